import type { Language, Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import { missingAnswers } from "../asked.ts";
import type { AnswerProblem } from "../answers.ts";
import { readIntoDraft } from "../page-answers.ts";
import { withRetry } from "../../store/retry.ts";
import { load, loadProposal, proposalOp, write, type BodyProposal } from "./documents.ts";
import { proposalPage } from "./proposal.ts";
import { ofRound, ruleOf, viewOf, type WhichRound } from "./view.ts";

/** Which proposal of which body. The card that asks for a new one brings a new key. */
export interface WhichProposal extends WhichRound {
  body: string;
  key: string;
}

type NotKept =
  /** The round on the card is over, or its cycle takes no proposals. */
  | { outcome: "otherRound" }
  /** That body has no such proposal. */
  | { outcome: "noSuchProposal" };

export type Proposed =
  /** `complete`: it stands in the comparison. Otherwise its answers call for further ones, and only a draft is kept. */
  | { outcome: "saved"; complete: boolean; proposal: BodyProposal }
  | { outcome: "invalid"; problems: readonly AnswerProblem[]; proposal: BodyProposal | undefined }
  /** Saved by somebody else, or on another device, after the card was made; nothing was kept. */
  | { outcome: "changedMeanwhile" | "withdrawnMeanwhile"; proposal: BodyProposal }
  | NotKept;

export type Withdrawn =
  { outcome: "withdrawn" | "already" | "changedMeanwhile"; proposal: BodyProposal } | NotKept;

/** Proposals of bodies for the next update (sections 1.2 and 1.4): made, changed and withdrawn while the round runs. */
export function makeProposing({ store, clock, plan }: { store: Store; clock: Clock; plan: Plan }) {
  const page = proposalPage(plan);

  async function facts(which: WhichProposal) {
    const [loaded, found] = await Promise.all([
      load(store, which.cycle),
      loadProposal(store, which.cycle, which.round, which.key),
    ]);
    const at = clock.now();
    const view = viewOf(plan, ruleOf(plan, loaded), loaded.body, dateAt(at, plan.timeZone));
    return { loaded, found, at, runs: view.takesProposals && view.state.number === which.round };
  }

  return {
    /** The page on which bodies propose; undefined where the plan's form asks for no proposals. */
    page,

    /** Keeps what was typed: as a draft while answers are missing, then in the comparison. Two reads and one write. */
    saveProposal: (
      which: WhichProposal,
      sent: { revision: number; inputs: Readonly<Record<string, unknown>>; language: Language },
    ): Promise<Proposed> =>
      withRetry(async (): Promise<Proposed> => {
        const { loaded, found, at, runs } = await facts(which);
        const { round, key, body, by } = which;
        if (!page || !runs) return { outcome: "otherRound" };
        const kept = found?.body;
        if (kept && kept.body !== body) return { outcome: "noSuchProposal" };
        if (kept?.withdrawn === true) return { outcome: "withdrawnMeanwhile", proposal: kept };
        const draft = kept?.draft ?? kept?.answers ?? {};
        const { answers, problems, changes } = readIntoDraft([page], page, draft, {
          ...sent,
          partial: false,
        });
        if (problems.length > 0) return { outcome: "invalid", problems, proposal: kept };
        if (kept && !changes) return { outcome: "saved", complete: kept.draft === undefined, proposal: kept };
        if (kept && kept.revision !== sent.revision) return { outcome: "changedMeanwhile", proposal: kept };
        const complete = missingAnswers([page], answers).length === 0;
        const before = kept?.answers;
        const proposal: BodyProposal = {
          key,
          round,
          body,
          // What was complete stays in the comparison until its change is.
          ...(complete ? { answers } : { ...(before && { answers: before }), draft: answers }),
          revision: (kept?.revision ?? 0) + 1,
          withdrawn: false,
          by,
          at,
        };
        const current = ofRound(loaded.body, round);
        const isNew = complete && before === undefined;
        const next = isNew ? { ...current, proposed: current.proposed + 1 } : current;
        const what = complete ? "proposalSaved" : "proposalDrafted";
        await write(store, loaded, next, { at, by, what, round, body, key, answers }, [
          proposalOp(proposal, found),
        ]);
        return { outcome: "saved", complete, proposal };
      }),

    /** Takes a proposal back; it stays on record, outside the comparison. */
    withdraw: (which: WhichProposal, revision: number): Promise<Withdrawn> =>
      withRetry(async (): Promise<Withdrawn> => {
        const { loaded, found, at, runs } = await facts(which);
        const { round, key, body, by } = which;
        if (!runs) return { outcome: "otherRound" };
        const kept = found?.body;
        if (kept?.body !== body) return { outcome: "noSuchProposal" };
        if (kept.withdrawn) return { outcome: "already", proposal: kept };
        if (kept.revision !== revision) return { outcome: "changedMeanwhile", proposal: kept };
        const proposal = { ...kept, withdrawn: true, revision: revision + 1, by, at };
        const next = ofRound(loaded.body, round);
        await write(store, loaded, next, { at, by, what: "proposalWithdrawn", round, body, key }, [
          proposalOp(proposal, found),
        ]);
        return { outcome: "withdrawn", proposal };
      }),
  };
}
