import { createHash } from "node:crypto";
import { failedWith, type Body, type Found, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import type { Wanted } from "./wanted.ts";

/** What became of one attempt to deliver. */
export type Delivery =
  | { outcome: "sent" }
  /** This person cannot be reached this way; trying again would not help. */
  | { outcome: "unreached"; reason: string }
  /** It was certainly not delivered; try again later. */
  | { outcome: "notSent"; retryAfterMs: number }
  /** It may have arrived. */
  | { outcome: "unknown" };

export type Deliver = (message: Wanted) => Promise<Delivery>;

export interface Message extends Body {
  kind: "message";
  wanted: Wanted;
  state: "planned" | "sending" | "sent" | "unreached" | "doubt" | "dropped";
  plannedAt: Instant;
  /** When it left that state's door: sent, given up, dropped. */
  settledAt?: Instant;
  reason?: string;
}

const shards = ["s0", "s1", "s2", "s3"] as const;
/** Longer than any send may take: a claim that outlives it belongs to a process that died. */
const leaseMs = 60_000;
const keepSeconds = 400 * 86_400;

export type Outbox = ReturnType<typeof makeOutbox>;

/**
 * Messages are planned under the id of their occasion, claimed, sent, marked. A message whose outcome is unknown is
 * "in doubt" and is never sent again by itself. Several processes may deliver at once.
 */
export function makeOutbox({ store, clock }: { store: Store; clock: Clock }) {
  /** Plans a message. False when it was planned before, or something on the matter went out less than `quietMs` ago. */
  async function plan(wanted: Wanted, quietMs: number): Promise<boolean> {
    const shard = shardOf(wanted.to);
    if (await store.get({ area: "outbox", pk: shard, id: wanted.id })) return false;
    if (quietMs > 0 && (await saidLately(shard, wanted.matter, quietMs))) return false;
    const now = clock.now();
    const body: Message = {
      kind: "message",
      wanted,
      state: "planned",
      plannedAt: now,
      due: now,
      ttl: keepSeconds,
    };
    try {
      await store.write("outbox", shard, [{ op: "create", id: wanted.id, body }]);
      return true;
    } catch (error) {
      if (failedWith(error, "exists")) return false;
      throw error;
    }
  }

  async function saidLately(shard: string, matter: string, quietMs: number): Promise<boolean> {
    const earlier = await store.list<Message>("outbox", shard, matter, 100);
    return earlier.some(
      ({ body }) => body.state !== "dropped" && (body.settledAt ?? body.plannedAt) > clock.now() - quietMs,
    );
  }

  /**
   * Delivers what is due, one after another. Returns how many were sent.
   * @param stillWanted asked right before sending: what is done meanwhile is not said any more
   */
  async function deliverDue(
    deliver: Deliver,
    stillWanted: (wanted: Wanted) => Promise<boolean>,
  ): Promise<number> {
    let sent = 0;
    for (const shard of shards) {
      for (;;) {
        const due = await store.due<Message>("outbox", shard, clock.now(), 50);
        if (due.length === 0) break;
        for (const found of due) if (await deliverOne(shard, found, deliver, stillWanted)) sent += 1;
      }
    }
    return sent;
  }

  async function deliverOne(
    shard: string,
    found: Found<Message>,
    deliver: Deliver,
    stillWanted: (wanted: Wanted) => Promise<boolean>,
  ): Promise<boolean> {
    const { body } = found;
    if (body.state === "sending") {
      await settle(shard, found, { state: "doubt", reason: "interrupted" });
      return false;
    }
    if (!(await stillWanted(body.wanted))) {
      await settle(shard, found, { state: "dropped", reason: "settled" });
      return false;
    }
    const claim = await replace(shard, found, { ...body, state: "sending", due: clock.now() + leaseMs });
    if (!claim) return false;
    const delivery = await deliver(body.wanted);
    switch (delivery.outcome) {
      case "sent":
        await settle(shard, claim, { state: "sent" });
        return true;
      case "unreached":
        await settle(shard, claim, { state: "unreached", reason: delivery.reason });
        return false;
      case "unknown":
        await settle(shard, claim, { state: "doubt", reason: "noAnswer" });
        return false;
      case "notSent":
        await replace(shard, claim, {
          ...claim.body,
          state: "planned",
          due: clock.now() + Math.max(delivery.retryAfterMs, 1000),
        });
        return false;
      default:
        return delivery satisfies never;
    }
  }

  async function settle(
    shard: string,
    found: Found<Message>,
    outcome: Pick<Message, "state" | "reason">,
  ): Promise<void> {
    const body: Message = { ...found.body, ...outcome, settledAt: clock.now() };
    // Settled messages want no attention any more.
    delete body.due;
    await replace(shard, found, body);
  }

  /** Undefined when another process was faster. */
  async function replace(
    shard: string,
    found: Found<Message>,
    body: Message,
  ): Promise<Found<Message> | undefined> {
    try {
      const [etag = ""] = await store.write("outbox", shard, [
        { op: "replace", id: found.id, body, etag: found.etag },
      ]);
      return { id: found.id, body, etag };
    } catch (error) {
      if (failedWith(error, "stale", "missing")) return undefined;
      throw error;
    }
  }

  /** Messages that reached nobody or may not have, newest first: the office sees them with the reason. */
  async function troubled(limit: number): Promise<Message[]> {
    const all = await Promise.all(shards.map((shard) => store.list<Message>("outbox", shard, "", 1000)));
    return all
      .flat()
      .map(({ body }) => body)
      .filter(({ state }) => state === "unreached" || state === "doubt")
      .toSorted((one, other) => other.plannedAt - one.plannedAt)
      .slice(0, limit);
  }

  return {
    plan,
    deliverDue,
    troubled,
    wasPlanned: async (wanted: Wanted) =>
      (await store.get({ area: "outbox", pk: shardOf(wanted.to), id: wanted.id })) !== undefined,
  };
}

function shardOf(person: string): string {
  return shards[createHash("sha256").update(person).digest().readUInt8(0) % shards.length] ?? shards[0];
}
