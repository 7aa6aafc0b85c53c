import { createHash } from "node:crypto";
import type { ChatAddress } from "../../people/contacts.ts";
import type { Body, Found, Op, Store } from "../../store/contract.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";
import type { Line, SubjectRef } from "../line.ts";
import type { News } from "../owed.ts";

/** How messages are kept: each person's in one of a few shards, each under the id of its occasion. */

/** What became of a line after the message had left. */
export interface Closed {
  /** `over`: it is not owed any more, without anybody's act. */
  how: "done" | "over" | "later" | "stopped" | "notMine";
  on: LocalDate;
  /** Who did it, by id. */
  by?: string;
  until?: LocalDate;
}

/** It is not owed any more: what somebody wanted to wait with still is. */
export function isEnded(closed: Closed | undefined): boolean {
  return closed?.how === "done" || closed?.how === "over";
}

/** A line of a message, and the subject that it is about. */
export interface MessageLine extends Line {
  from: SubjectRef;
  closed?: Closed;
}

export type Content =
  | { occasion: "news"; news: News; from: SubjectRef }
  /** Everything for one person on one day. */
  | { occasion: "day"; day: LocalDate; lines: readonly MessageLine[] };

export type UnreachedReason =
  "left" | "notInstalled" | "blocked" | "unknownUser" | "cardTooLarge" | "mailRefused" | "other";

export interface Message extends Body {
  kind: "message";
  to: string;
  content: Content;
  state: "planned" | "sending" | "sent" | "unreached" | "doubt" | "dropped";
  plannedAt: Instant;
  /** How often it was tried without being sent. */
  tries: number;
  /** When it was sent or given up. */
  settledAt?: Instant;
  reason?: UnreachedReason | "interrupted" | "noAnswer" | "settled" | "office" | "notTaken";
  via?: "teams" | "mail";
  /** The office, or the person's arrival, wants it to be tried once more: what it says counts as said otherwise. */
  again?: true;
  /** Where it stands in the chat, so that it can be changed. */
  shown?: { activityId: string; address: ChatAddress };
  /** Until then it is remembered at the longest, where it tells who asked what. */
  keepUntil?: Instant;
}

export const shards = ["s0", "s1", "s2", "s3"] as const;
export const troublePrefix = "trouble:";
/** What was sent lately, by the time it was sent. */
export const sentPrefix = "sent:";
const sentSeconds = 14 * 86_400;

/** That a message was sent, for the office to see for some days. */
export interface SentDocument extends Body {
  kind: "sent";
  to: string;
  message: string;
  at: Instant;
}
/** Longer than any one occasion is wanted: an id that was forgotten could be planned and sent again. */
const keepSeconds = 400 * 86_400;

export function shardOf(person: string): string {
  return shards[createHash("sha256").update(person).digest().readUInt8(0) % shards.length] ?? shards[0];
}

/** The message of that person; undefined where there is none, or where it is another's: a shard holds those of many. */
export async function loadMessage(store: Store, to: string, id: string): Promise<Found<Message> | undefined> {
  const found = await store.get<Message>({ area: "outbox", pk: shardOf(to), id });
  return found?.body.kind === "message" && found.body.to === to ? found : undefined;
}

/** An id as the store takes it: long ones end in a digest, and the same one is always the same. */
export function storeId(id: string): string {
  if (id.length <= longestId) return id;
  return `${id.slice(0, longestId - 65)}~${createHash("sha256").update(id).digest("hex")}`;
}
/** With what is put in front of it, it stays below the store's limit. */
const longestId = 200;

/** The messages of days of one person, the earliest first. */
export function listDays(store: Store, to: string): Promise<Found<Message>[]> {
  return store.list<Message>("outbox", shardOf(to), dayPrefix(to), mostDays);
}

export const dayPrefix = (to: string): string => `day:${to}:`;
/** As many as are kept. */
const mostDays = 500;

/** The message's new state, and in the same batch its entry among the troubled ones. */
export function messageOps(
  id: string,
  before: Message | undefined,
  next: Message,
  etag: string | undefined,
): Op[] {
  const trouble: Op = isTroubled(next)
    ? { op: "upsert", id: troublePrefix + id, body: atRest(next) }
    : { op: "delete", id: troublePrefix + id };
  const touched = isTroubled(next) || (before && isTroubled(before)) ? [trouble] : [];
  const { settledAt: at } = next;
  const isNewlySent = next.state === "sent" && before?.state !== "sent" && at !== undefined;
  return [
    etag === undefined ? { op: "create", id, body: next } : { op: "replace", id, body: next, etag },
    ...touched,
    ...(isNewlySent ? [sentOp({ kind: "sent", to: next.to, message: id, at, ttl: sentSeconds })] : []),
  ];
}

function sentOp(sent: SentDocument): Op {
  return { op: "upsert", id: `${sentPrefix}${new Date(sent.at).toISOString()}:${sent.message}`, body: sent };
}

/** Writes a message's new state. @throws StoreError "stale" or "missing" when another process was faster */
export async function writeMessage(
  store: Store,
  { id, body: before, etag }: Found<Message>,
  next: Message,
  now: Instant,
): Promise<Found<Message>> {
  const body: Message = { ...next, ttl: secondsToKeep(next, now) };
  const [newEtag = ""] = await store.write("outbox", shardOf(before.to), messageOps(id, before, body, etag));
  return { id, body, etag: newEtag };
}

/** The message without what made it want attention. */
export function atRest(message: Message): Message {
  const { due, ...rest } = message;
  return rest as Message;
}

export function secondsToKeep({ keepUntil }: Pick<Message, "keepUntil">, now: Instant): number {
  return keepUntil === undefined ? keepSeconds : Math.max(1, Math.ceil((keepUntil - now) / 1000));
}

function isTroubled({ state }: Message): boolean {
  return state === "unreached" || state === "doubt";
}
