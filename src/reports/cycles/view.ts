import type { Cycle, Plan } from "../../plan/schema.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { Delivery } from "../delivery.ts";
import { cycleState, type CycleState } from "./cycle-state.ts";
import type { Closing, CycleBody, Loaded } from "./documents.ts";
import { proposalPage } from "./proposal.ts";

/** Which round of which cycle, and the person of the roster who acts. Whether they may is asked before (people/rights). */
export interface WhichRound {
  cycle: string;
  /** As the card shows it. */
  round: number;
  by: string;
}

/** A cycle as somebody looks at it. */
export interface CycleView {
  cycle: Cycle;
  state: CycleState;
  /** Who must be told in writing, and whether they were in this round. */
  notices: readonly { to: string; duty: string; given?: Delivery }[];
  /** The earliest first. */
  closings: readonly Closing[];
  /** Bodies can propose something in the running round. */
  takesProposals: boolean;
  /** The running round is ended by an update or a resolution. */
  mayClose: boolean;
  /** The closing that can still be corrected: the last one, while nothing is recorded in the round after it. */
  correctable: Closing | undefined;
}

/** A cycle with what was kept of it, on that day. Pure. */
export function viewOf(plan: Plan, cycle: Cycle, body: CycleBody, today: LocalDate): CycleView {
  const state = stateOf(cycle, body, today);
  const { notices, proposed } = ofRound(body, state.number);
  const runs = state.standing !== "ended" && cycle.closedBy !== "end";
  const isUntouched = Object.keys(notices).length === 0 && proposed === 0;
  return {
    cycle,
    state,
    notices: cycle.notices.map(({ to, duty }) => {
      const given = notices[to];
      return { to, duty, ...(given && { given }) };
    }),
    closings: body.closings,
    takesProposals: runs && proposalPage(plan) !== undefined,
    mayClose: runs,
    correctable: isUntouched ? body.closings.at(-1) : undefined,
  };
}

function stateOf(cycle: Cycle, { closings }: CycleBody, today: LocalDate): CycleState {
  return cycleState(
    cycle,
    closings.map(({ on }) => on),
    today,
  );
}

/** What is recorded of that round: nothing yet where what was kept belongs to one before. Pure. */
export function ofRound(body: CycleBody, round: number): CycleBody {
  return body.round === round ? body : { closings: body.closings, round, notices: {}, proposed: 0 };
}

/** The cycle's rule. Throws on one that the plan does not have. */
export function ruleOf(plan: Plan, { cycle }: Pick<Loaded, "cycle">): Cycle {
  const rule = plan.cycles.find(({ id }) => id === cycle);
  if (!rule) throw new Error(`This plan has no cycle ${JSON.stringify(cycle)}.`);
  return rule;
}
