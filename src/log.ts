import { pino } from "pino";
import type { LogLevel } from "./config/judge.ts";

export type Log = ReturnType<typeof makeLog>;

/**
 * One line of JSON per event on standard output. Errors are written without their requests and answers:
 * what people wrote never gets into the log.
 */
export function makeLog(level: LogLevel) {
  return pino({ level, base: {}, serializers: { err: withoutContent } });
}

function withoutContent(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, statusCode, why } = error as Error & { code?: unknown; statusCode?: unknown; why?: unknown };
  return {
    name: error.name,
    message: error.message.slice(0, 500),
    code,
    statusCode,
    why,
    stack: error.stack?.split("\n").slice(1, 8).join("\n"),
    cause: error.cause === undefined ? undefined : withoutContent(error.cause),
  };
}
