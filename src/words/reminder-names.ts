import type { Directory } from "../people/directory.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import type { Language } from "../plan/schema.ts";
import type { ReminderNames } from "./reminders.ts";

/** What the ids in reminders are called today, in one language. */
export function namesFor(
  { plan, actor, duty }: PlanLookup,
  directory: Directory,
  language: Language,
): ReminderNames {
  const stage = (id: string) => plan.cascade.find((each) => each.id === id);
  return {
    organisation: (id) => directory.organisation(id)?.name[language] ?? id,
    person: (id) => directory.person(id)?.name ?? id,
    cycle: (id) => plan.cycles.find((each) => each.id === id)?.title[language] ?? id,
    stage: (id) => {
      const found = stage(id);
      return found ? actor(found.to).name[language] : id;
    },
    duty: (id) => duty(id).what[language],
    actor: (id) => actor(id).name[language],
  };
}
