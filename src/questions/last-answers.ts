import type { Context } from "./ask.ts";

type LastAnswer = NonNullable<Context["last"]>;

/** A question after a longer silence begins anew. Milliseconds. */
const keepMs = 30 * 60_000;
const most = 5_000;

/**
 * What each conversation was answered last, for "und wie oft?". It is kept in memory only: asking costs the store nothing,
 * and where it is gone (a restart, another instance) the bot asks what is meant.
 */
export function makeLastAnswers(now: () => number) {
  const last = new Map<string, LastAnswer & { at: number }>();
  return {
    of(conversation: string): LastAnswer | undefined {
      const known = last.get(conversation);
      return known && now() - known.at < keepMs ? known : undefined;
    },
    remember(conversation: string, answer: LastAnswer): void {
      last.delete(conversation);
      last.set(conversation, { ...answer, at: now() });
      const [oldest] = last.keys();
      if (last.size > most && oldest !== undefined) last.delete(oldest);
    },
  };
}
