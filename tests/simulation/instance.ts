import { parentPort, workerData } from "node:worker_threads";
import type { Config } from "../../src/config/judge.ts";
import { startPlanlotse } from "../../src/start.ts";
import type { Endpoints } from "../../src/teams/transport/types.ts";
import { logInto } from "./log-into.ts";
import { readClock, type ClockFace } from "./shared-clock.ts";

/** One of several programs that serve the same city, in a thread of its own; it shares with them the hands of a clock. */

export interface InstanceParts {
  config: Config;
  endpoints: Endpoints;
  face: ClockFace;
}
export type Order = "ring" | "close";
export type Report =
  { is: "ready"; port: number } | { is: "rung" | "closed" } | { is: "troubled"; problem: string };

const { config, endpoints, face } = workerData as InstanceParts;
const report = (what: Report): void => parentPort?.postMessage(what);
let ring = (): Promise<void> => Promise.resolve();
const running = await startPlanlotse(config, {
  log: logInto((problem) => {
    report({ is: "troubled", problem });
  }),
  endpoints,
  clock: { now: () => readClock(face) },
  timing: {
    bell: (_timeZone, sweep) => {
      ring = sweep;
      return { stop: () => Promise.resolve() };
    },
    // The days pass here in tenths of a second.
    perSecond: Infinity,
  },
});
await running.ready;
parentPort?.on("message", (order: Order) => {
  void (async () => {
    if (order === "ring") {
      await ring();
      report({ is: "rung" });
      return;
    }
    await running.close();
    report({ is: "closed" });
    parentPort?.close();
  })();
});
report({ is: "ready", port: running.port });
