import { randomUUID } from "node:crypto";
import { requestUnits } from "./request-units.ts";

export interface Doc {
  [field: string]: unknown;
  id: string;
  pk: string;
  _rid: string;
  _etag: string;
  _ts: number;
}

interface Kept {
  doc: Doc;
  rid: number;
  bytes: number;
  expires: number;
}

export interface Operation {
  operationType: "Create" | "Upsert" | "Replace" | "Delete";
  id?: string;
  ifMatch?: string;
  resourceBody?: Record<string, unknown>;
}

/** What became of an operation. */
export interface Done {
  status: number;
  doc?: Doc;
  charge: number;
}

export type WireDocuments = ReturnType<typeof makeWireDocuments>;

const mostOperations = 100;

/** The documents of a container, by partition; those that are due apart, since they are asked for all the time. */
export function makeWireDocuments(now: () => number) {
  const partitions = new Map<string, Map<string, Kept>>();
  const byRid = new Map<number, Kept>();
  const withDue = new Set<Kept>();
  let count = 0;

  function live(pk: string, id: string): Kept | undefined {
    const kept = partitions.get(pk)?.get(id);
    return kept && kept.expires > now() ? kept : undefined;
  }

  function forget(kept: Kept | undefined): void {
    if (!kept) return;
    partitions.get(kept.doc.pk)?.delete(kept.doc.id);
    byRid.delete(kept.rid);
    withDue.delete(kept);
  }

  function keep(kept: Kept): void {
    const { doc, rid } = kept;
    const before = partitions.get(doc.pk)?.get(doc.id);
    if (before) withDue.delete(before);
    if (before && before.rid !== rid) forget(before);
    const partition = partitions.get(doc.pk) ?? new Map<string, Kept>();
    partitions.set(doc.pk, partition);
    partition.set(doc.id, kept);
    byRid.set(rid, kept);
    if (typeof doc["due"] === "number") withDue.add(kept);
  }

  /** What an operation makes of the document before it; nothing is changed yet. */
  function step(
    pk: string,
    operation: Operation,
    before: Kept | undefined,
  ): { status: number; charge: number; next?: Kept } {
    const refused = (status: number) => ({ status, charge: requestUnits.read(0) });
    const { operationType, ifMatch, resourceBody } = operation;
    const name = nameOf(operation);
    if (resourceBody && (resourceBody["pk"] !== pk || resourceBody["id"] !== name)) return refused(400);
    if (name === "" || name.length > 255 || /[/\\?#]/.test(name)) return refused(400);
    const seconds = resourceBody?.["ttl"];
    if (seconds !== undefined && !isTimeToLive(seconds)) return refused(400);
    if (operationType === "Create" && before) return refused(409);
    if ((operationType === "Replace" || operationType === "Delete") && !before) return refused(404);
    if (ifMatch !== undefined && before && before.doc._etag !== ifMatch) return refused(412);
    if (operationType === "Delete") return { status: 204, charge: requestUnits.remove(before?.bytes ?? 0) };
    const rid = before?.rid ?? ++count;
    const doc: Doc = {
      ...(resourceBody as Pick<Doc, "id" | "pk">),
      _rid: String(rid),
      _etag: `"${randomUUID()}"`,
      _ts: Math.floor(now() / 1000),
    };
    const bytes = Buffer.byteLength(JSON.stringify(resourceBody));
    const { ttl } = doc as { ttl?: unknown };
    const expires = typeof ttl === "number" ? now() + ttl * 1000 : Infinity;
    return {
      status: before ? 200 : 201,
      charge: before ? requestUnits.replace(bytes) : requestUnits.create(bytes),
      next: { doc, rid, bytes, expires },
    };
  }

  return {
    read(pk: string, id: string): Done {
      const kept = live(pk, id);
      return kept
        ? { status: 200, doc: kept.doc, charge: requestUnits.read(kept.bytes) }
        : { status: 404, charge: requestUnits.read(0) };
    },

    single(pk: string, operation: Operation): Done {
      const before = live(pk, nameOf(operation));
      const { status, charge, next } = step(pk, operation, before);
      if (next) keep(next);
      else if (status < 400) forget(before);
      return { status, charge, ...(next && { doc: next.doc }) };
    },

    /** All or none: with one that fails, the others are 424. */
    batch(pk: string, operations: readonly Operation[]): Done[] | undefined {
      if (operations.length > mostOperations) return undefined;
      const draft = new Map<string, Kept | undefined>();
      const done: Done[] = [];
      for (const operation of operations) {
        const name = nameOf(operation);
        const before = draft.has(name) ? draft.get(name) : live(pk, name);
        const { status, charge, next } = step(pk, operation, before);
        if (status >= 400)
          return operations.map((_, index) =>
            index === done.length ? { status, charge } : { status: 424, charge: 0 },
          );
        draft.set(name, next);
        done.push({ status, charge, ...(next && { doc: next.doc }) });
      }
      for (const [name, next] of draft) {
        if (next) keep(next);
        else forget(live(pk, name));
      }
      return done;
    },

    inPartition: (pk: string): Doc[] => alive(partitions.get(pk)?.values()),
    due: (): Doc[] => alive(withDue.values()),
    /** In the order of their making, after that one. */
    after(rid: number, limit: number): Doc[] {
      const found: Doc[] = [];
      for (const { rid: each, doc, expires } of byRid.values()) {
        if (each > rid && expires > now()) found.push(doc);
        if (found.length === limit) break;
      }
      return found;
    },
  };

  function alive(all: Iterable<Kept> = []): Doc[] {
    const found: Doc[] = [];
    for (const { doc, expires } of all) if (expires > now()) found.push(doc);
    return found;
  }
}

function nameOf({ id, resourceBody }: Operation): string {
  return id ?? (resourceBody as { id?: string } | undefined)?.id ?? "";
}

/** -1 would be for ever, which no document of ours says. */
function isTimeToLive(seconds: unknown): boolean {
  return Number.isInteger(seconds) && Number(seconds) >= 1 && Number(seconds) <= 2 ** 31 - 1;
}
