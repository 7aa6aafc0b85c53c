import type { Log } from "../../src/log.ts";

/** A log that only tells what is a warning or worse. */
export function logInto(tell: (problem: string) => void): Log {
  const keep = (facts: { err?: unknown }, text: string): void => {
    tell(`${text}: ${facts.err instanceof Error ? String(facts.err.stack) : JSON.stringify(facts)}`);
  };
  const silent = (): void => undefined;
  return {
    fatal: keep,
    error: keep,
    warn: keep,
    info: silent,
    debug: silent,
    trace: silent,
  } as unknown as Log;
}
