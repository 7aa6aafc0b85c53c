import { membersOf } from "../../people/body-members.ts";
import type { Directory } from "../../people/directory.ts";
import { addDays, addMonths, type LocalDate } from "../../time/local-date.ts";
import { mostMonthsAhead, workingDay } from "./plan-input.ts";
import type { MeetingPlan, PlannedMeeting } from "./planned-meeting.ts";
import type { IsWorkday } from "../../time/workdays.ts";

/** When meetings are proposed to begin. Minutes since midnight. */
const proposedStarts = [10 * 60, 14 * 60] as const;
const proposedDays = 3;

type Span = Pick<MeetingPlan, "on" | "startMinute" | "minutes">;

/** A day on which a meeting could be, and when it could begin. */
export interface FreeDay {
  on: LocalDate;
  startMinutes: readonly number[];
}

/** The planned meetings that somebody who sits in this body must go to, by the posts of each meeting's day. Pure. */
export function busyFor(
  directory: Directory,
  bodyId: string,
  meetings: readonly PlannedMeeting[],
): PlannedMeeting[] {
  return meetings.filter(({ state, body, on }) => {
    if (state !== "planned") return false;
    if (body === bodyId) return true;
    const here = new Set(membersOf(directory, bodyId, on));
    return membersOf(directory, body, on).some((person) => here.has(person));
  });
}

/** Those of the meetings that are at the same time; one may end when the other begins. Pure. */
export function clashesOf<M extends Span>(meetings: readonly M[], { on, startMinute, minutes }: Span): M[] {
  return meetings.filter(
    (other) =>
      other.on === on &&
      other.startMinute < startMinute + minutes &&
      startMinute < other.startMinute + other.minutes,
  );
}

/** The next working days on which a meeting of that length fits in, after today. Pure. */
export function freeDays(
  busy: readonly Span[],
  { today, minutes, isWorkday }: { today: LocalDate; minutes: number; isWorkday: IsWorkday },
): FreeDay[] {
  const found: FreeDay[] = [];
  const fitting = proposedStarts.filter((start) => start + minutes <= workingDay.to);
  if (fitting.length === 0) return found;
  const latest = addMonths(today, mostMonthsAhead);
  for (let on = addDays(today, 1); on <= latest && found.length < proposedDays; on = addDays(on, 1)) {
    if (!isWorkday(on)) continue;
    const startMinutes = fitting.filter(
      (startMinute) => clashesOf(busy, { on, startMinute, minutes }).length === 0,
    );
    if (startMinutes.length > 0) found.push({ on, startMinutes });
  }
  return found;
}
