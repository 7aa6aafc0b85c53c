import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { failedWith, putOp, StoreError, type Body, type Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import type { Instant } from "../../time/local-date.ts";

/**
 * Whose turn a shard is, and how fast it may go. Teams takes 50 requests a second of one bot, however many processes it
 * has: each shard is sent by one process at a time, at a part of that pace. Whoever is asked for patience asks all.
 */

interface TurnDocument extends Body {
  kind: "turn";
  holder: string;
  until: Instant;
}
interface PauseDocument extends Body {
  kind: "pause";
  until: Instant;
}

const turnId = "turn";
/** A process that died leaves its turn to others after this. */
const turnMs = 5000;
/** Everybody's patience lies in a partition of its own. */
const pause = { area: "outbox", pk: "pause", id: "pause" } as const;
/** Nobody is left alone longer than this, whatever they ask for. */
const longestPauseMs = 15 * 60_000;

/** A chat takes one request in the time in which a shard takes so many, in thousandths: at 8 a second, one each second. */
const chatRequests = 8000;
const chatsKnown = 10_000;

export function makeTurns({ store, clock, perSecond }: { store: Store; clock: Clock; perSecond: number }) {
  const me = randomUUID();
  /** Until when this process surely holds a shard, and the turn as it was written. */
  const held = new Map<string, { until: Instant; etag: string }>();
  /** When the shard may send next, by the clock that only goes forward. */
  const next = new Map<string, number>();
  /** When a person's chat may get its next request. */
  const chats = new Map<string, number>();

  async function take(shard: string): Promise<boolean> {
    const now = clock.now();
    const found = await store.get<TurnDocument>({ area: "outbox", pk: shard, id: turnId });
    const isTheirs =
      found && found.body.holder !== me && found.body.until > now && found.body.until - now <= turnMs;
    if (isTheirs) return false;
    const body: TurnDocument = { kind: "turn", holder: me, until: now + turnMs };
    try {
      const [etag = ""] = await store.write("outbox", shard, [putOp(turnId, body, found)]);
      held.set(shard, { until: now + turnMs / 2, etag });
    } catch (error) {
      if (failedWith(error, "stale", "exists", "missing")) return false;
      throw error;
    }
    return true;
  }

  return {
    /** Whether this process may send from the shard now: it is its turn, and nobody has asked for patience. */
    async mine(shard: string): Promise<boolean> {
      const now = clock.now();
      const { until } = held.get(shard) ?? { until: 0 };
      // A clock that was put back makes no turn longer.
      const isHeld = now < until && until - now <= turnMs;
      if (!isHeld && !(await take(shard))) return false;
      const paused = await store.get<PauseDocument>(pause);
      const left = (paused?.body.until ?? 0) - now;
      return left <= 0 || left > longestPauseMs;
    },

    /** Leaves the shard to others, from when it may make its next request: what they have to say need not wait for the turn's end. */
    async leave(shard: string): Promise<void> {
      const turn = held.get(shard);
      if (!turn) return;
      held.delete(shard);
      const until = clock.now() + Math.max(0, Math.ceil((next.get(shard) ?? 0) - performance.now()));
      const body: TurnDocument = { kind: "turn", holder: me, until };
      try {
        await store.write("outbox", shard, [{ op: "replace", id: turnId, body, etag: turn.etag }]);
      } catch (error) {
        // Then it ends by itself, or has ended.
        if (!(error instanceof StoreError)) throw error;
      }
    },

    /** Waits until the shard may make its next request, and this person's chat may get it. */
    async pace(shard: string, to: string): Promise<void> {
      const now = performance.now();
      const at = Math.max(now, next.get(shard) ?? 0, chats.get(to) ?? 0);
      next.set(shard, at + 1000 / perSecond);
      if (chats.size >= chatsKnown) chats.clear();
      chats.set(to, at + chatRequests / perSecond);
      if (at > now) await wait(at - now);
    },

    /** Until when nobody may send, or another process has the turn; now where nothing hinders. */
    async freeAt(): Promise<Instant> {
      const now = clock.now();
      const until = (await store.get<PauseDocument>(pause))?.body.until ?? 0;
      return until - now > longestPauseMs ? now : Math.max(now, until);
    },

    /** Nobody sends anything for so long. */
    async pauseAll(ms: number): Promise<void> {
      const until = clock.now() + Math.min(Math.max(ms, 0), longestPauseMs);
      const body: PauseDocument = { kind: "pause", until };
      await store.write("outbox", pause.pk, [{ op: "upsert", id: pause.id, body }]);
    },
  };
}
