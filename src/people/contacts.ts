import { putOp, type Body, type Store } from "../store/contract.ts";
import { withRetry } from "../store/retry.ts";
import type { Person } from "./roster.ts";

/** Where a person is reached in chat, taken from an authenticated activity of theirs. */
export interface ChatAddress {
  serviceUrl: string;
  conversationId: string;
  tenantId: string;
  /** The person's id in the channel. */
  userId: string;
}

interface ContactDocument extends Body {
  kind: "contact";
  address: ChatAddress;
  owner: string;
}
interface BindingDocument extends Body {
  kind: "binding";
  person: string;
  owner: string;
}

/** Another instance may have kept another address meanwhile; what this one wrote is trusted no longer. Milliseconds. */
const trustMs = 10 * 60_000;

export type Contacts = ReturnType<typeof makeContacts>;

/**
 * Keeps how people of the roster are reached, and which sign-in belongs to whom where the roster does not say.
 * Ids in a roster are often names of posts: when another human being takes one over, what was kept of the one before
 * counts no longer. That is what `owner` is for.
 */
export function makeContacts(store: Store) {
  /** What this process wrote last, so that a turn that changes nothing asks the store nothing. */
  const written = new Map<string, { json: string; until: number }>();
  const rememberAtMost = 20_000;

  return {
    /**
     * Keeps the address. True when this person was not known before.
     * @param surely asks the store even if this process believes to know: another one may have forgotten the address
     */
    async remember(person: Person, address: ChatAddress, surely: boolean): Promise<boolean> {
      const owner = ownerOf(person);
      const json = JSON.stringify({ address, owner });
      const mine = written.get(person.id);
      if (!surely && mine?.json === json && mine.until > performance.now()) return false;
      // Of two instances that meet a newcomer at once, one is the first.
      const isNew = await withRetry(async () => {
        const found = await store.get<ContactDocument>({ area: "people", pk: person.id, id: "contact" });
        if (JSON.stringify(found && { address: found.body.address, owner: found.body.owner }) !== json) {
          const body: ContactDocument = { kind: "contact", address, owner };
          await store.write("people", person.id, [putOp("contact", body, found)]);
        }
        return found?.body.owner !== owner;
      });
      if (written.size >= rememberAtMost) written.clear();
      written.set(person.id, { json, until: performance.now() + trustMs });
      return isNew;
    },
    async addressOf(person: Person): Promise<ChatAddress | undefined> {
      const found = await store.get<ContactDocument>({ area: "people", pk: person.id, id: "contact" });
      return found?.body.owner === ownerOf(person) ? found.body.address : undefined;
    },
    async forget(person: Person): Promise<void> {
      written.delete(person.id);
      await store.write("people", person.id, [{ op: "delete", id: "contact" }]);
    },
    /** The person that this sign-in was found to belong to; `find` looks them up in the roster of today. */
    async boundTo(objectId: string, find: (id: string) => Person | undefined): Promise<Person | undefined> {
      const bound = await store.get<BindingDocument>({
        area: "people",
        pk: `oid-${objectId}`,
        id: "binding",
      });
      const person = bound && find(bound.body.person);
      return person && bound.body.owner === ownerOf(person) ? person : undefined;
    },
    /** Keeps to whom a sign-in belongs. */
    async bind(objectId: string, person: Person): Promise<void> {
      const body: BindingDocument = { kind: "binding", person: person.id, owner: ownerOf(person) };
      await store.write("people", `oid-${objectId}`, [{ op: "upsert", id: "binding", body }]);
    },
  };
}

/** The human being behind an id of the roster: their sign-in, or their address where the roster has no sign-in. */
export function ownerOf({ objectId, email }: Person): string {
  return (objectId ?? email).toLowerCase();
}
