import type { Composition } from "../../bodies/composition/use-cases.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import type { Directory } from "../../people/directory.ts";
import type { CompiledReports } from "../../reports/compiled/use-cases.ts";
import type { Reports } from "../../reports/use-cases.ts";
import type { Instant } from "../../time/local-date.ts";
import type { What } from "../owed.ts";

/** By whom and when something that was owed was done. */
export interface Done {
  at: Instant;
  by: string;
}

/** Who has done what is not owed any more; undefined where it ended by itself, or nobody's single act ended it. */
export async function doneOf(
  parts: { reports: Reports; bodies: Bodies; composition: Composition; compiled: CompiledReports },
  what: What,
  directory: Directory,
): Promise<Done | undefined> {
  switch (what.kind) {
    case "report": {
      const { state } = await parts.reports.standing(what.unit, what.year);
      if (state.name === "submitted") return { at: state.at, by: state.by };
      if (state.name !== "accepted") return undefined;
      const version = await parts.reports.version(what.unit, what.year, state.version);
      return version && { at: version.at, by: version.by };
    }
    case "review": {
      const { state } = await parts.reports.standing(what.unit, what.year);
      return state.name === "accepted" || state.name === "returned"
        ? { at: state.at, by: state.by }
        : undefined;
    }
    case "moreTime": {
      const { extension } = await parts.reports.standing(what.unit, what.year);
      return extension?.decided && { at: extension.decided.at, by: extension.decided.by };
    }
    case "meeting": {
      const body = directory.organisation(what.body);
      if (!body || !parts.bodies.kinds.includes(body.kind)) return undefined;
      const { state, meetings } = await parts.bodies.look(body, what.year.year);
      const held = meetings.filter(({ cancelled }) => !cancelled);
      const latest = held.toSorted((one, other) => one.recordedAt - other.recordedAt).at(-1);
      return state.standing === "met" && latest
        ? { at: latest.recordedAt, by: latest.recordedBy }
        : undefined;
    }
    case "legitimation": {
      const body = directory.organisation(what.body);
      if (!body || !parts.bodies.kinds.includes(body.kind)) return undefined;
      const { people } = await parts.composition.look(body, directory);
      const decided = people.find(({ person }) => person === what.person)?.legitimation?.decided;
      return decided && { at: decided.at, by: decided.by };
    }
    case "compiled":
      return compiledDone(what, parts.compiled);
    case "cycle":
    case "dormant":
    case "questions":
    case "unheld":
    case "vacancy":
      return undefined;
    default:
      return what satisfies never;
  }
}

async function compiledDone(
  { year, step, stage = "" }: Extract<What, { kind: "compiled" }>,
  compiled: CompiledReports,
): Promise<Done | undefined> {
  const { state } = (await compiled.head(year)).compiled;
  if (state.name === "collecting") return undefined;
  if (step === "close") return state.closing;
  if (state.name !== "approved") return undefined;
  const information = state.information[stage];
  switch (step) {
    case "approve":
      return state.approved;
    case "brief":
      return state.briefed;
    case "release":
      return information?.release;
    case "deliver":
      return information?.delivery;
    default:
      return step satisfies never;
  }
}
