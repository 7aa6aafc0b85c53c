import type { Directory } from "./people/directory.ts";
import type { PlanLookup } from "./plan/lookup.ts";
import type { Plan, Role } from "./plan/schema.ts";
import type { Sample } from "./plan/sample.ts";
import { askedPages } from "./reports/asked.ts";
import { makeCycles } from "./reports/cycles/use-cases.ts";
import { dueDate } from "./reports/period.ts";
import { makeReports } from "./reports/use-cases.ts";
import type { Store } from "./store/contract.ts";
import { addDays, dayInYear, instantOf, yearOf, type Instant, type LocalDate } from "./time/local-date.ts";

/** Hours of the day at which the people of the sample city work on their reports, and the office on them. */
const hours = { save: 9, submit: 10, decide: 14 } as const;
/** The office decides so many days after a report has come. */
const daysToDecide = 3;

/** The year whose reports the sample brings: the one before the year that is reported on now. */
export function sampleYear({ report }: Plan, today: LocalDate): number {
  const year = yearOf(today);
  return today >= dayInYear(year, report.opens) ? year - 1 : year - 2;
}

/**
 * Lets the people of the sample city fill in, submit, return and accept as they would in the chat, at their times.
 * @throws Error when the sample does not fit the plan's form
 */
export async function playSampleReports(
  { store, lookup, directory }: { store: Store; lookup: PlanLookup; directory: Directory },
  sample: Sample["reports"],
  year: number,
): Promise<void> {
  let now: Instant = 0;
  const reports = makeReports({ store, clock: { now: () => now }, lookup });
  const { plan } = lookup;
  const office = officeOf(directory, dueDate(plan, year));

  for (const each of sample) {
    const day = addDays(dueDate(plan, year), -each.daysBeforeDue);
    const at = (on: LocalDate, hour: number): void => {
      now = instantOf(on, hour, plan.timeZone);
    };
    const [by] = holdersOf(directory, each.unit, ["reporter", "head"], day);
    if (by === undefined) throw new Error(`Nobody reports for ${each.unit}.`);
    const which = { unit: each.unit, year, by };

    at(day, hours.save);
    const { pages } = await reports.view(which);
    for (const page of pages) {
      const { answers } = await reports.view(which);
      if (!askedPages(pages, answers).some(({ id }) => id === page.id)) continue;
      if (!page.questions.some(({ id }) => id in each.answers)) continue;
      const sent = { page: page.id, inputs: each.answers, language: "de", revision: 0 } as const;
      const saved = await reports.save(which, { ...sent, partial: each.becomes === "draft" });
      if (saved.outcome !== "saved") throw new Error(`${each.unit}, ${page.id}: ${JSON.stringify(saved)}`);
    }
    if (each.becomes === "draft") continue;
    at(day, hours.submit);
    const submitted = await reports.submit(which, (await reports.view(which)).revision);
    if (submitted.outcome !== "submitted") throw new Error(`${each.unit}: ${JSON.stringify(submitted)}`);
    at(addDays(day, daysToDecide), hours.decide);
    const decided = { ...which, by: office };
    const seen = { version: 1, state: "submitted" } as const;
    if (each.becomes === "accepted") await reports.accept(decided, seen);
    if (each.becomes === "returned")
      await reports.giveBack(decided, seen, { comment: each.comment ?? "", notes: each.notes ?? [] });
  }
}

/** Lets the office record notices and close rounds of the plan's cycles, each on its day. @throws Error when one does not fit */
export async function playSampleCycles(
  { store, lookup, directory }: { store: Store; lookup: PlanLookup; directory: Directory },
  sample: Sample["cycles"],
  year: number,
): Promise<void> {
  let now: Instant = 0;
  const { plan } = lookup;
  const by = officeOf(directory, dueDate(plan, year));
  const nothing = (): Promise<[]> => Promise.resolve([]);
  const cycles = makeCycles({ store, clock: { now: () => now }, plan, unitProposals: nothing });
  for (const { cycle, closedOn, number, notices } of sample) {
    const which = { cycle, round: 1, by };
    const at = (day: LocalDate): LocalDate => {
      now = instantOf(day, hours.decide, plan.timeZone);
      return day;
    };
    for (const { to, on, reference } of notices) {
      const recorded = await cycles.recordNotice(
        { ...which, to, seen: 0 },
        { on: at(dayInYear(year, on)), reference },
      );
      if (recorded.outcome !== "recorded") throw new Error(`${cycle}, ${to}: ${recorded.outcome}`);
    }
    const closed = await cycles.close(which, { on: at(dayInYear(year, closedOn)), number });
    if (closed.outcome !== "closed") throw new Error(`${cycle}: ${closed.outcome}`);
  }
}

/** @throws Error where nobody of the office is in the roster */
export function officeOf(directory: Directory, on: LocalDate): string {
  const [first] = directory
    .organisationsOf(["office"], on)
    .flatMap(({ id }) => holdersOf(directory, id, ["officeStaff", "commissioner"], on));
  if (first === undefined) throw new Error("Nobody is in the office.");
  return first;
}

function holdersOf(directory: Directory, of: string, roles: readonly Role[], on: LocalDate): string[] {
  return directory.holders(of, roles, on).map(({ person }) => person.id);
}
