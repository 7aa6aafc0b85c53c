import { dueOf, isWithUnit, titleOf, type Book, type ReportBook } from "../book.ts";
import { rules } from "../rules.ts";
import type { City } from "../city.ts";
import { addDays, type Day } from "../days.ts";
import type { Matter } from "./matter.ts";

/** What units owe of their reports, and what waits for the office. */
export function owedOfReports(city: City, book: Book, today: Day): Matter[] {
  return book
    .openYears(today)
    .flatMap((year) => book.reportsOf(year))
    .flatMap((report) => [
      ...(isWithUnit(report) ? [reportOwed(city, report, today)] : []),
      ...waitingFor(city, report),
    ]);
}

function reportOwed(city: City, report: ReportBook, today: Day): Matter {
  const { unit, year, delegates, state, returnedOn } = report;
  const { reporter, head, deputyMayor } = unit;
  const due = dueOf(report);
  // Whoever passed it on hears of it again once it is late.
  const colleagues = today > due ? [...delegates, reporter] : delegates;
  const above = [[reporter], [head], [deputyMayor], city.office];
  const { informAfter } = rules;
  return {
    id: `report ${unit.id} ${String(year)}`,
    title: titleOf(report),
    timetable: rules.report,
    due,
    inLine: delegates.length > 0 ? [colleagues, ...above] : above,
    informed: [
      { after: informAfter.head, people: [head] },
      { after: informAfter.deputyMayor, people: [deputyMayor] },
      { after: informAfter.office, people: city.office },
    ],
    ...(state === "returned" && returnedOn && { quietUntil: addDays(returnedOn, rules.quietDays) }),
  };
}

function waitingFor(city: City, report: ReportBook): Matter[] {
  const { unit, year, versions, state, moreTime } = report;
  const about = `${unit.name} ${String(year)}`;
  const forOffice = { timetable: rules.waiting, inLine: [city.office] };
  const matters: Matter[] = [];
  const version = versions.at(-1);
  if (state === "submitted" && version)
    matters.push({
      id: `review ${about} ${String(versions.length)}`,
      title: `Bericht prüfen: ${about}`,
      due: version.day,
      ...forOffice,
    });
  if (isWithUnit(report) && moreTime && moreTime.granted === undefined)
    matters.push({
      id: `moreTime ${about} ${moreTime.askedOn}`,
      title: `Mehr Zeit erbeten: ${about}`,
      due: moreTime.askedOn,
      ...forOffice,
    });
  return matters;
}
