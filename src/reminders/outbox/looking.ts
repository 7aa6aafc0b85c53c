import { withRetry } from "../../store/retry.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import type { Instant } from "../../time/local-date.ts";
import {
  atRest,
  sentPrefix,
  type SentDocument,
  loadMessage,
  shardOf,
  shards,
  troublePrefix,
  writeMessage,
  type Message,
} from "./documents.ts";

/** A message with its id. */
export interface SeenMessage {
  id: string;
  message: Message;
}

export type OutboxLooking = ReturnType<typeof makeOutboxLooking>;

const mostOfOne = 1000;

/** What the outbox shows, and what the office does about what went wrong. */
export function makeOutboxLooking({ store, clock }: { store: Store; clock: Clock }) {
  async function troubledIn(shard: string): Promise<SeenMessage[]> {
    const found = await store.list<Message>("outbox", shard, troublePrefix, mostOfOne);
    return (
      found
        // Those of before this form of messages are not shown.
        .filter(({ body }) => body.kind === "message" && "content" in body)
        .map(({ id, body }) => ({ id: id.slice(troublePrefix.length), message: body }))
    );
  }

  /** Only while it is in trouble; what somebody else has decided meanwhile stays. */
  const decide = (
    to: string,
    id: string,
    next: (message: Message) => Message,
  ): Promise<Message | undefined> =>
    withRetry(async () => {
      const found = await loadMessage(store, to, id);
      if (!found || (found.body.state !== "unreached" && found.body.state !== "doubt")) return undefined;
      return (await writeMessage(store, found, next(found.body), clock.now())).body;
    });

  const again = (message: Message): Message => {
    const { reason, settledAt, ...rest } = message;
    return { ...rest, state: "planned", again: true, tries: 0, due: clock.now() };
  };

  return {
    /** Messages that reached nobody or may not have, newest first. */
    async troubled(limit: number): Promise<SeenMessage[]> {
      const all = await Promise.all(shards.map(troubledIn));
      return all
        .flat()
        .toSorted((one, other) => other.message.plannedAt - one.message.plannedAt)
        .slice(0, limit);
    },

    /** What waits to leave, what leaves first at the top. */
    async waiting(limit: number): Promise<SeenMessage[]> {
      const all = await Promise.all(
        shards.map((shard) => store.due<Message>("outbox", shard, Number.MAX_SAFE_INTEGER, limit)),
      );
      const found = all.flat().filter(({ body }) => body.kind === "message" && body.state === "planned");
      return found
        .toSorted((one, other) => (one.body.due ?? 0) - (other.body.due ?? 0))
        .slice(0, limit)
        .map(({ id, body }) => ({ id, message: body }));
    },

    /** What was sent since, the newest first. */
    async sent(since: Instant, limit: number): Promise<SeenMessage[]> {
      const after = `${sentPrefix}${new Date(since).toISOString()}`;
      const all = await Promise.all(
        shards.map((shard) => store.list<SentDocument>("outbox", shard, sentPrefix, mostOfOne, after)),
      );
      const newest = all
        .flat()
        .toSorted((one, other) => other.body.at - one.body.at)
        .slice(0, limit);
      const found = await Promise.all(
        newest.map(async ({ body }) => {
          const message = (await loadMessage(store, body.to, body.message))?.body;
          return message && { id: body.message, message };
        }),
      );
      return found.filter((each) => each !== undefined);
    },

    /** The office wants it sent once more. Undefined where it is in no trouble any more. */
    sendAgain: (to: string, id: string) => decide(to, id, again),

    /** The office wants it not to be sent. */
    drop: (to: string, id: string) =>
      decide(to, id, (message) => ({
        ...atRest(message),
        state: "dropped",
        reason: "office",
        settledAt: clock.now(),
      })),

    /** Who has the app by now gets what could not reach them before. */
    async retryFor(to: string): Promise<void> {
      for (const { id, message } of await troubledIn(shardOf(to)))
        if (message.to === to && message.state === "unreached") await decide(to, id, again);
    },
  };
}
