import { typedText } from "../people/typed-text.ts";
import { addDays, readDate, type LocalDate } from "../time/local-date.ts";

/** A meeting as it was typed into the card, checked. */
export interface MeetingInput {
  date: LocalDate;
  participants?: number;
  result?: string;
  next?: LocalDate;
}

export type MeetingProblem =
  | { field: "date"; code: "missing" | "notADate" | "inTheFuture" | "tooLongAgo" }
  | { field: "participants"; code: "notANumber"; limit: number }
  | { field: "result"; code: "tooLong"; limit: number }
  | { field: "next"; code: "notADate" | "notAfterToday" };

export const resultLength = 1000;
const mostParticipants = 500;
/** A meeting longer ago than this is a typing error far more often than the truth. */
const oldestDays = 2 * 366;

/** Reads the inputs of the meeting card. All of them are text; an empty one is absent. Pure. */
export function readMeeting(
  inputs: Readonly<Record<string, unknown>>,
  today: LocalDate,
): { ok: true; meeting: MeetingInput } | { ok: false; problems: MeetingProblem[] } {
  const problems: MeetingProblem[] = [];
  const text = (name: string): string => {
    const given = inputs[name];
    return typeof given === "string" || typeof given === "number" ? String(given).trim() : "";
  };
  const date = readDate(text("date"));
  if (text("date") === "") problems.push({ field: "date", code: "missing" });
  else if (!date) problems.push({ field: "date", code: "notADate" });
  else if (date > today) problems.push({ field: "date", code: "inTheFuture" });
  else if (date < addDays(today, -oldestDays)) problems.push({ field: "date", code: "tooLongAgo" });

  const participants =
    text("participants") === ""
      ? undefined
      : /^\d{1,4}$/.test(text("participants"))
        ? Number(text("participants"))
        : NaN;
  if (
    participants !== undefined &&
    !(Number.isInteger(participants) && participants >= 1 && participants <= mostParticipants)
  )
    problems.push({ field: "participants", code: "notANumber", limit: mostParticipants });

  const result = typedText(text("result"));
  if (result.length > resultLength) problems.push({ field: "result", code: "tooLong", limit: resultLength });

  const next = text("next") === "" ? undefined : readDate(text("next"));
  if (text("next") !== "" && !next) problems.push({ field: "next", code: "notADate" });
  else if (next && next <= today) problems.push({ field: "next", code: "notAfterToday" });

  if (problems.length > 0 || !date) return { ok: false, problems };
  return {
    ok: true,
    meeting: {
      date,
      ...(participants !== undefined && { participants }),
      ...(result && { result }),
      ...(next && { next }),
    },
  };
}
