import { failedWith, type Found, type Store } from "../../store/contract.ts";
import { withRetry } from "../../store/retry.ts";
import type { ChatAddress } from "../../people/contacts.ts";
import type { Clock } from "../../time/clock.ts";
import type { Instant } from "../../time/local-date.ts";
import {
  atRest,
  loadMessage,
  shards,
  writeMessage,
  type Content,
  type Message,
  type UnreachedReason,
} from "./documents.ts";
import { backOffMs } from "./back-off.ts";
import { makeTurns } from "./turns.ts";

/** What became of one attempt to deliver. */
export type Delivery =
  | { outcome: "sent"; via: "teams"; activityId: string; address: ChatAddress }
  | { outcome: "sent"; via: "mail" }
  | Unreached
  | NotSent
  /** It may have arrived. */
  | { outcome: "unknown" };

/** It was certainly not delivered: to be tried again, not sooner than after that time. */
export interface NotSent {
  outcome: "notSent";
  retryAfterMs: number;
  /** Whoever took it asks for patience: nobody sends anything meanwhile. */
  throttled: boolean;
}

/** This person cannot be reached now. */
export interface Unreached {
  outcome: "unreached";
  reason: UnreachedReason;
}

export interface Sending {
  /** Makes a message ready before it is claimed; what it returns sends it. */
  prepare(
    message: Message,
    id: string,
  ): Promise<Unreached | { outcome: "ready"; send: () => Promise<Delivery> }>;
  /** Changes what stands in somebody's chat to what the message says now; `gone` where it cannot be changed. */
  change(message: Message, id: string): Promise<{ outcome: "changed" | "gone" } | NotSent>;
}

/** What may leave now of a message that is due; `later`: not before that time. */
export type Leave = { leave: "now"; content: Content } | { leave: "later"; at: Instant } | { leave: "never" };
export type MayLeave = (message: Message, id: string) => Promise<Leave>;

/** Longer than any send may take: a claim that outlives it belongs to a process that died. */
const claimMs = 60_000;
const dueAtOnce = 50;

/**
 * Claims what is due, sends it, marks it. A message whose outcome is unknown is "in doubt" and never sent again by itself.
 * Several processes may deliver at once: each shard is one process's turn, so that all together keep the pace.
 */
export function makeDelivering(parts: { store: Store; clock: Clock; perSecond: number }) {
  const { store, clock } = parts;
  const turns = makeTurns(parts);

  /** Delivers until nothing is due or `stopped`. Returns how many were sent. */
  async function deliverDue(
    sending: Sending,
    mayLeave: MayLeave,
    stopped: () => boolean = () => false,
  ): Promise<number> {
    const sent = await Promise.all(shards.map((shard) => deliverShard(shard, sending, mayLeave, stopped)));
    return sent.reduce((sum, each) => sum + each, 0);
  }

  async function deliverShard(
    shard: string,
    sending: Sending,
    mayLeave: MayLeave,
    stopped: () => boolean,
  ): Promise<number> {
    let sent = 0;
    for (;;) {
      const due = stopped() ? [] : await store.due<Message>("outbox", shard, clock.now(), dueAtOnce);
      if (due.length === 0) return sent;
      for (const found of due) {
        if (stopped() || !(await turns.mine(shard))) return sent;
        if (await deliverOne(shard, found, sending, mayLeave)) sent += 1;
      }
    }
  }

  async function deliverOne(
    shard: string,
    found: Found<Message>,
    sending: Sending,
    mayLeave: MayLeave,
  ): Promise<boolean> {
    const { id, body } = found;
    const now = clock.now();
    if (body.state === "sent") {
      await changeOne(shard, found, sending);
      return false;
    }
    if (body.state === "sending") {
      await put(found, { ...atRest(body), state: "doubt", reason: "interrupted", settledAt: now });
      return false;
    }
    const leave = await mayLeave(body, id);
    if (leave.leave === "never") {
      await put(found, { ...atRest(body), state: "dropped", reason: "settled", settledAt: now });
      return false;
    }
    if (leave.leave === "later") {
      await put(found, { ...body, due: leave.at });
      return false;
    }
    const leaving: Message = { ...body, content: leave.content };
    const prepared = await sending.prepare(leaving, id);
    if (prepared.outcome === "unreached") {
      await put(found, { ...atRest(leaving), state: "unreached", reason: prepared.reason, settledAt: now });
      return false;
    }
    if (!(await put(found, { ...leaving, state: "sending", due: clock.now() + claimMs }))) return false;
    await turns.pace(shard, body.to);
    const delivery = await prepared.send();
    if (delivery.outcome === "notSent" && delivery.throttled) await turns.pauseAll(delivery.retryAfterMs);
    await settle(body.to, id, leave.content, delivery);
    return delivery.outcome === "sent";
  }

  /** Says in the chat what the message says now. Changing it twice is harmless. */
  async function changeOne(shard: string, found: Found<Message>, sending: Sending): Promise<void> {
    const { id, body } = found;
    await turns.pace(shard, body.to);
    const changed = await sending.change(body, id);
    if (changed.outcome !== "notSent") {
      await put(found, { ...atRest(body), tries: 0 });
      return;
    }
    if (changed.throttled) await turns.pauseAll(changed.retryAfterMs);
    const wait = backOffMs(body.tries, changed.retryAfterMs);
    // It is no loss when it never says so: whoever taps is told how it stands.
    const next =
      wait === undefined ? atRest(body) : { ...body, due: clock.now() + wait, tries: body.tries + 1 };
    await put(found, next);
  }

  /** Puts down how the attempt ended, on what the message has become meanwhile. */
  const settle = (to: string, id: string, said: Content, delivery: Delivery): Promise<void> =>
    withRetry(async () => {
      const found = await loadMessage(store, to, id);
      // Whoever took it for lost meanwhile was wrong: this process knows better.
      if (!found || (found.body.state !== "sending" && found.body.state !== "doubt")) return;
      const { body } = found;
      const settledAt = clock.now();
      const rest: Message = { ...atRest(body), settledAt };
      const next = ((): Message => {
        switch (delivery.outcome) {
          case "sent": {
            const shown =
              delivery.via === "teams"
                ? { shown: { activityId: delivery.activityId, address: delivery.address } }
                : {};
            const isOld = JSON.stringify(said) !== JSON.stringify(body.content);
            const again = isOld && delivery.via === "teams" ? { due: settledAt } : {};
            const { reason, ...sent } = rest;
            return { ...sent, state: "sent", via: delivery.via, tries: 0, ...shown, ...again } as Message;
          }
          case "unreached":
            return { ...rest, state: "unreached", reason: delivery.reason };
          case "unknown":
            return { ...rest, state: "doubt", reason: "noAnswer" };
          case "notSent": {
            const wait = backOffMs(body.tries, delivery.retryAfterMs);
            if (wait === undefined) return { ...rest, state: "unreached", reason: "other" };
            return { ...body, state: "planned", tries: body.tries + 1, due: settledAt + wait };
          }
          default:
            return delivery satisfies never;
        }
      })();
      await writeMessage(store, found, next, settledAt);
    });

  async function put(found: Found<Message>, next: Message): Promise<Found<Message> | undefined> {
    try {
      return await writeMessage(store, found, next, clock.now());
    } catch (error) {
      if (failedWith(error, "stale", "missing")) return undefined;
      throw error;
    }
  }

  return { deliverDue };
}
