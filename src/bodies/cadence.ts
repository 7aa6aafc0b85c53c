import type { Body } from "../plan/schema.ts";
import { addDays, dayInYear, daysBetween, yearOf, type LocalDate } from "../time/local-date.ts";
import { quarterOf, type Quarter } from "./quarter.ts";

/**
 * Did a body meet as often as the plan says (section 1.2)? Pure: facts and a day in, the year's state out. What was decided
 * where the plan says nothing, and why, stands in docs/decisions/0009-meetings.md and in each golden case.
 */

export type MeetingRule = Pick<Body["meetings"], "atLeast" | "asNeeded" | "checkpoints" | "lateFrom">;

export interface MeetingFacts {
  /** Meetings that are said to have taken place, in any order, each with the date that it named for the next one. */
  meetings: readonly { on: LocalDate; next?: LocalDate }[];
  /** Days of meetings that are planned and not called off. */
  planned?: readonly LocalDate[];
  /** The first and the last day on which the body exists. */
  founded?: LocalDate;
  dissolved?: LocalDate;
  /** Since when the plan asks for meetings at all. */
  inForce?: LocalDate;
  /** Quarters in which the body saw no need to meet. Counts only where the plan asks for meetings as needed. */
  noNeed?: readonly Quarter[];
  /** So many a year instead of the plan's number. Counts only where the plan asks for meetings as needed. */
  minimum?: number;
}

/** What should be noticed early. None of it is a miss: only fewer meetings than needed in a year that is over are. */
export type Warning =
  /** By this day so many should have been held. */
  | { kind: "spread"; by: LocalDate; atLeast: number }
  /** The year's end is near, and so many are neither held nor planned. */
  | { kind: "late"; missing: number }
  /** On this day a meeting was to take place, and none is on record. */
  | { kind: "passed"; day: LocalDate };

export interface YearState {
  year: number;
  /** Meetings of this year up to today; two on one day are two: the plan counts meetings, not days. */
  held: number;
  /** Fewer than the plan's number in a year in which body or plan began or ended. */
  needed: number;
  /** `missed`: the year is over and fell short. `notMeasured`: nothing was needed of this year. */
  standing: "met" | "open" | "missed" | "notMeasured";
  last?: LocalDate;
  /** The next date that is still to come, whichever year it is in. */
  next?: LocalDate;
  /** What is missing by which day: the earliest checkpoint that is not met, unless a date fills the gap. */
  owed?: { by: LocalDate; atLeast: number };
  warnings: readonly Warning[];
  /** The quarters of this year in which the body saw no need to meet. */
  noNeed: readonly Quarter[];
  /** The quarter for which "no need" may be said today. */
  askable?: Quarter;
}

interface Step {
  by: LocalDate;
  atLeast: number;
}

/** A checkpoint is near for so many days before it. */
const nearDays = 30;

/** That year as it stands on `today`. */
export function yearState(rule: MeetingRule, facts: MeetingFacts, year: number, today: LocalDate): YearState {
  const end = dayInYear(year, "12-31");
  const exists = (on: LocalDate): boolean => (facts.founded ?? on) <= on && on <= (facts.dissolved ?? on);
  // A body that does not exist cannot meet, and what lies in the future has not taken place.
  const past = facts.meetings.filter(({ on }) => on <= today && exists(on));
  const held = past.filter(({ on }) => yearOf(on) === year).length;
  const last = latest(past.flatMap(({ on }) => (on <= end ? [on] : [])));
  const steps = stepsOf(rule, facts, year);
  const needed = steps.at(-1)?.atLeast ?? 0;
  const isOver = end < today || (facts.dissolved !== undefined && facts.dissolved < today);

  const dates = datesOf(facts, past);
  const coming = dates.coming.filter((day) => day >= today && exists(day));
  const passed = latest(dates.coming.filter((day) => day < today && !dates.isAnswered(day)));
  // A date before the checkpoint will meet it; once that has passed, any date of the year is the best that can be named.
  const comingBy = (by: LocalDate): number =>
    coming.filter((day) => yearOf(day) === year && (day <= by || by < today)).length;
  const unmet = steps.filter(({ by, atLeast }) => held + comingBy(by) < atLeast);

  const noNeed = rule.asNeeded ? (facts.noNeed ?? []) : [];
  const isQuiet = (about: LocalDate): boolean =>
    noNeed.includes(quarterOf(today)) || noNeed.includes(quarterOf(about));
  const missing = needed - held - comingBy(end);
  const isLate = rule.lateFrom !== undefined && today >= dayInYear(year, rule.lateFrom) && missing > 0;
  const spread = unmet.findLast((step) => step !== steps.at(-1) && step.by < today);
  const all: readonly { about: LocalDate; warning: Warning }[] = [
    ...(isLate ? [{ about: today, warning: { kind: "late" as const, missing } }] : []),
    ...(spread && !isLate ? [{ about: spread.by, warning: { kind: "spread" as const, ...spread } }] : []),
    ...(passed ? [{ about: passed, warning: { kind: "passed" as const, day: passed } }] : []),
  ];
  const standing = needed === 0 ? "notMeasured" : held >= needed ? "met" : isOver ? "missed" : "open";
  const owed = isOver
    ? standing === "missed" && steps.at(-1)
    : noNeed.includes(quarterOf(today))
      ? undefined
      : owedOf(
          // That there was no need says nothing about the year's number: the last checkpoint stays.
          unmet.filter((step) => step === steps.at(-1) || !noNeed.includes(quarterOf(step.by))),
          today,
        );
  const askable = rule.asNeeded && year === yearOf(today) && exists(today) ? quarterOf(today) : undefined;
  return {
    year,
    held,
    needed,
    standing,
    ...(last && { last }),
    ...(coming[0] && { next: coming[0] }),
    ...(owed && { owed }),
    warnings: isOver ? [] : all.filter(({ about }) => !isQuiet(about)).map(({ warning }) => warning),
    noNeed: noNeed.filter((each) => each.startsWith(`${String(year)}-`)).toSorted(),
    ...(askable && !noNeed.includes(askable) && { askable }),
  };
}

/** The one that is near says more than an earlier one that was missed. */
function owedOf(unmet: readonly Step[], today: LocalDate): Step | undefined {
  return unmet.findLast(({ by }) => addDays(by, -nearDays) <= today) ?? unmet[0];
}

/** How many a year are needed of the body: what the office set, where the plan leaves the number open. */
export function minimumOf(rule: MeetingRule, { minimum }: Pick<MeetingFacts, "minimum">): number {
  return rule.asNeeded && minimum !== undefined ? minimum : rule.atLeast;
}

/**
 * The year's checkpoints for this body, the last of them the year's number. Each stands for what it adds to the one before
 * it, and for that stretch of the year; a stretch of which body and plan together saw less than half asks for nothing.
 * Another number than the plan's is spread as the plan spreads its own, rounded down: a warning asks for no more than that.
 */
function stepsOf(rule: MeetingRule, facts: MeetingFacts, year: number): Step[] {
  const from = latest([facts.founded, facts.inForce].filter((day) => day !== undefined));
  const number = minimumOf(rule, facts);
  const steps: Step[] = [];
  let begins = dayInYear(year, "01-01");
  let [before, needed] = [0, 0];
  rule.checkpoints.forEach(({ by: monthDay, atLeast }, index) => {
    const by = dayInYear(year, monthDay);
    const isLast = index === rule.checkpoints.length - 1;
    const share = isLast ? number : Math.floor((number * atLeast) / rule.atLeast);
    const first = from !== undefined && from > begins ? from : begins;
    const end = facts.dissolved !== undefined && facts.dissolved < by ? facts.dissolved : by;
    if ((daysBetween(first, end) + 1) * 2 >= daysBetween(begins, by) + 1 && share > before) {
      needed += share - before;
      steps.push({ by, atLeast: needed });
    }
    before = share;
    begins = addDays(by, 1);
  });
  return steps;
}

/**
 * The dates that stand for meetings to come: those planned, and the one that the latest meeting which named any has named.
 * The latest by its day, not by when it was recorded, so that the order of recording changes nothing.
 */
function datesOf(facts: MeetingFacts, past: MeetingFacts["meetings"]) {
  const held = past.map(({ on }) => on);
  const naming = past
    .filter(({ next }) => next !== undefined)
    .toSorted((one, other) => compare(one.on, other.on) || compare(one.next, other.next))
    .at(-1);
  const named = naming?.next;
  const all = new Set([...(facts.planned ?? []), ...(named === undefined ? [] : [named])]);
  return {
    /** In their order, without those on which a meeting was held. */
    coming: [...all].filter((day) => !held.includes(day)).toSorted(),
    /** A meeting on that day or later answers for it; one that was named, a meeting after the naming one as well. */
    isAnswered: (day: LocalDate): boolean =>
      held.some((on) => on >= day || (naming !== undefined && day === named && on > naming.on)),
  };
}

function compare(one = "", other = ""): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function latest(days: readonly LocalDate[]): LocalDate | undefined {
  return days.toSorted().at(-1);
}
