import type { Actor, Duty, Plan } from "./schema.ts";

/** Finds pieces of a checked plan by id. References were checked, so a miss is a fault of the program. */
export interface PlanLookup {
  plan: Plan;
  actor(id: string): Actor;
  duty(id: string): Duty;
}

/** Builds the indexes once; a checked plan does not change while the program runs. */
export function makeLookup(plan: Plan): PlanLookup {
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  return {
    plan,
    actor: (id) => must(actors.get(id), "actor", id),
    duty: (id) => must(duties.get(id), "duty", id),
  };
}

function must<T>(found: T | undefined, what: string, id: string): T {
  if (found === undefined) throw new Error(`This plan has no ${what} ${JSON.stringify(id)}.`);
  return found;
}
