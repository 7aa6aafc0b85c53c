import type { Organisation } from "../../people/roster.ts";
import type { Body as BodyRule, Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { date, dateAt, yearOf, type LocalDate } from "../../time/local-date.ts";
import { minimumOf, yearState, type MeetingFacts, type YearState } from "../cadence.ts";
import { readQuarter } from "../quarter.ts";
import { timelineOf, type Month } from "../timeline.ts";
import { loadDecided, meetingsIn, type Decided, type Meeting, type Minimum } from "./documents.ts";

/** A body's year as somebody looks at it. */
export interface BodyYear {
  body: Organisation;
  rule: BodyRule;
  state: YearState;
  months: readonly Month[];
  /** Those of the year, by their day; those called off as well. */
  meetings: readonly Meeting[];
  /** Days of this year and later on which a meeting is planned, or was named for the next one. */
  coming: readonly LocalDate[];
  /** How many a year are asked for, and what the office set where it did. */
  minimum: { number: number; set?: Minimum };
}

/** Days on which meetings of a body are planned and not called off. */
export type PlannedDays = (bodyId: string) => Promise<readonly LocalDate[]>;

export interface BodyParts {
  store: Store;
  clock: Clock;
  plan: Plan;
  plannedDays: PlannedDays;
}

/** Until then a lead may still hear that last year fell short, and record what was forgotten. */
const lastDayOfAfterthought = "02-10";

export type Looking = ReturnType<typeof makeLooking>;

/** Reads where a body stands. */
export function makeLooking({ store, clock, plan, plannedDays }: BodyParts) {
  const rules = new Map<string, BodyRule>(plan.bodies.map((body) => [body.id, body]));
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  interface Known {
    meetings: readonly Meeting[];
    decided: Decided;
    planned: readonly LocalDate[];
  }

  /** That year and the one before: the last meeting and the next date may stand there. */
  async function load(bodyId: string, year: number): Promise<Known> {
    const [before, those, { decided }, planned] = await Promise.all([
      meetingsIn(store, bodyId, year - 1),
      meetingsIn(store, bodyId, year),
      loadDecided(store, bodyId),
      plannedDays(bodyId),
    ]);
    return { meetings: [...before, ...those], decided, planned };
  }

  function factsOf({ from, to }: Organisation, known: Known, year: number): MeetingFacts {
    const set = minimumSet(known.decided, year);
    return {
      meetings: known.meetings
        .filter(({ cancelled }) => !cancelled)
        .map(({ date: on, next }) => ({ on, ...(next && { next }) })),
      planned: known.planned,
      ...(from && { founded: from }),
      ...(to && { dissolved: to }),
      inForce: date(plan.inForce),
      noNeed: Object.keys(known.decided.noNeed).flatMap((each) => readQuarter(each) ?? []),
      ...(set && { minimum: set.atLeast }),
    };
  }

  async function stateOf(body: Organisation, year: number, on: LocalDate = today()): Promise<YearState> {
    const rule = ruleOf(body);
    return yearState(rule.meetings, factsOf(body, await load(body.id, year), year), year, on);
  }

  /** @throws Error for an organisation that is no body of the plan */
  function ruleOf({ id, kind }: Organisation): BodyRule {
    const rule = rules.get(kind);
    if (!rule) throw new Error(`${id} is no body of this plan.`);
    return rule;
  }

  return {
    kinds: [...rules.keys()] as readonly string[],
    today,
    ruleOf,
    stateOf,

    /** The body's year up to that day; undefined for an organisation that is no body of the plan. */
    async yearOf(body: Organisation, on: LocalDate = today()): Promise<YearState | undefined> {
      return rules.has(body.kind) ? stateOf(body, yearOf(on), on) : undefined;
    },

    /** Everything about a body's year. @throws Error for an organisation that is no body of the plan */
    async look(body: Organisation, year: number): Promise<BodyYear> {
      const rule = ruleOf(body);
      const on = today();
      const known = await load(body.id, year);
      const facts = factsOf(body, known, year);
      const state = yearState(rule.meetings, facts, year, on);
      const set = rule.meetings.asNeeded && minimumSet(known.decided, year);
      const coming = new Set([
        ...known.planned.filter((day) => day >= on),
        ...(state.next ? [state.next] : []),
      ]);
      return {
        body,
        rule,
        state,
        months: timelineOf(facts, state, on),
        meetings: known.meetings.filter((meeting) => yearOf(meeting.date) === year),
        coming: [...coming].toSorted(),
        minimum: { number: minimumOf(rule.meetings, facts), ...(set && { set }) },
      };
    },

    /** Years in which meetings are owed on that day: this one, and for some weeks the last one. */
    async owedYears(body: Organisation, on: LocalDate): Promise<YearState[]> {
      const rule = rules.get(body.kind);
      if (!rule) return [];
      const year = yearOf(on);
      const known = await load(body.id, year);
      const years = on.slice(5) <= lastDayOfAfterthought ? [year, year - 1] : [year];
      return years
        .map((each) => yearState(rule.meetings, factsOf(body, known, each), each, on))
        .filter(({ owed }) => owed !== undefined);
    },
  };
}

/** What was set last of what holds for that year. */
function minimumSet({ minimums }: Decided, year: number): Minimum | undefined {
  return minimums.findLast(({ from }) => from <= year);
}
