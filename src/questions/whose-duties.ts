import type { Directory } from "../people/directory.ts";
import type { Organisation } from "../people/roster.ts";
import type { Duty, Plan } from "../plan/schema.ts";
import { makeFindOrganisations, type FindOrganisations } from "./actors.ts";

/** The duties of these actors and of the wholes that they are part of; what the plan only states is no duty. */
export function dutiesOf(plan: Plan, actors: readonly string[]): Duty[] {
  const wholes = plan.actors
    .filter(({ includes }) => includes?.some((part) => actors.includes(part)))
    .map(({ id }) => id);
  const own = new Set([...actors, ...wholes]);
  return plan.duties.filter((duty) => duty.kind !== "fact" && duty.actors.some((id) => own.has(id)));
}

/** Ids of the actors that an organisation of the roster stands for: those whose posts it holds. */
export function actorsOf(plan: Plan, { id, kind }: Organisation): string[] {
  return plan.actors
    .filter(({ holder }) => holder && (holder.of === id || holder.kinds?.includes(kind)))
    .map((actor) => actor.id);
}

/** Recognises the organisations of a roster in questions. What was built for a version of it is kept while that is in use. */
export function makeOrganisationsOf(plan: Plan): (directory: Directory) => FindOrganisations {
  const built = new WeakMap<Directory, FindOrganisations>();
  return (directory) => {
    const known = built.get(directory);
    if (known) return known;
    const find = makeFindOrganisations(
      directory.roster.organisations.map((organisation) => ({
        id: organisation.id,
        names: [
          organisation.name.de,
          organisation.name.en,
          ...(organisation.short ? [organisation.short] : []),
        ],
        actors: actorsOf(plan, organisation),
      })),
    );
    built.set(directory, find);
    return find;
  };
}
