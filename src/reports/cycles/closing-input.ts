import { typedText } from "../../people/typed-text.ts";
import { readDate, type LocalDate } from "../../time/local-date.ts";
import { referenceLength } from "../delivery.ts";
import { reasonLength } from "../extension.ts";

export type ClosingProblem =
  | { input: "on"; code: "notADate" | "inFuture" }
  | { input: "on"; code: "tooEarly"; earliest: LocalDate }
  | { input: "number" | "reason"; code: "missing" }
  | { input: "number" | "reason"; code: "tooLong"; limit: number; length: number };

/** Reads what ends a round: the day and the number of the update or resolution. Pure. */
export function readClosing(
  inputs: Readonly<Record<string, unknown>>,
  days: { earliest: LocalDate; today: LocalDate },
): { ok: true; on: LocalDate; number: string } | { ok: false; problems: ClosingProblem[] } {
  const on = readDate(textOf(inputs["on"]));
  const number = textOf(inputs["number"]).replaceAll("\n", " ");
  const problems: ClosingProblem[] = [
    ...dayProblem(on, days),
    ...textProblem("number", number, referenceLength),
  ];
  return on && problems.length === 0 ? { ok: true, on, number } : { ok: false, problems };
}

/** The same, with the reason why what was recorded is changed. Pure. */
export function readCorrection(
  inputs: Readonly<Record<string, unknown>>,
  days: { earliest: LocalDate; today: LocalDate },
): { ok: true; on: LocalDate; number: string; reason: string } | { ok: false; problems: ClosingProblem[] } {
  const closing = readClosing(inputs, days);
  const reason = textOf(inputs["reason"]);
  const problems = textProblem("reason", reason, reasonLength);
  if (!closing.ok) return { ok: false, problems: [...closing.problems, ...problems] };
  return problems.length > 0 ? { ok: false, problems } : { ...closing, reason };
}

function dayProblem(
  on: LocalDate | undefined,
  { earliest, today }: { earliest: LocalDate; today: LocalDate },
): ClosingProblem[] {
  if (!on) return [{ input: "on", code: "notADate" }];
  if (on > today) return [{ input: "on", code: "inFuture" }];
  return on < earliest ? [{ input: "on", code: "tooEarly", earliest }] : [];
}

function textProblem(input: "number" | "reason", text: string, limit: number): ClosingProblem[] {
  if (text === "") return [{ input, code: "missing" }];
  return text.length > limit ? [{ input, code: "tooLong", limit, length: text.length }] : [];
}

function textOf(given: unknown): string {
  return typeof given === "string" ? typedText(given) : "";
}
