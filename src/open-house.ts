import { setTimeout as wait } from "node:timers/promises";
import { buildHouse } from "./compose.ts";
import type { Config } from "./config/judge.ts";
import { makePublicReports } from "./documents/public-report.ts";
import { connect } from "./edges.ts";
import type { LocalChat } from "./localchat/local-chat.ts";
import type { Log } from "./log.ts";
import { makeMeter, type Meter } from "./meter.ts";
import { makeMailerFor } from "./mailer-for.ts";
import { openStore } from "./open-store.ts";
import type { PlanLookup } from "./plan/lookup.ts";
import { makeWorkdays } from "./schedule/holidays.ts";
import { startBell, type StartBell } from "./schedule/bell.ts";
import type { Transport } from "./teams/transport/types.ts";
import type { Clock } from "./time/clock.ts";
import { makeWeb } from "./web/web.ts";

export interface OpenHouse {
  onTurn: ReturnType<typeof connect>["onTurn"];
  /** Answers browsers, under `webPaths`. */
  web: ReturnType<typeof makeWeb>;
  /** Only when trying. */
  chat: LocalChat | undefined;
  /** Begins what the house does by itself. */
  begin(): Promise<void>;
  /** @throws StoreError when the store cannot be read */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** For who cannot wait as long as the world does, or goes by another clock; nothing that an operator sets. */
export interface Timing {
  /** For one request to the database. */
  storeDeadlineMs?: number;
  /** How old what all instances share may be in memory. */
  refreshMs?: number;
  /** Rings instead of the usual bell. */
  bell?: StartBell;
  /** How many requests each shard of the outbox may make in a second of the wall's clock. */
  perSecond?: number;
}

/** The start of trying waits so long for the local chat to be installed for everybody. */
const longestInstallMs = 5000;

interface Parts {
  config: Config;
  lookup: PlanLookup;
  clock: Clock;
  transport: Transport;
  baseUrl: string;
  log: Log;
  timing?: Timing;
}

/** Opens everything behind the port: store, capabilities, what Teams and the bell set going, the local chat when trying. */
export async function openHouse(parts: Parts): Promise<OpenHouse> {
  const { log, timing = {} } = parts;
  const meter = makeMeter(log);
  // Trying has a clock that can be moved, which lies in the store itself.
  const clock = { now: parts.clock.now };
  const store = await openStore(parts.config, parts.lookup.plan.id, {
    now: () => clock.now(),
    onRequest: meter.onRequest,
    log,
    announces: true,
    ...(timing.storeDeadlineMs !== undefined && { deadlineMs: timing.storeDeadlineMs }),
  });
  try {
    return await furnish(parts, { store, clock, meter });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** @param opened.clock what the store goes by; set to the clock that can be moved, where there is one */
async function furnish(
  parts: Parts,
  opened: { store: Awaited<ReturnType<typeof openStore>>; clock: { now: () => number }; meter: Meter },
): Promise<OpenHouse> {
  const { config, transport, baseUrl, log, timing = {} } = parts;
  const { store, meter } = opened;
  const { perSecond } = timing;
  const { timeZone } = parts.lookup.plan;
  const trying = config.mode === "try" ? await import("./try.ts") : undefined;
  const movable = await trying?.tryClock(store, parts.clock);
  if (movable) opened.clock.now = movable.now;
  const clock = movable ?? parts.clock;
  const lookup = (await trying?.tryLookup(store, parts.lookup, config, clock)) ?? parts.lookup;
  const isWorkday = await makeWorkdays(lookup.plan.workdays);
  const serving = new AbortController();
  const house = buildHouse({
    lookup,
    store,
    clock,
    isWorkday,
    log,
    serving: config.mode === "serve" ? serving.signal : undefined,
    ...(timing.refreshMs !== undefined && { refreshMs: timing.refreshMs }),
  });
  await trying?.bringSampleCity(house, config);
  const url = config.url ?? baseUrl;
  const mailer = await makeMailerFor(config, () => clock.now(), log);
  const mailbox = mailer?.list;
  const { onTurn, sweep, begin, stop, fileOf } = connect({
    house,
    config,
    log,
    meter,
    transport,
    url,
    isAlone: store.isAlone,
    ...(mailer && { mailer }),
    ...(perSecond !== undefined && { perSecond }),
  });
  const bell = (timing.bell ?? startBell)(timeZone, sweep);
  const chat =
    trying &&
    movable &&
    trying.openChat({
      house,
      clock: movable,
      timeZone,
      baseUrl,
      eachHour: sweep,
      ...(mailbox && { mailbox }),
    });

  const reports = makePublicReports(house);

  return {
    onTurn,
    web: makeWeb({ fileOf, reports, metrics: meter.metrics, doing: meter.doing, log }),
    chat,
    async begin() {
      const installing = chat?.installForEveryone().catch((error: unknown) => {
        log.error({ err: error }, "the app could not be installed for everybody");
      });
      // Nobody is written to by mail only because the app has not come to them yet.
      const begun = (installing ?? Promise.resolve()).then(begin);
      // With many people it goes on behind the scenes; each is in as soon as their turn has come, or their page is opened.
      await Promise.race([begun, wait(longestInstallMs, undefined, { ref: false })]);
    },
    async check() {
      await house.roster.current();
    },
    async close() {
      serving.abort();
      await bell.stop();
      const stopping = stop();
      await chat?.close();
      // Cuts what hangs, so that a sweep under way comes to its end.
      await transport.close();
      mailer?.close();
      await stopping;
      await store.close();
    },
  };
}
