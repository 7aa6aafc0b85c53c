import { putOp, type Body, type Found, type Op, type Store } from "../../store/contract.ts";
import { date, type Instant, type LocalDate } from "../../time/local-date.ts";
import type { MeetingInput } from "../meeting-input.ts";
import type { Quarter } from "../quarter.ts";

/**
 * How the register of a body is kept: all documents of a body share its partition. A meeting lies under its day and the key
 * of the card that recorded it, so that a year is one list; the card's own document says where its meeting is now.
 */

export interface Meeting extends MeetingInput {
  /** Of the card that recorded it: names the meeting, whatever is corrected later. */
  key: string;
  /** How often it was written; goes back and forth with the cards. */
  revision: number;
  recordedAt: Instant;
  recordedBy: string;
  /** It did not take place, or was recorded twice: it stays in the history and counts for nothing. */
  cancelled?: { at: Instant; by: string; reason: string };
}

interface MeetingDocument extends Body, MeetingInput {
  kind: "meeting";
  /** Absent in what was written before meetings could be corrected. */
  revision?: number;
  recordedAt: Instant;
  recordedBy: string;
  cancelled?: Meeting["cancelled"];
}

/** Which meeting a card recorded. */
interface CardUsed extends Body {
  kind: "cardUsed";
  meeting: string;
}

/** So many a year, from that year on, in place of the plan's number. */
export interface Minimum {
  from: number;
  atLeast: number;
  reason: string;
  by: string;
  at: Instant;
}

/** What people decided about a body's cadence. */
export interface Decided {
  noNeed: Readonly<Record<Quarter, { at: Instant; by: string }>>;
  /** In the order in which they were set. */
  minimums: readonly Minimum[];
}

interface DecidedDocument extends Body, Decided {
  kind: "cadence";
}

export interface LoadedMeeting {
  meeting: Meeting;
  found: Found<MeetingDocument>;
}

export interface LoadedDecided {
  decided: Decided;
  found: Found<DecidedDocument> | undefined;
}

const decidedId = "cadence";
const nothing: Decided = { noNeed: {}, minimums: [] };
const mostInYear = 400;

const meetingId = (on: LocalDate, key: string): string => `meet:${on}:${key}`;
const cardId = (key: string): string => `card:${key}`;

/** All meetings of that year, those called off as well, by their day. */
export async function meetingsIn(store: Store, bodyId: string, year: number): Promise<Meeting[]> {
  return list(store, bodyId, `meet:${String(year)}-`, mostInYear);
}

/** The meetings of that day that were not called off. */
export async function meetingsOn(store: Store, bodyId: string, on: LocalDate): Promise<Meeting[]> {
  const found = await list(store, bodyId, meetingId(on, ""), mostInYear);
  return found.filter(({ cancelled }) => !cancelled);
}

/** The meeting of that key: where the card saw it last, or where it was moved since; undefined where there is none. */
export async function loadMeeting(
  store: Store,
  bodyId: string,
  { key, on }: { key: string; on?: LocalDate },
): Promise<LoadedMeeting | undefined> {
  const get = (id: string) => store.get<MeetingDocument>({ area: "bodies", pk: bodyId, id });
  const there = on && (await get(meetingId(on, key)));
  if (there) return { meeting: toMeeting(there), found: there };
  const card = await store.get<CardUsed>({ area: "bodies", pk: bodyId, id: cardId(key) });
  const found = card && (await get(card.body.meeting));
  return found && { meeting: toMeeting(found), found };
}

/** Creates a meeting; fails with "exists" when its card has recorded one before. */
export function createOps({ key, ...meeting }: Meeting): Op[] {
  const id = meetingId(meeting.date, key);
  return [
    { op: "create", id: cardId(key), body: used(id) },
    { op: "create", id, body: { kind: "meeting", ...meeting } },
  ];
}

/** Puts a meeting in the place of what was loaded; its day may be another. */
export function replaceOps({ found }: LoadedMeeting, { key, ...meeting }: Meeting): Op[] {
  const id = meetingId(meeting.date, key);
  const body: MeetingDocument = { kind: "meeting", ...meeting };
  if (id === found.id) return [putOp(id, body, found)];
  return [
    { op: "delete", id: found.id, etag: found.etag },
    { op: "create", id, body },
    { op: "upsert", id: cardId(key), body: used(id) },
  ];
}

/** One point read. */
export async function loadDecided(store: Store, bodyId: string): Promise<LoadedDecided> {
  const found = await store.get<DecidedDocument>({ area: "bodies", pk: bodyId, id: decidedId });
  return { decided: found?.body ?? nothing, found };
}

export function decidedOp({ found }: LoadedDecided, next: Decided): Op {
  const body: DecidedDocument = { kind: "cadence", noNeed: next.noNeed, minimums: next.minimums };
  return putOp(decidedId, body, found);
}

async function list(store: Store, bodyId: string, prefix: string, most: number): Promise<Meeting[]> {
  const found = await store.list<MeetingDocument>("bodies", bodyId, prefix, most);
  return found.map(toMeeting);
}

/** The day and the key stand in the id. */
function toMeeting({ id, body }: Found<MeetingDocument>): Meeting {
  const { recordedAt, recordedBy, revision = 1, cancelled } = body;
  const { participants, benches, type, result, minutes, next } = body;
  const [, on = "", key = ""] = /^meet:([^:]+):(.*)$/.exec(id) ?? [];
  return {
    key,
    date: date(on),
    ...(type !== undefined && { type }),
    ...(participants !== undefined && { participants }),
    ...(benches && { benches }),
    ...(result !== undefined && { result }),
    ...(minutes !== undefined && { minutes }),
    ...(next && { next }),
    revision,
    recordedAt,
    recordedBy,
    ...(cancelled && { cancelled }),
  };
}

function used(id: string): CardUsed {
  return { kind: "cardUsed", meeting: id };
}
