import { setTimeout as wait } from "node:timers/promises";
import { failedWith, type Found, type Store, type Why } from "../../store/contract.ts";
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
import type { SubjectRef } from "../line.ts";
import { wake } from "../subject-documents.ts";
import type { ReminderLog } from "../sweeping.ts";
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

/**
 * What may leave now of a message that is due; `later`: not before that time. `givenUp`: it was tried in vain for as long as
 * it made sense. `wakes`: subjects to be looked at again, since something about them is not said after all.
 */
export type Leave =
  | { leave: "now"; content: Content; wakes: readonly SubjectRef[] }
  | { leave: "later"; at: Instant }
  | { leave: "never"; wakes: readonly SubjectRef[] }
  | { leave: "givenUp" };
export type MayLeave = (message: Message, id: string) => Promise<Leave>;

/** Longer than any send may take: a claim that outlives it belongs to a process that died. */
const claimMs = 60_000;
const dueAtOnce = 50;
/** What fails is tried again after this. Milliseconds. */
const afterFailureMs = 15 * 60_000;
/** How often, and after how long, a busy store is asked again for what must not be forgotten. */
const busy = { attempts: 20, waitMs: 250 } as const;

/**
 * Claims what is due, sends it, marks it. A message whose outcome is unknown is "in doubt" and never sent again by itself.
 * Several processes may deliver at once: each shard is one process's turn, so that all together keep the pace.
 */
export function makeDelivering(parts: { store: Store; clock: Clock; perSecond: number; log: ReminderLog }) {
  const { store, clock, log } = parts;
  const turns = makeTurns(parts);

  /** Delivers from those shards until nothing is due or `stopped`. @throws the first error of a shard, when all have ended */
  async function deliverDue(
    due: ReadonlySet<string>,
    sending: Sending,
    mayLeave: MayLeave,
    stopped: () => boolean = () => false,
  ): Promise<void> {
    const ended = await Promise.allSettled(
      shards
        .filter((shard) => due.has(shard))
        .map((shard) => deliverShard(shard, sending, mayLeave, stopped)),
    );
    for (const each of ended) if (each.status === "rejected") throw each.reason as Error;
  }

  async function deliverShard(
    shard: string,
    sending: Sending,
    mayLeave: MayLeave,
    stopped: () => boolean,
  ): Promise<void> {
    for (;;) {
      const due = stopped() ? [] : await store.due<Message>("outbox", shard, clock.now(), dueAtOnce);
      for (const found of due) {
        if (stopped() || !(await turns.mine(shard))) return;
        try {
          await deliverOne(shard, found, sending, mayLeave);
        } catch (error) {
          // Without a store nothing can be done; what is wrong with one message must not hold up all others.
          if (failedWith(error, "down", "busy", "unknown")) throw error;
          log.error(
            { err: error, message: found.id },
            "a message could not be delivered; it is tried again later",
          );
          await postpone(found);
        }
      }
      if (due.length < dueAtOnce) return turns.leave(shard);
    }
  }

  async function postpone({ id, body }: Found<Message>): Promise<void> {
    const found = await loadMessage(store, body.to, id);
    // What may be on its way is left to its claim.
    if (found && found.body.state !== "sending")
      await put(found, { ...found.body, due: clock.now() + afterFailureMs });
  }

  async function deliverOne(
    shard: string,
    found: Found<Message>,
    sending: Sending,
    mayLeave: MayLeave,
  ): Promise<void> {
    const { id, body } = found;
    const now = clock.now();
    if (body.state === "sent") return changeOne(shard, found, sending);
    const rest = (state: Message["state"], reason: NonNullable<Message["reason"]>, message = body) =>
      put(found, { ...atRest(message), state, reason, settledAt: now });
    if (body.state === "sending") {
      await rest("doubt", "interrupted");
      return;
    }
    const leave = await mayLeave(body, id);
    switch (leave.leave) {
      case "never":
        await rest("dropped", "settled");
        await wakeAll(leave.wakes);
        return;
      case "givenUp":
        await rest("unreached", "notTaken");
        return;
      case "later":
        await put(found, { ...body, due: leave.at });
        return;
      case "now":
        break;
      default:
        return leave satisfies never;
    }
    const leaving: Message = { ...body, content: leave.content };
    const prepared = await sending.prepare(leaving, id);
    if (prepared.outcome === "unreached") {
      await rest("unreached", prepared.reason, leaving);
      return;
    }
    if (!(await put(found, { ...leaving, state: "sending", due: clock.now() + claimMs }))) return;
    await wakeAll(leave.wakes);
    await turns.pace(shard, body.to);
    const delivery = await prepared.send();
    if (delivery.outcome === "notSent" && delivery.throttled) await turns.pauseAll(delivery.retryAfterMs);
    await settle(body.to, id, leave.content, delivery);
  }

  async function wakeAll(subjects: readonly SubjectRef[]): Promise<void> {
    for (const subject of subjects) await wake(store, subject, clock.now());
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
    withPatience(async () => {
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
            if (wait === undefined) return { ...rest, state: "unreached", reason: "notTaken" };
            return { ...body, state: "planned", tries: body.tries + 1, due: settledAt + wait };
          }
          default:
            return delivery satisfies never;
        }
      })();
      await writeMessage(store, found, next, settledAt);
    }, retriedFor(delivery));

  async function put(found: Found<Message>, next: Message): Promise<Found<Message> | undefined> {
    try {
      return await writeMessage(store, found, next, clock.now());
    } catch (error) {
      if (failedWith(error, "stale", "missing")) return undefined;
      throw error;
    }
  }

  return { deliverDue, freeAt: turns.freeAt };
}

/**
 * After which failures of the store it is put down once more how an attempt ended. Where the message waits again, it may
 * have been put down already and be on its way with another process: that is left to the claim.
 */
function retriedFor({ outcome }: Delivery): Why[] {
  const always: Why[] = ["busy", "stale", "exists", "missing"];
  return outcome === "notSent" ? always : [...always, "unknown"];
}

/** What has happened must be put down: a store that is busy is asked again. */
async function withPatience(step: () => Promise<void>, whys: readonly Why[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await withRetry(step);
      return;
    } catch (error) {
      if (attempt === busy.attempts || !failedWith(error, ...whys)) throw error;
      await wait(busy.waitMs);
    }
  }
}
