import { makeBodies } from "./bodies/use-cases.ts";
import { makeOverview } from "./office/overview.ts";
import { makeContacts } from "./people/contacts.ts";
import { makeRosterBook } from "./people/roster-book.ts";
import type { PlanLookup } from "./plan/lookup.ts";
import { makePlanTextBook } from "./questions/plan-text-book.ts";
import { makeOutbox, type Prepare } from "./reminders/outbox.ts";
import { makeReminders } from "./reminders/use-cases.ts";
import { makeReports } from "./reports/use-cases.ts";
import type { Store } from "./store/contract.ts";
import type { Clock } from "./time/clock.ts";

/** How old the roster in memory may be. Milliseconds. */
const rosterRefreshMs = 10_000;

/** How long an answer may show the plan's text as it was. Milliseconds. */
const planTextRefreshMs = 10_000;

export type House = ReturnType<typeof buildHouse>;

/** Builds the capabilities; the store, the clock and the edges come from whoever calls. */
export function buildHouse({ lookup, store, clock }: { lookup: PlanLookup; store: Store; clock: Clock }) {
  const { plan } = lookup;
  const roster = makeRosterBook({ store, clock, refreshMs: rosterRefreshMs });
  const reports = makeReports({ store, clock, plan });
  const bodies = makeBodies({ store, clock, plan });
  const outbox = makeOutbox({ store, clock });
  return {
    lookup,
    store,
    clock,
    roster,
    reports,
    bodies,
    planText: makePlanTextBook({ store, clock, plan, refreshMs: planTextRefreshMs }),
    contacts: makeContacts(store),
    overview: makeOverview({ plan, reports, bodies, outbox }),
    remindersWith: (prepare: Prepare) =>
      makeReminders({ plan, roster, reports, bodies, outbox, clock, prepare }),
  };
}
