import { makePlanning } from "./bodies/planning/use-cases.ts";
import { makeDormant } from "./bodies/dormant/use-cases.ts";
import { makeAppointing } from "./bodies/composition/appointing.ts";
import { makeComposition } from "./bodies/composition/use-cases.ts";
import { makeBodies } from "./bodies/use-cases.ts";
import type { Log } from "./log.ts";
import { makeOverview } from "./office/overview.ts";
import { makeContacts } from "./people/contacts.ts";
import { makePresences } from "./people/presences.ts";
import { makeRosterBook } from "./people/roster-book.ts";
import type { PlanLookup } from "./plan/lookup.ts";
import { makeAnswerBook } from "./questions/answer-book.ts";
import { makeDecisions } from "./questions/decisions.ts";
import { makeHarvest } from "./questions/harvest.ts";
import { makeOfficeQuestions } from "./questions/office-questions.ts";
import { makePlanTextBook } from "./questions/plan-text-book.ts";
import { makeOutboxLooking } from "./reminders/outbox/looking.ts";
import type { Sending } from "./reminders/outbox/delivering.ts";
import { wakeOnChange } from "./reminders/subject-documents.ts";
import { makeReminders } from "./reminders/use-cases.ts";
import { makeUnitProposals } from "./reports/cycles/unit-proposals.ts";
import { makeCycles } from "./reports/cycles/use-cases.ts";
import { owingUnits } from "./reports/compiled/owing.ts";
import { makeCompiled } from "./reports/compiled/use-cases.ts";
import { makeReports } from "./reports/use-cases.ts";
import type { Store } from "./store/contract.ts";
import type { Clock } from "./time/clock.ts";
import { dateAt } from "./time/local-date.ts";
import type { IsWorkday } from "./time/workdays.ts";

/** How old what all instances share may be in memory: the roster, what the office has taught, the plan's text. Milliseconds. */
const usualRefreshMs = 1000;

export type House = ReturnType<typeof buildHouse>;

/** Builds the capabilities; the store, the clock and the edges come from whoever calls. */
export function buildHouse(parts: {
  lookup: PlanLookup;
  store: Store;
  clock: Clock;
  isWorkday: IsWorkday;
  log?: Pick<Log, "error">;
  /**
   * Given where the program serves people, as other instances may from the same store: until it is aborted, what all of them
   * share is read in advance, and what changes the roster or the answers is done when all of them know.
   */
  serving?: AbortSignal | undefined;
  refreshMs?: number;
}) {
  const { lookup, clock, isWorkday, log, serving, refreshMs = usualRefreshMs } = parts;
  let changed = (): void => undefined;
  const store = wakeOnChange(parts.store, clock, () => {
    changed();
  });
  const { plan } = lookup;
  const roster = makeRosterBook({ store, clock, refreshMs, serving });
  const reports = makeReports({ store, drafts: parts.store, clock, lookup });
  const compiled = makeCompiled({
    store,
    clock,
    lookup,
    accepted: reports.accepted,
    standing: reports.standing,
    units: async () => owingUnits(await roster.current(), plan, dateAt(clock.now(), plan.timeZone)),
  });
  const planning = makePlanning({ store, clock, plan, isWorkday });
  const bodies = makeBodies({ store, clock, plan, plannedDays: planning.plannedDays });
  const dormant = makeDormant({ store, clock, plan });
  const composition = makeComposition({ store, clock, plan });
  const appointing = makeAppointing({ store, clock, plan, roster });
  const cycles = makeCycles({
    store,
    clock,
    plan,
    unitProposals: makeUnitProposals({
      plan,
      accepted: reports.accepted,
      units: async () => {
        // Those that are no more as well: what they proposed stays.
        const { organisations } = (await roster.current()).roster;
        return organisations
          .filter(({ kind }) => plan.report.reportingKinds.includes(kind))
          .map(({ id }) => id);
      },
    }),
  });
  const outbox = makeOutboxLooking({ store: parts.store, clock });
  const presences = makePresences(store);
  const answers = makeAnswerBook({
    store,
    plan,
    refreshMs,
    serving,
    onFailure: (error) => {
      log?.error({ err: error }, "what the office has taught could not be read; the last known answers stay");
    },
  });
  const learning = { store, clock, plan, changed: answers.changed };
  const officeQuestions = makeOfficeQuestions(learning);
  return {
    lookup,
    store,
    clock,
    roster,
    reports,
    compiled,
    bodies,
    planning,
    dormant,
    composition,
    appointing,
    cycles,
    answers,
    officeQuestions,
    decisions: makeDecisions(learning),
    harvesting: makeHarvest(learning),
    planText: makePlanTextBook({ store, clock, plan, refreshMs, serving }),
    contacts: makeContacts(store),
    overview: makeOverview({ plan, reports, bodies, dormant, officeQuestions, outbox }),
    outbox,
    presences,
    /** Called after each change of what people may have to hear of. */
    onChange(listener: () => void): void {
      changed = listener;
    },
    remindersWith: (sending: Sending, perSecond: number) =>
      makeReminders({
        store: parts.store,
        clock,
        plan,
        roster,
        presences,
        isWorkday,
        reports,
        compiled,
        cycles,
        bodies,
        planning,
        composition,
        dormant,
        officeQuestions,
        perSecond,
        sending,
        log: log ?? { error: () => undefined },
      }),
  };
}
