import { randomUUID } from "node:crypto";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import type { Version } from "../documents.ts";
import { withRetry } from "../../store/retry.ts";
import { makeAnswerReader } from "./answered.ts";
import {
  closingKey,
  load,
  makeFreezer,
  removeFrozen,
  write,
  type Part,
  type UnitEntry,
} from "./documents.ts";
import type { Owing } from "./owing.ts";
import { decide, rulesOf, type Closing, type WhyNot } from "./state.ts";
import { makeTotals } from "./totals.ts";

export type Acted = { outcome: "done" } | { outcome: "refused"; why: WhyNot };

export interface ClosingParts {
  store: Store;
  clock: Clock;
  lookup: PlanLookup;
  /** What the office has accepted of a unit; undefined while nothing is. */
  accepted: (unit: string, year: number) => Promise<Version | undefined>;
  /** The units that owe a report today. */
  units: () => Promise<readonly Owing[]>;
}

/** Reports that are read and written at once: memory stays small however many units there are. */
const atOnce = 20;

/** Freezes the accepted reports of a year. */
export function makeClosing({ store, clock, lookup, accepted, units }: ClosingParts) {
  const { plan } = lookup;
  const rules = rulesOf(plan.report);

  async function freeze(year: number, key: string): Promise<Pick<Closing, "included" | "missing" | "sums">> {
    const freezer = makeFreezer(store, year, key);
    const read = makeAnswerReader("internal");
    const totals = makeTotals(plan.report);
    const owing = await units();
    let included = 0;
    for (let from = 0; from < owing.length; from += atOnce) {
      const some = owing.slice(from, from + atOnce);
      const versions = await Promise.all(some.map(({ unit }) => accepted(unit.id, year)));
      for (const [index, { unit, division }] of some.entries()) {
        const version = versions[index];
        const entry: UnitEntry = {
          unit: unit.id,
          name: unit.name,
          ...(division && { division: { id: division.id, name: division.name } }),
        };
        if (!version) {
          await freezer.add(entry);
          continue;
        }
        const { pages, answers, at: submittedAt } = version;
        const part: Part = { ...entry, version: version.version, submittedAt, pages, answers };
        await freezer.add(part);
        totals.add(division?.id ?? "", read(part));
        included++;
      }
    }
    await freezer.end();
    return { included, missing: owing.length - included, sums: totals.sums() };
  }

  /**
   * Closes the year, or closes it again: what is accepted at this moment is what the compiled report says.
   * @param seen the number of the closing that the card showed, 0 before the first
   */
  return async function close({ year, by }: { year: number; by: string }, seen: number): Promise<Acted> {
    const at = clock.now();
    const number = seen + 1;
    const key = closingKey(number, randomUUID());
    const on = dateAt(at, plan.timeZone);
    const nothing = { included: 0, missing: 0, sums: {} };
    const command = (frozen: typeof nothing) => {
      const closing: Closing = { number, key, at, on, by, ...frozen };
      return { name: "close" as const, at, by, seen, closing };
    };
    // Whoever may not close shall not make the store copy thousands of reports first.
    const early = decide(rules, (await load(store, year)).compiled, command(nothing));
    if (!early.ok) return { outcome: "refused", why: early.why };
    const frozen = await freeze(year, key);
    const acted = await withRetry(async (): Promise<Acted> => {
      const loaded = await load(store, year);
      const decision = decide(rules, loaded.compiled, command(frozen));
      if (!decision.ok) return { outcome: "refused", why: decision.why };
      const { included, missing } = frozen;
      await write(store, loaded, decision.compiled, {
        at,
        by,
        what: "closed",
        closing: number,
        included,
        missing,
      });
      return { outcome: "done" };
    });
    // Also what was frozen in vain, because somebody else was quicker.
    const { state } = (await load(store, year)).compiled;
    if (state.name !== "collecting") await removeFrozen(store, year, number, state.closing.key);
    return acted;
  };
}
