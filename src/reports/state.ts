import type { Instant } from "../time/local-date.ts";

/** What the office says at one question of a report that it returns. */
export interface Note {
  question: string;
  text: string;
}

/** Where a unit's report stands. `version` counts submissions. */
export type ReportState =
  | { name: "open" }
  | { name: "draft" }
  | { name: "submitted"; version: number; at: Instant; by: string }
  | {
      name: "returned";
      version: number;
      at: Instant;
      by: string;
      submittedBy: string;
      comment: string;
      notes: readonly Note[];
      /** It had been accepted: the office opened it again. */
      reopened: boolean;
    }
  | { name: "accepted"; version: number; at: Instant; by: string; submittedBy: string };

export type Command =
  | { name: "save" }
  | { name: "submit"; at: Instant; by: string }
  | { name: "return"; at: Instant; by: string; comment: string; notes: readonly Note[] }
  | { name: "accept"; at: Instant; by: string }
  | { name: "reopen"; at: Instant; by: string; comment: string };

/** Whether the report has left the unit: nothing is owed any more. */
export function isDone({ name }: ReportState): boolean {
  return name === "submitted" || name === "accepted";
}

export type Decision =
  { ok: true; state: ReportState } | { ok: false; why: "alreadySubmitted" | "notSubmitted" | "notAccepted" };

/** What a command makes of a state, or why not. Pure. */
export function decide(state: ReportState, command: Command): Decision {
  const inTheUnit = !isDone(state);
  const version = "version" in state ? state.version : 0;
  switch (command.name) {
    case "save":
      // A returned report stays returned while it is worked on: its comment is still to be answered.
      if (!inTheUnit) return { ok: false, why: "alreadySubmitted" };
      return { ok: true, state: state.name === "open" ? { name: "draft" } : state };
    case "submit":
      if (!inTheUnit) return { ok: false, why: "alreadySubmitted" };
      return { ok: true, state: { name: "submitted", version: version + 1, at: command.at, by: command.by } };
    case "return": {
      if (state.name !== "submitted") return { ok: false, why: "notSubmitted" };
      const { at, by, comment, notes } = command;
      const returned = { version, at, by, submittedBy: state.by, comment, notes, reopened: false };
      return { ok: true, state: { name: "returned", ...returned } };
    }
    case "accept": {
      if (state.name !== "submitted") return { ok: false, why: "notSubmitted" };
      const { at, by } = command;
      return { ok: true, state: { name: "accepted", version, at, by, submittedBy: state.by } };
    }
    case "reopen": {
      if (state.name !== "accepted") return { ok: false, why: "notAccepted" };
      const { at, by, comment } = command;
      const reopened = {
        version,
        at,
        by,
        submittedBy: state.submittedBy,
        comment,
        notes: [],
        reopened: true,
      };
      return { ok: true, state: { name: "returned", ...reopened } };
    }
    default:
      return command satisfies never;
  }
}
