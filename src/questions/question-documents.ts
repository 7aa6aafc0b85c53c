import type { Language } from "../plan/schema.ts";
import type { Body, Found, Op, Store } from "../store/contract.ts";
import { listAll as listAllOf } from "../store/listing.ts";
import type { Instant } from "../time/local-date.ts";
import type { Taught } from "./taught.ts";

/** What is kept of questions, and for how long. All of it is one partition, so that a change and its audit entry are one batch. */

export const area = "questions";
export const partition = "questions";

const day = 86_400;
/** Seconds that a question nobody answers, a dismissed one, a rating and a used card are kept. */
export const keepSeconds = 400 * day;
/** Seconds that it is known who asked, after the answer. */
export const keepAskerSeconds = 30 * day;

export const questionLength = 500;
export const answerLength = 2000;
export const decisionLength = 500;

/** Why a question went to the office: the plan did not say, several were possible, or the answer did not help. */
export const reasons = ["refused", "suggested", "unhelpful"] as const;
export type Reason = (typeof reasons)[number];

export interface OpenQuestion extends Body {
  kind: "openQuestion";
  question: string;
  language: Language;
  askedAt: Instant;
  /** Ids of the duties that the person was shown. */
  about: readonly string[];
  reason: Reason;
  /** Person of the roster who wants the answer; absent where the question came without a name. */
  asker?: string;
}

/** What became of a question: kept for a while for the person who asked, and for a second one in the office. */
export interface SettledQuestion extends Body {
  kind: "settledQuestion";
  outcome: "answered" | "dismissed";
  /** As it was asked. */
  question: string;
  duties: readonly string[];
  answer?: string;
  by: string;
  at: Instant;
  asker?: string;
}

export interface TaughtDocument extends Body, Omit<Taught, "id"> {
  kind: "taught";
  by: string;
}

export interface DismissedQuestion extends Body {
  kind: "dismissedQuestion";
  question: string;
  language: Language;
  by: string;
  at: Instant;
}

/** What the office has laid down about a duty for which the plan names nobody. */
export interface Decision extends Body {
  kind: "decision";
  duty: string;
  text: string;
  by: string;
  at: Instant;
}

export interface Rating extends Body {
  kind: "rating";
  duty: string;
  helpful: boolean;
  at: Instant;
}

/** A card that handed a question over: the same one hands over nothing twice. */
export interface CardUsed extends Body {
  kind: "cardUsed";
  named: boolean;
}

export const headId = "head";

/** Its etag changes with every taught answer and decision: whoever has read the same head has read the newest. */
export function headOp(): Op {
  return { op: "upsert", id: headId, body: { kind: "answersHead" } };
}

/** All documents whose id begins so, ordered by id. */
export function listAll<B extends Body>(store: Store, prefix: string): Promise<Found<B>[]> {
  return listAllOf<B>(store, { area, pk: partition, prefix });
}

/** The key of the card that a document's id carries. */
export function keyOf({ id }: { id: string }): string {
  return id.slice(id.indexOf(":") + 1);
}
