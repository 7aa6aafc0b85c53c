import { setTimeout as wait } from "node:timers/promises";
import { limits, StoreError, type Area, type Op, type Store, type Stored } from "../contract.ts";
import { isOfTheStore, runningInstances } from "../schema/agreement.ts";
import { beginFilling, fillingFrom, isPassing, Overtaken } from "./mark.ts";
import { differences, digestOf, tallyOf, type Tallies } from "./tally.ts";

/** What a store is filled from: another store, or a file. */
export interface Source {
  /** The same each time, so that an attempt that was broken off is known again. */
  name: string;
  pages(): AsyncIterable<readonly Stored[]>;
  /** Whether somebody serves from it, and may change it. */
  isServed(): Promise<boolean>;
}

export type Filled =
  | { outcome: "filled"; tallies: Tallies; written: number; removed: number }
  /** It holds something that is not from an attempt to fill it from there. */
  | { outcome: "notEmpty" }
  /** An instance of the program runs on the source, or on the store that is to be filled. */
  | { outcome: "served"; which: "source" | "target" }
  /** Another process fills it by now. */
  | { outcome: "overtaken" }
  /** What came out is not what the source holds: somebody wrote there meanwhile. */
  | { outcome: "different"; areas: readonly Area[] };

const writesAtOnce = 8;
/** How often a write is tried while the database is busy; each attempt is a patient one by itself. */
const busyAttempts = 50;
const passingMs = 5 * 60_000;

/**
 * Makes an empty store hold what the source holds, and checks it by count and digest. Broken off at any moment and begun
 * again it goes on with what is missing; until it has ended, the store says that it is not whole.
 * @param raw store to be filled
 * @param parts.tell hears how many documents were looked at
 */
export async function fill(
  source: Source,
  raw: Store,
  parts: { now: () => number; tell: (documents: number) => void },
): Promise<Filled> {
  const begun = await fillingFrom(raw);
  if (begun === undefined ? !(await isEmpty(raw)) : begun !== source.name) return { outcome: "notEmpty" };
  try {
    const filling = await beginFilling(raw, source.name);
    // First it says so, then it looks: an instance that starts does the same, and one of both sees the other.
    if ((await runningInstances(raw)).length > 0) {
      if (begun === undefined) await filling.end();
      return { outcome: "served", which: "target" };
    }
    return await pour(source, raw, filling, parts);
  } catch (error) {
    if (error instanceof Overtaken) return { outcome: "overtaken" };
    throw error;
  }
}

async function pour(
  source: Source,
  raw: Store,
  filling: Awaited<ReturnType<typeof beginFilling>>,
  { now, tell }: Parameters<typeof fill>[2],
): Promise<Filled> {
  const there = await digestsOf(raw);

  let [documents, written] = [0, 0];
  for await (const page of source.pages()) {
    const lasting = page.filter((each) => !isPassing(each) && (each.expires ?? Infinity) > now());
    const missing = lasting.filter((each) => there.get(keyOf(each)) !== digestOf(each));
    for (const each of lasting) there.delete(keyOf(each));
    await filling.check();
    await writeAll(raw, missing);
    written += missing.length;
    documents += page.length;
    tell(documents);
  }
  // What an earlier attempt brought and the source has no more.
  const removed = there.size;
  await filling.check();
  for (const key of there.keys()) {
    const [area, pk, id] = JSON.parse(key) as [Area, string, string];
    await raw.write(area, pk, [{ op: "delete", id }]);
  }

  // What expires in these minutes may be in the one and not in the other.
  const passing = new Set<string>();
  const wanted = await tallyOf(source.pages(), (each) => {
    if ((each.expires ?? Infinity) > now() + passingMs) return true;
    passing.add(keyOf(each));
    return false;
  });
  const tallies = await tallyOf(raw.everything(), (each) => !passing.has(keyOf(each)));
  const areas = differences(wanted, tallies);
  if (areas.length > 0) return { outcome: "different", areas };
  if (await source.isServed()) return { outcome: "served", which: "source" };
  await filling.end();
  return { outcome: "filled", tallies, written, removed };
}

function keyOf({ area, pk, id }: Stored): string {
  return JSON.stringify([area, pk, id]);
}

/** What the program leaves in a store by looking at it does not count. */
async function isEmpty(raw: Store): Promise<boolean> {
  for await (const page of raw.everything()) if (!page.every(isOfTheStore)) return false;
  return true;
}

async function digestsOf(raw: Store): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for await (const page of raw.everything())
    for (const each of page) if (!isPassing(each)) digests.set(keyOf(each), digestOf(each));
  return digests;
}

async function writeAll(raw: Store, documents: readonly Stored[]): Promise<void> {
  const writes = [...inWrites(documents)];
  for (let first = 0; first < writes.length; first += writesAtOnce)
    await Promise.all(writes.slice(first, first + writesAtOnce).map((some) => writeSome(raw, some)));
}

/** A database that asks for patience gets it: nobody waits for an answer here. */
async function writeSome(raw: Store, some: readonly Stored[]): Promise<void> {
  const [first] = some;
  if (!first) return;
  const ops = some.map(({ id, body, expires }): Op => ({
    op: "upsert",
    id,
    body,
    ...(expires !== undefined && { expires }),
  }));
  for (let attempt = 1; ; attempt++) {
    try {
      await raw.write(first.area, first.pk, ops);
      return;
    } catch (error) {
      const isBusy = error instanceof StoreError && error.why === "busy";
      if (!isBusy || attempt === busyAttempts) throw error;
      await wait(error.retryAfterMs ?? 1000);
    }
  }
}

/** As few writes as the store's limits allow. */
function* inWrites(documents: readonly Stored[]): Generator<Stored[]> {
  for (const all of Map.groupBy(documents, ({ area, pk }) => JSON.stringify([area, pk])).values()) {
    let some: Stored[] = [];
    let bytes = 0;
    for (const each of all) {
      const size = Buffer.byteLength(JSON.stringify(each.body));
      if (some.length === limits.operations || bytes + size > limits.batchBytes / 2) {
        if (some.length > 0) yield some;
        [some, bytes] = [[], 0];
      }
      some.push(each);
      bytes += size;
    }
    if (some.length > 0) yield some;
  }
}
