import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  BulkOperationType,
  type Container,
  type CosmosClient,
  type CosmosDiagnostics,
  type OperationInput,
} from "@azure/cosmos";
import type { Area, Body, Op, Store } from "../contract.ts";
import { serialize } from "../validate.ts";
import { toFound, toKept, type Kept } from "./documents.ts";
import { failureOf, failureOfError, refuse, type Failure } from "./outcome.ts";

/** How often something is tried, and after how long again, times the attempt. Milliseconds. */
const attempts = 4;
const againMs = 150;
const ends = "\u{10FFFF}";

/**
 * The store in Azure Cosmos DB: a container for each area, the partition key a field of each document. Whatever takes longer
 * than the deadline is given up; a write whose outcome is not known is decided by reading the write's own mark again.
 * @param deadlineMs for one request to the database
 */
export function openCosmosStore(parts: {
  client: CosmosClient;
  database: string;
  deadlineMs: number;
}): Store {
  const { client, deadlineMs } = parts;
  const database = client.database(parts.database);
  const containers = new Map<Area, Container>();
  const containerOf = (area: Area): Container => {
    const known = containers.get(area);
    if (known) return known;
    const made = database.container(area);
    containers.set(area, made);
    return made;
  };
  const signal = () => ({ abortSignal: AbortSignal.timeout(deadlineMs) });

  /** The document, or undefined where there is none. @throws StoreError */
  const read = (area: Area, pk: string, id: string): Promise<Kept | undefined> =>
    patiently(`${area} could not be read`, async () => {
      const { resource, statusCode, substatus } = await containerOf(area).item(id, pk).read<Kept>(signal());
      if (resource) return resource;
      const failure = failureOf(statusCode, { ...(substatus !== undefined && { subStatus: substatus }) });
      if (failure?.kind === "refused" && failure.why === "missing") return undefined;
      throw new Failed(failure ?? { kind: "unknown" });
    });

  const query = <B extends Body>(
    area: Area,
    pk: string | undefined,
    text: string,
    parameters: Record<string, string | number>,
  ) =>
    patiently(`${area} could not be listed`, async () => {
      const spec = {
        query: text,
        parameters: Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value })),
      };
      const where = pk === undefined ? {} : { partitionKey: pk };
      const { resources, diagnostics } = await containerOf(area)
        .items.query<Kept>(spec, { ...where, ...signal() })
        .fetchAll();
      if (hasEmptyAnswer(diagnostics)) throw new Failed({ kind: "unknown" });
      return resources.map((kept) => ({ pk: kept.pk, ...toFound<B>(kept) }));
    });

  /** One operation costs less alone than as a batch. */
  async function single(area: Area, pk: string, op: Op, mark: string): Promise<readonly string[]> {
    const container = containerOf(area);
    const ifMatch = (etag: string | undefined) =>
      etag === undefined ? {} : { accessCondition: { type: "IfMatch", condition: etag } };
    switch (op.op) {
      case "create":
        return [(await container.items.create(bodyOf(op, pk, mark), signal())).etag];
      case "upsert":
        return [(await container.items.upsert(bodyOf(op, pk, mark), signal())).etag];
      case "replace": {
        const item = container.item(op.id, pk);
        return [(await item.replace(bodyOf(op, pk, mark), { ...ifMatch(op.etag), ...signal() })).etag];
      }
      case "delete":
        await container.item(op.id, pk).delete({ ...ifMatch(op.etag), ...signal() });
        return [""];
      default:
        return op satisfies never;
    }
  }

  /** All or none, in one request. The etags, or at which operation it failed and why. */
  async function batch(area: Area, pk: string, ops: readonly Op[], mark: string): Promise<readonly string[]> {
    const input = ops.map((op) => operationOf(op, pk, mark));
    const { result = [], code } = await containerOf(area).items.batch(input, pk, signal());
    const failed = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    const status = result[failed]?.statusCode ?? (code && code >= 400 ? code : undefined);
    if (status === undefined)
      return result.map(({ eTag }, index) => (ops[index]?.op === "delete" ? "" : (eTag ?? "")));
    const opIndex = failed < 0 ? undefined : failed;
    // A document that is not there is gone already.
    if (status === 404 && opIndex !== undefined && ops[opIndex]?.op === "delete")
      return withoutOp(ops, opIndex, (rest) =>
        rest.length === 0 ? Promise.resolve([]) : batch(area, pk, rest, mark),
      );
    throw new Failed(failureOf(status) ?? { kind: "unknown" }, opIndex);
  }

  /** Whether that write is there. Its documents carry its mark; what it was to take away is gone. */
  async function happened(
    area: Area,
    pk: string,
    ops: readonly Op[],
    mark: string,
  ): Promise<readonly string[] | undefined> {
    const found = await Promise.all(ops.map((op) => read(area, pk, op.id)));
    const isDone = ops.every((op, index) =>
      op.op === "delete" ? found[index] === undefined : found[index]?.write === mark,
    );
    return isDone
      ? ops.map((op, index) => (op.op === "delete" ? "" : (found[index]?._etag ?? "")))
      : undefined;
  }

  return {
    async get<B extends Body>({ area, pk, id }: { area: Area; pk: string; id: string }) {
      const kept = await read(area, pk, id);
      return kept && toFound<B>(kept);
    },

    async write(area, pk, ops) {
      serialize(pk, ops);
      const mark = randomUUID();
      const what = `${area} could not be written`;
      for (let attempt = 1; ; attempt++) {
        try {
          const [op] = ops;
          return op && ops.length === 1 ? await single(area, pk, op, mark) : await batch(area, pk, ops, mark);
        } catch (error) {
          const failure = error instanceof Failed ? error.failure : failureOfError(error);
          const opIndex = error instanceof Failed ? error.opIndex : ops.length === 1 ? 0 : undefined;
          const isGone = failure.kind === "refused" && failure.why === "missing" && ops[0]?.op === "delete";
          if (isGone && ops.length === 1) return [""];
          // What looks like somebody else's may be this very write, which was thought to have failed.
          if (failure.kind === "unknown" || attempt > 1) {
            const etags = await happened(area, pk, ops, mark);
            if (etags) return etags;
          }
          const details = { cause: error, ...(opIndex !== undefined && { opIndex }) };
          if (failure.kind === "refused" || attempt === attempts) return refuse(failure, what, details);
          // Every write says on what it builds, or says the same again: to try once more harms nothing.
          await wait(failure.kind === "busy" ? failure.retryAfterMs : againMs * attempt);
        }
      }
    },

    due: <B extends Body>(area: Area, pk: string, before: number, limit: number) =>
      query<B>(area, pk, "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.due <= @before ORDER BY c.due", {
        limit,
        pk,
        before,
      }).then((all) => all.map(({ pk: _pk, ...found }) => found)),

    dueAnywhere: <B extends Body>(area: Area, before: number, limit: number) =>
      query<B>(area, undefined, "SELECT TOP @limit * FROM c WHERE c.due <= @before ORDER BY c.due", {
        limit,
        before,
      }),

    list: <B extends Body>(area: Area, pk: string, prefix: string, limit: number, after = "") =>
      query<B>(
        area,
        pk,
        "SELECT TOP @limit * FROM c WHERE c.pk = @pk AND c.id >= @prefix AND c.id < @end AND c.id > @after ORDER BY c.id",
        { limit, pk, prefix, end: prefix + ends, after },
      ).then((all) => all.map(({ pk: _pk, ...found }) => found)),

    close() {
      client.dispose();
      return Promise.resolve();
    },
  };
}

/** What the database answered, or what became of the request. */
class Failed extends Error {
  readonly failure: Failure;
  readonly opIndex: number | undefined;
  constructor(failure: Failure, opIndex?: number) {
    super(failure.kind);
    this.failure = failure;
    this.opIndex = opIndex;
  }
}

/** Asks again what only reads. @throws StoreError */
async function patiently<T>(what: string, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const failure = error instanceof Failed ? error.failure : failureOfError(error);
      if (failure.kind === "refused")
        // What is missing for a list is the container.
        return refuse(failure.why === "missing" ? { kind: "refused", why: "down" } : failure, what, {
          cause: error,
        });
      // A reading changes nothing: that it failed is all there is to say.
      if (attempt === attempts)
        return refuse({ kind: "busy", retryAfterMs: againMs * attempts }, what, { cause: error });
      await wait(failure.kind === "busy" ? failure.retryAfterMs : againMs * attempt);
    }
  }
}

/** The client takes an answer without a body for a list without documents. */
function hasEmptyAnswer({ clientSideRequestStatistics }: CosmosDiagnostics): boolean {
  return clientSideRequestStatistics.gatewayStatistics.some(
    ({ statusCode, responsePayloadLengthInBytes }) =>
      statusCode === 200 && responsePayloadLengthInBytes === 0,
  );
}

async function withoutOp(
  ops: readonly Op[],
  index: number,
  write: (rest: readonly Op[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const etags = await write(ops.filter((_, each) => each !== index));
  return [...etags.slice(0, index), "", ...etags.slice(index)];
}

function operationOf(op: Op, pk: string, mark: string): OperationInput {
  switch (op.op) {
    case "create":
      return { operationType: BulkOperationType.Create, resourceBody: bodyOf(op, pk, mark) };
    case "upsert":
      return { operationType: BulkOperationType.Upsert, resourceBody: bodyOf(op, pk, mark) };
    case "replace":
      return {
        operationType: BulkOperationType.Replace,
        id: op.id,
        ifMatch: op.etag,
        resourceBody: bodyOf(op, pk, mark),
      };
    case "delete":
      return {
        operationType: BulkOperationType.Delete,
        id: op.id,
        ...(op.etag !== undefined && { ifMatch: op.etag }),
      };
    default:
      return op satisfies never;
  }
}

function bodyOf(op: Extract<Op, { body: Body }>, pk: string, mark: string) {
  return { ...toKept(pk, op.id, op.body, mark) } as never;
}
