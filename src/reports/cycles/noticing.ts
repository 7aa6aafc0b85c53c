import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt } from "../../time/local-date.ts";
import { readDelivery, type Delivery, type DeliveryProblem } from "../delivery.ts";
import { withRetry } from "../../store/retry.ts";
import { load, write } from "./documents.ts";
import { ofRound, ruleOf, viewOf, type CycleView, type WhichRound } from "./view.ts";

export type Noticed =
  /** `already`: the same was recorded before; nothing was written. */
  | { outcome: "recorded" | "already"; notice: Delivery; view: CycleView }
  | { outcome: "invalid"; problems: readonly DeliveryProblem[]; view: CycleView }
  /** Something else was recorded after the card was made; nothing was kept. */
  | { outcome: "changedMeanwhile"; notice: Delivery; view: CycleView }
  /** The round on the card is over, or nobody is to be told; nothing was kept. */
  | { outcome: "otherRound" | "noSuchRecipient"; view: CycleView };

/** Who was told in writing (section 1.4): recorded by the office, corrected by it while the round runs. */
export function makeNoticing({ store, clock, plan }: { store: Store; clock: Clock; plan: Plan }) {
  return {
    /**
     * Records the written notice to one recipient, or corrects it.
     * @param seen when that which the card shows was recorded; 0 where nothing was
     */
    recordNotice: (
      which: WhichRound & { to: string; seen: number },
      inputs: Readonly<Record<string, unknown>>,
    ): Promise<Noticed> =>
      withRetry(async (): Promise<Noticed> => {
        const loaded = await load(store, which.cycle);
        const cycle = ruleOf(plan, loaded);
        const at = clock.now();
        const today = dateAt(at, plan.timeZone);
        const view = viewOf(plan, cycle, loaded.body, today);
        const { to, round, by } = which;
        if (view.state.number !== round || view.state.standing === "ended")
          return { outcome: "otherRound", view };
        const recipient = view.notices.find((each) => each.to === to);
        if (!recipient) return { outcome: "noSuchRecipient", view };
        const read = readDelivery(inputs, { earliest: view.state.anchor, today });
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view };
        const { on, reference } = read;
        const { given } = recipient;
        if (given?.on === on && given.reference === reference)
          return { outcome: "already", notice: given, view };
        if ((given?.at ?? 0) !== which.seen && given)
          return { outcome: "changedMeanwhile", notice: given, view };
        const notice: Delivery = { on, reference, by, at };
        const current = ofRound(loaded.body, round);
        const next = { ...current, notices: { ...current.notices, [to]: notice } };
        const what = given ? "noticeCorrected" : "noticeRecorded";
        const before = given && { before: { on: given.on, reference: given.reference } };
        await write(store, loaded, next, { at, by, what, round, to, on, reference, ...before });
        return { outcome: "recorded", notice, view: viewOf(plan, cycle, next, today) };
      }),
  };
}
