import { limits, StoreError, type Op } from "./contract.ts";

/** A write's documents as JSON, by operation; undefined for a delete. */
export type Serialized = readonly (string | undefined)[];

/**
 * Refuses what one of the engines could not keep faithfully, so that both refuse the same.
 * @throws StoreError "invalid"
 */
export function serialize(pk: string, ops: readonly Op[]): Serialized {
  if (ops.length < 1 || ops.length > limits.operations)
    throw invalid(`${String(ops.length)} operations; allowed: 1 to ${String(limits.operations)}`);
  checkKey("partition key", pk);
  const ids = new Set<string>();
  let bytes = 0;
  const documents = ops.map((op, index) => {
    checkKey("id", op.id, index);
    if (ids.has(op.id)) throw invalid(`id ${JSON.stringify(op.id)} twice in one write`, index);
    ids.add(op.id);
    if (op.op === "delete") return undefined;
    const json = JSON.stringify(op.body);
    // SQLite gives a text back cut at its first NUL.
    if (json.includes("\\u0000")) throw invalid("a text holds the character NUL", index);
    const size = Buffer.byteLength(json);
    if (size > limits.documentBytes) throw invalid(`a document of ${String(size)} bytes`, index);
    const { due, ttl } = op.body;
    if (due !== undefined && !Number.isSafeInteger(due)) throw invalid("due is no whole number", index);
    if (ttl !== undefined && !(Number.isInteger(ttl) && ttl >= 1 && ttl <= limits.ttlSeconds))
      throw invalid(`ttl is no whole number from 1 to ${String(limits.ttlSeconds)}`, index);
    bytes += size;
    return json;
  });
  if (bytes > limits.batchBytes) throw invalid(`a write of ${String(bytes)} bytes`);
  return documents;
}

/** Cosmos DB refuses / \ ? # in ids; so do we. */
function checkKey(what: string, key: string, opIndex?: number): void {
  if (key === "" || key.length > limits.idLength || /[/\\?#\u0000]/.test(key))
    throw invalid(`${what} ${JSON.stringify(key)} is empty, too long or has one of / \\ ? #`, opIndex);
}

function invalid(message: string, opIndex?: number): StoreError {
  return new StoreError("invalid", message, opIndex === undefined ? {} : { opIndex });
}
