import type { Instant } from "../time/local-date.ts";

/** Where a unit's report stands. `version` counts submissions. */
export type ReportState =
  | { name: "open" }
  | { name: "draft" }
  | { name: "submitted"; version: number; at: Instant; by: string }
  | { name: "returned"; version: number; at: Instant; by: string; submittedBy: string; comment: string }
  | { name: "accepted"; version: number; at: Instant; by: string; submittedBy: string };

export type Command =
  | { name: "save" }
  | { name: "submit"; at: Instant; by: string }
  | { name: "return"; at: Instant; by: string; comment: string }
  | { name: "accept"; at: Instant; by: string };

/** Whether the report has left the unit: nothing is owed any more. */
export function isDone({ name }: ReportState): boolean {
  return name === "submitted" || name === "accepted";
}

export type Decision =
  { ok: true; state: ReportState } | { ok: false; why: "alreadySubmitted" | "notSubmitted" };

/** What a command makes of a state, or why not. Pure. */
export function decide(state: ReportState, command: Command): Decision {
  const inTheUnit = !isDone(state);
  const version = "version" in state ? state.version : 0;
  const submittedBy = state.name === "submitted" ? state.by : "submittedBy" in state ? state.submittedBy : "";
  switch (command.name) {
    case "save":
      // A returned report stays returned while it is worked on: its comment is still to be answered.
      if (!inTheUnit) return { ok: false, why: "alreadySubmitted" };
      return { ok: true, state: state.name === "open" ? { name: "draft" } : state };
    case "submit":
      if (!inTheUnit) return { ok: false, why: "alreadySubmitted" };
      return { ok: true, state: { name: "submitted", version: version + 1, at: command.at, by: command.by } };
    case "return":
      if (inTheUnit) return { ok: false, why: "notSubmitted" };
      return {
        ok: true,
        state: {
          name: "returned",
          version,
          at: command.at,
          by: command.by,
          submittedBy,
          comment: command.comment,
        },
      };
    case "accept":
      if (state.name !== "submitted") return { ok: false, why: "notSubmitted" };
      return { ok: true, state: { name: "accepted", version, at: command.at, by: command.by, submittedBy } };
    default:
      return command satisfies never;
  }
}
