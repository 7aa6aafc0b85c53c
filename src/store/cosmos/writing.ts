import { BulkOperationType, type Container, type JSONObject, type OperationInput } from "@azure/cosmos";
import type { Area, Op } from "../contract.ts";
import type { Kept } from "./documents.ts";
import { failureOf, refuse } from "./outcome.ts";
import { failureIn, Failed, makePatience, type StoreLog } from "./patience.ts";
import type { Read } from "./reading.ts";

/** An operation as the database takes it. */
export type KeptOp =
  | { op: "create" | "upsert"; id: string; body: Kept }
  | { op: "replace"; id: string; body: Kept; etag: string }
  | Extract<Op, { op: "delete" }>;

/** Writing to the database: once, whatever became of the request. */
export function makeWriting(parts: { container: Container; deadlineMs: number; log?: StoreLog; read: Read }) {
  const { container, read } = parts;

  /** One operation costs less alone than as a batch. */
  async function single(partition: string, op: KeptOp, abortSignal: AbortSignal): Promise<readonly string[]> {
    const ifMatch = (etag: string | undefined) =>
      etag === undefined ? {} : { accessCondition: { type: "IfMatch", condition: etag } };
    switch (op.op) {
      case "create":
        return [(await container.items.create(op.body, { abortSignal })).etag];
      case "upsert":
        return [(await container.items.upsert(op.body, { abortSignal })).etag];
      case "replace": {
        const item = container.item(op.id, partition);
        return [(await item.replace(op.body, { ...ifMatch(op.etag), abortSignal })).etag];
      }
      case "delete":
        await container.item(op.id, partition).delete({ ...ifMatch(op.etag), abortSignal });
        return [""];
      default:
        return op satisfies never;
    }
  }

  /** All or none, in one request. The etags, or at which operation it failed and why. */
  async function batch(
    partition: string,
    ops: readonly KeptOp[],
    abortSignal: AbortSignal,
  ): Promise<readonly string[]> {
    const {
      result = [],
      code,
      diagnostics,
    } = await container.items.batch(ops.map(operationOf), partition, { abortSignal });
    const failed = result.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
    const status = result[failed]?.statusCode ?? (code && code >= 400 ? code : undefined);
    if (status === undefined)
      return result.map(({ eTag }, index) => (ops[index]?.op === "delete" ? "" : (eTag ?? "")));
    const opIndex = failed < 0 ? undefined : failed;
    // A document that is not there is gone already.
    if (status === 404 && opIndex !== undefined && ops[opIndex]?.op === "delete")
      return withoutOp(ops, opIndex, (rest) =>
        rest.length === 0 ? Promise.resolve([]) : batch(partition, rest, abortSignal),
      );
    throw new Failed(failureOf(status) ?? { kind: "unknown" }, { opIndex, diagnostics });
  }

  /**
   * Whether that write is there: its documents carry its mark, and what it was to take away is gone. All of it was written
   * or nothing, so that one mark tells for all, also where others have changed the rest since.
   * @throws StoreError "unknown" when nobody can say
   */
  async function happened(
    area: Area,
    partition: string,
    ops: readonly KeptOp[],
    mark: string,
    until: number,
  ): Promise<readonly string[] | undefined> {
    const found = await Promise.all(ops.map((op) => read(area, partition, op.id, until))).catch(
      (cause: unknown) =>
        refuse({ kind: "unknown" }, `what became of a write to ${area} could not be read`, { cause }),
    );
    const isDone = ops.every(({ op }) => op === "delete")
      ? found.every((kept) => kept === undefined)
      : found.some((kept) => kept?.write === mark);
    if (!isDone) return undefined;
    return ops.map(({ op }, index) => {
      if (op === "delete") return "";
      const kept = found[index];
      // Whoever builds on what is another's by now shall be told that it is stale: no document has a mark for its etag.
      return kept?.write === mark ? (kept._etag ?? "") : mark;
    });
  }

  /**
   * The new etags, in the order of the operations.
   * @param mark of this write, which its documents carry
   * @throws StoreError
   */
  return async function write(
    area: Area,
    partition: string,
    ops: readonly KeptOp[],
    mark: string,
  ): Promise<readonly string[]> {
    const what = `${area} could not be written`;
    const patience = makePatience(what, parts);
    const [alone] = ops.length === 1 ? ops : [];
    let isUncertain = false;
    for (;;) {
      try {
        return await patience.ask((abortSignal) =>
          alone ? single(partition, alone, abortSignal) : batch(partition, ops, abortSignal),
        );
      } catch (error) {
        const { failure, opIndex = alone && 0 } = failureIn(error);
        const isMissing = failure.kind === "refused" && failure.why === "missing";
        if (isMissing && alone?.op === "delete") return [""];
        isUncertain ||= failure.kind === "unknown";
        // What looks like somebody else's may be this very write, which was thought to have failed.
        if (isUncertain && failure.kind !== "busy") {
          const etags = await happened(area, partition, ops, mark, patience.until);
          if (etags) return etags;
        }
        const details = { cause: error, ...(opIndex !== undefined && { opIndex }) };
        // An attempt that comes late does no harm where it says on what it builds. One that does not, an upsert, may come
        // after somebody else's: only what is the same whoever writes it is written so.
        if (failure.kind === "refused" || !(await patience.again(failure, error)))
          return refuse(
            isUncertain && failure.kind === "busy" ? { kind: "unknown" } : failure,
            what,
            details,
          );
      }
    }
  };
}

async function withoutOp(
  ops: readonly KeptOp[],
  index: number,
  write: (rest: readonly KeptOp[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    const etags = await write(ops.filter((_, each) => each !== index));
    return [...etags.slice(0, index), "", ...etags.slice(index)];
  } catch (error) {
    if (!(error instanceof Failed) || error.opIndex === undefined || error.opIndex < index) throw error;
    throw new Failed(error.failure, { opIndex: error.opIndex + 1, diagnostics: error.diagnostics });
  }
}

function operationOf(op: KeptOp): OperationInput {
  switch (op.op) {
    case "create":
      return { operationType: BulkOperationType.Create, resourceBody: jsonOf(op.body) };
    case "upsert":
      return { operationType: BulkOperationType.Upsert, resourceBody: jsonOf(op.body) };
    case "replace":
      return {
        operationType: BulkOperationType.Replace,
        id: op.id,
        ifMatch: op.etag,
        resourceBody: jsonOf(op.body),
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

/** What we keep is JSON, which the client's types do not see. */
function jsonOf(kept: Kept): JSONObject {
  return kept as unknown as JSONObject;
}
