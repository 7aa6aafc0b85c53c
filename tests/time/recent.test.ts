import { expect } from "chai";
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { makeRosterBook } from "../../src/people/roster-book.ts";
import { emptyRoster } from "../../src/people/roster.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { makeRecent } from "../../src/time/recent.ts";

const refreshMs = 40;

describe("what is kept in memory for a short while", () => {
  it("is read once for all who ask meanwhile, and again when the time is over", async () => {
    let reads = 0;
    const recent = makeRecent(() => Promise.resolve(++reads), refreshMs);
    expect(await Promise.all([recent.current(), recent.current()])).to.deep.equal([1, 1]);
    await wait(refreshMs + 5);
    expect(await recent.current()).to.be.greaterThan(1);
    const before = reads;
    recent.forget();
    expect(await recent.current()).to.be.greaterThan(before);
  });

  it("is read in advance while people ask, as nobody's doing", async () => {
    const doing = new AsyncLocalStorage<string>();
    const serving = new AbortController();
    const asked: (string | undefined)[] = [];
    const recent = makeRecent(
      () => {
        asked.push(doing.getStore());
        return Promise.resolve(1);
      },
      refreshMs,
      serving.signal,
    );
    await doing.run("somebody's", () => recent.current());
    await wait(4 * refreshMs);
    expect(asked.length).to.be.greaterThan(1);
    expect(asked.slice(1)).to.deep.equal(asked.slice(1).map(() => undefined));
    serving.abort();
    const { length } = asked;
    await wait(3 * refreshMs);
    expect(asked.length).to.equal(length);
  });

  it("is not read in advance any more when that has failed", async () => {
    let reads = 0;
    const recent = makeRecent(
      () => (++reads > 1 ? Promise.reject(new Error("down")) : Promise.resolve("known")),
      refreshMs,
      new AbortController().signal,
    );
    await recent.current();
    await wait(5 * refreshMs);
    expect(reads).to.equal(2);
    expect(await recent.current().catch(String)).to.equal("Error: down");
  });

  it("is as old as the beginning of its reading, however long that takes", async () => {
    let kept = "old";
    const recent = makeRecent(async () => {
      const found = kept;
      if (found === "old") await wait(2 * refreshMs);
      return found;
    }, refreshMs);
    const slow = recent.current();
    kept = "new";
    await wait(refreshMs + 5);
    expect(await recent.current()).to.equal("new");
    expect(await slow).to.equal("old");
    expect(await recent.current()).to.equal("new");
  });

  it("stays for the others when it cannot be read, until that is tried again", async () => {
    let isDown = false;
    const recent = makeRecent(
      () => (isDown ? Promise.reject(new Error("down")) : Promise.resolve("known")),
      refreshMs,
    );
    await recent.current();
    isDown = true;
    await wait(refreshMs + 5);
    expect(await recent.current().catch(String)).to.equal("Error: down");
    expect(await recent.current()).to.equal("known");
    await wait(refreshMs + 5);
    expect(await recent.current().catch(String)).to.equal("Error: down");
  });

  it("of the roster is what it was in no instance, when a change of it is done", async () => {
    const clock = { now: () => 1 };
    const store = openSqliteStore(":memory:", clock.now);
    const [here, there] = [1, 2].map(() =>
      makeRosterBook({ store, clock, refreshMs, serving: new AbortController().signal }),
    );
    if (!here || !there) throw new Error("two books");
    const idsThere = async (): Promise<string[]> => (await there.current()).roster.people.map(({ id }) => id);
    expect(await idsThere()).to.deep.equal([]);
    const person = { id: "p", name: "P", email: "p@stadt.example", language: "de" } as const;
    await here.change(() => ({ ...emptyRoster, people: [person] }));
    expect(await idsThere()).to.deep.equal(["p"]);
    await store.close();
  });
});
