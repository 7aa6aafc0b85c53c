import { expect } from "chai";
import { makeTurns } from "../../src/reminders/outbox/turns.ts";
import { wakeOnChange } from "../../src/reminders/subject-documents.ts";
import { StoreError, type Store, type Why } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

describe("the outbox of several instances", () => {
  let store: Store;
  let now: number;
  const clock = { now: () => now };
  beforeEach(() => {
    now = Date.parse("2026-11-24T09:00:00Z");
    store = openSqliteStore(":memory:", clock.now);
  });
  afterEach(() => store.close());
  const instance = () => makeTurns({ store, clock, perSecond: 8 });

  it("has one turn at a time, which whoever has nothing left to say leaves to others", async () => {
    const [one, other] = [instance(), instance()];
    expect([await one.mine("s1"), await other.mine("s1")]).to.deep.equal([true, false]);
    await one.pace("s1", "anna");
    await one.leave("s1");
    expect(await other.mine("s1"), "the shard keeps its pace all the same").to.equal(false);
    now += 125;
    expect([await other.mine("s1"), await one.mine("s1")]).to.deep.equal([true, false]);
  });

  it("leaves nobody else's turn", async () => {
    const [slow, other] = [instance(), instance()];
    await slow.mine("s1");
    now += 5001;
    expect(await other.mine("s1")).to.equal(true);
    await slow.leave("s1");
    expect(await slow.mine("s1")).to.equal(false);
  });

  it("is gone through after a change of which nobody can say whether it was made", async () => {
    const changes: Why[] = [];
    for (const why of ["unknown", "busy", "stale"] as const) {
      const failing: Store = { ...store, write: () => Promise.reject(new StoreError(why, why)) };
      const waking = wakeOnChange(failing, clock, () => changes.push(why));
      const error: unknown = await waking.write("units", "jugendamt", []).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(StoreError);
    }
    expect(changes).to.deep.equal(["unknown", "busy"]);
  });
});
