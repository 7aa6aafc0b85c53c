/**
 * One sweep of the reminders with 100 things due among 1,000, 10,000, 100,000 and 1,000,000 that are owed: time, memory and
 * requests to the store, which must not grow with what is not due. Beside it, in the same run, a plain loop that looks at
 * everything. Then a whole day of a city of 5,000 people, all of whom are told something.
 *   npm run bench:reminders
 */
import { join } from "node:path";
import { buildHouse } from "../src/compose.ts";
import type { Roster } from "../src/people/roster.ts";
import { readPlan } from "../src/read-plan.ts";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts";
import type { Op, Store } from "../src/store/contract.ts";
import { date, instantOf } from "../src/time/local-date.ts";
import { isWeekday } from "../src/time/workdays.ts";
import { temporaryFolder } from "../tests/support/temporary.ts";
import { counting } from "./counting.ts";

const sizes = [1_000, 10_000, 100_000, 1_000_000] as const;
const due = 100;
const rounds = 5;
const wanted = { growth: 1.3, daySeconds: 2 };
/** A Monday, on which reports that were due the day before are late. */
const morning = instantOf(date("2027-02-01"), 6, "Europe/Berlin");
const later = 365 * 86_400_000;

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const folder = temporaryFolder();

interface Measured {
  owed: number;
  sweepMs: number;
  requests: number;
  heapMb: number;
  plainMs: number;
}

function cityOf(units: number): Roster {
  const ids = Array.from({ length: units }, (_, index) => `p-${String(index)}`);
  return {
    organisations: ids.map((id) => ({ id: `u-${id}`, kind: "unit", name: { de: id, en: id } })),
    people: ids.map((id) => ({ id, name: id, email: `${id}@stadt.example`, objectId: id, language: "de" })),
    posts: ids.map((id) => ({ person: id, role: "reporter", of: `u-${id}` })),
  };
}

async function openCity(file: string, roster: Roster) {
  let now = morning;
  const inner = openSqliteStore(file, () => now);
  const { store, count } = counting(inner);
  const house = buildHouse({ lookup, store, clock: { now: () => now }, isWorkday: isWeekday });
  await house.roster.replace(roster);
  const never = () => Promise.reject(new Error("nothing leaves before eight"));
  const reminders = house.remindersWith({ prepare: never, change: never }, Infinity);
  return { inner, count, reminders, house, moveTo: (at: number) => (now = at) };
}

/** Things that are owed and not due: each in a partition of its own, as units and bodies are. */
async function addSleeping(store: Store, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++)
    await store.write("units", `sleeping-${String(index)}`, [
      { op: "create", id: "wake", body: { kind: "wake", due: morning + later + index } },
      {
        op: "create",
        id: "report:2026",
        body: { kind: "report", state: { name: "open" }, savings: {}, delegations: [] },
      },
    ]);
}

async function measureSweeps(): Promise<Measured[]> {
  const file = join(folder.path, "sweep.sqlite");
  const city = await openCity(file, cityOf(due));
  const { inner } = city;
  // The first sweep rouses everything once.
  await city.reminders.sweep();
  const all: Measured[] = [];
  let there = due;
  for (const owed of sizes) {
    await addSleeping(inner, there, owed);
    there = owed;
    const sweeps: { ms: number; requests: number; heap: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const wakes: Op[] = [{ op: "upsert", id: "wake", body: { kind: "wake", due: morning } }];
      for (let index = 0; index < due; index++) await inner.write("units", `u-p-${String(index)}`, wakes);
      city.count();
      const before = process.memoryUsage().heapUsed;
      const began = performance.now();
      await city.reminders.sweep();
      sweeps.push({
        ms: performance.now() - began,
        requests: city.count(),
        heap: process.memoryUsage().heapUsed - before,
      });
    }
    const began = performance.now();
    await plainLoop(inner, owed);
    all.push({
      owed,
      sweepMs: median(sweeps.map(({ ms }) => ms)),
      requests: median(sweeps.map(({ requests }) => requests)),
      heapMb: median(sweeps.map(({ heap }) => heap)) / 2 ** 20,
      plainMs: performance.now() - began,
    });
  }
  await inner.close();
  return all;
}

/** What a bot does that knows no wake times: it looks at everything that is owed. */
async function plainLoop(store: Store, owed: number): Promise<void> {
  for (let index = 0; index < owed; index++) {
    const pk = index < due ? `u-p-${String(index)}` : `sleeping-${String(index)}`;
    await store.get({ area: "units", pk, id: "report:2026" });
  }
}

async function measureDay(people: number): Promise<{ seconds: number; planned: number }> {
  const city = await openCity(join(folder.path, "day.sqlite"), cityOf(people));
  const began = performance.now();
  await city.reminders.sweep();
  const seconds = (performance.now() - began) / 1000;
  const planned = (await city.house.outbox.waiting(10_000)).length;
  await city.inner.close();
  return { seconds, planned };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
try {
  const sweeps = await measureSweeps();
  print(`one sweep, ${String(due)} due; median of ${String(rounds)}`);
  for (const { owed, sweepMs, requests, heapMb, plainMs } of sweeps)
    print(
      `${String(owed).padStart(9)} owed: ${sweepMs.toFixed(0).padStart(5)} ms, ${String(requests)} requests, ` +
        `${heapMb.toFixed(1)} MB of heap; looking at everything ${plainMs.toFixed(0)} ms`,
    );
  const [first, last] = [sweeps[0], sweeps.at(-1)];
  if (first && last)
    print(
      `last by first: time ${(last.sweepMs / first.sweepMs).toFixed(2)} (wanted ≤ ${String(wanted.growth)}), ` +
        `requests ${(last.requests / first.requests).toFixed(2)}`,
    );
  const day = await measureDay(5_000);
  print(
    `a day of a city of 5,000 people: ${String(day.planned)} messages planned in ${day.seconds.toFixed(1)} s (wanted < ${String(wanted.daySeconds)})`,
  );
} finally {
  folder.remove();
}
