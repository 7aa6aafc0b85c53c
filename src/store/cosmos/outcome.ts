import { ErrorResponse, RestError, TimeoutError } from "@azure/cosmos";
import { StoreError, type Why } from "../contract.ts";

/** What an error of the client means. */
export type Failure =
  /** The database said no. `why` and the operation that failed. */
  | { kind: "refused"; why: Extract<Why, "exists" | "stale" | "missing" | "invalid" | "down"> }
  /** Nothing was done; try again after so long. */
  | { kind: "busy"; retryAfterMs: number }
  /** It may have been done. */
  | { kind: "unknown" };

/** Waits when the database names none. Milliseconds. */
const usualWaitMs = 500;
/** Sub-status of a 404: the container or the database itself is missing. */
const ownerMissing = 1003;

/**
 * What a status of the database means; undefined for success.
 * Source: Microsoft, "HTTP status codes for Azure Cosmos DB".
 */
export function failureOf(
  status: number,
  { subStatus, retryAfterMs }: { subStatus?: number; retryAfterMs?: number } = {},
): Failure | undefined {
  if (status >= 200 && status < 300) return undefined;
  switch (status) {
    case 409:
      return { kind: "refused", why: "exists" };
    case 412:
      return { kind: "refused", why: "stale" };
    case 404:
      return { kind: "refused", why: subStatus === ownerMissing ? "down" : "missing" };
    case 400:
    case 413:
      return { kind: "refused", why: "invalid" };
    case 401:
    case 403:
      return { kind: "refused", why: "down" };
    case 429:
    case 449:
      return { kind: "busy", retryAfterMs: retryAfterMs ?? usualWaitMs };
    default:
      return { kind: "unknown" };
  }
}

/** What was thrown: statuses come in several shapes, and a body that is no JSON as the parser's own error. */
export function failureOfError(error: unknown): Failure {
  if (error instanceof TimeoutError) return { kind: "unknown" };
  const { code, substatus, retryAfterInMs } = shapeOf(error);
  if (typeof code !== "number") return { kind: "unknown" };
  return (
    failureOf(code, {
      ...(typeof substatus === "number" && { subStatus: substatus }),
      ...(typeof retryAfterInMs === "number" && { retryAfterMs: retryAfterInMs }),
    }) ?? { kind: "unknown" }
  );
}

interface Shape {
  code?: unknown;
  substatus?: unknown;
  retryAfterInMs?: unknown;
}

function shapeOf(error: unknown): Shape {
  if (error instanceof ErrorResponse) return error as Shape;
  if (error instanceof RestError) return { code: error.statusCode };
  const { cause } = (error ?? {}) as { cause?: unknown };
  // In a batch the client wraps what it got.
  return cause === undefined ? ((error ?? {}) as Shape) : shapeOf(cause);
}

/** @throws StoreError always */
export function refuse(
  failure: Failure,
  what: string,
  details: { opIndex?: number; cause?: unknown },
): never {
  switch (failure.kind) {
    case "refused":
      throw new StoreError(failure.why, what, details);
    case "busy":
      throw new StoreError("busy", what, { ...details, retryAfterMs: failure.retryAfterMs });
    case "unknown":
      throw new StoreError("unknown", what, details);
    default:
      return failure satisfies never;
  }
}
