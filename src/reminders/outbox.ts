import { createHash } from "node:crypto";
import { failedWith, type Body, type Found, type Op, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import type { Wanted } from "./wanted.ts";

/** What became of one attempt to deliver. */
export type Delivery =
  | { outcome: "sent" }
  | Unreached
  /** It was certainly not delivered; try again later. */
  | { outcome: "notSent"; retryAfterMs: number }
  /** It may have arrived. */
  | { outcome: "unknown" };

/** This person cannot be reached this way now. */
export interface Unreached {
  outcome: "unreached";
  reason: UnreachedReason;
}
export type UnreachedReason = "left" | "notInstalled" | "blocked" | "unknownUser" | "cardTooLarge" | "other";

/** Makes a message ready before it is claimed; what it returns sends it. */
export type Prepare = (
  message: Wanted,
) => Promise<Unreached | { outcome: "ready"; send: () => Promise<Delivery> }>;

/** Whether a planned message may leave now, is not wanted any more, or must wait. */
export type MayLeave = (message: Wanted) => Promise<"now" | "later" | "never">;

export interface Message extends Body {
  kind: "message";
  wanted: Wanted;
  state: "planned" | "sending" | "sent" | "unreached" | "doubt" | "dropped";
  plannedAt: Instant;
  /** When it was sent or given up. */
  settledAt?: Instant;
  reason?: UnreachedReason | "interrupted" | "noAnswer" | "settled";
}

const shards = ["s0", "s1", "s2", "s3"] as const;
/** Longer than any send may take: a claim that outlives it belongs to a process that died. */
const leaseMs = 60_000;
/** Longer than any one occasion is wanted: an id that was forgotten could be planned and sent again. */
const keepSeconds = 400 * 86_400;
/** A message that has to wait is looked at again after this. */
const laterMs = 30 * 60_000;
/** Who blocked the bot is not tried again sooner than this. */
const retryUnreachedMs = 86_400_000;
const troublePrefix = "trouble:";

export type Outbox = ReturnType<typeof makeOutbox>;

/**
 * Messages are planned under the id of their occasion, claimed, sent, marked. A message whose outcome is unknown is
 * "in doubt" and is never sent again by itself. Several processes may deliver at once.
 */
export function makeOutbox({ store, clock }: { store: Store; clock: Clock }) {
  /**
   * Plans a message. False when it was planned before, or something on the matter went out less than `quietMs` ago.
   * A message that reached nobody is planned again: the person may have the app by now.
   */
  async function plan(wanted: Wanted, quietMs: number): Promise<boolean> {
    const shard = shardOf(wanted.to);
    const now = clock.now();
    const known = await store.get<Message>({ area: "outbox", pk: shard, id: wanted.id });
    if (known && !mayRetry(known.body, now)) return false;
    if (quietMs > 0 && (await saidLately(shard, wanted.matter, now - quietMs))) return false;
    const body: Message = {
      kind: "message",
      wanted,
      state: "planned",
      plannedAt: now,
      due: now,
      ttl: secondsToKeep(wanted, now),
    };
    if (known) return (await replace(shard, known, body)) !== undefined;
    try {
      await store.write("outbox", shard, [{ op: "create", id: wanted.id, body }]);
      return true;
    } catch (error) {
      if (failedWith(error, "exists")) return false;
      throw error;
    }
  }

  async function saidLately(shard: string, matter: string, since: Instant): Promise<boolean> {
    const earlier = await store.list<Message>("outbox", shard, matter, 100);
    return earlier.some(
      ({ body }) =>
        body.state !== "dropped" && body.state !== "unreached" && (body.settledAt ?? body.plannedAt) > since,
    );
  }

  /** Delivers what is due, one after another, until `stopped`. Returns how many were sent. */
  async function deliverDue(
    prepare: Prepare,
    mayLeave: MayLeave,
    stopped: () => boolean = () => false,
  ): Promise<number> {
    let sent = 0;
    for (const shard of shards) {
      for (;;) {
        const due = stopped() ? [] : await store.due<Message>("outbox", shard, clock.now(), 50);
        if (due.length === 0) break;
        for (const found of due) {
          if (stopped()) return sent;
          if (await deliverOne(shard, found, prepare, mayLeave)) sent += 1;
        }
      }
    }
    return sent;
  }

  async function deliverOne(
    shard: string,
    found: Found<Message>,
    prepare: Prepare,
    mayLeave: MayLeave,
  ): Promise<boolean> {
    const { body } = found;
    if (body.state === "sending") {
      await settle(shard, found, { state: "doubt", reason: "interrupted" });
      return false;
    }
    const leave = await mayLeave(body.wanted);
    if (leave !== "now") {
      if (leave === "never") await settle(shard, found, { state: "dropped", reason: "settled" });
      else await replace(shard, found, { ...body, due: clock.now() + laterMs });
      return false;
    }
    const prepared = await prepare(body.wanted);
    if (prepared.outcome === "unreached") {
      await settle(shard, found, { state: "unreached", reason: prepared.reason });
      return false;
    }
    const claim = await replace(shard, found, { ...body, state: "sending", due: clock.now() + leaseMs });
    if (!claim) return false;
    const delivery = await prepared.send();
    switch (delivery.outcome) {
      case "sent":
        await settle(shard, claim, { state: "sent" });
        await forgetUnreached(shard, claim.body.wanted);
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

  /** Who has heard of a matter now is not among the unreached any more. */
  async function forgetUnreached(shard: string, { matter, to }: Wanted): Promise<void> {
    const old = await store.list<Message>("outbox", shard, troublePrefix + matter, 50);
    const ops = old
      // One person's id may begin like another's.
      .filter(({ body }) => body.state === "unreached" && body.wanted.to === to)
      .map(({ id }): Op => ({ op: "delete", id }));
    if (ops.length > 0) await store.write("outbox", shard, ops);
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

  /** Writes a message's new state, and in the same batch its entry among the troubled ones. Undefined when another process was faster. */
  async function replace(
    shard: string,
    found: Found<Message>,
    next: Message,
  ): Promise<Found<Message> | undefined> {
    const body: Message = { ...next, ttl: secondsToKeep(next.wanted, clock.now()) };
    const trouble: Op = isTroubled(body)
      ? { op: "upsert", id: troublePrefix + found.id, body }
      : { op: "delete", id: troublePrefix + found.id };
    const touched = isTroubled(body) || isTroubled(found.body) ? [trouble] : [];
    try {
      const [etag = ""] = await store.write("outbox", shard, [
        { op: "replace", id: found.id, body, etag: found.etag },
        ...touched,
      ]);
      return { id: found.id, body, etag };
    } catch (error) {
      if (failedWith(error, "stale", "missing")) return undefined;
      throw error;
    }
  }

  return {
    plan,
    deliverDue,
    /** Messages that reached nobody or may not have, newest first. */
    async troubled(limit: number): Promise<Message[]> {
      const all = await Promise.all(
        shards.map((shard) => store.list<Message>("outbox", shard, troublePrefix, 1000)),
      );
      const messages = all.flat().map(({ body }) => body);
      return messages.toSorted((one, other) => other.plannedAt - one.plannedAt).slice(0, limit);
    },
    async wasPlanned({ to, id }: Wanted): Promise<boolean> {
      const known = await store.get<Message>({ area: "outbox", pk: shardOf(to), id });
      return known !== undefined && !mayRetry(known.body, clock.now());
    },
  };
}

function secondsToKeep({ keepUntil }: Wanted, now: Instant): number {
  return keepUntil === undefined ? keepSeconds : Math.max(1, Math.ceil((keepUntil - now) / 1000));
}

function mayRetry({ state, reason, settledAt }: Message, now: Instant): boolean {
  return state === "unreached" && (reason === "notInstalled" || now - (settledAt ?? now) >= retryUnreachedMs);
}

function isTroubled({ state }: Message): boolean {
  return state === "unreached" || state === "doubt";
}

function shardOf(person: string): string {
  return shards[createHash("sha256").update(person).digest().readUInt8(0) % shards.length] ?? shards[0];
}
