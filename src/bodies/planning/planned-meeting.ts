import type { Instant, LocalDate } from "../../time/local-date.ts";

/** When, where and about what a body means to meet. The day and the time are local: that is what people agree on. */
export interface MeetingPlan {
  on: LocalDate;
  /** Minutes since midnight in the plan's time zone. */
  startMinute: number;
  /** How long. Minutes. */
  minutes: number;
  /** A room, an address, or a link. */
  place: string;
  about?: string;
}

/** A meeting that is or was to come. */
export interface PlannedMeeting extends MeetingPlan {
  id: string;
  /** The body, by its id in the roster. */
  body: string;
  start: Instant;
  /** Rises with every change that its members hear of. */
  sequence: number;
  state: "planned" | "cancelled" | "held";
  plannedAt: Instant;
  plannedBy: string;
  changedAt: Instant;
  changedBy: string;
  /** When it was to be before the last change. */
  before?: Pick<MeetingPlan, "on" | "startMinute">;
  /** Why it was cancelled. */
  reason?: string;
}

/** Whether two plans say the same. Pure. */
export function samePlan(one: MeetingPlan, other: MeetingPlan): boolean {
  return (["on", "startMinute", "minutes", "place", "about"] as const).every(
    (key) => one[key] === other[key],
  );
}

/** Whether both take place at the same time. Pure. */
export function sameTime(one: MeetingPlan, other: MeetingPlan): boolean {
  return sameStart(one, other) && one.minutes === other.minutes;
}

/** Whether it begins at the same time as before. Pure. */
export function sameStart(
  one: Pick<MeetingPlan, "on" | "startMinute">,
  other: Pick<MeetingPlan, "on" | "startMinute">,
): boolean {
  return one.on === other.on && one.startMinute === other.startMinute;
}
