import { createHash } from "node:crypto";
import type { Body, Store } from "../store/contract.ts";
import type { Context } from "./ask.ts";

type LastAnswer = NonNullable<Context["last"]>;

/** By the duty alone: what somebody asked is not kept. */
interface LastAnswerDocument extends Body {
  kind: "lastAnswer";
  duty: string;
}

/** A question after a longer silence begins anew. Milliseconds. */
const keepMs = 30 * 60_000;
const most = 5_000;

export type LastAnswers = ReturnType<typeof makeLastAnswers>;

/**
 * What each conversation was answered last, for "und wie oft?". One instance alone keeps it in memory: asking costs the
 * store nothing, and after a restart the bot asks what is meant. Where others run, the next turn may come to any of them:
 * then the duty is kept in the store for that half hour.
 * @param parts.isAlone whether no other instance runs
 * @param parts.wordsOf a question that the duty answers
 */
export function makeLastAnswers(parts: {
  store: Store;
  now: () => number;
  isAlone: () => boolean;
  wordsOf: (duty: string) => string;
  onFailure: (error: unknown) => void;
}) {
  const { store, now, isAlone, wordsOf, onFailure } = parts;
  const last = new Map<string, LastAnswer & { at: number }>();
  const here = (conversation: string): LastAnswer | undefined => {
    const known = last.get(conversation);
    return known && now() - known.at < keepMs ? known : undefined;
  };
  return {
    /** For a question that leans on it. Undefined where nobody knows. */
    async of(conversation: string): Promise<LastAnswer | undefined> {
      const known = here(conversation);
      if (known && isAlone()) return known;
      try {
        const found = await store.get<LastAnswerDocument>(refOf(conversation));
        const duty = found?.body.duty;
        return duty === undefined || duty === known?.duty ? known : { duty, question: wordsOf(duty) };
      } catch (error) {
        onFailure(error);
        return known;
      }
    },
    /** Nobody waits until all know: the next question takes longer to be typed. */
    remember(conversation: string, answer: LastAnswer): void {
      last.delete(conversation);
      last.set(conversation, { ...answer, at: now() });
      const [oldest] = last.keys();
      if (last.size > most && oldest !== undefined) last.delete(oldest);
      if (isAlone()) return;
      const { area, pk, id } = refOf(conversation);
      const body: LastAnswerDocument = { kind: "lastAnswer", duty: answer.duty, ttl: keepMs / 1000 };
      store.write(area, pk, [{ op: "upsert", id, body }]).catch(onFailure);
    },
  };
}

function refOf(conversation: string) {
  const pk = `last-${createHash("sha256").update(conversation).digest("hex")}`;
  return { area: "people", pk, id: "lastAnswer" } as const;
}
