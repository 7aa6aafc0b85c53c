import { Worker } from "node:worker_threads";
import type { InstanceParts, Order, Report } from "./instance.ts";

/** @param troubled told of every warning and error in its log */
export async function startInstance(parts: InstanceParts, troubled: (problem: string) => void) {
  const worker = new Worker(new URL("./instance.ts", import.meta.url), { workerData: parts });
  let answered = Promise.withResolvers<Report>();
  worker.on("message", (report: Report) => {
    if (report.is === "troubled") troubled(report.problem);
    else answered.resolve(report);
  });
  worker.on("error", (error) => {
    answered.reject(error);
  });
  const order = async (what: Order): Promise<void> => {
    answered = Promise.withResolvers();
    worker.postMessage(what);
    await answered.promise;
  };
  const first = await answered.promise;
  if (first.is !== "ready") throw new Error(`an instance began with ${JSON.stringify(first)}`);
  return {
    url: `http://127.0.0.1:${String(first.port)}`,
    /** The bell rings; resolves when what it sets going has ended. */
    ring: () => order("ring"),
    async close(): Promise<void> {
      await order("close");
      await worker.terminate();
    },
  };
}
