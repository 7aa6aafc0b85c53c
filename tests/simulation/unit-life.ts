import { writeScript, type Script, type Value } from "./answers.ts";
import { askForTime, decideTime, passOn } from "./arranging.ts";
import { titleOf, type ReportBook } from "./book.ts";
import { addDays, inYear, type Day } from "./days.ts";
import { accept, giveBack } from "./office.ts";
import { fillIn, openReport, submit, tapOldPage, type Filling } from "./reporting.ts";
import type { Typed } from "./texts.ts";
import { openReceipt } from "./word-files.ts";
import type { World } from "./world.ts";

/** How a unit goes about its report in one year. */
export type Temper =
  | "early"
  | "onTime"
  | "late"
  | "atClosing"
  | "afterClosing"
  | "granted"
  | "declined"
  | "returned"
  | "passedOn"
  | "halfWay"
  | "lastYear"
  | "never";

/** What is decided about a year's reports before they come. */
export interface YearPlan {
  /** The office will return these. */
  toReturn: Set<ReportBook>;
  /** They come on the very day of the closing, too late to be checked. */
  atClosing: (() => Promise<void>)[];
}

/** Plans the year of one unit. */
export function planReport(world: World, report: ReportBook, temper: Temper, plan: YearPlan): void {
  const { random, texts } = world;
  const { year, unit } = report;
  const next = year + 1;
  const within = (from: Day, days: number): Day => addDays(from, random.between(0, days));
  const script = writeScript(unit.id, random, texts);
  const reporter = random.chance(0.15) ? unit.head : unit.reporter;
  const reporting =
    (by: string, filling: Filling = { script }) =>
    () =>
      reportAtOnce(world, by, report, filling, plan);
  switch (temper) {
    case "never":
      return;
    case "early":
      world.on(within(inYear(year, "10-05"), 40), reporting(reporter));
      return;
    case "onTime":
      world.on(within(inYear(year, "12-01"), 58), reporting(reporter));
      return;
    case "late":
      world.on(within(inYear(next, "02-03"), 32), reporting(reporter));
      return;
    case "atClosing":
      plan.atClosing.push(reporting(reporter));
      return;
    case "afterClosing":
      world.on(within(inYear(next, "04-15"), 20), reporting(reporter));
      return;
    case "returned":
      plan.toReturn.add(report);
      world.on(within(inYear(year, "11-15"), 60), reporting(reporter));
      return;
    case "granted":
    case "declined": {
      const asks = within(inYear(next, "01-11"), 12);
      const until = within(inYear(next, "02-16"), 24);
      world.on(asks, () => askForTime(world, report, until));
      // Who is declined has waited so long that the office was reminded.
      const takes = temper === "granted" ? 3 : 5;
      world.on(addDays(asks, takes), () => decideTime(world, report, temper === "granted"));
      const day =
        temper === "granted" ? addDays(until, -random.between(1, 10)) : within(inYear(next, "01-28"), 9);
      world.on(day, reporting(unit.reporter));
      return;
    }
    case "passedOn": {
      const day = within(inYear(year, "11-20"), 40);
      world.on(day, () => passOn(world, report));
      world.on(addDays(day, random.between(2, 20)), async () => {
        const colleague = world.person(unit.colleague);
        const page = await colleague.tap(
          colleague.message(`An Sie weitergegeben: ${titleOf(report)}`),
          "Ausfüllen",
        );
        await finish(world, unit.colleague, report, page, { script }, plan);
      });
      return;
    }
    case "halfWay": {
      const day = within(inYear(year, "11-10"), 50);
      world.on(day, async () => {
        const first = await openReport(world, reporter, report);
        await fillIn(world, reporter, report, first, { script, stopAt: random.between(2, 4) });
      });
      world.on(addDays(day, random.between(3, 12)), reporting(reporter));
      return;
    }
    case "lastYear": {
      // Who did not report the year before has nothing to take over.
      const before = world.book.report(unit, year - 1).versions.length > 0;
      const filling = before ? { script, fromLastYear: new Set<string>() } : { script };
      world.on(within(inYear(year, "11-01"), 80), reporting(reporter, filling));
      return;
    }
    default:
      temper satisfies never;
  }
}

async function reportAtOnce(
  world: World,
  by: string,
  report: ReportBook,
  filling: Filling,
  plan: YearPlan,
): Promise<void> {
  await finish(world, by, report, await openReport(world, by, report), filling, plan);
}

/** Fills in what is left, submits, and plans what the office does with it. */
async function finish(
  world: World,
  by: string,
  report: ReportBook,
  first: Awaited<ReturnType<typeof openReport>>,
  filling: Filling,
  plan: YearPlan,
): Promise<void> {
  const { random } = world;
  const receipt = await submit(world, by, report, await fillIn(world, by, report, first, filling));
  if (random.chance(0.08)) await tapOldPage(world, by, first);
  if (random.chance(0.06)) await openReceipt(world, by, report, receipt);
  const today = world.today();
  if (plan.toReturn.has(report)) {
    world.on(addDays(today, random.between(2, 6)), async () => {
      await giveBack(world, report);
      plan.toReturn.delete(report);
      world.on(addDays(world.today(), random.between(3, 25)), () => rework(world, report));
    });
  } else if (random.chance(0.4)) {
    world.on(addDays(today, random.between(2, 8)), async () => {
      if (report.state === "submitted") await accept(world, report);
    });
  }
}

/** The unit goes through a returned or reopened report, changes two answers, and submits it again. */
export async function rework(world: World, report: ReportBook): Promise<void> {
  const { random, texts } = world;
  const by = report.unit.reporter;
  const person = world.person(by);
  const prefix = report.wasReopened ? "Wieder geöffnet" : "Bitte überarbeiten";
  const first = await person.tap(person.message(`${prefix}: ${titleOf(report)}`), "Weiter ausfüllen");
  const participants = random.between(0, 900);
  const changes = new Map<string, Typed<Value>>([
    ["participants", { typed: String(participants), kept: participants }],
    ["measureName.1", texts.open(150)],
  ]);
  const kept: Script = new Map([
    ...Object.entries(report.draft).map(
      ([id, value]) => [id, { typed: typedAgain(value), kept: value }] as const,
    ),
    ...changes,
  ]);
  const review = await fillIn(world, by, report, first, { script: kept });
  await submit(world, by, report, review);
}

/** An answer as it stands in its input. */
function typedAgain(value: Value): string {
  if (typeof value === "number") return String(value).replace(".", ",");
  return typeof value === "string" || typeof value === "boolean" ? String(value) : value.join(",");
}
