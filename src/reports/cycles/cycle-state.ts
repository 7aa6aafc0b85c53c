import type { Cycle } from "../../plan/schema.ts";
import { addMonths, daysBetween, type LocalDate } from "../../time/local-date.ts";

/** Where a cycle of the plan stands (section 1.4). Pure: the plan's rule, the closings so far and a day in, the round out. */

export interface Milestone {
  monthsBefore: number;
  on: LocalDate;
}

interface Round {
  /** From 1. */
  number: number;
  /** The plan's day, then the day on which the round before ended. */
  anchor: LocalDate;
  due: LocalDate;
  /** Those after the anchor, the earliest first. */
  milestones: readonly Milestone[];
}

export type CycleState = Round &
  (
    | {
        /** `ahead` of its first milestone, `near` from there to the due day, `overdue` after it. */
        standing: "ahead" | "near" | "overdue";
        /** Until the due day; negative once it has passed. */
        daysLeft: number;
        /** The latest milestone whose day has come. */
        reached?: Milestone;
        next?: Milestone;
      }
    /** It came once and does not come again. */
    | { standing: "ended"; endedOn: LocalDate }
  );

/**
 * The round that runs on `today`. Months are those of the calendar, counted from the anchor, so that a term which began
 * on a 31st stays at the ends of months; milestones are counted back from the due day. A cycle that ends by itself is over
 * on its due day, the first day of the next round; one that is closed runs on, overdue, until it is.
 * @param closings the days on which its rounds were closed, the earliest first
 */
export function cycleState(cycle: Cycle, closings: readonly LocalDate[], today: LocalDate): CycleState {
  const { number, ended } = runningRound(cycle, closings, today);
  const { anchor, due } = daysOf(cycle, closings, number);
  const milestones = milestonesOf(cycle, anchor, due);
  const round: Round = { number, anchor, due, milestones };
  if (ended !== undefined) return { ...round, standing: "ended", endedOn: ended };
  const reached = milestones.findLast(({ on }) => on <= today);
  const next = milestones.find(({ on }) => on > today);
  return {
    ...round,
    standing: today > due ? "overdue" : reached ? "near" : "ahead",
    daysLeft: daysBetween(today, due),
    ...(reached && { reached }),
    ...(next && { next }),
  };
}

/** Whether its rounds end on their day, without anybody's act. */
function endsByItself({ closedBy, repeats }: Cycle): boolean {
  return closedBy === "end" || repeats === "once";
}

function runningRound(
  cycle: Cycle,
  closings: readonly LocalDate[],
  today: LocalDate,
): { number: number; ended?: LocalDate } {
  const { repeats } = cycle;
  if (!endsByItself(cycle)) return { number: closings.length + 1 };
  if (repeats === "once") {
    const { due } = daysOf(cycle, [], 1);
    // A cycle that came once may have been closed before its term.
    const ended = closings[0] ?? (today >= due ? due : undefined);
    return { number: 1, ...(ended !== undefined && { ended }) };
  }
  let number = 1;
  while (today >= daysOf(cycle, [], number).due) number++;
  return { number };
}

function daysOf(
  cycle: Cycle,
  closings: readonly LocalDate[],
  number: number,
): { anchor: LocalDate; due: LocalDate } {
  const first = cycle.anchor as LocalDate;
  if (endsByItself(cycle))
    return {
      anchor: addMonths(first, (number - 1) * cycle.everyMonths),
      due: addMonths(first, number * cycle.everyMonths),
    };
  const anchor = closings.at(-1) ?? first;
  return { anchor, due: addMonths(anchor, cycle.everyMonths) };
}

function milestonesOf(
  { milestonesMonthsBefore }: Cycle,
  anchor: LocalDate,
  due: LocalDate,
): readonly Milestone[] {
  return [...new Set(milestonesMonthsBefore)]
    .toSorted((one, other) => other - one)
    .map((monthsBefore) => ({ monthsBefore, on: addMonths(due, -monthsBefore) }))
    .filter(({ on }) => on > anchor);
}
