import { buildHouse, readPlan } from "./compose.ts";
import type { Config } from "./config/judge.ts";
import { makeLocalChat } from "./localchat/local-chat.ts";
import type { Log } from "./log.ts";
import { startBell } from "./schedule/bell.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";
import { makeTransport } from "./teams/transport/make-transport.ts";
import type { Endpoints, Mount } from "./teams/transport/types.ts";
import { systemClock, type Clock } from "./time/clock.ts";
import { dateAt } from "./time/local-date.ts";
import { bringSampleRoster, chatPeople, makeAdvance, tryClock } from "./try.ts";

export interface Running {
  port: number;
  /** Where to look with a browser; only when trying. */
  chatUrl: string | undefined;
  /** Resolves when everything is loaded; until then requests wait and /readyz says no. */
  ready: Promise<void>;
  close(): Promise<void>;
}

/** The tenant of the local chat: everybody there belongs to it. */
const tryTenant = "00000000-0000-4000-8000-00000000c117";

/** Starts the whole program: store, capabilities, Teams, the bell, and the local chat when trying. */
export async function startPlanlotse(
  config: Config,
  parts: { log: Log; endpoints?: Endpoints; clock?: Clock },
): Promise<Running> {
  const { log, clock = systemClock } = parts;
  const lookup = readPlan(config.planFile);
  const { timeZone } = lookup.plan;
  let now = clock.now;
  const store = openSqliteStore(config.databaseFile, () => now());
  const movable = config.mode === "try" ? await tryClock(store, clock) : undefined;
  if (movable) now = movable.now;
  const house = buildHouse({ lookup, store, clock: movable ?? clock });
  if (config.mode === "try") await bringSampleRoster(house, config);

  let isReady = false;
  let chat: ReturnType<typeof makeLocalChat> | undefined;
  const chatMount: Mount = {
    prefix: "/chat",
    handle: (request, response) => chat?.handle(request, response) ?? false,
  };
  const transport = makeTransport({
    credentials: config.mode === "serve" ? config.credentials : undefined,
    ...(parts.endpoints && { endpoints: parts.endpoints }),
    onTurn: async (turn) => (await connected).onTurn(turn),
    log,
    ready: async () => {
      await house.roster.current();
      return isReady;
    },
    mounts: config.mode === "try" ? [chatMount] : [],
  });
  // Cards and questions take longest to load. The port opens first; whoever comes early waits that half second.
  const listening = Promise.withResolvers<undefined>();
  const connected = listening.promise.then(async () =>
    (await import("./edges.ts")).connect({ house, config, log, transport }),
  );
  const { port } = await transport.listen(config.host, config.port).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  listening.resolve(undefined);

  const baseUrl = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${String(port)}`;
  const sweep = async (): Promise<void> => (await connected).sweep();
  const bell = startBell(timeZone, sweep);
  if (movable) {
    chat = makeLocalChat({
      baseUrl,
      botUrl: `${baseUrl}/api/messages`,
      tenantId: tryTenant,
      people: () => chatPeople(house, dateAt(movable.now(), timeZone)),
      clock: {
        now: () => movable.now(),
        advanceDays: makeAdvance({ store, clock: movable, timeZone, eachDay: sweep }),
      },
    });
  }
  const ready = connected.then(async () => {
    await chat?.installForEveryone();
    isReady = true;
    // Whatever was missed while nothing ran is made up for now.
    void sweep();
  });

  return {
    port,
    chatUrl: chat && `${baseUrl}/chat`,
    ready,
    async close() {
      await bell.stop();
      await ready.catch(() => undefined);
      const stopping = (await connected).stop();
      await chat?.close();
      // Cuts what hangs, so that a sweep under way comes to its end.
      await transport.close();
      await stopping;
      await store.close();
    },
  };
}
