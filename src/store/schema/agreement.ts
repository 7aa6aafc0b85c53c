import { randomUUID } from "node:crypto";
import { failedWith, StoreError, type Body, type Store } from "../contract.ts";
import { listAll } from "../listing.ts";
import { versionOf, type SchemaChange } from "./changes.ts";

/**
 * In which version documents are written is agreed in the store itself, and every instance of the program says there that
 * it runs and what it knows. So nobody writes what another instance cannot read, whichever was updated first.
 */

interface AgreementDocument extends Body {
  kind: "schema";
  version: number;
}
interface InstanceDocument extends Body {
  kind: "instance";
  /** The newest version that it reads. */
  reads: number;
  /** The version that it writes. */
  writes: number;
}

export const storePlace = { area: "system", pk: "store" } as const;
const agreement = { ...storePlace, id: "schema" };
const instancePrefix = "instance:";

/** An instance that has not said so for this long runs no more. Seconds. */
const instanceSeconds = 180;
/** How often each instance says that it runs, and looks what is agreed. Milliseconds. */
const beatMs = 60_000;

/** What the program needs of a log here. */
export interface AgreementLog {
  error(facts: object, text: string): void;
}

/**
 * The version that is agreed. A store that holds nothing yet begins with the newest, and one from before there were
 * versions with the first.
 * @param raw store
 * @param newest that this program knows
 */
export async function agreedVersion(raw: Store, newest: number): Promise<number> {
  const found = await raw.get<AgreementDocument>(agreement);
  if (found) return found.body.version;
  const version = (await isEmpty(raw)) ? newest : 1;
  try {
    await raw.write(agreement.area, agreement.pk, [
      { op: "create", id: agreement.id, body: agreementOn(version) },
    ]);
    return version;
  } catch (error) {
    // Another instance began at the same moment.
    if (failedWith(error, "exists")) return agreedVersion(raw, newest);
    throw error;
  }
}

/** @param raw store */
async function isEmpty(raw: Store): Promise<boolean> {
  for await (const page of raw.everything()) if (!page.every(isOfTheMoment)) return false;
  return true;
}

function agreementOn(version: number): AgreementDocument {
  return { kind: "schema", version, schemaVersion: 1 };
}

/** Agrees on a newer version. @param raw store */
export async function agreeOn(raw: Store, version: number): Promise<void> {
  await raw.write(agreement.area, agreement.pk, [
    { op: "upsert", id: agreement.id, body: agreementOn(version) },
  ]);
}

/** The instances that run now. @param raw store */
export async function runningInstances(raw: Store): Promise<{ reads: number; writes: number }[]> {
  const found = await listAll<InstanceDocument>(raw, { ...storePlace, prefix: instancePrefix });
  return found.map(({ body: { reads, writes } }) => ({ reads, writes }));
}

/** Whether it is one of the store's own documents, which have no other version than the first. */
export function isOfTheStore({ area, pk }: { area: string; pk: string }): boolean {
  return area === storePlace.area && pk === storePlace.pk;
}

/** Whether it tells of an instance that runs: it is worth nothing elsewhere. */
export function isOfTheMoment({ area, pk, id }: { area: string; pk: string; id: string }): boolean {
  return area === storePlace.area && pk === storePlace.pk && id.startsWith(instancePrefix);
}

/**
 * Agrees with the store, at first and from then on.
 * @param raw store
 * @param parts.announces whether this process is an instance that serves; a command comes and goes
 * @throws StoreError where the store is kept in a version that this program does not read
 */
export async function joinAgreement(
  raw: Store,
  known: readonly SchemaChange[],
  parts: { announces: boolean; log?: AgreementLog; everyMs?: number },
) {
  const own = versionOf(known);
  const id = `${instancePrefix}${randomUUID()}`;
  let agreed = 0;
  let instances = 1;

  async function announce(): Promise<void> {
    if (!parts.announces) return;
    const facts = { reads: own, writes: Math.min(agreed, own), ttl: instanceSeconds, schemaVersion: 1 };
    const body: InstanceDocument = { kind: "instance", ...facts };
    // By the clock on the wall: a trial's own clock may be set forward by years.
    const expires = Date.now() + instanceSeconds * 1000;
    await raw.write(storePlace.area, storePlace.pk, [{ op: "upsert", id, body, expires }]);
  }

  async function look(): Promise<void> {
    // Before it looks what is agreed: whoever agrees on something newer looks who is there afterwards.
    await announce();
    const before = agreed;
    agreed = await agreedVersion(raw, own);
    if (agreed !== before) await announce();
    if (parts.announces) instances = (await runningInstances(raw)).length;
  }

  let looking: Promise<void> = Promise.resolve();
  const leave = async (): Promise<void> => {
    clearInterval(beat);
    await looking;
    if (parts.announces)
      await raw.write(storePlace.area, storePlace.pk, [{ op: "delete", id }]).catch(() => undefined);
  };

  const beat = setInterval(() => {
    looking = look().catch((error: unknown) => {
      parts.log?.error(
        { err: error },
        "this instance could not say that it runs; it tries again in a minute",
      );
    });
  }, parts.everyMs ?? beatMs);
  beat.unref();
  try {
    await look();
    checkReadable(agreed, own);
  } catch (error) {
    await leave();
    throw error;
  }

  return {
    /** The version to write now. @throws StoreError when a newer one was agreed on that this program does not know */
    written(): number {
      checkReadable(agreed, own);
      return agreed;
    },
    /** Whether no other instance ran when it looked last, a minute ago at most. */
    isAlone: () => instances <= 1,
    leave,
  };
}

function checkReadable(agreed: number, own: number): void {
  const facts = `what is kept here has version ${String(agreed)} of the schema, and this program knows ${String(own)}`;
  if (agreed > own) throw new StoreError("down", `${facts}: the program is too old`);
  if (agreed < own - 1)
    throw new StoreError(
      "down",
      `${facts}: run "planlotse store migrate" with the version of the program in between first`,
    );
}
