import type { Plan } from "../../plan/schema.ts";
import { yearOf, type LocalDate } from "../../time/local-date.ts";
import type { Version } from "../documents.ts";
import { reportYear } from "../period.ts";
import type { Years } from "./documents.ts";
import { proposalsInReport, type UnitProposal } from "./proposal.ts";

/** Where units propose: in their accepted reports. */

/** The proposals in the accepted reports on these years. */
export type UnitProposals = (years: readonly number[]) => Promise<readonly UnitProposal[]>;

/** How many reports are read at a time. */
const atOnce = 20;

/** Reads them out of the reports that the office has accepted, of these units. */
export function makeUnitProposals(parts: {
  plan: Plan;
  units: () => Promise<readonly string[]>;
  accepted: (unit: string, year: number) => Promise<Version | undefined>;
}): UnitProposals {
  return async (years) => {
    const units = await parts.units();
    const reports = years.flatMap((year) => units.map((unit) => ({ unit, year })));
    const found: UnitProposal[] = [];
    for (let start = 0; start < reports.length; start += atOnce) {
      const some = await Promise.all(
        reports.slice(start, start + atOnce).map(async (report) => {
          const version = await parts.accepted(report.unit, report.year);
          return version ? proposalsInReport(parts.plan, report, version) : [];
        }),
      );
      found.push(...some.flat());
    }
    return found;
  };
}

/**
 * The years of the reports that fall into a round: whatever was open in it, and in the round before, for reports that were
 * accepted only after that was closed. What that round has taken is left out by `notTaken`. Pure.
 * @param before the anchor of the round before
 */
export function yearsOfRound(
  plan: Plan,
  { before, anchor, end }: { before: LocalDate | undefined; anchor: LocalDate; end: LocalDate },
): Years {
  const openOn = (day: LocalDate): number => reportYear(plan, day) ?? yearOf(day);
  const first = Math.min(openOn(anchor) - 1, ...(before === undefined ? [] : [openOn(before)]));
  return {
    from: Math.max(plan.report.firstYear, first),
    to: reportYear(plan, end) ?? plan.report.firstYear - 1,
  };
}

export function listYears({ from, to }: Years): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Those that no round before has taken: a proposal stands in one comparison, unless its unit has changed it since. Pure. */
export function notTaken(
  proposals: readonly UnitProposal[],
  taken: readonly UnitProposal[],
): readonly UnitProposal[] {
  const before = new Set(taken.map(identity));
  return proposals.filter((proposal) => !before.has(identity(proposal)));
}

function identity({ from, year, kind, old, new: shallBe, why }: UnitProposal): string {
  return JSON.stringify([from, year, kind, old, shallBe, why]);
}
