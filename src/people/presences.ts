import type { Body, Store } from "../store/contract.ts";
import type { LocalDate } from "../time/local-date.ts";
import { ownerOf } from "./contacts.ts";
import type { Person } from "./roster.ts";

/** When a person is there, and at which hour they want to hear of things. */
export interface Presence {
  /** A full local hour within office hours. */
  hour?: number;
  /** Both days included. */
  absence?: { from: LocalDate; until: LocalDate };
}

interface PresenceDocument extends Body, Presence {
  kind: "presence";
  /** The human being behind the id: another one who takes it over begins anew. */
  owner: string;
}

export type Presences = ReturnType<typeof makePresences>;

const id = "presence";

/** Keeps what people say about themselves, for the rule that decides whom to remind. */
export function makePresences(store: Store) {
  return {
    async of(person: Person): Promise<Presence> {
      const found = await store.get<PresenceDocument>({ area: "people", pk: person.id, id });
      if (found?.body.owner !== ownerOf(person)) return {};
      const { hour, absence } = found.body;
      return { ...(hour !== undefined && { hour }), ...(absence && { absence }) };
    },
    async keep(person: Person, presence: Presence): Promise<void> {
      const body: PresenceDocument = { kind: "presence", owner: ownerOf(person), ...presence };
      await store.write("people", person.id, [{ op: "upsert", id, body }]);
    },
  };
}
