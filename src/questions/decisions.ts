import { typedText } from "../people/typed-text.ts";
import type { Plan } from "../plan/schema.ts";
import { auditOp } from "../store/audit.ts";
import { failedWith, putOp, type Found, type Op, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import { area, decisionLength, headOp, partition, type Decision } from "./question-documents.ts";

export type Deciding =
  | { outcome: "recorded" | "withdrawn" }
  | { outcome: "tooLong"; limit: number }
  /** Somebody else wrote after the card was made; nothing was changed. */
  | { outcome: "changedMeanwhile" }
  /** The plan itself says who has this duty, or does not know it. */
  /** It was empty, and there was none to withdraw. */
  | { outcome: "nothing" }
  | { outcome: "notOpen" };

export type Decisions = ReturnType<typeof makeDecisions>;

/**
 * What the office lays down about duties for which the plan names nobody. Who may is asked before (people/rights).
 * @param changed called when a decision is not what it was; it is done when all know
 */
export function makeDecisions(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  changed: () => Promise<void>;
}) {
  const { store, clock, plan, changed } = parts;
  const unnamed = new Set(plan.actors.filter(({ kind }) => kind === "unnamed").map(({ id }) => id));
  const open = new Set(
    plan.duties
      .filter(({ kind, actors }) => kind !== "fact" && actors.some((id) => unnamed.has(id)))
      .map(({ id }) => id),
  );
  async function put(
    { duty, by, seen }: { duty: string; by: string; seen: Instant },
    text: string,
    before: Found<Decision> | undefined,
  ): Promise<Deciding> {
    const outcome = text === "" ? "withdrawn" : "recorded";
    // A double tap, or two who wrote the same.
    if ((before?.body.text ?? "") === text) return { outcome };
    if ((before?.body.at ?? 0) !== seen) return { outcome: "changedMeanwhile" };
    const at = clock.now();
    const id = decisionId(duty);
    const body: Decision = { kind: "decision", duty, text, by, at };
    const op: Op = before && text === "" ? { op: "delete", id, etag: before.etag } : putOp(id, body, before);
    try {
      await store.write(area, partition, [
        op,
        headOp(),
        auditOp({ at, by, what: `decision ${outcome}`, duty }),
      ]);
    } catch (error) {
      if (!failedWith(error, "exists", "stale", "missing")) throw error;
      return { outcome: "changedMeanwhile" };
    }
    return { outcome };
  }

  return {
    /**
     * Records a decision; an empty text withdraws it.
     * @param seen when the decision that the person saw was recorded, 0 where there was none
     */
    async decide(which: { duty: string; by: string; seen: Instant }, typed: string): Promise<Deciding> {
      if (!open.has(which.duty)) return { outcome: "notOpen" };
      const text = typedText(typed);
      if (text.length > decisionLength) return { outcome: "tooLong", limit: decisionLength };
      const before = await store.get<Decision>({ area, pk: partition, id: decisionId(which.duty) });
      if (text === "" && !before && which.seen === 0) return { outcome: "nothing" };
      try {
        return await put(which, text, before);
      } finally {
        // Whatever became of it: whoever looks next sees what is kept.
        await changed();
      }
    },
  };
}

function decisionId(duty: string): string {
  return `decision:${duty}`;
}
