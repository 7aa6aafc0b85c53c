import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Promises that are still running, so that shutdown can wait for them. */
export interface Running {
  track<T>(work: Promise<T>): Promise<T>;
  ended(): Promise<void>;
}

/** Starts with nothing running; a promise is forgotten when it settles. */
export function makeRunning(): Running {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      void work.then(
        () => running.delete(work),
        () => running.delete(work),
      );
      return work;
    },
    async ended() {
      await Promise.allSettled(running);
    },
  };
}

/**
 * Stops accepting at once, closes connections as they fall idle, and waits for requests and other running work;
 * what is not done after `graceMs` is cut off.
 */
export async function closeServer(server: Server, running: Running, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // Node closes idle connections once; those that fall idle later would stay open for their keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  const grace = new AbortController();
  await Promise.race([
    Promise.all([closed, running.ended()]),
    wait(graceMs, undefined, { signal: grace.signal }),
  ]);
  grace.abort();
  clearInterval(sweep);
  server.closeAllConnections();
}
