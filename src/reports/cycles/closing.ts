import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import { withRetry } from "../../store/retry.ts";
import { readClosing, readCorrection, type ClosingProblem } from "./closing-input.ts";
import { load, write, type Closing, type CycleBody } from "./documents.ts";
import type { makeGathering } from "./gathering.ts";
import { keepTaken } from "./taken.ts";
import { ofRound, ruleOf, viewOf, type CycleView, type WhichRound } from "./view.ts";

export type Closed =
  | { outcome: "closed"; closing: Closing; view: CycleView }
  /** The round on the card was closed before. */
  | { outcome: "already"; closing: Closing; view: CycleView }
  | { outcome: "invalid"; problems: readonly ClosingProblem[]; view: CycleView }
  /** These must be told in writing first. */
  | { outcome: "noticesMissing"; missing: readonly string[]; view: CycleView }
  /** It ends by itself, or it has no such round. */
  | { outcome: "notToBeClosed"; view: CycleView };

export type Corrected =
  /** `already`: it says so already; nothing was written. */
  | { outcome: "corrected" | "already"; closing: Closing; view: CycleView }
  | { outcome: "invalid"; problems: readonly ClosingProblem[]; closing: Closing; view: CycleView }
  | { outcome: "changedMeanwhile"; closing: Closing; view: CycleView }
  /** The round after it has begun in earnest: something is recorded in it, or it is closed as well. */
  | { outcome: "tooLate"; view: CycleView };

/** The end of a round (section 1.4): the update's or the council resolution's day and number, which starts the next. */
export function makeClosing(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  gather: ReturnType<typeof makeGathering>;
}) {
  const { store, clock, plan, gather } = parts;

  async function facts(which: WhichRound) {
    const loaded = await load(store, which.cycle);
    const cycle = ruleOf(plan, loaded);
    const at = clock.now();
    const today = dateAt(at, plan.timeZone);
    const viewWith = (body: CycleBody): CycleView => viewOf(plan, cycle, body, today);
    return { loaded, cycle, at, today, view: viewWith(loaded.body), viewWith };
  }

  return {
    /**
     * Closes the running round; what units have proposed in it is kept as it is now. Its day may lie before the notices':
     * an update is of a day, and is sent out afterwards.
     */
    close: (which: WhichRound, inputs: Readonly<Record<string, unknown>>): Promise<Closed> =>
      withRetry(async (): Promise<Closed> => {
        const { loaded, at, today, view, viewWith } = await facts(which);
        const { round, by } = which;
        const before = loaded.body.closings[round - 1];
        if (before) return { outcome: "already", closing: before, view };
        if (!view.mayClose || view.state.number !== round) return { outcome: "notToBeClosed", view };
        const missing = view.notices.filter(({ given }) => !given).map(({ to }) => to);
        if (missing.length > 0) return { outcome: "noticesMissing", missing, view };
        const { notices } = ofRound(loaded.body, round);
        const { anchor, due } = view.state;
        const read = readClosing(inputs, { earliest: anchor, today });
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view };
        const { on, number } = read;
        const { years, proposals } = await gather(which.cycle, loaded.body, { anchor, end: on });
        const taken = await keepTaken(store, which.cycle, proposals);
        const closing: Closing = { from: anchor, due, on, number, by, at, notices, years, taken };
        const closings = [...loaded.body.closings, closing];
        const next: CycleBody = { closings, round: round + 1, notices: {}, proposed: 0 };
        await write(store, loaded, next, { at, by, what: "closed", round, on, number });
        return { outcome: "closed", closing, view: viewWith(next) };
      }),

    /**
     * Corrects the day or the number of the last closing, for a reason.
     * @param seen when what the card shows was recorded
     */
    correctClosing: (
      which: WhichRound & { seen: number },
      inputs: Readonly<Record<string, unknown>>,
    ): Promise<Corrected> =>
      withRetry(async (): Promise<Corrected> => {
        const { loaded, at, today, view, viewWith } = await facts(which);
        const { round, by } = which;
        const closing = view.correctable;
        if (!closing || view.closings.length !== round) return { outcome: "tooLate", view };
        const read = readCorrection(inputs, { earliest: closing.from, today });
        if (!read.ok) return { outcome: "invalid", problems: read.problems, closing, view };
        const { on, number, reason } = read;
        if (on === closing.on && number === closing.number) return { outcome: "already", closing, view };
        if (closing.at !== which.seen) return { outcome: "changedMeanwhile", closing, view };
        const earlier = loaded.body.closings.slice(0, -1);
        // Another day may change which reports were open: what was taken is taken anew.
        const { years, proposals } = await gather(
          which.cycle,
          { closings: earlier },
          { anchor: closing.from, end: on },
        );
        const taken = await keepTaken(store, which.cycle, proposals);
        const corrected: Closing = { ...closing, on, number, by, at, years, taken };
        const next: CycleBody = { ...loaded.body, closings: [...earlier, corrected] };
        const audit = {
          at,
          by,
          what: "closingCorrected",
          round,
          on,
          number,
          before: { on: closing.on, number: closing.number },
          comment: reason,
        };
        await write(store, loaded, next, audit);
        return { outcome: "corrected", closing: corrected, view: viewWith(next) };
      }),
  };
}
