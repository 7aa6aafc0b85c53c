import { makeAnswerBook } from "./answer-book.ts";
import type { Answers } from "./answers.ts";
import type { City, Unit } from "./city.ts";
import { addDays, addMonths, inYear, yearOf, type Day } from "./days.ts";
import { rules } from "./rules.ts";

/** What was done in the city, kept by those who did it: nothing in here is read from the product. */

/** One thing that somebody did, as an audit list should have it. */
export interface Deed {
  what: string;
  by: string;
  day: Day;
  details: Readonly<Record<string, unknown>>;
}

export interface ReportBook {
  unit: Unit;
  year: number;
  state: "open" | "draft" | "submitted" | "returned" | "accepted";
  draft: Answers;
  versions: { answers: Answers; by: string; day: Day }[];
  /** The version that the office has accepted last: it counts, even while a later one is waited for. */
  accepted?: number;
  delegates: string[];
  moreTime?: { askedOn: Day; until: Day; granted?: boolean };
  returnedOn?: Day;
  wasReopened: boolean;
  deeds: Deed[];
}

export interface ClosingBook {
  number: number;
  day: Day;
  /** Unit → version. */
  included: ReadonlyMap<string, number>;
  missing: readonly string[];
}

export interface StageBook {
  releasedAt: number;
  releasedOn: Day;
  by: string;
  ended?: "stopped";
  delivery?: { on: Day; reference: string };
}

export interface YearBook {
  year: number;
  foreword: string;
  indicators: Record<string, number>;
  closing?: ClosingBook;
  approvedOn?: Day;
  briefedOn?: Day;
  stages: Map<string, StageBook>;
  deeds: Deed[];
}

export interface BodyProposal {
  body: string;
  round: number;
  answers: Answers;
  withdrawn: boolean;
}

export interface CycleBook {
  id: string;
  title: string;
  months: number;
  /** Of the running round. */
  anchor: Day;
  notices: Record<string, { on: Day; reference: string }>;
  rounds: {
    from: Day;
    due: Day;
    on: Day;
    number: string;
    closedOn: Day;
    notices: Record<string, { on: Day; reference: string }>;
    /** Proposals of units, each as one line of text. */
    taken: string[];
  }[];
  proposals: BodyProposal[];
  deeds: Deed[];
}

export interface MeetingBook {
  body: string;
  date: Day;
  recordedOn: Day;
  by: string;
  next?: Day;
}

export interface News {
  to: string;
  title: string;
  /** What a message of a day says, each by its title and in the order of the alphabet. */
  lines?: readonly string[];
}

export type Book = ReturnType<typeof makeBook>;

export function makeBook(city: City, begins: Day) {
  const reports = new Map<string, ReportBook>();
  const years = new Map<number, YearBook>();
  const cycle = (id: string, title: string, months: number): CycleBook => ({
    id,
    title,
    months,
    anchor: begins,
    notices: {},
    rounds: [],
    proposals: [],
    deeds: [],
  });

  return {
    ...makeAnswerBook(),
    begins,
    firstYear: yearOf(begins),
    meetings: [] as MeetingBook[],
    /** The bodies of whose composition nothing is missing any more. */
    complete: new Set<string>(),
    /** What has just happened and is to be told at once. */
    news: [] as News[],
    cycles: {
      update: cycle("update", "Fortschreibung", rules.cycleMonths.update),
      revision: cycle("revision", "Grundlegende Überarbeitung", rules.cycleMonths.revision),
      accompanyingTasks: cycle(
        "accompanyingTasks",
        "Flankierende Aufgaben der ersten zwei Jahre",
        rules.cycleMonths.accompanyingTasks,
      ),
    },
    reports,
    years,

    report(unit: Unit, year: number): ReportBook {
      const key = `${unit.id} ${String(year)}`;
      const found = reports.get(key) ?? {
        unit,
        year,
        state: "open",
        draft: {},
        versions: [],
        delegates: [],
        wasReopened: false,
        deeds: [],
      };
      reports.set(key, found);
      return found;
    },

    year(year: number): YearBook {
      const found = years.get(year) ?? {
        year,
        foreword: "",
        indicators: {},
        stages: new Map<string, StageBook>(),
        deeds: [],
      };
      years.set(year, found);
      return found;
    },

    tell(title: string, to: readonly string[]): void {
      for (const each of new Set(to)) this.news.push({ to: each, title });
    },

    /** All reports on that year. */
    reportsOf(year: number): ReportBook[] {
      return city.units.map((unit) => this.report(unit, year));
    },

    /** The years whose reports may be filled in on that day. */
    openYears(today: Day): number[] {
      const latest = today >= inYear(yearOf(today), rules.opens) ? yearOf(today) : yearOf(today) - 1;
      return [latest - 1, latest].filter((year) => year >= this.firstYear);
    },
  };
}

/** The day on which it is due, with what the office has granted, and with the time for what was given back. */
export function dueOf({ year, moreTime, state, returnedOn }: ReportBook): Day {
  const days = [inYear(year + 1, rules.due)];
  if (moreTime?.granted === true) days.push(moreTime.until);
  if (state === "returned" && returnedOn) days.push(addDays(returnedOn, rules.returnedDays));
  return days.toSorted().at(-1) ?? "";
}

export const isWithUnit = ({ state }: ReportBook): boolean => state !== "submitted" && state !== "accepted";

export const titleOf = ({ unit, year }: ReportBook): string => `Jahresbericht ${String(year)}, ${unit.name}`;

/** Whoever hears what became of it: the unit's reporter, whom it was passed on to, and who submitted it. */
export function concernedBy({ unit, delegates, versions }: ReportBook): string[] {
  const by = versions.at(-1)?.by;
  return [unit.reporter, ...delegates, ...(by === unit.head ? [unit.head] : [])];
}

export const cycleDue = ({ anchor, months }: CycleBook): Day => addMonths(anchor, months);
