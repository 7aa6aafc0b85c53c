/**
 * What every store can do. Two engines pass one suite (tests/contract): SQLite and Azure Cosmos DB.
 * A document belongs to an area and a partition key; only operations of one partition are atomic together.
 */

export const areas = [
  "roster",
  "people",
  "units",
  "compiled",
  "cycles",
  "bodies",
  "outbox",
  "questions",
  "system",
] as const;
export type Area = (typeof areas)[number];

export interface Ref {
  area: Area;
  /** Partition key: one unit, one year, one body, one person, one shard of the outbox. */
  pk: string;
  id: string;
}

export interface Body {
  kind: string;
  /** Milliseconds since 1970: when this document wants attention. The only secondary index. */
  due?: number;
  /** Seconds that the document lives after its last write. */
  ttl?: number;
  [field: string]: unknown;
}

export interface Found<B extends Body = Body> {
  id: string;
  body: B;
  etag: string;
}

/** `expires`: when its time to live is over, where that is not reckoned from now. Milliseconds since 1970. */
export type Op =
  | { op: "create"; id: string; body: Body } // "exists"
  | { op: "replace"; id: string; body: Body; etag: string; expires?: number } // "stale" | "missing"
  | { op: "upsert"; id: string; body: Body; expires?: number }
  | { op: "delete"; id: string; etag?: string }; // "stale"; a document that is not there is gone already

export type Why =
  | "exists"
  | "stale"
  | "missing"
  /** The caller's fault: too many operations, a text with NUL, a document over the limit. */
  | "invalid"
  /** Try again, after `retryAfterMs`. */
  | "busy"
  /** It may or may not have been written. */
  | "unknown"
  | "down";

/** Every failure of a store, with the operation that failed where one did. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly why: Why;
  readonly opIndex: number | undefined;
  readonly retryAfterMs: number | undefined;
  constructor(
    why: Why,
    message: string,
    details: { opIndex?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.why = why;
    this.opIndex = details.opIndex;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** That a document of this partition wants attention then. */
export interface Due {
  area: Area;
  pk: string;
  due: number;
}

/** A document as it lies in a store: for moving a whole store, and for bringing documents to a newer form. */
export interface Stored extends Ref {
  body: Body;
  etag: string;
  /** Milliseconds since 1970: when its time to live is over. */
  expires?: number;
}

export interface Store {
  get<B extends Body>(ref: Ref): Promise<Found<B> | undefined>;
  /** Writes 1 to 100 operations of one partition, all or none. Returns the new etags ("" for a delete). */
  write(area: Area, pk: string, ops: readonly Op[]): Promise<readonly string[]>;
  /** Documents whose `due` is at or before that time, the earliest first. */
  due<B extends Body>(area: Area, pk: string, before: number, limit: number): Promise<Found<B>[]>;
  /** Documents of these areas whose `due` is at or before that time, whatever their partition, the earliest first. */
  dueAnywhere<B extends Body>(
    areas: readonly Area[],
    before: number,
    limit: number,
  ): Promise<(Found<B> & { area: Area; pk: string })[]>;
  /** Where in the whole store something is due at or before that time, and when; in no order. */
  upcoming(before: number): Promise<readonly Due[]>;
  /** Documents whose id begins with `idPrefix`, ordered by id, after the id `after`. */
  list<B extends Body>(
    area: Area,
    pk: string,
    idPrefix: string,
    limit: number,
    after?: string,
  ): Promise<Found<B>[]>;
  /** Every document, page by page. What is written meanwhile may be missing. */
  everything(): AsyncIterable<readonly Stored[]>;
  close(): Promise<void>;
}

export const limits = {
  operations: 100,
  documentBytes: 1_500_000,
  batchBytes: 2_000_000,
  idLength: 255,
  /** As long as Cosmos DB lets a document live, if not for ever. */
  ttlSeconds: 2_147_483_647,
} as const;

/** What lies behind an error, in short: for whoever runs the program, never for the chat. */
export function causeOf(error: Error): string {
  const { cause } = error;
  if (!(cause instanceof Error)) return "";
  const { code } = cause as { code?: unknown };
  const own =
    cause instanceof StoreError ? "" : `${code === undefined ? "" : `${String(code)}: `}${firstLine(cause)}`;
  return own === "" ? causeOf(cause) : own;
}

function firstLine({ message }: Error): string {
  return message.split("\n", 1)[0]?.slice(0, 200) ?? "";
}

/** Whether this error of the store says one of these. */
export function failedWith(error: unknown, ...whys: Why[]): boolean {
  return error instanceof StoreError && whys.includes(error.why);
}

/** Puts the document in the place of what was read there: "stale" or "exists" when somebody else was quicker. */
export function putOp(id: string, body: Body, read: { etag: string } | undefined): Op {
  return read ? { op: "replace", id, body, etag: read.etag } : { op: "create", id, body };
}
