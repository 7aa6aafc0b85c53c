import type { Book } from "../book.ts";
import { rules } from "../rules.ts";
import type { City, CityBody } from "../city.ts";
import { addDays, daysBetween, inYear, yearOf, type Day } from "../days.ts";
import type { Matter } from "./matter.ts";

/** Meetings that bodies have not had yet. */
export function owedOfBodies(city: City, book: Book, today: Day): Matter[] {
  return city.bodies.flatMap((body) =>
    owedMeetings(book, body, today).map(({ year, by, isWholeYear }) => ({
      id: `meeting ${body.id} ${String(year)}`,
      title: `Sitzung ${body.name}`,
      timetable: rules.meeting,
      due: by,
      inLine: [[body.lead], [body.deputy], city.office],
      // A checkpoint within the year is a hint: nobody else hears of it.
      informed: isWholeYear ? [{ after: rules.informAfter.office, people: city.office }] : [],
    })),
  );
}

/** By which days meetings of that body are still owed: in this year, and while January lasts in the last. */
export function owedMeetings(
  book: Book,
  body: CityBody,
  today: Day,
): { year: number; by: Day; isWholeYear: boolean }[] {
  const known = book.meetings.filter(
    (each) => each.body === body.id && yearOf(each.date) >= yearOf(today) - 1,
  );
  const heldIn = (year: number): number => known.filter(({ date }) => yearOf(date) === year).length;
  const last = known
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const named = known.findLast(({ next }) => next !== undefined)?.next;
  const next = named !== undefined && named >= today && named !== last ? named : undefined;
  const year = yearOf(today);
  const steps = stepsOf(book, year);
  const unmet = steps.filter(({ by, atLeast }) => {
    const helps = next !== undefined && yearOf(next) === year && (next <= by || by < today);
    return heldIn(year) + Number(helps) < atLeast;
  });
  const near = unmet.filter(({ by }) => addDays(by, -30) <= today);
  const owed = [near.at(-1) ?? unmet[0]].flatMap((each) =>
    each ? [{ year, by: each.by, isWholeYear: each === steps.at(-1) }] : [],
  );
  const before = year - 1;
  const needed = stepsOf(book, before).at(-1)?.atLeast ?? 0;
  if (today.slice(5) <= "02-10" && before >= yearOf(book.begins) && heldIn(before) < needed)
    owed.push({ year: before, by: inYear(before, "12-31"), isWholeYear: true });
  return owed;
}

/** What a body owes in a year, stretch by stretch: nothing for one of which it has seen less than half. */
function stepsOf(book: Book, year: number): { by: Day; atLeast: number }[] {
  const steps: { by: Day; atLeast: number }[] = [];
  let [begins, before, needed] = [inYear(year, "01-01"), 0, 0];
  for (const { by: monthDay, atLeast } of rules.checkpoints) {
    const by = inYear(year, monthDay);
    const from = book.begins > begins ? book.begins : begins;
    if ((daysBetween(from, by) + 1) * 2 >= daysBetween(begins, by) + 1) {
      needed += atLeast - before;
      steps.push({ by, atLeast: needed });
    }
    [before, begins] = [atLeast, addDays(by, 1)];
  }
  return steps;
}
