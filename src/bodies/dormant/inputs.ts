import { typedText } from "../../people/typed-text.ts";
import { readDate, type LocalDate } from "../../time/local-date.ts";
import { readReason, textOf, type ReasonProblem } from "../meeting-input.ts";

export type ResolutionProblem =
  | { field: "on"; code: "notADate" | "inFuture" }
  | { field: "on"; code: "tooEarly"; earliest: LocalDate }
  | { field: "number"; code: "missing" }
  | { field: "number"; code: "tooLong"; limit: number }
  | ReasonProblem;

export const numberLength = 200;

type Inputs = Readonly<Record<string, unknown>>;
type Read =
  { ok: true; on: LocalDate; number: string; reason?: string } | { ok: false; problems: ResolutionProblem[] };

/** Reads the day and the number of a resolution, and why it is changed where one was entered before. Pure. */
export function readResolution(inputs: Inputs, today: LocalDate, isCorrection: boolean): Read {
  const day = readDay(inputs, today);
  const number = typedText(textOf(inputs, "number")).replaceAll("\n", " ");
  const why = isCorrection ? readReason(inputs) : undefined;
  const problems: ResolutionProblem[] = [
    ...(typeof day === "object" ? [day] : []),
    ...(number === "" ? [{ field: "number" as const, code: "missing" as const }] : []),
    ...(number.length > numberLength
      ? [{ field: "number" as const, code: "tooLong" as const, limit: numberLength }]
      : []),
    ...(why && !why.ok ? why.problems : []),
  ];
  if (problems.length > 0 || typeof day === "object") return { ok: false, problems };
  return { ok: true, on: day, number, ...(why?.ok && { reason: why.reason }) };
}

/** Reads the day on which what is owed each year was done: not before the resolution. Pure. */
export function readDone(
  inputs: Inputs,
  today: LocalDate,
  earliest: LocalDate,
): { ok: true; on: LocalDate } | { ok: false; problems: ResolutionProblem[] } {
  const day = readDay(inputs, today);
  if (typeof day === "object") return { ok: false, problems: [day] };
  if (day < earliest) return { ok: false, problems: [{ field: "on", code: "tooEarly", earliest }] };
  return { ok: true, on: day };
}

function readDay(inputs: Inputs, today: LocalDate): LocalDate | ResolutionProblem {
  const on = readDate(textOf(inputs, "on"));
  if (!on) return { field: "on", code: "notADate" };
  return on > today ? { field: "on", code: "inFuture" } : on;
}
