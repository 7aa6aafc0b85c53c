import { setTimeout as wait } from "node:timers/promises";
import type { CosmosDiagnostics } from "@azure/cosmos";
import { failureOfError, refuse, type Failure } from "./outcome.ts";

/** What the store needs of a log; pino's logger fits. */
export interface StoreLog {
  warn(facts: object, text: string): void;
}

/** How often something is tried, and after how long again, times the attempt. Milliseconds. */
export const attempts = 4;
const againMs = 150;
/** What a caller is told to wait after the last attempt. Milliseconds. */
const busyMs = againMs * attempts;

/** What the database answered, or what became of the request. */
export class Failed extends Error {
  readonly failure: Failure;
  readonly opIndex: number | undefined;
  /** The vendor's. */
  readonly diagnostics: CosmosDiagnostics | undefined;
  constructor(
    failure: Failure,
    details: { opIndex?: number | undefined; diagnostics?: CosmosDiagnostics | undefined } = {},
  ) {
    super(failure.kind);
    this.failure = failure;
    this.opIndex = details.opIndex;
    this.diagnostics = details.diagnostics;
  }
}

/** What went wrong at an operation. */
export function failureIn(error: unknown): { failure: Failure; opIndex: number | undefined } {
  return error instanceof Failed
    ? { failure: error.failure, opIndex: error.opIndex }
    : { failure: failureOfError(error), opIndex: undefined };
}

/** Waits before the next attempt, as long as the database asks for, and leaves the vendor's diagnostics in the log. */
export async function untilNext(
  attempt: number,
  failure: Exclude<Failure, { kind: "refused" }>,
  { log, what, error }: { log: StoreLog | undefined; what: string; error: unknown },
): Promise<void> {
  const waitMs = failure.kind === "busy" ? failure.retryAfterMs : againMs * attempt;
  log?.warn({ err: error, attempt, waitMs }, `the database had trouble: ${what}; it is tried again`);
  await wait(waitMs);
}

/** Asks again what only reads. @throws StoreError */
export async function patiently<T>(
  what: string,
  log: StoreLog | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const { failure } = failureIn(error);
      if (failure.kind === "refused")
        // What is missing for a list is the container.
        return refuse(failure.why === "missing" ? { kind: "refused", why: "down" } : failure, what, {
          cause: error,
        });
      // A reading changes nothing: that it failed is all there is to say.
      if (attempt === attempts) return refuse({ kind: "busy", retryAfterMs: busyMs }, what, { cause: error });
      await untilNext(attempt, failure, { log, what, error });
    }
  }
}
