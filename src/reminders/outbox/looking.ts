import { listAll } from "../../store/listing.ts";
import { wake } from "../subject-documents.ts";
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

const dayMs = 86_400_000;

/** What the outbox shows, and what the office does about what went wrong. */
export function makeOutboxLooking({ store, clock }: { store: Store; clock: Clock }) {
  async function troubledIn(shard: string): Promise<SeenMessage[]> {
    const found = await listAll<Message>(store, { area: "outbox", pk: shard, prefix: troublePrefix });
    return (
      found
        // Those of before this form of messages are not shown.
        .filter(({ body }) => body.kind === "message" && "content" in body)
        .map(({ id, body }) => ({ id: id.slice(troublePrefix.length), message: body }))
    );
  }

  /** Only while it is in one of these states; what has happened meanwhile stays. */
  const decide = (
    to: string,
    id: string,
    states: readonly Message["state"][],
    next: (message: Message) => Message,
  ): Promise<Message | undefined> =>
    withRetry(async () => {
      const found = await loadMessage(store, to, id);
      if (!found || !states.includes(found.body.state)) return undefined;
      return (await writeMessage(store, found, next(found.body), clock.now())).body;
    });

  const again = (message: Message): Message => {
    const { reason, settledAt, ...rest } = message;
    return { ...rest, state: "planned", again: true, tries: 0, due: clock.now() };
  };

  const droppedBy = (reason: "office" | "settled", message: Message): Message => ({
    ...atRest(message),
    state: "dropped",
    reason,
    settledAt: clock.now(),
  });

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

    /** What was sent on that day (UTC) and on so many before it, the newest first. */
    async sent(until: Instant, days: number, limit: number): Promise<SeenMessage[]> {
      const newest: SentDocument[] = [];
      for (let day = 0; day < days && newest.length < limit; day++) {
        const date = new Date(until - day * dayMs).toISOString().slice(0, "YYYY-MM-DD".length);
        const prefix = sentPrefix + date;
        const all = await Promise.all(
          shards.map((shard) => listAll<SentDocument>(store, { area: "outbox", pk: shard, prefix })),
        );
        newest.push(
          ...all
            .flat()
            .map(({ body }) => body)
            .toSorted((one, other) => other.at - one.at),
        );
      }
      const found = await Promise.all(
        newest.slice(0, limit).map(async ({ to, message: id }) => {
          const message = (await loadMessage(store, to, id))?.body;
          return message && { id, message };
        }),
      );
      return found.filter((each) => each !== undefined);
    },

    /** The office wants it sent once more. Undefined where it is in no trouble any more. */
    sendAgain: (to: string, id: string) => decide(to, id, troubled, again),

    /** The office does not want it said, or not any more. */
    drop: (to: string, id: string) =>
      decide(to, id, [...troubled, "planned"], (message) => droppedBy("office", message)),

    /**
     * Who has the app by now gets what could not reach them before: news as it was, and of what is owed the newest state.
     */
    async retryFor(to: string): Promise<void> {
      for (const { id, message } of await troubledIn(shardOf(to))) {
        if (message.to !== to || message.state !== "unreached") continue;
        const { content } = message;
        if (content.occasion === "news") await decide(to, id, ["unreached"], again);
        else {
          await decide(to, id, ["unreached"], (each) => droppedBy("settled", each));
          for (const { from } of content.lines) await wake(store, from, clock.now());
        }
      }
    },
  };
}

const troubled = ["unreached", "doubt"] as const;
