import type { PlanLookup } from "../plan/lookup.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { makeArranging } from "./arranging.ts";
import { load, loadBody, oneVersion, type Version } from "./documents.ts";
import { makeFilling } from "./filling.ts";
import { historyOf } from "./history.ts";
import { dueFor } from "./period.ts";
import { makeReviewing } from "./reviewing.ts";
import { toView, type ReportView } from "./view.ts";

export type Reports = ReturnType<typeof makeReports>;

/** Where a report stands, for lists of many: without what it says. */
export type Standing = Pick<ReportView, "state" | "due" | "extension" | "delegations"> & {
  /** The version that the office has accepted last; undefined while it has accepted none. */
  accepted: number | undefined;
};

/**
 * The use cases of a unit's report (section 1.4).
 * @param parts.drafts the same store, without anybody who is told of its changes; absent where nobody is told of any
 */
export function makeReports(parts: { store: Store; drafts?: Store; clock: Clock; lookup: PlanLookup }) {
  const { store, lookup, drafts = store } = parts;

  return {
    ...makeFilling({ ...parts, drafts }),
    ...makeReviewing(parts),
    ...makeArranging(parts),
    async view({ unit, year }: { unit: string; year: number }): Promise<ReportView> {
      return toView(store, lookup, await load(store, unit, year));
    },
    /** One read. */
    async standing(unit: string, year: number): Promise<Standing> {
      const body = await loadBody(store, unit, year);
      const { state, extension, delegations, accepted } = body;
      return { state, extension, delegations, accepted, due: dueFor(lookup.plan, year, body) };
    },
    history: (unit: string, year: number) => historyOf(store, unit, year),
    /** What was submitted as that version; undefined where there is none. */
    version: (unit: string, year: number, version: number): Promise<Version | undefined> =>
      oneVersion(store, unit, year, version),
    /** What the office has accepted last, as it was submitted; undefined while nothing is. Two reads at most. */
    async accepted(unit: string, year: number): Promise<Version | undefined> {
      const { accepted } = await loadBody(store, unit, year);
      return accepted === undefined ? undefined : oneVersion(store, unit, year, accepted);
    },
  };
}
