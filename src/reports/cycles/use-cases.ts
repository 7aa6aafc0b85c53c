import type { Cycle, Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type LocalDate } from "../../time/local-date.ts";
import { makeClosing } from "./closing.ts";
import { compare, type ComparisonRow } from "./comparison.ts";
import { load, proposalsOfBodies, type BodyProposal } from "./documents.ts";
import { makeGathering } from "./gathering.ts";
import { historyOf } from "./history.ts";
import { makeNoticing } from "./noticing.ts";
import { owedCycles, type OwedCycle } from "./owed.ts";
import { kindsOf, proposalOfBody, type Proposal } from "./proposal.ts";
import { makeProposing } from "./proposing.ts";
import { loadTaken } from "./taken.ts";
import type { UnitProposals } from "./unit-proposals.ts";
import { viewOf, type CycleView } from "./view.ts";

export type Cycles = ReturnType<typeof makeCycles>;

/** Everything that is proposed in one round. */
export interface RoundProposals {
  round: number;
  from: LocalDate;
  /** The day on which the round was closed; absent while it runs. */
  closedOn?: LocalDate;
  proposals: readonly Proposal[];
  rows: readonly ComparisonRow[];
  /** Proposals of bodies that were begun and never completed. */
  unfinished: number;
}

/** The use cases of the plan's cycles (section 1.4): update, revision, terms that end by themselves. */
export function makeCycles(parts: { store: Store; clock: Clock; plan: Plan; unitProposals: UnitProposals }) {
  const { store, clock, plan } = parts;
  const gather = makeGathering(parts);
  const proposing = makeProposing(parts);
  const { page } = proposing;
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  async function look(cycle: Cycle, on: LocalDate = today()): Promise<CycleView> {
    return viewOf(plan, cycle, (await load(store, cycle.id)).body, on);
  }
  const all = (on?: LocalDate): Promise<CycleView[]> =>
    Promise.all(plan.cycles.map((cycle) => look(cycle, on)));

  /** The round that has proposals: the running one, or one that was closed. One read. */
  async function roundOf(id: string, round: number) {
    const cycle = plan.cycles.find((each) => each.id === id);
    if (!cycle || !page) return undefined;
    const { body } = await load(store, id);
    const { state, takesProposals } = viewOf(plan, cycle, body, today());
    const closing = body.closings[round - 1];
    return closing || (takesProposals && state.number === round) ? { page, body, state, closing } : undefined;
  }

  return {
    ...proposing,
    ...makeNoticing(parts),
    ...makeClosing({ ...parts, gather }),

    /** Every cycle of the plan. One read each. */
    all,
    /** One read; undefined for a cycle that the plan does not have. */
    async view(id: string): Promise<CycleView | undefined> {
      const cycle = plan.cycles.find((each) => each.id === id);
      return cycle && look(cycle);
    },

    /** Whether `proposals` has anything to say of that round. One read. */
    hasProposals: async (id: string, round: number) => (await roundOf(id, round)) !== undefined,

    /** What units and bodies propose in that round, the running one or one that was closed; undefined where there is none. */
    async proposals(id: string, round: number): Promise<RoundProposals | undefined> {
      const found = await roundOf(id, round);
      if (!found) return undefined;
      const { body, state, closing } = found;
      const [units, written] = await Promise.all([
        closing
          ? loadTaken(store, id, closing)
          : gather(id, body, { anchor: state.anchor, end: today() }).then(({ proposals }) => proposals),
        proposalsOfBodies(store, id, round),
      ]);
      const valid = written.filter(({ withdrawn }) => !withdrawn);
      const proposals = [
        ...units,
        ...valid.flatMap(({ body: from, answers }) =>
          answers ? (proposalOfBody(plan, found.page, from, answers) ?? []) : [],
        ),
      ];
      return {
        round,
        from: closing?.from ?? state.anchor,
        ...(closing && { closedOn: closing.on }),
        proposals,
        rows: compare(
          proposals,
          kindsOf(found.page, plan).map(({ id: kind }) => kind),
        ),
        unfinished: valid.filter(({ answers }) => answers === undefined).length,
      };
    },

    /** What one body has written down in that round and not withdrawn, the earliest first. */
    async proposalsOf(id: string, round: number, body: string): Promise<readonly BodyProposal[]> {
      const written = await proposalsOfBodies(store, id, round);
      return written.filter((each) => each.body === body && !each.withdrawn);
    },

    history: (id: string) => historyOf(store, id),

    /** What the cycles want of the office on that day. */
    owed: async (on: LocalDate): Promise<readonly OwedCycle[]> => owedCycles(await all(on)),
  };
}
