import type { ChatPerson, LocalChatOptions } from "./options.ts";

/** A person as the page lists them; a name in two languages only where the name is a description. */
export interface ListedPerson extends ChatPerson {
  readonly names?: { readonly de: string; readonly en: string };
}

/** An employee without any post: the plan's questions are open to everybody, so somebody must try it. */
const citizen: ListedPerson = {
  id: "citizen",
  objectId: "00000000-0000-0000-0000-000000000001",
  name: "Beschäftigte/r ohne Aufgabe im Plan",
  names: { de: "Beschäftigte/r ohne Aufgabe im Plan", en: "Employee without a task in the plan" },
  email: "employee@example.org",
  posts: { de: "Stellt Fragen wie alle anderen auch", en: "Asks questions like anybody else" },
};

export interface Everybody {
  all(): Promise<readonly ListedPerson[]>;
  byId(id: string): Promise<ListedPerson | undefined>;
  /** Finds by what a bot may name a person by: the Teams id (`29:…`) or the directory's object id. */
  byMemberId(memberId: string): Promise<ListedPerson | undefined>;
}

/** The people of the roster in use, and the employee without a post. */
export function makeEverybody(people: LocalChatOptions["people"]): Everybody {
  const all = async () => [...(await people()), citizen];
  return {
    all,
    byId: async (id) => (await all()).find((person) => person.id === id),
    byMemberId: async (memberId) =>
      (await all()).find((person) => teamsIdOf(person) === memberId || person.objectId === memberId),
  };
}

/** The id that Teams gives a person towards a bot. */
export function teamsIdOf(person: ChatPerson): string {
  return `29:${person.id}`;
}
