import { typedText } from "../people/typed-text.ts";
import { readDate, type Instant, type LocalDate } from "../time/local-date.ts";

/** More time for one unit's report: asked for by the unit, granted or declined by the office. */
export interface Extension {
  until: LocalDate;
  reason: string;
  askedBy: string;
  askedAt: Instant;
  decided?: { granted: boolean; by: string; at: Instant; comment: string };
}

/** Characters. */
export const reasonLength = 500;

export type ExtensionProblem =
  | { input: "until"; code: "notADate" }
  | { input: "until"; code: "notLater"; than: LocalDate }
  | { input: "until"; code: "tooLate"; latest: LocalDate }
  | { input: "reason"; code: "missing" }
  | { input: "reason"; code: "tooLong"; limit: number; length: number };

/** Reads a wish for more time: after `due` and after today, not after `latest`. Pure. */
export function readExtension(
  inputs: Readonly<Record<string, unknown>>,
  days: { due: LocalDate; today: LocalDate; latest: LocalDate },
): { ok: true; until: LocalDate; reason: string } | { ok: false; problems: ExtensionProblem[] } {
  const problems: ExtensionProblem[] = [];
  const until = readDate(textOf(inputs["until"]));
  const reason = textOf(inputs["reason"]);
  const earliest = days.due > days.today ? days.due : days.today;
  if (!until) problems.push({ input: "until", code: "notADate" });
  else if (until <= earliest) problems.push({ input: "until", code: "notLater", than: earliest });
  else if (until > days.latest) problems.push({ input: "until", code: "tooLate", latest: days.latest });
  if (reason === "") problems.push({ input: "reason", code: "missing" });
  else if (reason.length > reasonLength)
    problems.push({ input: "reason", code: "tooLong", limit: reasonLength, length: reason.length });
  return until && problems.length === 0 ? { ok: true, until, reason } : { ok: false, problems };
}

function textOf(given: unknown): string {
  return typeof given === "string" ? typedText(given) : "";
}
