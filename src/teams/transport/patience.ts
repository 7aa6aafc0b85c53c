import { setTimeout as wait } from "node:timers/promises";
import { SendFailed } from "./send-failed.ts";

const MOST_RETRIES = 2;

/**
 * Repeats `attempt` when the connector asked for patience (429, 412), at most twice and never waiting longer
 * than `longestWaitMs`: Teams repeats an invoke that takes 15 s. Anything that may have arrived is not repeated.
 */
export async function patiently<T>(attempt: () => Promise<T>, longestWaitMs: number): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (retries === MOST_RETRIES || !(error instanceof SendFailed)) throw error;
      const asked = error.status === 429 || error.status === 412;
      if (!asked || error.delivery.outcome !== "notSent") throw error;
      await wait(Math.min(error.delivery.retryAfterMs, longestWaitMs));
    }
  }
}
