import { expect } from "chai";
import { makeAnswerBook } from "../../src/questions/answer-book.ts";
import { makeDecisions } from "../../src/questions/decisions.ts";
import { makeOfficeQuestions } from "../../src/questions/office-questions.ts";
import { StoreError, type Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { dresden } from "./plans.ts";

const plan = dresden();
const clock = { now: () => Date.parse("2026-11-24T10:00:00Z") };
const question = "Wann hat die Kantine offen?";
const asked = { question, language: "de" as const, about: [], reason: "refused" as const };

describe("what questions are answered from", () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: Store;
  let reads: string[];
  let down: boolean;

  beforeEach(() => {
    folder = temporaryFolder();
    const real = openSqliteStore(`${folder.path}/db.sqlite`, clock.now);
    reads = [];
    down = false;
    const read = (what: string): void => {
      reads.push(what);
      if (down) throw new StoreError("down", "gone");
    };
    // The real store, watched.
    store = {
      ...real,
      get: async (ref) => {
        read(ref.id);
        return real.get(ref);
      },
      list: async (area, pk, prefix, limit, after) => {
        read(prefix);
        return real.list(area, pk, prefix, limit, after);
      },
    };
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });

  const bookWith = (refreshMs: number, failures: unknown[] = []) =>
    makeAnswerBook({ store, plan, refreshMs, onFailure: (error) => failures.push(error) });
  const teach = async (
    changed: () => Promise<void>,
    key = "k1",
    inputs: Record<string, unknown> = { answer: "Nie." },
  ) => {
    const office = makeOfficeQuestions({ store, clock, plan, changed });
    await office.handOver(key, asked);
    await office.answer(key, "office", { question, ...inputs });
  };

  it("knows at once what this process has taught, and soon what another one has", async () => {
    const here = bookWith(60_000);
    const there = bookWith(0);
    expect((await here.current()).ask(question).outcome).to.equal("refuse");
    expect((await there.current()).ask(question).outcome).to.equal("refuse");
    await teach(here.changed);
    const now = (await here.current()).ask(question);
    expect(now).to.deep.nested.include({ outcome: "taught", "taught.answer": "Nie.", "taught.id": "k1" });
    expect((await there.current()).ask(question).outcome).to.equal("taught");
  });

  it("asks the store for one document at most, and builds anew only when something was taught", async () => {
    const book = bookWith(0);
    await teach(book.changed);
    const { ask } = await book.current();
    reads.length = 0;
    expect((await book.current()).ask).to.equal(ask);
    expect(reads).to.deep.equal(["head"]);
    const decisions = makeDecisions({ store, clock, plan, changed: book.changed });
    await decisions.decide({ duty: "d009", by: "office", seen: 0 }, "Das Personalamt.");
    const after = await book.current();
    expect(after.decisionOf("d009")?.text).to.equal("Das Personalamt.");
    expect(after.ask, "a decision teaches no question").to.equal(ask);
    const rarely = bookWith(60_000);
    await rarely.current();
    reads.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => rarely.current()));
    expect(reads).to.deep.equal([]);
  });

  it("reads once for all who ask at the same time", async () => {
    const book = bookWith(60_000);
    await Promise.all(Array.from({ length: 20 }, () => book.current()));
    expect(reads.filter((each) => each === "head")).to.have.length(1);
  });

  it("does not take what was read before a change for the newest", async () => {
    const book = bookWith(60_000);
    const early = book.current();
    await teach(book.changed);
    await early;
    expect((await book.current()).ask(question).outcome).to.equal("taught");
  });

  it("keeps answering when the store cannot be read: with the last it knew, or from the plan alone", async () => {
    const failures: unknown[] = [];
    const book = bookWith(0, failures);
    await teach(book.changed);
    await book.current();
    down = true;
    expect((await book.current()).ask(question).outcome).to.equal("taught");
    expect(failures).to.have.length(1);
    const fresh = bookWith(0, failures);
    expect((await fresh.current()).ask("Wie oft tagt die Steuerungsgruppe?").outcome).to.equal("answer");
    down = false;
    expect((await fresh.current()).ask(question).outcome).to.equal("taught");
    expect(failures).to.have.length(2);
  });

  it("passes over an answer whose only duty the plan has lost", async () => {
    await teach(() => Promise.resolve(), "k1", { likely: "d001" });
    const smaller = { ...plan, duties: plan.duties.filter(({ id }) => id !== "d001") };
    const book = makeAnswerBook({ store, plan: smaller, refreshMs: 0 });
    expect((await book.current()).ask(question).outcome).to.equal("refuse");
  });
});
