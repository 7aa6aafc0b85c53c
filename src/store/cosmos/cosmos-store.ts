import { randomUUID } from "node:crypto";
import type { CosmosClient } from "@azure/cosmos";
import { limits, type Area, type Body, type Store } from "../contract.ts";
import { serialize } from "../validate.ts";
import { containerName } from "./containers.ts";
import { partitionOf, pkOf, toFound, toKept, toStored, type Kept } from "./documents.ts";
import type { StoreLog } from "./patience.ts";
import { makeReading } from "./reading.ts";
import { makeWriting, type KeptOp } from "./writing.ts";

const ends = "\u{10FFFF}";

/**
 * The store in Azure Cosmos DB: one container, the partition key a field of each document. Whatever takes longer than the
 * deadline is given up; a write whose outcome is not known is decided by reading the write's own mark again.
 * @param deadlineMs for one request to the database
 * @param now milliseconds since 1970, for what is left of a document's time to live
 */
export function openCosmosStore(parts: {
  client: CosmosClient;
  database: string;
  deadlineMs: number;
  log?: StoreLog;
  now?: () => number;
}): Store {
  const { client, now = Date.now } = parts;
  const container = client.database(parts.database).container(containerName);
  const { read, query, page } = makeReading({ ...parts, container });
  const write = makeWriting({ ...parts, container, read });

  return {
    async get<B extends Body>({ area, pk, id }: { area: Area; pk: string; id: string }) {
      const kept = await read(area, partitionOf(area, pk), id);
      return kept && toFound<B>(kept);
    },

    async write(area, pk, ops) {
      serialize(pk, ops);
      const mark = randomUUID();
      const kept = ops.map((op): KeptOp => {
        if (op.op === "delete") return op;
        const expires = op.op === "create" ? undefined : op.expires;
        const secondsLeft = expires === undefined ? op.body.ttl : secondsUntil(expires, now());
        return { ...op, body: toKept({ area, pk, id: op.id }, op.body, mark, secondsLeft) };
      });
      return write(area, partitionOf(area, pk), kept, mark);
    },

    async due<B extends Body>(area: Area, pk: string, before: number, limit: number) {
      const partition = partitionOf(area, pk);
      const found = await query<Kept>(
        area,
        partition,
        "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.due <= @before ORDER BY c.due",
        { limit, pk: partition, before },
      );
      return found.map((kept) => toFound<B>(kept));
    },

    async dueAnywhere<B extends Body>(areas: readonly Area[], before: number, limit: number) {
      const found = await query<Kept>(
        areas.join(),
        undefined,
        "SELECT TOP @limit * FROM c WHERE c.due <= @before AND ARRAY_CONTAINS(@areas, c.area) ORDER BY c.due",
        { limit, before, areas },
      );
      return found.map((kept) => {
        const { area, pk } = kept;
        return { area, pk: pkOf(area, pk), ...toFound<B>(kept) };
      });
    },

    async upcoming(before) {
      // Without an order, since with one, asking all partitions at once would take three requests instead of one.
      const found = await query<Pick<Kept, "area" | "pk"> & { due: number }>(
        "what is due",
        undefined,
        "SELECT c.area, c.pk, c.due FROM c WHERE c.due <= @before",
        { before },
      );
      return found.map(({ area, pk, due }) => ({ area, pk: pkOf(area, pk), due }));
    },

    async list<B extends Body>(area: Area, pk: string, prefix: string, limit: number, after = "") {
      const partition = partitionOf(area, pk);
      const found = await query<Kept>(
        area,
        partition,
        "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.id >= @prefix AND c.id < @end AND c.id > @after ORDER BY c.id",
        { limit, pk: partition, prefix, end: prefix + ends, after },
      );
      return found.map((kept) => toFound<B>(kept));
    },

    async *everything() {
      let continuation: string | undefined;
      do {
        const { found, next } = await page<Kept>("everything", "SELECT * FROM c", continuation);
        if (found.length > 0) yield found.map(toStored);
        continuation = next;
      } while (continuation !== undefined);
    },

    close() {
      client.dispose();
      return Promise.resolve();
    },
  };
}

/** The database lets a document live for whole seconds, and for one at least. */
function secondsUntil(expires: number, now: number): number {
  return Math.min(Math.max(1, Math.ceil((expires - now) / 1000)), limits.ttlSeconds);
}
