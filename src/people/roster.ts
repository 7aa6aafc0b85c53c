import type { InBothLanguages, Language, Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";

/** Who works where and holds which post, as the office imported it. */
export interface Roster {
  organisations: readonly Organisation[];
  people: readonly Person[];
  posts: readonly Post[];
}

/** A division, a unit, a municipal enterprise, the office, a body of the plan, or an association that sends members. */
export interface Organisation {
  id: string;
  /** One of organisationKinds, or the id of a body in the plan. */
  kind: string;
  name: InBothLanguages;
  short?: string;
  /** The division that a unit belongs to. */
  parent?: string;
  /** The field of action of a working group. */
  field?: string;
  from?: LocalDate;
  to?: LocalDate;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  /** The person's object id in Entra ID. Where it is absent, the e-mail address tells who it is. */
  objectId?: string;
  language: Language;
}

/** Responsibility hangs on the post; a person holds it from–to, both days included. */
export interface Post {
  person: string;
  role: Role;
  of: string;
  /** The bench of a body's member. */
  bench?: string;
  /** The organisation that a body's member represents, by its id. */
  for?: string;
  from?: LocalDate;
  to?: LocalDate;
}

export const emptyRoster: Roster = { organisations: [], people: [], posts: [] };

/** Whether something with these days exists on `on`. */
export function existsOn(thing: { from?: LocalDate; to?: LocalDate }, on: LocalDate): boolean {
  return (thing.from === undefined || thing.from <= on) && (thing.to === undefined || on <= thing.to);
}
