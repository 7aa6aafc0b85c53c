import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../../src/config/judge.ts";
import { makeLog } from "../../src/log.ts";
import type { Timing } from "../../src/open-house.ts";
import { openStore } from "../../src/open-store.ts";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import { readPlan } from "../../src/read-plan.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { startPlanlotse, type Running } from "../../src/start.ts";
import type { Store } from "../../src/store/contract.ts";
import { systemClock } from "../../src/time/clock.ts";
import { startFakeConnector, type FakeConnector } from "./fake-connector.ts";
import { makePerson, type PersonClient, type Shown } from "./person.ts";
import { people } from "./sample.ts";
import { startAuthority, type Authority } from "./signed-tokens.ts";

const planFile = "plans/dresden-2009/plan.yaml";

/** Where the documents lie. */
export type StoreSettings = Pick<Config & { mode: "serve" }, "databaseFile" | "cosmos">;

/** The settings of a program that serves Dresden's plan on this machine. */
export function servingConfig({ credentials }: Pick<Authority, "credentials">, store: StoreSettings): Config {
  return {
    mode: "serve",
    host: "127.0.0.1",
    port: 0,
    planFile,
    url: undefined,
    logLevel: "silent",
    credentials,
    ...store,
  };
}

/** A city that several instances of the whole program serve from one store, with signed tokens. */
export interface ServedCity {
  instances: readonly Running[];
  config: Config;
  connector: FakeConnector;
  /** The same store by a client of its own. */
  store: Store;
  /**
   * Somebody of the sample roster; every activity of theirs goes to the next instance, or always to the one given.
   * @param instance its place, from 0
   */
  person(id: string, instance?: number): PersonClient;
  close(): Promise<void>;
}

/** @param parts.begin what the clock shows when it begins; it goes on from there */
export async function serveCity(parts: {
  settings: StoreSettings;
  instances: number;
  begin: string;
  timing?: Timing;
}): Promise<ServedCity> {
  const { plan } = await readPlan(planFile);
  const authority = await startAuthority();
  const connector = await startFakeConnector();
  const config = servingConfig(authority, parts.settings);
  const ahead = Date.parse(parts.begin) - Date.now();
  const clock = { now: () => Date.now() + ahead };
  const store = await openStore(config, plan.id, { now: clock.now });
  const read = readRosterFolder("plans/dresden-2009/sample-roster", plan, "de");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  await makeRosterBook({ store, clock: systemClock, refreshMs: 0 }).replace(read.roster);
  const instances: Running[] = [];
  for (let count = 0; count < parts.instances; count++) {
    const started = await startPlanlotse(config, {
      log: makeLog("silent"),
      endpoints: authority.endpoints,
      clock,
      ...(parts.timing && { timing: parts.timing }),
    });
    await started.ready;
    instances.push(started);
  }
  const token = `Bearer ${await authority.sign(connector.serviceUrl)}`;
  let turn = 0;
  const urlOf = (place: number): string => `http://127.0.0.1:${String(instances[place]?.port)}`;

  return {
    instances,
    config,
    connector,
    store,
    person: (id, instance) =>
      makePerson({
        url: () => urlOf(instance ?? turn++ % instances.length),
        connector,
        objectId: people.get(id) ?? id,
        token,
        tenantId: authority.credentials.tenantId,
      }),
    async close() {
      await Promise.all(instances.map((each) => each.close()));
      await store.close();
      await connector.close();
      await authority.close();
    },
  };
}

/** What the bot said of itself to somebody, with these words in it; as soon as it has come so many times. */
export async function told(who: PersonClient, words: string | RegExp, times = 1): Promise<Shown> {
  const isIt = ({ text }: Shown): boolean =>
    typeof words === "string" ? text.includes(words) : words.test(text);
  for (let tries = 0; tries < 1000; tries++) {
    const found = who.received().filter(isIt);
    const last = found.at(-1);
    if (last && found.length >= times) return last;
    await wait(20);
  }
  throw new Error(`nobody said so often: ${String(words)}`);
}

/** What a button would send, whoever sends it; all of what came back. */
export async function press(who: PersonClient, data: object): Promise<Shown> {
  const { status, body } = await who.invoke("adaptiveCard/action", { action: { data } });
  if (status !== 200) throw new Error(`the bot answered ${String(status)}`);
  const card = body["value"] as Record<string, unknown>;
  return { card, text: JSON.stringify(card) };
}
