import { expect } from "chai";
import { makeContacts } from "../../src/people/contacts.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

const person = { id: "p", name: "P", email: "p@stadt.example", language: "de" } as const;
const address = { serviceUrl: "https://teams", conversationId: "a:1", tenantId: "t", userId: "29:p" };

describe("how people are reached, in several instances", () => {
  it("calls a newcomer new in one of them, when both meet them at once", async () => {
    const store = openSqliteStore(":memory:");
    const instances = [makeContacts(store), makeContacts(store)];
    const isNew = await Promise.all(instances.map((each) => each.remember(person, address, true)));
    expect(isNew.toSorted()).to.deep.equal([false, true]);
    expect(await instances[1]?.addressOf(person)).to.deep.equal(address);
    await store.close();
  });
});
