import type { InBothLanguages } from "../../plan/schema.ts";
import { auditOp, type AuditEntry } from "../../store/audit.ts";
import { limits, putOp, type Body, type Found, type Op, type Store } from "../../store/contract.ts";
import { listAll, listed } from "../../store/listing.ts";
import type { Instant } from "../../time/local-date.ts";
import type { Answers } from "../answers.ts";
import type { Page } from "../form.ts";
import { nothingCompiled, type Compiled } from "./state.ts";

/**
 * How a compiled report is kept: all of a year shares its partition. The head is small and changes; what was frozen lies in
 * documents of its own under the key of its closing, written before the head names that key and never changed.
 */

export interface Named {
  id: string;
  name: InBothLanguages;
}

/** A unit that owed a report on the day of the closing; `version` is that of its accepted report. */
export interface UnitEntry {
  unit: string;
  name: InBothLanguages;
  division?: Named;
  version?: number;
}

/** The accepted report of one unit as it was frozen. Who wrote it is left out: nothing here is about people. */
export interface Part extends UnitEntry {
  version: number;
  submittedAt: Instant;
  pages: readonly Page[];
  answers: Answers;
}

interface HeadDocument extends Body, Compiled {
  kind: "compiled";
}
interface PartDocument extends Body, Part {
  kind: "compiledPart";
}
interface UnitsDocument extends Body {
  kind: "compiledUnits";
  units: readonly UnitEntry[];
}

export interface Loaded {
  year: number;
  compiled: Compiled;
  found: Found<HeadDocument> | undefined;
}

export type CompiledEvent = AuditEntry & {
  closing?: number;
  stage?: string;
  stages?: readonly string[];
  on?: string;
  reference?: string;
};

const area = "compiled";
const headId = "head";
export const partitionOf = (year: number): string => `year-${String(year)}`;
export function yearOfPartition(pk: string): number | undefined {
  return /^year-\d{4}$/.test(pk) ? Number(pk.slice("year-".length)) : undefined;
}
/** A part has up to a few hundred KB; so many are in memory at once. */
const partsAtOnce = 20;
const unitsPerDocument = 200;
/** A batch stays below what a store takes. */
const batchBytes = limits.batchBytes * 0.9;

/** One point read. */
export async function load(store: Store, year: number): Promise<Loaded> {
  const found = await store.get<HeadDocument>({ area, pk: partitionOf(year), id: headId });
  if (!found) return { year, compiled: nothingCompiled, found };
  const { state, foreword, indicators } = found.body;
  return { year, compiled: { state, foreword, indicators }, found };
}

/** Writes the head with its audit entry in one batch. @throws StoreError "stale", "exists" */
export async function write(
  store: Store,
  { year, found }: Loaded,
  next: Compiled,
  audit: AuditEntry,
): Promise<void> {
  const body: HeadDocument = { kind: "compiled", ...next };
  await store.write(area, partitionOf(year), [putOp(headId, body, found), auditOp(audit)]);
}

/** Everything that happened to the compiled report of that year, the earliest first. */
export async function historyOf(store: Store, year: number): Promise<CompiledEvent[]> {
  const found = await listAll<Body & CompiledEvent>(store, whereOf(year, "audit:"));
  return found.map(({ body }) => body);
}

/** A name for what one closing freezes; nobody else's has it, so two who close at once do not mix. */
export function closingKey(number: number, random: string): string {
  return `${String(number).padStart(4, "0")}-${random}`;
}

/** Writes what is frozen, in as few batches as the store's limits allow. */
export function makeFreezer(store: Store, year: number, key: string) {
  let ops: Op[] = [];
  let bytes = 0;
  let entries: UnitEntry[] = [];
  let chunks = 0;

  async function flush(): Promise<void> {
    if (ops.length > 0) await store.write(area, partitionOf(year), ops);
    ops = [];
    bytes = 0;
  }
  async function push(id: string, body: Body): Promise<void> {
    const size = Buffer.byteLength(JSON.stringify(body));
    if (ops.length === limits.operations || bytes + size > batchBytes) await flush();
    ops.push({ op: "create", id, body });
    bytes += size;
  }
  async function flushEntries(): Promise<void> {
    const body: UnitsDocument = { kind: "compiledUnits", units: entries };
    if (entries.length > 0) await push(`units:${key}:${String(++chunks).padStart(5, "0")}`, body);
    entries = [];
  }

  return {
    async add(entry: UnitEntry | Part): Promise<void> {
      if ("pages" in entry) {
        const body: PartDocument = { kind: "compiledPart", ...entry };
        await push(`part:${key}:${entry.unit}`, body);
      }
      const { unit, name, division, version } = entry;
      entries.push({ unit, name, ...(division && { division }), ...(version !== undefined && { version }) });
      if (entries.length === unitsPerDocument) await flushEntries();
    },
    async end(): Promise<void> {
      await flushEntries();
      await flush();
    },
  };
}

/** What was frozen of each unit, by its id, a few at a time. */
export async function* partsOf(store: Store, year: number, key: string): AsyncGenerator<Part> {
  for await (const { body } of listed<PartDocument>(store, whereOf(year, `part:${key}:`), partsAtOnce))
    yield body;
}

/** The units of a closing, with and without a report. */
export async function unitsOf(store: Store, year: number, key: string): Promise<UnitEntry[]> {
  const found = await listAll<UnitsDocument>(store, whereOf(year, `units:${key}:`), partsAtOnce);
  return found.flatMap(({ body }) => body.units);
}

/** Removes what nobody reads any more: all that was frozen up to this closing, but for its own. */
export async function removeFrozen(store: Store, year: number, number: number, keep: string): Promise<void> {
  let ids: string[] = [];
  const flush = async (): Promise<void> => {
    const ops = ids.map((id): Op => ({ op: "delete", id }));
    if (ops.length > 0) await store.write(area, partitionOf(year), ops);
    ids = [];
  };
  for (const prefix of ["part:", "units:"]) {
    for await (const { id } of listed(store, whereOf(year, prefix), partsAtOnce)) {
      // A higher number belongs to somebody who closes right now.
      if (Number(id.slice(prefix.length, prefix.length + 4)) > number) break;
      if (!id.startsWith(`${prefix}${keep}:`)) ids.push(id);
      if (ids.length === limits.operations) await flush();
    }
  }
  await flush();
}

const whereOf = (year: number, prefix: string) => ({ area, pk: partitionOf(year), prefix }) as const;
