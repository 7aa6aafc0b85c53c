import { failedWith, type Body, type Store } from "../store/contract.ts";

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
}
interface BindingDocument extends Body {
  kind: "binding";
  person: string;
}

export type Contacts = ReturnType<typeof makeContacts>;

/** Keeps how people of the roster are reached, and which sign-in belongs to whom where the roster does not say. */
export function makeContacts(store: Store) {
  /** What was written last, so that a turn that changes nothing writes nothing. Only a saving; the store decides. */
  const written = new Map<string, string>();
  const rememberAtMost = 20_000;

  return {
    /** Keeps the address. True when this person was not known before. */
    async remember(person: string, address: ChatAddress): Promise<boolean> {
      const json = JSON.stringify(address);
      if (written.get(person) === json) return false;
      const ref = { area: "people", pk: person, id: "contact" } as const;
      const found = await store.get<ContactDocument>(ref);
      if (JSON.stringify(found?.body.address) !== json) {
        const body: ContactDocument = { kind: "contact", address };
        await store.write("people", person, [{ op: "upsert", id: "contact", body }]);
      }
      if (written.size >= rememberAtMost) written.clear();
      written.set(person, json);
      return found === undefined;
    },
    async addressOf(person: string): Promise<ChatAddress | undefined> {
      return (await store.get<ContactDocument>({ area: "people", pk: person, id: "contact" }))?.body.address;
    },
    async forget(person: string): Promise<void> {
      written.delete(person);
      await store.write("people", person, [{ op: "delete", id: "contact" }]);
    },
    /** The person that this sign-in was found to belong to. */
    async boundTo(objectId: string): Promise<string | undefined> {
      return (await store.get<BindingDocument>({ area: "people", pk: `oid-${objectId}`, id: "binding" }))
        ?.body.person;
    },
    /** Keeps to whom a sign-in belongs; the first finding stays. */
    async bind(objectId: string, person: string): Promise<void> {
      const body: BindingDocument = { kind: "binding", person };
      try {
        await store.write("people", `oid-${objectId}`, [{ op: "create", id: "binding", body }]);
      } catch (error) {
        if (!failedWith(error, "exists")) throw error;
      }
    },
  };
}
