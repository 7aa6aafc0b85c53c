import type { Timetable } from "../plan/schema.ts";
import { addDays, daysBetween, type LocalDate } from "../time/local-date.ts";

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

/** The first day after `today` on which a milestone is reached. There always is one: what is late comes again. Pure. */
export function nextMilestoneDay(timetable: Timetable, due: LocalDate, today: LocalDate): LocalDate {
  const late = daysBetween(due, today);
  const last = Math.max(...timetable.after);
  const repeats = Math.max(0, Math.floor((late - last) / timetable.thenEvery)) + 1;
  const days = [
    ...timetable.before.map((each) => -each),
    ...timetable.after,
    last + repeats * timetable.thenEvery,
  ];
  return addDays(due, Math.min(...days.filter((each) => each > late)));
}
