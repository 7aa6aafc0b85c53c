import type { Book } from "../book.ts";
import { rules } from "../rules.ts";
import type { City } from "../city.ts";
import { inYear, type Day } from "../days.ts";
import type { Matter } from "./matter.ts";

/** The next steps of each year's compiled report. */
export function owedOfCompiled(city: City, book: Book, today: Day, now: number): Matter[] {
  return book.openYears(today).flatMap((year) => stepsOf(city, book, year, now));
}

function stepsOf(city: City, book: Book, year: number, now: number): Matter[] {
  const { office, chair, deputyChair, mayor, mayorOffice } = city;
  const { closing, approvedOn, briefedOn, stages } = book.year(year);
  const [report, information] = [`Gesamtbericht ${String(year)}`, `Information zum Jahr ${String(year)}`];
  const one = (title: string, dueIn: string, inLine: Matter["inLine"]): Matter => ({
    id: `compiled ${title}`,
    title,
    timetable: rules.deadline,
    due: inYear(year + 1, dueIn),
    inLine,
  });
  const { briefingDue, informationDue } = rules;
  if (!closing) return [one(`${report} abschließen`, briefingDue, [office])];
  if (approvedOn === undefined)
    return [one(`${report} billigen`, briefingDue, [[chair], [deputyChair], office])];
  if (briefedOn === undefined) return [one(`${report} vorstellen`, briefingDue, [office])];
  return Object.entries(rules.stages).flatMap(([id, name]) => {
    const stage = stages.get(id);
    if (!stage)
      return [one(`${information} freigeben: ${name}`, informationDue, [[mayorOffice], [mayor], office])];
    const isOut = stage.ended === undefined && now >= stage.releasedAt + rules.waitingMs;
    return isOut && !stage.delivery
      ? [one(`${information} zustellen: ${name}`, informationDue, [[mayorOffice], office])]
      : [];
  });
}
