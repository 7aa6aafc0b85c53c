import { pino } from "pino";
import type { LogLevel } from "./config/judge.ts";

export type Log = ReturnType<typeof makeLog>;

/**
 * One line of JSON per event on standard output. Errors are written without their requests and answers:
 * what people wrote never gets into the log. Of a vendor's diagnostics the figures are: when, how long, which status.
 */
export function makeLog(level: LogLevel) {
  return pino({ level, base: {}, serializers: { err: forLog } });
}

/** What is written of an error. */
export function forLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, statusCode, why, diagnostics } = error as Error & {
    code?: unknown;
    statusCode?: unknown;
    why?: unknown;
    diagnostics?: { clientSideRequestStatistics?: unknown };
  };
  return {
    name: error.name,
    // What a parser says of a text repeats some of it.
    message: error instanceof SyntaxError ? "not what was expected" : error.message.slice(0, 500),
    code,
    statusCode,
    why,
    diagnostics: diagnostics?.clientSideRequestStatistics,
    stack: error.stack?.split("\n").slice(1, 8).join("\n"),
    cause: error.cause === undefined ? undefined : forLog(error.cause),
  };
}
