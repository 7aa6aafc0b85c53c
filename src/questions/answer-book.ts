import type { Plan } from "../plan/schema.ts";
import type { Store } from "../store/contract.ts";
import { makeRecent } from "../time/recent.ts";
import { makeAsk, type Ask } from "./ask.ts";
import {
  area,
  headId,
  keyOf,
  listAll,
  partition,
  type Decision,
  type TaughtDocument,
} from "./question-documents.ts";

/** What questions are answered from at this moment. */
export interface Answers {
  ask: Ask;
  /** What the office has laid down about a duty for which the plan names nobody. */
  decisionOf(dutyId: string): Decision | undefined;
}

/** The plan together with what the office has taught, as all instances share it. */
export interface AnswerBook {
  /** The answers in use; asks the store for newer ones at most every `refreshMs`. Never fails: better an old answer than none. */
  current(): Promise<Answers>;
  /** This process has just changed what the office has taught: whoever asks next gets it. Where several instances answer, it resolves when all do. */
  changed(): Promise<void>;
}

interface Edition extends Answers {
  etag: string;
  /** Tells one set of taught answers from another. */
  lesson: string;
}

/**
 * @param serving where other instances may answer as well
 * @param onFailure told when the store could not be read and the last known answers stay in use
 */
export function makeAnswerBook({
  store,
  plan,
  refreshMs,
  serving,
  onFailure = () => undefined,
}: {
  store: Store;
  plan: Plan;
  refreshMs: number;
  serving?: AbortSignal | undefined;
  onFailure?: (error: unknown) => void;
}): AnswerBook {
  const duties = new Set(plan.duties.map(({ id }) => id));
  let known: Edition | undefined;
  const recent = makeRecent(refresh, refreshMs, serving);

  async function read(): Promise<Edition> {
    const head = await store.get({ area, pk: partition, id: headId });
    const etag = head?.etag ?? "none";
    if (known?.etag === etag) return known;
    // What is written between these reads and the head's is read once more the next time.
    const taught = await listAll<TaughtDocument>(store, "taught:");
    const decisions = await listAll<Decision>(store, "decision:");
    const lesson = taught.map((each) => each.id + each.etag).join();
    const usable = taught
      .map((each) => ({ ...each.body, id: keyOf(each) }))
      // An answer whose duties the plan has lost says nothing any more.
      .filter((each) => each.answer !== undefined || each.duties.some((id) => duties.has(id)));
    // Reading the whole plan again takes some tenths of a second.
    const ask = known?.lesson === lesson ? known.ask : makeAsk(plan, usable);
    return { etag, lesson, ask, ...decisionsFrom(decisions.map(({ body }) => body)) };
  }

  async function refresh(): Promise<Edition> {
    try {
      known = await read();
    } catch (error) {
      onFailure(error);
      known ??= { etag: "unread", lesson: "", ask: makeAsk(plan), ...decisionsFrom([]) };
    }
    return known;
  }

  return {
    current: recent.current,
    changed: recent.changed,
  };
}

function decisionsFrom(decisions: readonly Decision[]): Pick<Answers, "decisionOf"> {
  const byDuty = new Map(decisions.map((each) => [each.duty, each]));
  return { decisionOf: (dutyId) => byDuty.get(dutyId) };
}
