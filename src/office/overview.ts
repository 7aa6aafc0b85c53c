import type { YearState } from "../bodies/cadence.ts";
import type { Dormant } from "../bodies/dormant/use-cases.ts";
import type { DormantView } from "../bodies/dormant/view.ts";
import type { Bodies } from "../bodies/use-cases.ts";
import type { Directory } from "../people/directory.ts";
import { isOffice, maySee } from "../people/rights.ts";
import type { Organisation } from "../people/roster.ts";
import type { Plan } from "../plan/schema.ts";
import type { OfficeQuestions } from "../questions/office-questions.ts";
import type { OutboxLooking, SeenMessage } from "../reminders/outbox/looking.ts";
import { openYears } from "../reports/period.ts";
import { isDone, type ReportState } from "../reports/state.ts";
import type { Reports } from "../reports/use-cases.ts";
import type { LocalDate } from "../time/local-date.ts";

/** What is late and what is well, as far as one person may see it. Organisations only: no figures about persons. */
export interface Overview {
  /** Year by year; an earlier year only while something of it is missing. */
  reports: readonly { year: number; units: readonly UnitLine[] }[];
  bodies: readonly { body: Organisation; year: YearState }[];
  /** Duties that rest until a resolution, or rested; for the office only. */
  dormant: readonly DormantView[];
  /** Messages that reached nobody, or may not have; for the office only. */
  troubled: readonly SeenMessage[];
  /** How many questions wait for an answer; absent for all but the office. */
  openQuestions?: number;
}

export interface UnitLine {
  unit: Organisation;
  state: ReportState;
  late: boolean;
  /** The unit has asked for more time, and the office has not decided yet. */
  asksForTime: boolean;
}

/** Reads the overview that this person may see on that day. */
export function makeOverview(parts: {
  plan: Plan;
  reports: Reports;
  bodies: Bodies;
  dormant: Dormant;
  officeQuestions: OfficeQuestions;
  outbox: OutboxLooking;
}) {
  const { plan, reports, bodies, dormant, officeQuestions, outbox } = parts;

  async function unitLines(
    units: readonly Organisation[],
    year: number,
    today: LocalDate,
  ): Promise<UnitLine[]> {
    return Promise.all(
      units.map(async (unit): Promise<UnitLine> => {
        const { state, due, extension } = await reports.standing(unit.id, year);
        const asksForTime = !isDone(state) && extension !== undefined && !extension.decided;
        return { unit, state, late: !isDone(state) && today > due, asksForTime };
      }),
    );
  }

  return async function overview(
    directory: Directory,
    personId: string,
    today: LocalDate,
  ): Promise<Overview> {
    const sees = (organisation: Organisation): boolean => maySee(directory, personId, organisation, today);
    const units = directory.organisationsOf(plan.report.reportingKinds, today).filter(sees);
    const coordinates = isOffice(directory, personId, today);
    const years = openYears(plan, today);
    const allReports = await Promise.all(
      years.map(async (year) => ({ year, units: await unitLines(units, year, today) })),
    );
    const met = await Promise.all(
      directory
        .organisationsOf(bodies.kinds, today)
        .filter(sees)
        .map(async (body) => ({ body, year: await bodies.yearOf(body, today) })),
    );
    return {
      reports: allReports.filter(
        ({ year, units: lines }) =>
          lines.some(({ late }) => late) || (lines.length > 0 && year === years.at(-1)),
      ),
      bodies: met.flatMap(({ body, year: state }) => (state ? [{ body, year: state }] : [])),
      dormant: coordinates ? await dormant.all() : [],
      troubled: coordinates ? await outbox.troubled(100) : [],
      ...(coordinates && { openQuestions: await officeQuestions.countOpen() }),
    };
  };
}
