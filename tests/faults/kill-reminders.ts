import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { makeContacts } from "../../src/people/contacts.ts";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import type { Roster } from "../../src/people/roster.ts";
import type { Message } from "../../src/reminders/outbox/documents.ts";
import type { Body, Store } from "../../src/store/contract.ts";
import { date, instantOf } from "../../src/time/local-date.ts";
import { openPlace, type StorePlace } from "../support/store-place.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";
import { makeWireFaults } from "../support/wire-faults.ts";

/** What was asked for, what came out, and what was wrong. */
export interface KillReport {
  reminders: number;
  kills: number;
  answered: Record<string, number>;
  /** What went wrong at the database, where it is one on the wire. */
  faults: Readonly<Record<string, number>>;
  states: Record<string, number>;
  seconds: number;
  /** Persons who got the message more than once. */
  twice: readonly string[];
  /** Persons who got none, and of whom nothing is told. */
  lost: readonly string[];
  /** Taken by the connector although the outbox says that nothing was sent. */
  unknownToOutbox: readonly string[];
}

type How = "ok" | "429" | "502" | "403" | "hang" | "reset" | "resetBefore";
/** In a hundred requests. */
const shares: readonly (readonly [How, number])[] = [
  ["429", 3],
  ["502", 5],
  ["403", 3],
  ["hang", 1],
  ["reset", 3],
  ["resetBefore", 2],
];
/** Of the requests to a database on the wire. */
const faultShare = 0.04;
/** Of a hundred faults. */
const hangs = 4;
const moment = instantOf(date("2027-02-01"), 9, "Europe/Berlin");

/**
 * So many people are owed a reminder; three processes send them through a connector that fails in all ways, and are killed
 * at random moments and replaced. Ends when nothing is left to do.
 */
export async function killReminders(size: {
  reminders: number;
  kills: number;
  seed: number;
  engine: Engine;
}): Promise<KillReport> {
  const started = performance.now();
  const random = makeRandom(size.seed);
  const database = await (size.engine === "cosmos" ? onTheWire(makeRandom(size.seed + 1)) : inAFile());
  const store = openPlace(database.place, () => moment);
  const connector = await startFailingConnector(random);
  const people = Array.from({ length: size.reminders }, (_, index) => `p-${String(index)}`);
  await prepareCity(store, people, connector.serviceUrl);
  database.beginToFail();

  let clockAhead = 0;
  const start = (): Running => {
    const child = spawn(
      process.execPath,
      [
        new URL("./sender.ts", import.meta.url).pathname,
        JSON.stringify(database.place),
        String(moment + clockAhead),
        "600000",
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    return { child, ready: once(child.stdout, "data"), ended: once(child, "exit") };
  };
  const end = async ({ child, ended }: Running): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };

  let running = [start(), start(), start()];
  await Promise.all(running.map(({ ready }) => ready));
  while ((await undelivered(store)) === 0) await wait(20);
  let kills = 0;
  for (; kills < size.kills; kills++) {
    // The client of Cosmos DB takes long to load: whoever is killed before does nothing.
    if (size.engine === "cosmos") await Promise.all(running.map(({ ready }) => ready));
    await wait(random() * 400);
    const victim = Math.floor(random() * running.length);
    const [dying] = running.splice(victim, 1, start());
    if (dying) await end(dying);
  }
  // What is left waits for claims and patience to run out: fresh processes, later each time.
  for (let round = 0; round < 30 && (await undelivered(store)) > 0; round++) {
    await Promise.all(running.map(end));
    // What failed in a way that nobody foresaw waits for a quarter of an hour.
    clockAhead += round < 3 ? 65_000 : 16 * 60_000;
    running = [start(), start(), start()];
    await Promise.all(running.map(({ ready }) => ready));
    // As long as it goes on; what waits then, waits for the clock.
    for (let left = Infinity, idle = 0; left > 0 && idle < 20;) {
      await wait(100);
      const now = await undelivered(store);
      idle = now < left ? 0 : idle + 1;
      left = now;
    }
  }
  await Promise.all(running.map(end));
  await connector.close();

  const messages = await allMessages(store);
  const states = Object.fromEntries(
    [...Map.groupBy(messages, ({ state }) => state)].map(([state, all]) => [state, all.length]),
  );
  const told = new Set(messages.filter(({ state }) => state !== "dropped").map(({ to }) => to));
  const settledAsSent = new Set(
    messages.filter(({ state }) => state === "sent" || state === "doubt").map(({ to }) => to),
  );
  await store.close();
  await database.remove();
  return {
    reminders: size.reminders,
    kills,
    answered: connector.answered,
    faults: database.faults,
    states,
    seconds: Math.round((performance.now() - started) / 1000),
    twice: [...connector.taken].filter(([, count]) => count > 1).map(([person]) => person),
    lost: people.filter((person) => !told.has(person)),
    unknownToOutbox: [...connector.taken.keys()].filter((person) => !settledAsSent.has(person)),
  };
}

interface Running {
  child: ChildProcess;
  ready: Promise<unknown>;
  ended: Promise<unknown>;
}

/** Where the documents lie: in a file, or in Azure Cosmos DB. */
export const engines = ["sqlite", "cosmos"] as const;
type Engine = (typeof engines)[number];

interface Database {
  place: StorePlace;
  /** From now on the database is as bad as the connector. */
  beginToFail(): void;
  faults: Readonly<Record<string, number>>;
  remove(): Promise<void>;
}

function inAFile(): Promise<Database> {
  const folder = temporaryFolder();
  return Promise.resolve({
    place: { file: join(folder.path, "reminders.sqlite") },
    beginToFail: () => undefined,
    faults: {},
    remove: () => {
      folder.remove();
      return Promise.resolve();
    },
  });
}

/** Azure Cosmos DB in this process, which outlives all that are killed. */
async function onTheWire(random: () => number): Promise<Database> {
  const wire = await startWireCosmos(() => moment);
  const { faultOf, happened } = makeWireFaults(random, faultShare, hangs);
  return {
    place: { cosmos: { endpoint: wire.endpoint, key: wire.key, database: wire.newDatabase() } },
    beginToFail: () => {
      wire.fail(faultOf);
    },
    faults: happened,
    remove: wire.close,
  };
}

/** A city of units with one reporter each, all of whom have the app. */
async function prepareCity(store: Store, people: readonly string[], serviceUrl: string): Promise<void> {
  const clock = { now: () => moment };
  const roster: Roster = {
    organisations: people.map((id) => ({
      id: `u-${id}`,
      kind: "unit",
      name: { de: `Amt ${id}`, en: `Office ${id}` },
    })),
    people: people.map((id) => ({
      id,
      name: id,
      email: `${id}@stadt.example`,
      objectId: id,
      language: "de",
    })),
    posts: people.map((id) => ({ person: id, role: "reporter", of: `u-${id}` })),
  };
  await makeRosterBook({ store, clock, refreshMs: 0 }).replace(roster);
  const contacts = makeContacts(store);
  for (const person of roster.people)
    await contacts.remember(
      person,
      { serviceUrl, conversationId: `a:${person.id}`, tenantId: "t", userId: `29:${person.id}` },
      true,
    );
}

async function allMessages(store: Store): Promise<Message[]> {
  const found: Message[] = [];
  for (const shard of ["s0", "s1", "s2", "s3"])
    for (let after = ""; ;) {
      const page = await store.list<Body>("outbox", shard, "day:", 1000, after);
      found.push(...page.map(({ body }) => body as unknown as Message));
      if (page.length < 1000) break;
      after = page.at(-1)?.id ?? "";
    }
  return found;
}

/** How many subjects wait to be looked at, and messages to be sent. */
async function undelivered(store: Store): Promise<number> {
  const woken = await store.dueAnywhere(["units"], moment, 5000);
  const shards = ["s0", "s1", "s2", "s3"];
  const due = await Promise.all(
    shards.map((shard) => store.due("outbox", shard, Number.MAX_SAFE_INTEGER, 5000)),
  );
  return woken.length + due.flat().length;
}

/** Teams as it is on its worst day. A message counts as taken unless the answer says that it was not. */
async function startFailingConnector(random: () => number) {
  const taken = new Map<string, number>();
  const answered: Record<string, number> = {};
  const choose = (): How => {
    let left = random() * 100;
    for (const [how, share] of shares) if ((left -= share) < 0) return how;
    return "ok";
  };
  const server = createServer((request, response) => {
    const how = choose();
    answered[how] = (answered[how] ?? 0) + 1;
    if (how === "resetBefore") {
      request.socket.resetAndDestroy();
      return;
    }
    void bodyOf(request).then(() => {
      const person = /a:([^/]+)/.exec(decodeURIComponent(request.url ?? ""))?.[1] ?? "";
      if (how === "ok" || how === "hang" || how === "reset") taken.set(person, (taken.get(person) ?? 0) + 1);
      if (how === "hang") return;
      if (how === "reset") {
        request.socket.resetAndDestroy();
        return;
      }
      response.setHeader("Content-Type", "application/json");
      if (how === "429") response.setHeader("Retry-After", "1");
      response.statusCode = how === "ok" ? 201 : Number(how);
      response.end(
        JSON.stringify(
          how === "ok" ? { id: "x" } : { error: { code: how === "403" ? "MessageWritesBlocked" : "E" } },
        ),
      );
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    serviceUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/teams/`,
    taken,
    answered,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<void> {
  await request.resume().toArray();
}

/** The same numbers for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
