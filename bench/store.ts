/**
 * What people's doings ask of the store: requests and documented request units on Azure Cosmos DB (over a strict server on
 * the wire that counts as Microsoft documents), and milliseconds on SQLite beside a bare read and write of the same size;
 * with 1,000 and 100,000 documents of other units and years in the store.
 *   npm run bench:store
 */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { buildHouse } from "../src/compose.ts";
import type { Config } from "../src/config/judge.ts";
import { makeLog } from "../src/log.ts";
import { makeMeter } from "../src/meter.ts";
import { openStore } from "../src/open-store.ts";
import { readPlan } from "../src/read-plan.ts";
import { shards } from "../src/reminders/outbox/documents.ts";
import type { Store } from "../src/store/contract.ts";
import { isWeekday } from "../src/time/workdays.ts";
import type { PersonClient, Shown } from "../tests/support/person.ts";
import { goodPages } from "../tests/support/report-form.ts";
import { serveCity, type StoreSettings } from "../tests/support/served-city.ts";
import { temporaryFolder } from "../tests/support/temporary.ts";
import { startWireCosmos } from "../tests/support/wire-cosmos.ts";

const sizes = [1_000, 100_000] as const;
/** Requests at most. */
const wanted: Readonly<Record<string, number>> = {
  question: 0,
  "step of the form": 2,
  submission: 3,
  "idle sweep": shards.length,
};
const reporters = ["bericht-sozialamt", "bericht-jugendamt", "bericht-ordnungsamt", "bericht-arge"];
const planFile = "plans/dresden-2009/plan.yaml";
const lookup = await readPlan(planFile);
const begin = "2026-11-24T10:00:00Z";
const folder = temporaryFolder();
const dayMs = 86_400_000;

interface Doing {
  requests: number;
  requestUnits: number;
  ms: number;
}
type Doings = Map<string, Doing[]>;

/** Reports of other units, as many documents; each unit will be looked at some day. */
async function furnish(store: Store, documents: number): Promise<void> {
  const answers = Object.assign({}, ...Object.values(goodPages)) as Record<string, string>;
  const perUnit = 50;
  for (let first = 0; first < documents; first += perUnit * 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.write(
          "units",
          `earlier-${String(first / perUnit + index)}`,
          Array.from({ length: perUnit }, (__, each) =>
            each === 0
              ? {
                  op: "create" as const,
                  id: "wake",
                  body: { kind: "wake", due: Date.parse(begin) + 30 * dayMs },
                }
              : {
                  op: "create" as const,
                  id: `ver:${String(1950 + each)}:0001`,
                  body: { kind: "reportVersion", version: 1, answers, at: Date.parse(begin) },
                },
          ),
        ),
      ),
    );
}

/** What the program itself counts of a use case (at /metrics). */
function countedIn(text: string, useCase: string): Omit<Doing, "ms"> {
  const value = (name: string): number => {
    const start = `planlotse_store_${name}_total{use_case="${useCase}"} `;
    const line = text.split("\n").find((each) => each.startsWith(start));
    return Number(line?.slice(start.length) ?? 0);
  };
  return { requests: value("requests"), requestUnits: value("request_units") };
}

/** Lives through what people do, in the whole program. */
async function live(settings: StoreSettings, documents: number): Promise<Doings> {
  const city = await serveCity({ settings, instances: 1, begin });
  await furnish(city.store, documents);
  const url = `http://127.0.0.1:${String(city.instances[0]?.port)}`;
  let metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
  /** Until nobody is told anything any more. */
  const quiet = async (): Promise<void> => {
    for (let calm = 0, before = -1; calm < 3; await wait(200)) {
      const { requests } = countedIn(await metrics(), "sweep");
      calm = requests === before ? calm + 1 : 0;
      before = requests;
    }
  };
  await quiet();

  const doings: Doings = new Map();
  const doing: DoIt = async (what, useCase, work) => {
    const before = countedIn(await metrics(), useCase);
    const began = performance.now();
    const result = await work();
    const ms = performance.now() - began;
    const { requests, requestUnits } = countedIn(await metrics(), useCase);
    const counted = {
      requests: requests - before.requests,
      requestUnits: requestUnits - before.requestUnits,
      ms,
    };
    doings.set(what, [...(doings.get(what) ?? []), counted]);
    return result;
  };

  const question = "Wie oft tagt die Steuerungsgruppe?";
  for (const [index, id] of reporters.entries()) {
    const person = city.person(id);
    await person.arrive();
    await quiet();
    await doing(index === 0 ? "first question of an instance" : "question", "ask", () =>
      person.say(question),
    );
    await report(person, doing, quiet);
    await wait(1500);
    for (let time = 0; time < 3; time++) await doing("question", "ask", () => person.say(question));
  }
  await city.close();

  // An instance of its own, whose sweeps are called here.
  const meter = makeMeter(makeLog("silent"));
  metrics = async () => (await meter.metrics()).text;
  const store = await openStore(city.config, lookup.plan.id, { onRequest: meter.onRequest });
  const house = buildHouse({ lookup, store, clock: { now: () => Date.parse(begin) }, isWorkday: isWeekday });
  const notSent = () => Promise.resolve({ outcome: "notSent", retryAfterMs: 1, throttled: false } as const);
  const ready = { outcome: "ready", send: notSent } as const;
  const reminders = house.remindersWith({ prepare: () => Promise.resolve(ready), change: notSent }, 8);
  await reminders.sweep();
  await reminders.sweep();
  for (let time = 0; time < 5; time++)
    await doing("idle sweep", "sweep", () => meter.doing("sweep", reminders.sweep));
  await store.close();
  return doings;
}

type DoIt = <T>(what: string, useCase: string, work: () => Promise<T>) => Promise<T>;

async function report(person: PersonClient, doing: DoIt, quiet: () => Promise<void>): Promise<void> {
  const start = await doing('"Bericht"', "report", () => person.say("Bericht"));
  let shown: Shown = await doing("opening the form", "report.open", () => person.tap(start, "Ausfüllen"));
  for (const inputs of Object.values(goodPages)) {
    shown = await doing("step of the form", "report.save", () =>
      person.tap(shown, "Speichern und weiter", { ...inputs }),
    );
    // Nobody types so fast that what is in memory is as fresh as that.
    await wait(1500);
  }
  const done = await doing("submission", "report.submit", () => person.tap(shown, "Bericht abgeben"));
  if (!done.text.includes("abgegeben")) throw new Error(done.text);
  await doing("telling the office of it", "sweep", quiet);
}

/** A read and a write of a report's size, without anything else. */
async function bare(file: string): Promise<number> {
  const store = await openStore({ ...trying, databaseFile: file }, lookup.plan.id);
  const text = "x".repeat(2000);
  const began = performance.now();
  const times = 50;
  for (let time = 0; time < times; time++) {
    await store.get({ area: "units", pk: "bare", id: "x" });
    await store.write("units", "bare", [{ op: "upsert", id: "x", body: { kind: "bare", text } }]);
  }
  const ms = (performance.now() - began) / times;
  await store.close();
  return ms;
}
const trying: Config = {
  mode: "try",
  host: "127.0.0.1",
  port: 0,
  planFile,
  databaseFile: undefined,
  url: undefined,
  logLevel: "silent",
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
const print = (...cells: string[]): void =>
  void process.stdout.write(`${cells.map((cell, index) => cell.padEnd(index === 0 ? 32 : 20)).join("")}\n`);

let isMissed = false;
for (const documents of sizes) {
  const wire = await startWireCosmos();
  const cosmos = { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() };
  const onWire = await live({ databaseFile: undefined, cosmos }, documents);
  await wire.close();
  const file = join(folder.path, `${String(documents)}.sqlite`);
  const inFile = await live({ databaseFile: file }, documents);
  const bareMs = await bare(file);

  print(
    `${documents.toLocaleString("en")} documents`,
    "requests (at most)",
    "request units",
    "ms on SQLite",
    "× bare read and write",
  );
  for (const [what, doings] of onWire) {
    const requests = Math.max(...doings.map((each) => each.requests));
    const most = wanted[what];
    if (most !== undefined && requests > most) isMissed = true;
    const ms = median((inFile.get(what) ?? []).map((each) => each.ms));
    const isTold = what === "telling the office of it";
    print(
      what,
      `${String(requests)}${most === undefined ? "" : ` (wanted: ${String(most)})`}`,
      median(doings.map((each) => each.requestUnits)).toFixed(1),
      isTold ? "–" : ms.toFixed(1),
      isTold ? "–" : (ms / bareMs).toFixed(1),
    );
  }
  process.stdout.write("\n");
}
folder.remove();
process.exitCode = isMissed ? 1 : 0;
