import type { Language, Plan } from "../plan/schema.ts";
import { auditOp } from "../store/audit.ts";
import { failedWith, type Op, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import { readAnswer, type AnswerProblem } from "./answer-input.ts";
import {
  area,
  headOp,
  keepAskerSeconds,
  keepSeconds,
  keyOf,
  listAll,
  partition,
  type CardUsed,
  type DismissedQuestion,
  type OpenQuestion,
  type Rating,
  type Reason,
  type SettledQuestion,
  type TaughtDocument,
} from "./question-documents.ts";

/** Who handed a question over or rated an answer stands in no audit entry: those are kept longer than the name. */
const somebody = "somebody";

/** What became of a question, and who in the office did it. */
export interface Settled {
  outcome: SettledQuestion["outcome"];
  question: string;
  duties: readonly string[];
  answer?: string;
  by: string;
  at: Instant;
}

/** Where a handed-over question stands; `gone` when it was forgotten or its time is over. */
export type Standing =
  { state: "open"; open: OpenQuestion } | { state: "settled"; settled: Settled } | { state: "gone" };

export type Answering =
  | { outcome: "done"; settled: Settled }
  | { outcome: "invalid"; problems: readonly AnswerProblem[]; open: OpenQuestion }
  /** Somebody was quicker; nothing was changed. */
  | { outcome: "settledBefore"; settled: Settled }
  | { outcome: "gone" };

export type OfficeQuestions = ReturnType<typeof makeOfficeQuestions>;

/**
 * The use cases of questions that go to the coordinating office. A question's key is that of the card that offered to
 * hand it over: the same card hands over one question, however often it is tapped. Who may is asked before (people/rights).
 * @param changed called when what the office has taught is not what it was; it is done when all know
 */
export function makeOfficeQuestions(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  changed: () => Promise<void>;
}) {
  const { store, clock, changed } = parts;
  const dutyIds = new Set(parts.plan.duties.map(({ id }) => id));
  const get = <B extends TaughtDocument | SettledQuestion | OpenQuestion | DismissedQuestion | CardUsed>(
    id: string,
  ) => store.get<B>({ area, pk: partition, id });

  async function standing(key: string): Promise<Standing> {
    const open = await get<OpenQuestion>(`open:${key}`);
    if (open) return { state: "open", open: open.body };
    const settled = await get<SettledQuestion>(`settled:${key}`);
    if (settled) return { state: "settled", settled: settled.body };
    const taught = await get<TaughtDocument>(`taught:${key}`);
    if (taught) return { state: "settled", settled: { outcome: "answered", ...taught.body } };
    const dismissed = await get<DismissedQuestion>(`dismissed:${key}`);
    return dismissed
      ? { state: "settled", settled: { outcome: "dismissed", duties: [], ...dismissed.body } }
      : { state: "gone" };
  }

  /** The open question goes, what became of it comes, in one batch; of two persons at once one is the quicker. */
  async function settle(
    key: string,
    open: OpenQuestion,
    { kept, ops, ...became }: Settled & { kept: Op; ops: readonly Op[] },
  ): Promise<Answering> {
    const settled: SettledQuestion = {
      kind: "settledQuestion",
      ...became,
      ...(open.asker !== undefined && { asker: open.asker }),
      ttl: keepAskerSeconds,
    };
    const { outcome: what, by, at } = became;
    try {
      await store.write(area, partition, [
        { op: "delete", id: `open:${key}` },
        { op: "create", id: `settled:${key}`, body: settled },
        kept,
        ...ops,
        auditOp({ at, by, what: `question ${what}`, key }),
      ]);
    } catch (error) {
      if (!failedWith(error, "exists")) throw error;
      return settledBefore(await standing(key));
    }
    return { outcome: "done", settled: became };
  }

  function settledBefore(now: Standing): Answering {
    return now.state === "settled" ? { outcome: "settledBefore", settled: now.settled } : { outcome: "gone" };
  }

  return {
    standing,

    /**
     * Keeps a question for the office; `already` when this card did so before, and how.
     * @param asker person of the roster who wants the answer; without, nothing is kept of whoever asked
     */
    async handOver(
      key: string,
      asked: { question: string; language: Language; about: readonly string[]; reason: Reason },
      asker?: string,
    ): Promise<{ outcome: "handedOver" | "already"; named: boolean }> {
      const at = clock.now();
      const named = asker !== undefined;
      const open: OpenQuestion = {
        kind: "openQuestion",
        question: asked.question,
        language: asked.language,
        askedAt: at,
        about: asked.about.filter((id) => dutyIds.has(id)),
        reason: asked.reason,
        ...(named && { asker }),
        ttl: keepSeconds,
      };
      const card: CardUsed = { kind: "cardUsed", named, ttl: keepSeconds };
      try {
        await store.write(area, partition, [
          { op: "create", id: `card:${key}`, body: card },
          { op: "create", id: `open:${key}`, body: open },
          auditOp({ at, by: somebody, what: "question handed over", key, ttl: keepSeconds }),
        ]);
        return { outcome: "handedOver", named };
      } catch (error) {
        if (!failedWith(error, "exists")) throw error;
        const used = await get<CardUsed>(`card:${key}`);
        return { outcome: "already", named: used?.body.named ?? named };
      }
    },

    /** Keeps whether an answer helped, without a person; the first word of a card counts. */
    async rate(key: string, rated: Pick<Rating, "duty" | "helpful">): Promise<void> {
      const at = clock.now();
      const body: Rating = { kind: "rating", ...rated, at, ttl: keepSeconds };
      try {
        await store.write(area, partition, [
          { op: "create", id: `rated:${key}`, body },
          auditOp({ at, by: somebody, what: "answer rated", key, ttl: keepSeconds }),
        ]);
      } catch (error) {
        if (!failedWith(error, "exists")) throw error;
      }
    },

    /** What waits, the oldest first, and what was taught, the newest first. */
    async list(): Promise<{
      open: readonly { key: string; open: OpenQuestion }[];
      taught: readonly { key: string; taught: TaughtDocument }[];
    }> {
      const open = await listAll<OpenQuestion>(store, "open:");
      const taught = await listAll<TaughtDocument>(store, "taught:");
      return {
        open: open
          .map((each) => ({ key: keyOf(each), open: each.body }))
          .toSorted((one, other) => one.open.askedAt - other.open.askedAt),
        taught: taught
          .map((each) => ({ key: keyOf(each), taught: each.body }))
          .toSorted((one, other) => other.taught.at - one.taught.at),
      };
    },

    async countOpen(): Promise<number> {
      return (await listAll(store, "open:")).length;
    },

    /** What others should hear of: questions that wait for the office, and answers for whoever asked for them. */
    async news(): Promise<{
      asked: readonly { key: string; at: Instant }[];
      answered: readonly { key: string; at: Instant; asker: string }[];
    }> {
      const open = await listAll<OpenQuestion>(store, "open:");
      const settled = await listAll<SettledQuestion>(store, "settled:");
      return {
        asked: open.map((each) => ({ key: keyOf(each), at: each.body.askedAt })),
        answered: settled.flatMap((each) =>
          each.body.asker === undefined
            ? []
            : [{ key: keyOf(each), at: each.body.at, asker: each.body.asker }],
        ),
      };
    },

    /** The office answers: from now on the bot knows this question. */
    async answer(key: string, by: string, inputs: Readonly<Record<string, unknown>>): Promise<Answering> {
      const now = await standing(key);
      if (now.state !== "open") return settledBefore(now);
      const { open } = now;
      const read = readAnswer(inputs, dutyIds);
      if (!read.ok) return { outcome: "invalid", problems: read.problems, open };
      const { question, duties, answer } = read.input;
      const at = clock.now();
      const given = { duties, ...(answer !== undefined && { answer }), by, at };
      const taught: TaughtDocument = { kind: "taught", question, language: open.language, ...given };
      const done = await settle(key, open, {
        outcome: "answered",
        question: open.question,
        ...given,
        kept: { op: "create", id: `taught:${key}`, body: taught },
        ops: [headOp()],
      });
      await changed();
      return done;
    },

    /** The office does not answer; the question is kept for whoever improves the plan's data. */
    async dismiss(key: string, by: string): Promise<Answering> {
      const now = await standing(key);
      if (now.state !== "open") return settledBefore(now);
      const { question, language } = now.open;
      const at = clock.now();
      const dismissed: DismissedQuestion = {
        kind: "dismissedQuestion",
        question,
        language,
        by,
        at,
        ttl: keepSeconds,
      };
      return settle(key, now.open, {
        outcome: "dismissed",
        question,
        duties: [],
        by,
        at,
        kept: { op: "create", id: `dismissed:${key}`, body: dismissed },
        ops: [],
      });
    },
  };
}
