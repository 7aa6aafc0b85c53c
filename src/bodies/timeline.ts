import { dayInYear, yearOf, type LocalDate } from "../time/local-date.ts";
import type { MeetingFacts, YearState } from "./cadence.ts";
import { quarterOf } from "./quarter.ts";

/** One month of a body's year, for a picture of it. */
export interface Month {
  /** From 1 to 12. */
  month: number;
  held: number;
  planned: number;
  isThisMonth: boolean;
  /** It lies in a quarter in which the body saw no need to meet. */
  noNeed: boolean;
  /** The body existed on no day of it. */
  outside: boolean;
}

/** The twelve months of a body's year, for the facts from which its state was made. Pure. */
export function timelineOf(facts: MeetingFacts, state: YearState, today: LocalDate): Month[] {
  const { year, noNeed } = state;
  const held = facts.meetings.filter(
    ({ on }) => on <= today && (facts.founded ?? on) <= on && on <= (facts.dissolved ?? on),
  );
  const days = new Set(held.map(({ on }) => on));
  const planned = new Set(
    [...(facts.planned ?? []), ...(state.next ? [state.next] : [])].filter(
      (day) => day >= today && !days.has(day),
    ),
  );
  return Array.from({ length: 12 }, (_, index) => {
    const digits = String(index + 1).padStart(2, "0");
    const inMonth = (day: LocalDate): boolean => day.startsWith(`${String(year)}-${digits}-`);
    const first = dayInYear(year, `${digits}-01`);
    // Every month is over by its 31st, whether it has one or not: days compare as strings do.
    const end = `${String(year)}-${digits}-31`;
    return {
      month: index + 1,
      held: held.filter(({ on }) => inMonth(on)).length,
      planned: [...planned].filter(inMonth).length,
      isThisMonth: yearOf(today) === year && inMonth(today),
      noNeed: noNeed.includes(quarterOf(first)),
      outside:
        (facts.founded !== undefined && facts.founded > end) ||
        (facts.dissolved !== undefined && facts.dissolved < first),
    };
  });
}
