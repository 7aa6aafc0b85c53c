import { makeComposition } from "./bodies/composition/use-cases.ts";
import type { Directory } from "./people/directory.ts";
import type { Organisation } from "./people/roster.ts";
import type { PlanLookup } from "./plan/lookup.ts";
import type { Sample } from "./plan/sample.ts";
import { officeOf } from "./play-sample.ts";
import type { Store } from "./store/contract.ts";
import { addDays, instantOf, type Instant, type LocalDate } from "./time/local-date.ts";

/** At this hour of their day the people of the sample city record and decide. */
const hour = 11;

/**
 * Lets the office record who sits in the bodies, and lets those who legitimise decide, each on their day; on the first
 * day of the body where the sample would have it earlier.
 * @throws Error when the sample does not fit the roster or the plan
 */
export async function playSampleComposition(
  { store, lookup, directory }: { store: Store; lookup: PlanLookup; directory: Directory },
  sample: Sample["composition"],
  today: LocalDate,
): Promise<void> {
  let now: Instant = 0;
  const { plan } = lookup;
  const composition = makeComposition({ store, clock: { now: () => now }, plan });

  for (const each of sample) {
    const body = directory.organisation(each.body);
    if (!body) throw new Error(`The roster has no ${each.body}.`);
    if (body.from !== undefined && body.from > today) continue;
    /** Goes to that day; a millisecond later each time, so that the history has an order. */
    const goTo = (daysAgo: number): LocalDate => {
      const day = dayOf(body, addDays(today, -daysAgo));
      now = Math.max(now + 1, instantOf(day, hour, plan.timeZone));
      return day;
    };
    const filled = (inputs: Readonly<Record<string, string>>, day: LocalDate): Record<string, string> =>
      Object.fromEntries(
        Object.entries(inputs).map(([input, value]) => [input, value === "today" ? day : value]),
      );
    const must = (outcome: string, wanted: string, what: string): void => {
      if (outcome !== wanted) throw new Error(`${each.body}, ${what}: ${outcome}`);
    };
    const by = officeOf(directory, today);

    now = 0;
    if (each.networks) {
      const day = goTo(each.networks.daysAgo);
      const inputs = filled(each.networks.inputs, day);
      const { outcome } = await composition.saveNetworks({ body, by }, 0, inputs, directory);
      must(outcome, "recorded", "networks");
    }
    for (const { person, daysAgo, inputs } of each.details) {
      const typed = filled(inputs, goTo(daysAgo));
      const { outcome } = await composition.saveDetails({ body, person, by }, 0, typed, directory);
      must(outcome, "recorded", person);
    }
    if (each.authorisation) {
      const { person, daysAgo, inputs } = each.authorisation;
      const typed = filled(inputs, goTo(daysAgo));
      const { outcome } = await composition.authorise({ body, person, by }, 0, typed, directory);
      must(outcome, "recorded", person);
    }
    for (const { person, askedDaysAgo, decidedDaysAgo, granted = true, reason = "" } of each.legitimations) {
      now = 0;
      goTo(askedDaysAgo);
      const asked = await composition.askLegitimation({ body, person, by }, 0, directory);
      must(asked.outcome, "asked", person);
      if (decidedDaysAgo === undefined || asked.outcome !== "asked") continue;
      const seen = now;
      goTo(decidedDaysAgo);
      const [decider = ""] = asked.member.legitimators;
      const which = { body, person, by: decider };
      const { outcome } = await composition.decideLegitimation(
        which,
        { seen, granted },
        { reason },
        directory,
      );
      must(outcome, "decided", person);
    }
  }
}

/** That day, or the first of the body. */
function dayOf({ from }: Organisation, day: LocalDate): LocalDate {
  return from !== undefined && day < from ? from : day;
}
