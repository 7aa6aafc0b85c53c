import type { Config } from "./config/judge.ts";
import type { Log } from "./log.ts";
import type { OpenHouse, Timing } from "./open-house.ts";
import { readPlan } from "./read-plan.ts";
import { makeTransport } from "./teams/transport/make-transport.ts";
import type { Endpoints, Mount } from "./teams/transport/types.ts";
import { systemClock, type Clock } from "./time/clock.ts";
import { webPaths } from "./web/paths.ts";

export interface Running {
  port: number;
  /** Where to look with a browser; only when trying. */
  chatUrl: string | undefined;
  /** Resolves when everything is open; until then requests wait and /readyz says no. */
  ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the whole program. The plan is checked and the port opened first; the rest takes longest to load, and whoever
 * comes in that half second waits.
 * @throws PlanUnusable, or Node's error when the port cannot be opened
 */
export async function startPlanlotse(
  config: Config,
  parts: {
    log: Log;
    endpoints?: Endpoints;
    clock?: Clock;
    timing?: Timing;
  },
): Promise<Running> {
  const { log, clock = systemClock } = parts;
  const lookup = await readPlan(config.planFile);
  let house: OpenHouse | undefined;
  let isReady = false;
  const chatMount: Mount = {
    prefix: "/chat",
    handle: (request, response) => house?.chat?.handle(request, response) ?? false,
  };
  /** Whoever comes while the house opens waits for it. */
  const webMount = (prefix: string): Mount => ({
    prefix,
    handle: (request, response) => {
      void opened.then(
        ({ web }) => web(request, response),
        () => response.destroy(),
      );
      return true;
    },
  });
  const transport = makeTransport({
    credentials: config.mode === "serve" ? config.credentials : undefined,
    ...(parts.endpoints && { endpoints: parts.endpoints }),
    onTurn: async (turn) => (await opened).onTurn(turn),
    log,
    ready: async () => {
      await house?.check();
      return isReady;
    },
    mounts: [...webPaths.map(webMount), ...(config.mode === "try" ? [chatMount] : [])],
  });
  const listening = Promise.withResolvers<string>();
  const opened = listening.promise.then(async (baseUrl) =>
    (await import("./open-house.ts")).openHouse({
      config,
      lookup,
      clock,
      transport,
      baseUrl,
      log,
      ...(parts.timing && { timing: parts.timing }),
    }),
  );
  const { port } = await transport.listen(config.host, config.port);
  const baseUrl = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${String(port)}`;
  listening.resolve(baseUrl);

  async function getReady(): Promise<void> {
    try {
      house = await opened;
    } catch (error) {
      // A port behind which nothing opens would only take requests that never end.
      await transport.close();
      throw error;
    }
    await house.begin();
    isReady = true;
  }
  const ready = getReady();

  return {
    port,
    chatUrl: config.mode === "try" ? `${baseUrl}/chat` : undefined,
    ready,
    async close() {
      await ready.catch(() => undefined);
      await (house ? house.close() : transport.close());
    },
  };
}
