import type { Directory } from "../people/directory.ts";
import type { Plan, Role } from "../plan/schema.ts";
import type { Hearer } from "../reports/compiled/news.ts";
import type { CompiledReports } from "../reports/compiled/use-cases.ts";
import type { Cycles } from "../reports/cycles/use-cases.ts";
import { openYears } from "../reports/period.ts";
import { addDays, instantOf, type LocalDate } from "../time/local-date.ts";
import type { News } from "./owed.ts";
import { firstHolders, officeOf } from "./recipients.ts";

/** At this hour of its day a milestone is news. */
const morning = 8;

/** What happens to the compiled reports, for those whose turn it is. */
export async function compiledNews(
  { plan, compiled }: { plan: Plan; compiled: CompiledReports },
  directory: Directory,
  today: LocalDate,
): Promise<News[]> {
  const all = await Promise.all(openYears(plan, today).map((year) => compiled.news(year)));
  return all.flat().map((event): News => {
    const recipients = event.to.flatMap((hearer) => peopleOf(hearer, plan, directory, today));
    const about = { subject: String(event.year), recipients: [...new Set(recipients)] };
    return { kind: "compiled", ...about, at: event.at, event };
  });
}

function peopleOf(hearer: Hearer, plan: Plan, directory: Directory, today: LocalDate): string[] {
  const holders = (kind: string, groups: readonly (readonly Role[])[]): string[] =>
    directory.organisationsOf([kind], today).flatMap(({ id }) => firstHolders(directory, id, groups, today));
  switch (hearer) {
    case "chair":
      return holders(plan.report.compiled.body, [["lead"], ["deputy"]]);
    case "office":
      return officeOf(directory, today);
    case "mayor":
      return holders("mayorOffice", [["mayor"]]);
    case "mayorOffice":
      return holders("mayorOffice", [["mayorOffice"]]);
    default:
      return hearer satisfies never;
  }
}

/** Milestones of the cycles that are reached, and cycles whose day has passed: for the office. */
export async function cycleNews(
  { plan, cycles }: { plan: Plan; cycles: Cycles },
  directory: Directory,
  today: LocalDate,
): Promise<News[]> {
  const office = officeOf(directory, today);
  return (await cycles.owed(today)).flatMap((owed): News[] => {
    const day = owed.standing === "overdue" ? addDays(owed.due, 1) : owed.milestone?.on;
    if (day === undefined) return [];
    return [
      {
        kind: "cycle",
        subject: owed.cycle,
        recipients: office,
        at: instantOf(day, morning, plan.timeZone),
        day,
        owed,
      },
    ];
  });
}
