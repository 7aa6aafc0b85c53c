import { failedWith, putOp, type Body, type Found, type Op, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import type { Answer, SubjectRef } from "./line.ts";

/**
 * What is kept of reminders beside what they are about, in the same partition: when the subject must be looked at again,
 * and who was told what. Whoever changes the subject wakes it in the same batch, without knowing of reminders.
 */

/** A line that was planned for somebody. */
export interface Told {
  id: string;
  matter: string;
  to: string;
  /** The message that it stands in. */
  message: string;
  /** When the message left, or may have; absent while it waits. */
  at?: Instant;
  /** The message says what became of it. */
  closed?: true;
}

export interface Memory {
  told: readonly Told[];
  answers: readonly Answer[];
}

interface WakeDocument extends Body {
  kind: "wake";
  due: Instant;
}

interface MemoryDocument extends Body, Memory {
  kind: "reminders";
}

export interface LoadedMemory {
  memory: Memory;
  found: Found<MemoryDocument> | undefined;
}

/** A subject whose time has come. */
export interface Woken {
  subject: SubjectRef;
  etag: string;
}

const wakeId = "wake";
const memoryId = "reminders";
const areas: readonly SubjectRef["area"][] = ["units", "bodies", "compiled", "cycles", "questions", "system"];

/**
 * A store in which every change of a subject wakes it: for the capabilities.
 * @param changed called after each such change, also where nobody can say whether it was made
 */
export function wakeOnChange(store: Store, { now }: Clock, changed: () => void): Store {
  const wakes = (area: string): boolean => area !== "system" && (areas as readonly string[]).includes(area);
  return {
    ...store,
    async write(area, pk, ops) {
      if (!wakes(area)) return store.write(area, pk, ops);
      try {
        const etags = await store.write(area, pk, [...ops, wakeOp(now())]);
        changed();
        return etags.slice(0, ops.length);
      } catch (error) {
        // It may have been written all the same: then others hear of it as soon.
        if (failedWith(error, "unknown", "busy")) changed();
        throw error;
      }
    },
  };
}

function wakeOp(due: Instant): Op {
  const body: WakeDocument = { kind: "wake", due };
  return { op: "upsert", id: wakeId, body };
}

/** The subjects that must be looked at by now, those that wait longest first. */
export async function wokenBy(store: Store, now: Instant, limit: number): Promise<Woken[]> {
  const found = await store.dueAnywhere<WakeDocument>(areas, now, limit);
  return found.map(({ area, pk, etag }): Woken => ({
    subject: { area: area as SubjectRef["area"], pk },
    etag,
  }));
}

/** Lets the subject be looked at in the next round. */
export async function wake(store: Store, { area, pk }: SubjectRef, now: Instant): Promise<void> {
  await store.write(area, pk, [wakeOp(now)]);
}

export async function loadMemory(store: Store, { area, pk }: SubjectRef): Promise<LoadedMemory> {
  const found = await store.get<MemoryDocument>({ area, pk, id: memoryId });
  return { memory: found?.body ?? { told: [], answers: [] }, found };
}

/** Puts what is known now in the place of what was loaded, and sets when the subject is looked at again. */
export async function rememberAndRest(
  store: Store,
  { subject, etag }: Woken,
  { found }: LoadedMemory,
  next: Memory,
  wakeAt: Instant | undefined,
): Promise<void> {
  const rest: Op =
    wakeAt === undefined
      ? { op: "delete", id: wakeId, etag }
      : { op: "replace", id: wakeId, etag, body: { kind: "wake", due: wakeAt } };
  await store.write(subject.area, subject.pk, [...memoryOps(found, next), rest]);
}

/** Keeps an answer, and lets the subject be looked at again. */
export async function rememberAndWake(
  store: Store,
  { area, pk }: SubjectRef,
  { found }: LoadedMemory,
  next: Memory,
  now: Instant,
): Promise<void> {
  await store.write(area, pk, [...memoryOps(found, next), wakeOp(now)]);
}

function memoryOps(found: LoadedMemory["found"], next: Memory): Op[] {
  const { told, answers } = next;
  const isSame = JSON.stringify(found?.body.told ?? []) === JSON.stringify(told);
  if (isSame && JSON.stringify(found?.body.answers ?? []) === JSON.stringify(answers)) return [];
  const body: MemoryDocument = { kind: "reminders", told, answers };
  return [putOp(memoryId, body, found)];
}
