import type { Plan } from "../plan/schema.ts";
import { addDays, dateAt, dayInYear, yearOf, type LocalDate } from "../time/local-date.ts";
import type { ReportState } from "./state.ts";

/** Which year is reported on, and when. The plan names a rhythm but no dates: they are settings of its data (section 1.4). */

/** The year whose report is open or was open last on that day; undefined before the first one opens. */
export function reportYear(plan: Plan, today: LocalDate): number | undefined {
  const { opens, firstYear } = plan.report;
  const year = today >= dayInYear(yearOf(today), opens) ? yearOf(today) : yearOf(today) - 1;
  return year >= firstYear ? year : undefined;
}

/** The years whose reports may still be filled in, the earlier one first: a report that is late stays open a year longer. */
export function openYears(plan: Plan, today: LocalDate): number[] {
  const year = reportYear(plan, today);
  return year === undefined ? [] : [year - 1, year].filter((each) => each >= plan.report.firstYear);
}

/**
 * The day on which this unit's report on `year` is due: the plan's, or the latest of what the office has granted and the
 * days that a unit has for a report that was given back to it.
 */
export function dueFor(plan: Plan, year: number, { state, grantedUntil }: WhatMoves): LocalDate {
  const days = [dueDate(plan, year)];
  if (grantedUntil) days.push(grantedUntil);
  if (state.name === "returned")
    days.push(addDays(dateAt(state.at, plan.timeZone), plan.report.returnedDays));
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** What makes a report due later than others. */
interface WhatMoves {
  state: ReportState;
  grantedUntil?: LocalDate;
}

/** The day on which the report on `year` is due: the date of its stage, in the year after. */
export function dueDate(plan: Plan, year: number): LocalDate {
  const stage = plan.cascade.find(({ id }) => id === plan.report.stage);
  if (!stage) throw new Error(`This plan has no stage ${JSON.stringify(plan.report.stage)}.`);
  return dayInYear(year + 1, stage.due);
}
