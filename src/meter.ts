import { AsyncLocalStorage } from "node:async_hooks";
import { Counter, Registry } from "prom-client";
import type { Log } from "./log.ts";

/** What a use case asked of the store. */
interface Asked {
  useCase: string;
  requests: number;
  requestUnits: number;
}

/** Counts what is asked of the store, by use case. */
export interface Meter {
  /** Does it as this use case: what it asks of the store counts as its own, and is said in the log. */
  doing<T>(useCase: string, work: () => Promise<T>): Promise<T>;
  /** A request to the store; request units only where the store has them. */
  onRequest(requestUnits: number): void;
  /** All that was counted since the start, in Prometheus' text form, and its media type. */
  metrics(): Promise<{ type: string; text: string }>;
}

export function makeMeter(log: Pick<Log, "info">): Meter {
  const registry = new Registry();
  const counter = (name: string, help: string) =>
    new Counter({ name: `planlotse_${name}`, help, labelNames: ["use_case"], registers: [registry] });
  const done = counter("use_cases_total", "How often a use case was done");
  const requests = counter("store_requests_total", "Requests to the store, by use case");
  const requestUnits = counter("store_request_units_total", "Request units of Azure Cosmos DB, by use case");
  const current = new AsyncLocalStorage<Asked>();

  return {
    doing: async (useCase, work) => {
      const asked: Asked = { useCase, requests: 0, requestUnits: 0 };
      try {
        return await current.run(asked, work);
      } finally {
        done.inc({ use_case: useCase });
        log.info({ ...asked, requestUnits: Number(asked.requestUnits.toFixed(2)) }, "done");
      }
    },
    onRequest(units) {
      const asked = current.getStore();
      const labels = { use_case: asked?.useCase ?? "other" };
      requests.inc(labels);
      requestUnits.inc(labels, units);
      if (!asked) return;
      asked.requests += 1;
      asked.requestUnits += units;
    },
    metrics: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
