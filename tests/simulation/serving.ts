import { dirname, join } from "node:path";
import type { Config } from "../../src/config/judge.ts";
import { openStore } from "../../src/open-store.ts";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import { readPlan } from "../../src/read-plan.ts";
import { readRosterFolder, type RosterRead } from "../../src/roster-files.ts";
import type { Store } from "../../src/store/contract.ts";
import type { Clock } from "../../src/time/clock.ts";
import { startAuthority, type Authority } from "../support/signed-tokens.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";
import { makeWireFaults } from "../support/wire-faults.ts";
import { instantOf, type Day } from "./days.ts";
import { ask } from "./http.ts";
import { makeMoments, step } from "./moments.ts";
import type { Program } from "./program.ts";
import { makeRandom } from "./random.ts";
import { startSharedClock } from "./shared-clock.ts";
import { startInstance } from "./start-instance.ts";

/** Where browsers reach the program: something that passes each request on to one of the instances. */
const balancer = "https://planlotse.stadt.example";
const instances = 3;
/** Of the requests to the database; so few that four attempts at each nearly always suffice. */
const faultShare = 0.0003;
/** In a hundred faults: each holds somebody up for seconds. */
const hangs = 0.5;
/** A token is good for an hour. Milliseconds. */
const newTokenMs = 20 * 60_000;

/**
 * The program as it serves a city: three instances that share nothing but a database on the wire, which fails now and
 * then. Whatever Teams or a browser brings goes to another instance than the last.
 */
export async function startServing(parts: { planFile: string; begins: Day; seed: number }): Promise<Program> {
  const { planFile, begins } = parts;
  const moments = makeMoments(begins);
  const clock = startSharedClock(moments.now(), (step - 1) * 1000);
  const [authority, wire] = await Promise.all([startAuthority(), startWireCosmos(clock.now)]);
  const config: Config = {
    mode: "serve",
    host: "127.0.0.1",
    port: 0,
    planFile,
    databaseFile: undefined,
    url: balancer,
    logLevel: "silent",
    credentials: authority.credentials,
    cosmos: { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() },
  };
  const { plan } = await readPlan(planFile);
  const open = () => openStore(config, plan.id, { now: clock.now });

  const empty = await open();
  await bringRoster(empty, clock, readRosterFolder(join(dirname(planFile), "sample-roster"), plan, "de"));
  await empty.close();

  const problems: string[] = [];
  let retries = 0;
  /** That a request to the database was tried again is what the log has to say of faults. */
  const troubled = (problem: string): void => {
    if (problem.startsWith("the database had trouble")) retries++;
    else problems.push(problem);
  };
  const all = await Promise.all(
    Array.from({ length: instances }, () =>
      startInstance({ config, endpoints: authority.endpoints, face: clock.face }, troubled),
    ),
  );
  const chance = makeRandom(parts.seed);
  const { faultOf, happened } = makeWireFaults(() => chance.next(), faultShare, hangs);
  wire.fail(faultOf);

  let last = 0;
  /** Another one than before. */
  function nextUrl(): string {
    last = (last + chance.between(1, instances - 1)) % instances;
    return all[last]?.url ?? "";
  }
  const tokenFor = makeTokens(authority);

  return {
    problems,
    tenantId: authority.credentials.tenantId,
    today: moments.today,
    now: moments.now,
    hour: moments.hour,
    clock: () => Promise.resolve(clock.now()),
    installed: () => Promise.resolve(),
    tick() {
      moments.step();
      clock.set(moments.now());
    },
    pause() {
      moments.rest();
      clock.set(moments.now());
    },
    async passDay() {
      const now = moments.now();
      const hours = Array.from({ length: 24 }, (_, index) => instantOf(moments.today(), (index + 1) * 3600));
      for (const at of hours.filter((hour) => hour > now)) {
        clock.set(at);
        await Promise.all(all.map((instance) => instance.ring()));
      }
      moments.nextDay();
      clock.set(moments.now());
    },
    async post(activity) {
      const authorization = await tokenFor(activity.serviceUrl);
      return clock.during(() => ask(`${nextUrl()}/api/messages`, activity, { authorization }));
    },
    async get(address) {
      const { pathname } = new URL(address, balancer);
      const { status, bytes } = await ask(new URL(pathname, nextUrl()));
      return { status, bytes, text: bytes.toString() };
    },
    remarks: () => ({
      "requests to the database": wire.requests.length,
      "tried again": retries,
      ...happened,
    }),
    async close() {
      await Promise.all(all.map((instance) => instance.close()));
      clock.stop();
      wire.fail(() => undefined);
    },
    openStore: open,
    async remove() {
      await Promise.all([wire.close(), authority.close()]);
    },
  };
}

/** As "planlotse roster import" does. @throws Error when the roster is not right */
async function bringRoster(store: Store, clock: Clock, read: RosterRead): Promise<void> {
  if (!read.ok) throw new Error(read.problems.join("\n"));
  await makeRosterBook({ store, clock, refreshMs: 0 }).replace(read.roster);
}

/** What Teams signs its requests with; a new one before the last is over. */
function makeTokens(authority: Authority) {
  let token = { text: "", signedAt: -Infinity };
  return async (serviceUrl: string): Promise<string> => {
    if (performance.now() - token.signedAt > newTokenMs)
      token = { text: `Bearer ${await authority.sign(serviceUrl)}`, signedAt: performance.now() };
    return token.text;
  };
}
