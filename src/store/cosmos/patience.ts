import { setTimeout as wait } from "node:timers/promises";
import type { CosmosDiagnostics } from "@azure/cosmos";
import { failureOfError, refuse, type Failure } from "./outcome.ts";

/** What the store needs of a log; pino's logger fits. */
export interface StoreLog {
  warn(facts: object, text: string): void;
}

/** A call with all its attempts takes at most so many deadlines of one request. */
const deadlines = 3;
/** How often something is tried whose outcome is not known, and how often where the database asks for patience. */
const attempts = { unknown: 4, busy: 10 } as const;
/** Waits before the next attempt, times the attempts so far. Milliseconds. */
const againMs = 150;
/** What a caller is told to wait after the last attempt. Milliseconds. */
const busyMs = 600;

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

/** How long one call to the store is tried, and until when. */
export interface Patience {
  /** By the clock that only goes forward. */
  until: number;
  /** Asks within the deadline of one request, and within what is left of the whole call. */
  ask<T>(work: (abortSignal: AbortSignal) => Promise<T>): Promise<T>;
  /** Whether it is worth another attempt; waits before it as long as it takes, and leaves the vendor's diagnostics in the log. */
  again(failure: Exclude<Failure, { kind: "refused" }>, error: unknown): Promise<boolean>;
}

/** @param until of a call that this is a part of */
export function makePatience(
  what: string,
  {
    deadlineMs,
    log,
    until = performance.now() + deadlines * deadlineMs,
  }: { deadlineMs: number; log?: StoreLog | undefined; until?: number | undefined },
): Patience {
  const failed = { unknown: 0, busy: 0 };
  return {
    until,
    ask(work) {
      const left = Math.min(deadlineMs, until - performance.now());
      const abortSignal = AbortSignal.timeout(Math.max(1, Math.ceil(left)));
      // The client hears of the signal, but may wait a second or more before it gives up.
      const late = Promise.withResolvers<never>();
      abortSignal.addEventListener("abort", () => {
        late.reject(new Failed({ kind: "unknown" }));
      });
      return Promise.race([work(abortSignal), late.promise]);
    },
    async again(failure, error) {
      const attempt = ++failed[failure.kind];
      const waitMs = failure.kind === "busy" ? failure.retryAfterMs : againMs * attempt;
      if (attempt >= attempts[failure.kind] || performance.now() + waitMs > until) return false;
      log?.warn({ err: error, attempt, waitMs }, `the database had trouble: ${what}; it is tried again`);
      await wait(waitMs);
      return true;
    },
  };
}

/** Asks again what only reads. @throws StoreError */
export async function patiently<T>(
  what: string,
  parts: Parameters<typeof makePatience>[1],
  ask: (abortSignal: AbortSignal) => Promise<T>,
): Promise<T> {
  const patience = makePatience(what, parts);
  for (;;) {
    try {
      return await patience.ask(ask);
    } catch (error) {
      const { failure } = failureIn(error);
      if (failure.kind === "refused")
        // What is missing for a list is the container.
        return refuse(failure.why === "missing" ? { kind: "refused", why: "down" } : failure, what, {
          cause: error,
        });
      // A reading changes nothing: that it failed is all there is to say.
      if (!(await patience.again(failure, error)))
        return refuse({ kind: "busy", retryAfterMs: busyMs }, what, { cause: error });
    }
  }
}
