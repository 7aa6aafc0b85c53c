import type { Book } from "../book.ts";
import { daysBetween, type Day } from "../days.ts";
import type { Matter } from "./matter.ts";

export interface Hearer {
  person: string;
  isInformed: boolean;
}

/** Whose it is on that day, and who else hears of it. */
export function whoHears(matter: Matter, book: Book, day: Day): Hearer[] {
  const responsible = inCharge(matter, book, day);
  const late = daysBetween(matter.due, day);
  const informed = (matter.informed ?? [])
    .filter(({ after }) => late >= after)
    .flatMap(({ people }) => people)
    .filter((person) => !responsible.includes(person));
  return [
    ...responsible.map((person) => ({ person, isInformed: false })),
    ...[...new Set(informed)].map((person) => ({ person, isInformed: true })),
  ];
}

/** Those of the first step who are there and have not said that it is not theirs; where all are away, they all the same. */
function inCharge({ id, inLine }: Matter, book: Book, day: Day): string[] {
  const own = inLine
    .map((people) => people.filter((person) => book.answer(person, id)?.kind !== "notMine"))
    .filter((people) => people.length > 0);
  const there = own
    .map((people) => people.filter((person) => !book.isAway(person, day)))
    .find((people) => people.length > 0);
  return [...new Set(there ?? own[0] ?? inLine.find((people) => people.length > 0))];
}
