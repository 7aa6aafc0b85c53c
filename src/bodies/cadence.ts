import type { Body } from "../plan/schema.ts";
import { addDays, dayInYear, yearOf, type LocalDate } from "../time/local-date.ts";

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
  /** The next date, when it is still to come. */
  next?: LocalDate;
  /** What is missing by which day: the earliest checkpoint that is not met, unless a next date fills the gap. */
  owed?: { by: LocalDate; atLeast: number };
}

/** A checkpoint is near for so many days before it. */
const nearDays = 30;

/** The year of `today` up to that day. */
export function yearState(rule: Body["meetings"], facts: MeetingFacts, today: LocalDate): YearState {
  return stateOf(rule, facts, yearOf(today), today);
}

/** The year before that of `today`, which is over: only its last checkpoint still counts. */
export function closedYear(rule: Body["meetings"], facts: MeetingFacts, today: LocalDate): YearState {
  const year = yearOf(today) - 1;
  const state = stateOf(rule, facts, year, today);
  const end = rule.checkpoints.at(-1);
  const missed = end && state.held < end.atLeast && !(facts.founded && yearOf(facts.founded) > year);
  if (missed) return { ...state, owed: { by: dayInYear(year, end.by), atLeast: end.atLeast } };
  delete state.owed;
  return state;
}

function stateOf(rule: Body["meetings"], facts: MeetingFacts, year: number, today: LocalDate): YearState {
  const past = facts.held.filter((day) => day <= today).toSorted();
  const held = past.filter((day) => yearOf(day) === year).length;
  const last = past.at(-1);
  // A date that was named and has been held since is no longer to come.
  const next =
    facts.next !== undefined && facts.next >= today && facts.next !== last ? facts.next : undefined;
  // A body that was founded during the year is not measured at days before it existed.
  const checkpoints = rule.checkpoints
    .map(({ by, atLeast }) => ({ by: dayInYear(year, by), atLeast }))
    .filter(({ by }) => facts.founded === undefined || facts.founded <= by);
  const unmet = checkpoints.filter(({ by, atLeast }) => {
    // A date before the checkpoint will meet it; once it has passed, any date this year is the best that can be named.
    const planned = next !== undefined && yearOf(next) === year && (next <= by || by < today) ? 1 : 0;
    return held + planned < atLeast;
  });
  // The one that is near says more than an earlier one that was missed.
  const owed = unmet.findLast(({ by }) => addDays(by, -nearDays) <= today) ?? unmet[0];
  return {
    year,
    held,
    needed: rule.atLeast,
    ...(last && { last }),
    ...(next && { next }),
    ...(owed && { owed }),
  };
}
