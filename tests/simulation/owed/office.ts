import { cycleDue, type Book, type CycleBook } from "../book.ts";
import { rules } from "../rules.ts";
import type { City } from "../city.ts";
import { addMonths, type Day } from "../days.ts";
import type { Matter } from "./matter.ts";

/** What the office owes besides: cycles, bodies that are not complete, duties that nobody holds. */
export function owedOfOffice(city: City, book: Book, today: Day): Matter[] {
  const missing = { timetable: rules.missing, inLine: [city.office] };
  const bodies = city.bodies
    .filter(({ id }) => !book.complete.has(id))
    .map((body) => ({
      id: `vacancy ${body.id}`,
      title: `Besetzung ${body.name}`,
      // Nobody ever held the seats that are empty.
      due: book.begins,
      ...missing,
    }));
  const unheld = { id: "unheld", title: "Aufgaben ohne zuständige Person", due: rules.inForce, ...missing };
  const cycles = Object.values(book.cycles).flatMap((cycle) => {
    const since = wantedSince(cycle, today);
    const round = cycle.rounds.length + 1;
    return since === undefined
      ? []
      : [{ id: `cycle ${cycle.id} ${String(round)}`, title: cycle.title, due: since, ...missing }];
  });
  return [...(today >= book.begins ? bodies : []), ...(city.hasEnterprises ? [] : [unheld]), ...cycles];
}

/** Since when a cycle has wanted something: its latest milestone, or the day it was due. */
function wantedSince(cycle: CycleBook, today: Day): Day | undefined {
  const due = cycleDue(cycle);
  if (cycle.id === "accompanyingTasks" && today >= due) return undefined;
  if (today > due) return due;
  return rules.milestoneMonths
    .map((months) => addMonths(due, -months))
    .findLast((day) => day > cycle.anchor && day <= today);
}
