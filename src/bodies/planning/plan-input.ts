import { typedText } from "../../people/typed-text.ts";
import { longestMeeting, shortestMeeting } from "../../plan/schema.ts";
import { addMonths, readDate, type LocalDate } from "../../time/local-date.ts";
import type { MeetingPlan } from "./planned-meeting.ts";
import { readLength, readTime } from "./typed-time.ts";
import type { IsWorkday } from "../../time/workdays.ts";

/** Meetings begin and end between these times of the plan's time zone. Minutes since midnight. */
export const workingDay = { from: 8 * 60, to: 17 * 60 } as const;
/** Nobody knows their calendar further ahead. */
export const mostMonthsAhead = 18;
export const placeLength = 300;
export const aboutLength = 500;
export const reasonLength = 300;

export type PlanProblem =
  | { input: "on"; code: "missing" | "notADate" | "tooSoon" }
  | { input: "on"; code: "tooFar"; latest: LocalDate }
  | { input: "on"; code: "noWorkday"; on: LocalDate }
  | { input: "time"; code: "missing" | "notATime" | "outsideHours" }
  | { input: "minutes"; code: "notALength" }
  | { input: "minutes"; code: "endsTooLate"; endMinute: number }
  | { input: "place"; code: "missing" }
  | { input: "place" | "about" | "reason"; code: "tooLong"; limit: number }
  | { input: "reason"; code: "missing" };

/** What the inputs of the card say, as text. A proposal that was chosen stands for day and time. */
export type TypedPlan = Record<"on" | "time" | "minutes" | "place" | "about", string>;

export function typedPlan(inputs: Readonly<Record<string, unknown>>): TypedPlan {
  const text = (name: string): string => {
    const given = inputs[name];
    return typeof given === "string" || typeof given === "number" ? typedText(String(given)) : "";
  };
  const [day = "", time = ""] = text("slot").split(" ");
  return {
    on: day || text("on"),
    time: time || text("time"),
    minutes: text("minutes"),
    place: oneLine(text("place")),
    about: text("about"),
  };
}

interface Facts {
  today: LocalDate;
  usualMinutes: number;
  isWorkday: IsWorkday;
  /** The day of a meeting that is changed: it may stay, also when that is today. */
  keeps?: LocalDate;
}

/** Checks the inputs of the card that plans or moves a meeting. Pure. */
export function readMeetingPlan(
  inputs: Readonly<Record<string, unknown>>,
  facts: Facts,
): { ok: true; plan: MeetingPlan } | { ok: false; problems: PlanProblem[] } {
  const typed = typedPlan(inputs);
  const problems: PlanProblem[] = [];
  const on = readDate(typed.on);
  const dayProblem = problemOfDay(typed.on, on, facts);
  if (dayProblem) problems.push(dayProblem);

  const startMinute = readTime(typed.time);
  if (typed.time === "") problems.push({ input: "time", code: "missing" });
  else if (startMinute === undefined) problems.push({ input: "time", code: "notATime" });
  else if (startMinute < workingDay.from || startMinute >= workingDay.to)
    problems.push({ input: "time", code: "outsideHours" });

  const minutes = typed.minutes === "" ? facts.usualMinutes : readLength(typed.minutes);
  if (minutes === undefined || minutes < shortestMeeting || minutes > longestMeeting)
    problems.push({ input: "minutes", code: "notALength" });
  else if (startMinute !== undefined && startMinute < workingDay.to && startMinute + minutes > workingDay.to)
    problems.push({ input: "minutes", code: "endsTooLate", endMinute: startMinute + minutes });

  const { place, about } = typed;
  if (place === "") problems.push({ input: "place", code: "missing" });
  if (place.length > placeLength) problems.push({ input: "place", code: "tooLong", limit: placeLength });
  if (about.length > aboutLength) problems.push({ input: "about", code: "tooLong", limit: aboutLength });

  if (problems.length > 0 || !on || startMinute === undefined || minutes === undefined)
    return { ok: false, problems };
  return { ok: true, plan: { on, startMinute, minutes, place, ...(about && { about }) } };
}

function problemOfDay(
  typed: string,
  on: LocalDate | undefined,
  { today, isWorkday, keeps }: Facts,
): PlanProblem | undefined {
  const latest = addMonths(today, mostMonthsAhead);
  if (typed === "") return { input: "on", code: "missing" };
  if (!on) return { input: "on", code: "notADate" };
  if (on === keeps && on >= today) return undefined;
  if (on <= today) return { input: "on", code: "tooSoon" };
  if (on > latest) return { input: "on", code: "tooFar", latest };
  if (!isWorkday(on)) return { input: "on", code: "noWorkday", on };
  return undefined;
}

/** Checks why a meeting is cancelled. Pure. */
export function readReason(
  inputs: Readonly<Record<string, unknown>>,
): { ok: true; reason: string } | { ok: false; problems: PlanProblem[] } {
  const given = inputs["reason"];
  const reason = typeof given === "string" ? typedText(given) : "";
  if (reason === "") return { ok: false, problems: [{ input: "reason", code: "missing" }] };
  if (reason.length > reasonLength)
    return { ok: false, problems: [{ input: "reason", code: "tooLong", limit: reasonLength }] };
  return { ok: true, reason };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
