import type { Instant, LocalDate } from "../../time/local-date.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";

/** What members must hear about a meeting that is still to come. */
export interface PlanningNews {
  kind: "meetingPlanned" | "meetingMoved" | "meetingCancelled";
  meeting: PlannedMeeting;
  /** Who sits in the body on one of these days hears of it: the meeting's, and that on which it was to be before. */
  days: readonly LocalDate[];
}

/** The newest state of each meeting, as news; nothing of those whose time has come. Pure. */
export function planningNews(meetings: readonly PlannedMeeting[], now: Instant): PlanningNews[] {
  return meetings.flatMap((meeting): PlanningNews[] => {
    const { state, start, on, before } = meeting;
    if (state === "held" || start <= now) return [];
    const kind =
      state === "cancelled" ? "meetingCancelled" : meeting.sequence === 0 ? "meetingPlanned" : "meetingMoved";
    return [{ kind, meeting, days: before && before.on !== on ? [on, before.on] : [on] }];
  });
}
