import type { Actor, Role } from "../plan/schema.ts";
import { addDays, type LocalDate } from "../time/local-date.ts";
import { existsOn, type Organisation, type Person, type Post, type Roster } from "./roster.ts";

/** A post with the person who holds it and the organisation it belongs to. */
export interface Held {
  post: Post;
  person: Person;
  organisation: Organisation;
}

/** The roster with its indexes: who is who, and who holds what on a day. */
export interface Directory {
  roster: Roster;
  organisation(id: string): Organisation | undefined;
  organisationsOf(kinds: readonly string[], on: LocalDate): readonly Organisation[];
  person(id: string): Person | undefined;
  personByObjectId(objectId: string): Person | undefined;
  personByEmail(email: string): Person | undefined;
  /** What that person holds on that day. */
  postsOf(personId: string, on: LocalDate): readonly Held[];
  /** The organisation of that id, if it is of one of these kinds and exists on that day. */
  organisationOf(id: string, kinds: readonly string[], on: LocalDate): Organisation | undefined;
  /** Who holds one of these roles in that organisation on that day, in the order of the roles. */
  holders(organisationId: string, roles: readonly Role[], on: LocalDate): readonly Held[];
  /** The first day after `on` on which somebody else holds a post in one of these organisations, or one of them begins or ends. */
  nextChange(organisationIds: readonly string[], on: LocalDate): LocalDate | undefined;
  /** Who stands for an actor of the plan on that day; empty where the roster names nobody. */
  holdersOf(actor: Actor, on: LocalDate): readonly Held[];
}

/** Builds the indexes once per version of the roster. */
export function makeDirectory(roster: Roster): Directory {
  const organisations = new Map(roster.organisations.map((item) => [item.id, item]));
  const people = new Map(roster.people.map((person) => [person.id, person]));
  const byObjectId = new Map(roster.people.map((person) => [person.objectId?.toLowerCase(), person]));
  const byEmail = new Map(roster.people.map((person) => [person.email.toLowerCase(), person]));
  const byKind = Map.groupBy(
    roster.organisations.map((organisation, place) => ({ organisation, place })),
    ({ organisation }) => organisation.kind,
  );
  const byPerson = Map.groupBy(roster.posts, (post) => post.person);
  const byOrganisation = Map.groupBy(roster.posts, (post) => post.of);

  function held(post: Post, on: LocalDate): Held[] {
    const person = people.get(post.person);
    const organisation = organisations.get(post.of);
    const valid = person && organisation && existsOn(post, on) && existsOn(organisation, on);
    return valid ? [{ post, person, organisation }] : [];
  }
  function holders(organisationId: string, roles: readonly Role[], on: LocalDate): Held[] {
    const posts = byOrganisation.get(organisationId) ?? [];
    return roles.flatMap((role) =>
      posts.filter((post) => post.role === role).flatMap((post) => held(post, on)),
    );
  }
  function organisationsOf(kinds: readonly string[], on: LocalDate): Organisation[] {
    return [...new Set(kinds)]
      .flatMap((kind) => byKind.get(kind) ?? [])
      .filter(({ organisation }) => existsOn(organisation, on))
      .toSorted((one, other) => one.place - other.place)
      .map(({ organisation }) => organisation);
  }

  return {
    roster,
    organisation: (id) => organisations.get(id),
    organisationsOf,
    organisationOf(id, kinds, on) {
      const found = organisations.get(id);
      return found && kinds.includes(found.kind) && existsOn(found, on) ? found : undefined;
    },
    person: (id) => people.get(id),
    personByObjectId: (objectId) => byObjectId.get(objectId.toLowerCase()),
    personByEmail: (email) => byEmail.get(email.toLowerCase()),
    postsOf: (personId, on) => (byPerson.get(personId) ?? []).flatMap((post) => held(post, on)),
    holders,
    nextChange(ids, on) {
      const lives = ids.flatMap((id) => [organisations.get(id) ?? {}, ...(byOrganisation.get(id) ?? [])]);
      const days = lives.flatMap(({ from, to }: { from?: LocalDate; to?: LocalDate }) => [
        ...(from ? [from] : []),
        ...(to ? [addDays(to, 1)] : []),
      ]);
      return days.filter((day) => day > on).toSorted()[0];
    },
    holdersOf({ holder }, on) {
      if (!holder) return [];
      if (holder.of !== undefined) return holders(holder.of, [holder.role], on);
      if (holder.kinds)
        return organisationsOf(holder.kinds, on).flatMap(({ id }) => holders(id, [holder.role], on));
      return roster.posts.filter((post) => post.role === holder.role).flatMap((post) => held(post, on));
    },
  };
}
