import { randomUUID } from "node:crypto";
import type { CosmosClient } from "@azure/cosmos";
import type { Area, Body, Store, Stored } from "../contract.ts";
import { limits } from "../contract.ts";
import { serialize } from "../validate.ts";
import { containerName } from "./containers.ts";
import { partitionOf, pkOf, toFound, toKept, toStored, type Kept } from "./documents.ts";
import type { StoreLog } from "./patience.ts";
import { makeReading } from "./reading.ts";
import { makeWriting, type KeptOp } from "./writing.ts";

const ends = "\u{10FFFF}";
const restoredAtOnce = 8;

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
      const kept = ops.map((op): KeptOp =>
        op.op === "delete" ? op : { ...op, body: toKept({ area, pk, id: op.id }, op.body, mark) },
      );
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

    async restore(documents) {
      const groups = [...byPartition(documents, now())];
      for (let first = 0; first < groups.length; first += restoredAtOnce)
        await Promise.all(
          groups.slice(first, first + restoredAtOnce).map(({ area, partition, kept, mark }) =>
            write(
              area,
              partition,
              kept.map((body) => ({ op: "upsert", id: body.id, body })),
              mark,
            ),
          ),
        );
    },

    close() {
      client.dispose();
      return Promise.resolve();
    },
  };
}

/** As few writes as the limits allow; without what has expired meanwhile. */
function* byPartition(documents: readonly Stored[], now: number) {
  const alive = documents.filter(({ expires = Infinity }) => expires > now);
  for (const all of Map.groupBy(alive, ({ area, pk }) => partitionOf(area, pk)).values()) {
    const [first] = all;
    let bytes = Infinity;
    let group: { area: Area; partition: string; kept: Kept[]; mark: string } | undefined;
    for (const each of all) {
      const size = Buffer.byteLength(JSON.stringify(each.body));
      if (!group || group.kept.length === limits.operations || bytes + size > limits.batchBytes / 2) {
        if (group) yield group;
        group = { area: each.area, partition: partitionOf(each.area, each.pk), kept: [], mark: randomUUID() };
        bytes = 0;
      }
      const left = each.expires === undefined ? undefined : Math.ceil((each.expires - now) / 1000);
      group.kept.push(toKept(each, each.body, group.mark, left));
      bytes += size;
    }
    if (first && group) yield group;
  }
}
