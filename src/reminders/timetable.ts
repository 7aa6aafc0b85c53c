import type { Timetable } from "../plan/schema.ts";
import { daysBetween, type LocalDate } from "../time/local-date.ts";

/** Which of the days before and after a due date was reached last. */
export interface Milestone {
  when: "before" | "after";
  days: number;
}

/**
 * The latest milestone that `today` has reached, or undefined when it is too early to say anything.
 * After an outage this is the newest state only: what was missed meanwhile is not made up for. Pure.
 */
export function latestMilestone(
  timetable: Timetable,
  due: LocalDate,
  today: LocalDate,
): Milestone | undefined {
  const late = daysBetween(due, today);
  const firstAfter = Math.min(...timetable.after);
  if (late < firstAfter) {
    const reached = timetable.before.filter((days) => late >= -days);
    return reached.length > 0 ? { when: "before", days: Math.min(...reached) } : undefined;
  }
  const last = Math.max(...timetable.after);
  if (late >= last)
    return {
      when: "after",
      days: last + Math.floor((late - last) / timetable.thenEvery) * timetable.thenEvery,
    };
  return { when: "after", days: Math.max(...timetable.after.filter((days) => days <= late)) };
}
