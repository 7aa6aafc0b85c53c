import { Worker } from "node:worker_threads";
import type { InstanceParts, Order, Report } from "./instance.ts";

/**
 * @param troubled told of every warning and error in its log
 * @throws Error, also each order later, when the instance has ended by itself
 */
export async function startInstance(parts: InstanceParts, troubled: (problem: string) => void) {
  const worker = new Worker(new URL("./instance.ts", import.meta.url), { workerData: parts });
  let answered = Promise.withResolvers<Report>();
  let end: Error | undefined;
  const ended = (why: Error): void => {
    end ??= why;
    answered.reject(end);
  };
  worker.on("error", ended);
  worker.on("exit", (code) => {
    ended(new Error(`an instance ended with ${String(code)}`));
  });
  worker.on("message", (report: Report) => {
    if (report.is === "troubled") troubled(report.problem);
    else answered.resolve(report);
  });
  const order = async (what: Order): Promise<void> => {
    if (end) throw end;
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
