import { isTypedLink } from "../people/typed-link.ts";
import { typedText } from "../people/typed-text.ts";
import { addDays, readDate, type LocalDate } from "../time/local-date.ts";
import type { Counts } from "./everybody.ts";

/** A meeting as it was typed into the card, checked. */
export interface MeetingInput extends Counts {
  date: LocalDate;
  /** One of the plan's kinds; absent in what was recorded before there were any. */
  type?: string;
  result?: string;
  /** Where the minutes are, for those inside. */
  minutes?: string;
  next?: LocalDate;
}

/** An input by its id on the card; a bench's count is `count-` and the bench. */
export type MeetingField = keyof Omit<MeetingInput, "benches"> | `count-${string}` | "names";

export type MeetingProblem =
  | { field: MeetingField; code: "missing" | "notADate" | "inTheFuture" | "tooLongAgo" }
  | { field: MeetingField; code: "beforeFounding" | "afterEnd"; day: LocalDate }
  | { field: MeetingField; code: "notAKind" | "nobody" | "notALink" | "notAfterToday" | "notAfterMeeting" }
  | { field: MeetingField; code: "notANumber" | "tooLong"; limit: number }
  /** Persons, by id, who do not agree to be named or did not sit there on that day. */
  | { field: "names"; code: "notNameable"; people: readonly string[] }
  | { field: "names"; code: "tooManyNames"; limit: number };

export type ReasonProblem =
  { field: "reason"; code: "missing" } | { field: "reason"; code: "tooLong"; limit: number };

export const resultLength = 1000;
export const linkLength = 500;
export const reasonLength = 500;
const mostParticipants = 500;
/** A meeting longer ago than this is a typing error far more often than the truth. */
const oldestDays = 2 * 366;

/** What the card could ask of this body. */
export interface Asked {
  today: LocalDate;
  /** Ids; the first kind is taken where none was chosen. */
  kinds: readonly string[];
  benches: readonly string[];
  /** The first and the last day of the body. */
  from?: LocalDate;
  to?: LocalDate;
  /** What is corrected: a date that was still to come then may have passed since. */
  isCorrection?: boolean;
}

type Inputs = Readonly<Record<string, unknown>>;

/** Reads the inputs of the meeting card. All of them are text; an empty one is absent. Pure. */
export function readMeeting(
  inputs: Inputs,
  asked: Asked,
): { ok: true; meeting: MeetingInput } | { ok: false; problems: MeetingProblem[] } {
  const date = readDate(textOf(inputs, "date"));
  const problems: MeetingProblem[] = dateProblems(textOf(inputs, "date"), date, asked);
  const type = textOf(inputs, "type") || asked.kinds[0];
  if (type === undefined || !asked.kinds.includes(type)) problems.push({ field: "type", code: "notAKind" });
  const counts = readCounts(inputs, asked, problems);

  const result = typedText(textOf(inputs, "result"));
  if (result.length > resultLength) problems.push({ field: "result", code: "tooLong", limit: resultLength });
  const minutes = textOf(inputs, "minutes");
  if (minutes.length > linkLength) problems.push({ field: "minutes", code: "tooLong", limit: linkLength });
  else if (minutes !== "" && !isTypedLink(minutes)) problems.push({ field: "minutes", code: "notALink" });

  const next = readDate(textOf(inputs, "next"));
  if (textOf(inputs, "next") !== "" && !next) problems.push({ field: "next", code: "notADate" });
  else if (next && !asked.isCorrection && next <= asked.today)
    problems.push({ field: "next", code: "notAfterToday" });
  else if (next && date && next <= date) problems.push({ field: "next", code: "notAfterMeeting" });

  if (problems.length > 0 || !date || type === undefined) return { ok: false, problems };
  return {
    ok: true,
    meeting: {
      date,
      type,
      ...counts,
      ...(result && { result }),
      ...(minutes && { minutes }),
      ...(next && { next }),
    },
  };
}

/** Reads why something is changed. Pure. */
export function readReason(
  inputs: Inputs,
): { ok: true; reason: string } | { ok: false; problems: ReasonProblem[] } {
  const reason = typedText(textOf(inputs, "reason"));
  if (reason === "") return { ok: false, problems: [{ field: "reason", code: "missing" }] };
  if (reason.length > reasonLength)
    return { ok: false, problems: [{ field: "reason", code: "tooLong", limit: reasonLength }] };
  return { ok: true, reason };
}

function dateProblems(typed: string, date: LocalDate | undefined, asked: Asked): MeetingProblem[] {
  const field = "date";
  if (typed === "") return [{ field, code: "missing" }];
  if (!date) return [{ field, code: "notADate" }];
  if (date > asked.today) return [{ field, code: "inTheFuture" }];
  if (date < addDays(asked.today, -oldestDays)) return [{ field, code: "tooLongAgo" }];
  if (asked.from && date < asked.from) return [{ field, code: "beforeFounding", day: asked.from }];
  if (asked.to && date > asked.to) return [{ field, code: "afterEnd", day: asked.to }];
  return [];
}

function readCounts(inputs: Inputs, { benches }: Asked, problems: MeetingProblem[]): Counts {
  const read = (field: MeetingField, least: number): number | undefined => {
    const typed = textOf(inputs, field);
    if (typed === "") return undefined;
    const value = /^\d{1,4}$/.test(typed) ? Number(typed) : NaN;
    if (value >= least && value <= mostParticipants) return value;
    problems.push({ field, code: "notANumber", limit: mostParticipants });
    return undefined;
  };
  if (benches.length === 0) {
    const participants = read("participants", 1);
    return participants === undefined ? {} : { participants };
  }
  const before = problems.length;
  // A bench of which nobody came says something; one that was left empty was not counted.
  const counted = benches.flatMap((bench) => {
    const count = read(`count-${bench}`, 0);
    return count === undefined ? [] : [[bench, count] as const];
  });
  if (counted.length === 0 || problems.length > before) return {};
  if (counted.length === benches.length && counted.every(([, count]) => count === 0))
    problems.push({ field: `count-${benches[0] ?? ""}`, code: "nobody" });
  return { benches: Object.fromEntries(counted) };
}

export function textOf(inputs: Inputs, name: string): string {
  const given = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  return typeof given === "string" || typeof given === "number" ? String(given).trim() : "";
}
