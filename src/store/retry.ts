import { failedWith } from "./contract.ts";

const attempts = 4;

/** Runs the step again when somebody else wrote between reading and writing: then it decides on the newer facts. */
export async function withRetry<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (attempt === attempts || !failedWith(error, "stale", "exists", "missing")) throw error;
    }
  }
}
