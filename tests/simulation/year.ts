import { acceptMany, accept, reopen } from "./office.ts";
import { approve, closeReports, editForeword, enterIndicators, logBriefing, allStages } from "./compiling.ts";
import { recordNetworks, recordSelection } from "./composing.ts";
import { closeRound, giveNotices, propose } from "./cycling.ts";
import type { CityBody } from "./city.ts";
import { addDays, inYear, isFriday, type Day } from "./days.ts";
import { recordMeeting } from "./meeting.ts";
import { planReport, rework, type Temper, type YearPlan } from "./unit-life.ts";
import { deliver, release, stop } from "./releasing.ts";
import type { World } from "./world.ts";

/** One year of the city, from one July to the next: who does what, and when. */

/** So many of forty units; the rest is on time. */
const shares: readonly (readonly [Exclude<Temper, "never">, number])[] = [
  ["early", 6],
  ["late", 4],
  ["afterClosing", 1],
  ["granted", 3],
  ["declined", 2],
  ["returned", 5],
  ["passedOn", 3],
  ["halfWay", 4],
  ["lastYear", 5],
];

/** @param nth of the years, from 1 */
export function planYear(world: World, year: number, nth: number): void {
  const plan: YearPlan = { toReturn: new Set(), atClosing: [] };
  const tempers = temperOfEach(world, nth);
  world.on(inYear(year, "10-01"), async () => {
    for (const [index, unit] of world.city.units.entries())
      planReport(world, world.book.report(unit, year), tempers[index] ?? "onTime", plan);
    return Promise.resolve();
  });
  planOffice(world, year, nth, plan);
  planCompiled(world, year, nth, plan);
  planCycles(world, year, nth);
  planMeetings(world, year);
  if (nth === 1) {
    world.on(inYear(year, "11-10"), () => recordNetworks(world));
    world.on(inYear(year + 1, "02-09"), () => recordSelection(world));
  }
}

function temperOfEach({ random, city }: World, nth: number): Temper[] {
  const count = city.units.length;
  const never = count < 20 ? 1 : random.between(2, 4);
  const tempers: Temper[] = [
    ...Array.from({ length: never }, (): Temper => "never"),
    "atClosing",
    // In the first year there is no last one.
    ...shares
      .filter(([temper]) => nth > 1 || temper !== "lastYear")
      .flatMap(([temper, share]) =>
        Array.from({ length: Math.floor((share * count) / 40 + 0.5) }, () => temper),
      ),
  ];
  const rest = Math.max(0, count - tempers.length);
  return random.shuffled([...tempers, ...Array.from({ length: rest }, (): Temper => "onTime")]);
}

/** On Fridays the office accepts what has come, several at once. */
function planOffice(world: World, year: number, nth: number, { toReturn }: YearPlan): void {
  for (let day = inYear(year, "11-01"); day < inYear(year + 1, "06-10"); day = addDays(day, 1))
    if (isFriday(day) && world.random.chance(0.5)) world.on(day, () => acceptMany(world, year, toReturn));
  // One who had missed the year before is still waited for: nothing of an earlier year is left lying.
  if (nth > 1) world.on(inYear(year, "10-02"), () => acceptMany(world, year - 1, toReturn));
}

function planCompiled(world: World, year: number, nth: number, { atClosing }: YearPlan): void {
  const { random, city } = world;
  const book = world.book.year(year);
  const next = year + 1;
  const closing = addDays(inYear(next, "03-17"), random.between(0, 5));
  world.on(addDays(closing, -20), () => editForeword(world, book, random.pick(city.office)));
  world.on(addDays(closing, -6), () => enterIndicators(world, book));
  world.on(closing, async () => {
    await acceptMany(world, year, new Set());
    for (const report of atClosing) await report();
    await closeReports(world, book);
  });
  world.on(addDays(closing, 1), async () => {
    const included = world.book.reportsOf(year).filter(({ state }) => state === "accepted");
    const report = random.pick(included);
    await reopen(world, report);
    world.on(addDays(world.today(), 3), () => rework(world, report));
    world.on(addDays(world.today(), 6), async () => {
      if (report.state === "submitted") await accept(world, report);
    });
  });
  // Every other year the later version comes in time.
  if (nth % 2 === 0) world.on(addDays(closing, 9), () => closeReports(world, book));
  world.on(addDays(closing, 11), () => editForeword(world, book, city.deputyChair));
  const approved = addDays(closing, random.between(12, 15));
  world.on(approved, () => approve(world, book, random.pick([city.chair, city.deputyChair])));
  const briefed = addDays(approved, random.between(3, 6));
  world.on(briefed, () => logBriefing(world, book));
  // In the third year everybody waits for it until May.
  const released = addDays(briefed, random.between(3, 5) + (nth === 3 ? 26 : 0));
  world.on(released, () => release(world, book, allStages));
  let out = released;
  if (nth === 2) {
    world.on(released, () => stop(world, book, "public"));
    out = addDays(released, 4);
    world.on(out, () => release(world, book, ["public"]));
  }
  for (const [index, stage] of allStages.entries())
    world.on(addDays(out, 4 + index * random.between(1, 4)), () => deliver(world, book, stage));
}

/** The update is closed every second year, the revision every fourth; working groups propose for both. */
function planCycles(world: World, year: number, nth: number): void {
  const { random, city } = world;
  const { update, revision } = world.book.cycles;
  for (const body of city.workingGroups)
    if (random.chance(0.7))
      world.on(addDays(inYear(year, "09-01"), random.between(0, 240)), () =>
        propose(world, random.chance(0.7) ? update : revision, body),
      );
  const june = addDays(inYear(year + 1, "06-08"), random.between(0, 8));
  if (nth % 2 === 0) {
    world.on(addDays(june, -7), () => giveNotices(world, update));
    world.on(june, () => closeRound(world, update, addDays(world.today(), -random.between(0, 4))));
  }
  if (nth % 4 === 0)
    world.on(addDays(june, 3), () => closeRound(world, revision, addDays(world.today(), -2)));
}

/** Twice a year each, in autumn and in spring; one or two groups too few. */
function planMeetings(world: World, year: number): void {
  const { random, city } = world;
  const lazy = new Set<CityBody>(random.shuffled(city.workingGroups).slice(0, random.between(1, 2)));
  for (const body of city.bodies) {
    const meet = (from: Day, days: number): void => {
      const day = addDays(from, random.between(0, days));
      const named = addDays(day, random.between(40, 90));
      const next = random.chance(0.4) ? named : undefined;
      world.on(day, () => recordMeeting(world, body, addDays(world.today(), -random.between(0, 3)), next));
    };
    meet(inYear(year, "09-10"), 40);
    if (lazy.has(body)) continue;
    // In the first half-year there is only autumn to meet in.
    meet(inYear(year, "11-05"), 80);
    meet(inYear(year + 1, "02-10"), 120);
  }
}
