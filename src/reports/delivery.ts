import { typedText } from "../people/typed-text.ts";
import { readDate, type Instant, type LocalDate } from "../time/local-date.ts";

/** Proof that somebody was told in writing: on which day, under which reference number, recorded by whom. */
export interface Delivery {
  on: LocalDate;
  reference: string;
  by: string;
  at: Instant;
}

/** Characters. */
export const referenceLength = 100;

export type DeliveryProblem =
  | { input: "on"; code: "notADate" }
  | { input: "on"; code: "inFuture" }
  | { input: "on"; code: "tooEarly"; earliest: LocalDate }
  | { input: "reference"; code: "missing" }
  | { input: "reference"; code: "tooLong"; limit: number; length: number };

/** Reads the record of a delivery: a day from `earliest` to today, and a reference number. Pure. */
export function readDelivery(
  inputs: Readonly<Record<string, unknown>>,
  days: { earliest: LocalDate; today: LocalDate },
): { ok: true; on: LocalDate; reference: string } | { ok: false; problems: DeliveryProblem[] } {
  const problems: DeliveryProblem[] = [];
  const on = readDate(textOf(inputs["on"]));
  const reference = textOf(inputs["reference"]).replaceAll("\n", " ");
  if (!on) problems.push({ input: "on", code: "notADate" });
  else if (on > days.today) problems.push({ input: "on", code: "inFuture" });
  else if (on < days.earliest) problems.push({ input: "on", code: "tooEarly", earliest: days.earliest });
  if (reference === "") problems.push({ input: "reference", code: "missing" });
  else if (reference.length > referenceLength)
    problems.push({ input: "reference", code: "tooLong", limit: referenceLength, length: reference.length });
  return on && problems.length === 0 ? { ok: true, on, reference } : { ok: false, problems };
}

function textOf(given: unknown): string {
  return typeof given === "string" ? typedText(given) : "";
}
