import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { What } from "../../reminders/owed.ts";

/** The section of the plan that something is owed by; undefined where it is the bot's own service. */
export function sectionOf({ plan, duty }: PlanLookup, directory: Directory, what: What): string | undefined {
  const id = dutyOf(plan, directory, what);
  return id === undefined ? undefined : duty(id).section;
}

function dutyOf(plan: PlanLookup["plan"], directory: Directory, what: What): string | undefined {
  switch (what.kind) {
    case "report":
    case "review":
    case "moreTime":
      return plan.report.duty;
    case "meeting":
      return plan.bodies.find(({ id }) => id === directory.organisation(what.body)?.kind)?.meetings.duty;
    case "legitimation":
    case "vacancy":
      return plan.bodies.find(({ id }) => id === directory.organisation(what.body)?.kind)?.rules[0]?.duty;
    case "compiled":
      return plan.cascade.find(({ id }) => id === what.stage)?.duty;
    case "cycle":
      return plan.cycles.find(({ id }) => id === what.owed.cycle)?.duties[0];
    case "dormant":
      return what.duty;
    case "questions":
    case "unheld":
      return undefined;
    default:
      return what satisfies never;
  }
}
