import { addDays, readDate, type LocalDate } from "../time/local-date.ts";
import type { Presence } from "./presences.ts";

export type PresenceProblem =
  | { field: "hour"; code: "notAnHour" }
  | { field: "from" | "until"; code: "missing" | "notADate" | "inPast" | "notAfter" | "tooLong" };

/** Who is away longer is not in their post any more: that is for the office to enter. */
const longestDays = 366;

type Inputs = Readonly<Record<string, unknown>>;

/** Reads when somebody wants to be reminded, and when they are away. All inputs are text; an empty one is absent. Pure. */
export function readPresence(
  inputs: Inputs,
  { today, hours }: { today: LocalDate; hours: { from: number; to: number } },
): { ok: true; presence: Presence } | { ok: false; problems: readonly PresenceProblem[] } {
  const problems: PresenceProblem[] = [];
  const typed = (name: string): string => {
    const value = inputs[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const hour = /^\d{1,2}$/.test(typed("hour")) ? Number(typed("hour")) : undefined;
  if (typed("hour") !== "" && (hour === undefined || hour < hours.from || hour >= hours.to))
    problems.push({ field: "hour", code: "notAnHour" });
  const day = (field: "from" | "until"): LocalDate | undefined => {
    const read = readDate(typed(field));
    if (typed(field) !== "" && !read) problems.push({ field, code: "notADate" });
    return read;
  };
  const from = day("from");
  const until = day("until");
  if ((typed("from") === "") !== (typed("until") === ""))
    problems.push({ field: typed("from") === "" ? "from" : "until", code: "missing" });
  if (until && until < today) problems.push({ field: "until", code: "inPast" });
  else if (from && until && until < from) problems.push({ field: "until", code: "notAfter" });
  else if (until && until > addDays(today, longestDays)) problems.push({ field: "until", code: "tooLong" });
  if (problems.length > 0) return { ok: false, problems };
  const ownHour = hour === undefined || hour === hours.from ? {} : { hour };
  return { ok: true, presence: { ...ownHour, ...(from && until && { absence: { from, until } }) } };
}
