import type { Body } from "../plan/schema.ts";
import { dayInYear, yearOf, type LocalDate } from "../time/local-date.ts";

/** Did a body meet as often as the plan says (section 1.2)? Pure: facts and a day in, the year's state out. */

export interface MeetingFacts {
  /** Days on which meetings took place or are said to take place, in any order. */
  held: readonly LocalDate[];
  /** The next date that was named, by the meeting recorded last. */
  next?: LocalDate;
  /** Since when the body exists. */
  founded?: LocalDate;
}

export interface YearState {
  year: number;
  /** Meetings of this year up to today; two on one day are two: the plan counts meetings, not days. */
  held: number;
  needed: number;
  last?: LocalDate;
  /** The next date, when it is not past. */
  next?: LocalDate;
  /** What is missing by which day: the earliest checkpoint that is not met, unless a next date fills the gap. */
  owed?: { by: LocalDate; atLeast: number };
}

export function yearState(rule: Body["meetings"], facts: MeetingFacts, today: LocalDate): YearState {
  const year = yearOf(today);
  const past = facts.held.filter((day) => day <= today).toSorted();
  const held = past.filter((day) => yearOf(day) === year).length;
  const last = past.at(-1);
  const next = facts.next !== undefined && facts.next >= today ? facts.next : undefined;
  const planned = next !== undefined && yearOf(next) === year ? 1 : 0;
  // A body that was founded during the year is not measured at days before it existed.
  const checkpoints = rule.checkpoints
    .map(({ by, atLeast }) => ({ by: dayInYear(year, by), atLeast }))
    .filter(({ by }) => facts.founded === undefined || facts.founded <= by);
  const owed = checkpoints.find(({ atLeast }) => held + planned < atLeast);
  return {
    year,
    held,
    needed: rule.atLeast,
    ...(last && { last }),
    ...(next && { next }),
    ...(owed && { owed }),
  };
}
