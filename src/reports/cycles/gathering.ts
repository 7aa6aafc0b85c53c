import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Closing, CycleBody, Years } from "./documents.ts";
import type { UnitProposal } from "./proposal.ts";
import { loadTaken } from "./taken.ts";
import { listYears, notTaken, yearsOfRound, type UnitProposals } from "./unit-proposals.ts";

/** Which proposals of units belong to a round that is not closed yet: those of its years that no round before has taken. */
export function makeGathering(parts: { store: Store; plan: Plan; unitProposals: UnitProposals }) {
  const { store, plan, unitProposals } = parts;

  /** @param end the last day that counts: today, or the day on which the round is closed */
  return async function gather(
    cycle: string,
    { closings }: Pick<CycleBody, "closings">,
    { anchor, end }: { anchor: LocalDate; end: LocalDate },
  ): Promise<{ years: Years; proposals: readonly UnitProposal[] }> {
    const years = yearsOfRound(plan, { before: closings.at(-1)?.from, anchor, end });
    // Rounds can be short: more than one before may have looked at these years.
    const overlapping = closings.filter((closing: Closing) => closing.years.to >= years.from);
    const [found, taken] = await Promise.all([
      unitProposals(listYears(years)),
      Promise.all(overlapping.map((closing) => loadTaken(store, cycle, closing))),
    ]);
    return { years, proposals: notTaken(found, taken.flat()) };
  };
}
