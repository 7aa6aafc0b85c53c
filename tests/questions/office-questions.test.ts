import { expect } from "chai";
import { makeDecisions } from "../../src/questions/decisions.ts";
import { makeHarvest } from "../../src/questions/harvest.ts";
import { makeOfficeQuestions } from "../../src/questions/office-questions.ts";
import { keepAskerSeconds, keepSeconds } from "../../src/questions/question-documents.ts";
import type { Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { dresden } from "./plans.ts";

const plan = dresden();
const day = 86_400_000;
const asked = {
  question: "Wer zahlt die Dolmetscher?",
  language: "de" as const,
  about: ["d001", "d999"],
  reason: "refused" as const,
};

describe("questions that go to the office", () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: Store;
  let now: number;
  let changes: number;
  let office: ReturnType<typeof makeOfficeQuestions>;
  let decisions: ReturnType<typeof makeDecisions>;
  let harvesting: ReturnType<typeof makeHarvest>;

  beforeEach(() => {
    folder = temporaryFolder();
    now = Date.parse("2026-11-24T10:00:00Z");
    changes = 0;
    store = openSqliteStore(`${folder.path}/db.sqlite`, () => now);
    const parts = {
      store,
      clock: { now: () => now },
      plan,
      changed: () => Promise.resolve(void (changes += 1)),
    };
    office = makeOfficeQuestions(parts);
    decisions = makeDecisions(parts);
    harvesting = makeHarvest(parts);
  });
  afterEach(async () => {
    await store.close();
    folder.remove();
  });
  const everything = async (): Promise<string> =>
    JSON.stringify(await store.list("questions", "questions", "", 1000));
  const audit = async (): Promise<unknown[]> =>
    (await store.list("questions", "questions", "audit:", 1000)).map(({ body }) => [
      body["by"],
      body["what"],
    ]);

  it("are kept without a trace of the person, once for one card", async () => {
    expect(await office.handOver("k1", asked)).to.deep.equal({ outcome: "handedOver", named: false });
    expect(await office.handOver("k1", asked)).to.deep.equal({ outcome: "already", named: false });
    expect(await office.handOver("k1", asked, "anna"), "the card was used without a name").to.deep.equal({
      outcome: "already",
      named: false,
    });
    const { open } = await office.list();
    expect(open).to.deep.equal([
      {
        key: "k1",
        open: {
          kind: "openQuestion",
          question: asked.question,
          language: "de",
          askedAt: now,
          about: ["d001"],
          reason: "refused",
          ttl: keepSeconds,
        },
      },
    ]);
    expect(await everything()).to.not.include("anna");
    expect(await audit()).to.deep.equal([["somebody", "question handed over"]]);
  });

  it("are not handed over again by the same card after they were answered", async () => {
    await office.handOver("k1", asked);
    await office.answer("k1", "office", { question: "Q", answer: "A" });
    expect((await office.handOver("k1", asked)).outcome).to.equal("already");
    expect(await office.countOpen()).to.equal(0);
  });

  it("know who wants an answer, until thirty days after it", async () => {
    await office.handOver("k1", asked, "anna");
    expect((await office.news()).asked).to.deep.equal([{ key: "k1", at: now }]);
    now += day;
    const done = await office.answer("k1", "office", { question: "Wer zahlt?", likely: "d001,d002" });
    expect(done.outcome).to.equal("done");
    expect(await office.news()).to.deep.equal({
      asked: [],
      answered: [{ key: "k1", at: now, asker: "anna" }],
    });
    expect(JSON.stringify(await store.list("questions", "questions", "audit:", 9))).to.not.include("anna");
    now += keepAskerSeconds * 1000 + 1;
    expect(await everything()).to.not.include("anna");
    expect(await office.standing("k1")).to.deep.nested.include({
      state: "settled",
      "settled.outcome": "answered",
      "settled.by": "office",
    });
  });

  it("are answered with duties, with words, or with both; at least one of them", async () => {
    await office.handOver("k1", asked);
    const wrong = [
      [{ question: "Wer zahlt?" }, [{ field: "answer", code: "nothing" }]],
      [
        { question: "Wer zahlt?", likely: "d999", other: "", answer: " \n" },
        [{ field: "answer", code: "nothing" }],
      ],
      [{ question: "Q", answer: "A", other: "Steuerung" }, [{ field: "other", code: "noDuty" }]],
      [{ question: " ?? ", answer: "A" }, [{ field: "question", code: "missing" }]],
      [{ question: "w".repeat(501), answer: "A" }, [{ field: "question", code: "tooLong", limit: 500 }]],
      [{ question: "Q", answer: "a".repeat(2001) }, [{ field: "answer", code: "tooLong", limit: 2000 }]],
      [
        { question: ["x"], likely: 4, answer: {} },
        [
          { field: "question", code: "missing" },
          { field: "answer", code: "nothing" },
        ],
      ],
    ] as const;
    for (const [inputs, problems] of wrong)
      expect(await office.answer("k1", "office", inputs)).to.deep.include({ outcome: "invalid", problems });
    expect(await office.countOpen()).to.equal(1);
    expect(changes).to.equal(0);
    await office.answer("k1", "office", {
      question: " Wer zahlt? ",
      likely: "d002,d001",
      other: "d001",
      answer: "Das Sozialamt.\u0007",
    });
    expect((await office.list()).taught).to.deep.equal([
      {
        key: "k1",
        taught: {
          kind: "taught",
          question: "Wer zahlt?",
          language: "de",
          duties: ["d002", "d001"],
          answer: "Das Sozialamt.",
          by: "office",
          at: now,
        },
      },
    ]);
    expect(changes).to.equal(1);
  });

  it("are answered once when two do it at the same time", async () => {
    await office.handOver("k1", asked);
    const both = await Promise.all([
      office.answer("k1", "one", { question: "Q", answer: "eins" }),
      office.answer("k1", "two", { question: "Q", answer: "zwei" }),
      office.dismiss("k1", "three"),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal([
      "done",
      "settledBefore",
      "settledBefore",
    ]);
    const [winner] = both.filter(({ outcome }) => outcome === "done");
    for (const each of both)
      expect(each).to.have.nested.property("settled.by", (winner as { settled: { by: string } }).settled.by);
    expect((await office.list()).open).to.deep.equal([]);
  });

  it("may be dismissed, and then stand in the list for the plan's data", async () => {
    await office.handOver("k1", asked, "anna");
    expect((await office.dismiss("k1", "office")).outcome).to.equal("done");
    expect((await office.dismiss("k1", "other")).outcome).to.equal("settledBefore");
    expect((await office.answer("k1", "other", { question: "Q", answer: "A" })).outcome).to.equal(
      "settledBefore",
    );
    expect((await office.news()).answered).to.have.length(1);
    expect((await harvesting.harvest()).dismissed).to.deep.equal([
      { id: "k1", question: asked.question, language: "de", at: now },
    ]);
    expect(await office.dismiss("never", "office")).to.deep.equal({ outcome: "gone" });
  });

  it("go after four hundred days when nobody answers", async () => {
    await office.handOver("k1", asked, "anna");
    now += keepSeconds * 1000 + 1;
    expect(await office.standing("k1")).to.deep.equal({ state: "gone" });
    expect(await everything()).to.equal("[]");
  });

  it("are more than one page of the store, and all are listed", async () => {
    for (let each = 0; each < 501; each++) await office.handOver(`k${String(each)}`, asked);
    expect(await office.countOpen()).to.equal(501);
  }).timeout(60_000);

  it("ratings are kept without a person, the first of a card", async () => {
    const rated = { question: "Q", language: "de" as const, duty: "d034" };
    await office.rate("k1", { ...rated, helpful: true });
    await office.rate("k1", { ...rated, helpful: false });
    await office.rate("k2", { ...rated, helpful: false });
    await office.rate("k3", { ...rated, helpful: false });
    expect((await harvesting.harvest()).ratings).to.deep.equal({ d034: { helpful: 1, notHelpful: 2 } });
    expect(await audit()).to.deep.equal(Array(3).fill(["somebody", "answer rated"]));
  });

  describe("what was learned", () => {
    beforeEach(async () => {
      await office.handOver("k1", asked);
      await office.answer("k1", "office", { question: "Wer zahlt?", likely: "d002,d001" });
      now += day;
      await office.handOver("k2", { ...asked, language: "en" });
      await office.answer("k2", "office", { question: "Who pays?", likely: "d001", answer: "The city." });
    });

    it("comes out as examples by duty and language, answers apart, no person in it", async () => {
      const harvest = await harvesting.harvest();
      expect(harvest.examples).to.deep.equal({
        d001: { de: [{ id: "k1", question: "Wer zahlt?" }], en: [{ id: "k2", question: "Who pays?" }] },
        d002: { de: [{ id: "k1", question: "Wer zahlt?" }] },
      });
      expect(harvest.answers).to.deep.equal([
        { id: "k2", question: "Who pays?", language: "en", duties: ["d001"], answer: "The city.", at: now },
      ]);
      expect(JSON.stringify(harvest)).to.not.include("office");
    });

    it("is forgotten by key or by day, with its audit entry", async () => {
      changes = 0;
      expect(await harvesting.forget("k1", "operator")).to.equal(true);
      expect(await harvesting.forget("k1", "operator")).to.equal(false);
      expect(changes).to.equal(1);
      expect(await office.standing("k1")).to.deep.equal({ state: "gone" });
      expect(await harvesting.forgetBefore(now, "operator")).to.equal(0);
      expect(await harvesting.forgetBefore(now + 1, "operator")).to.equal(1);
      expect((await harvesting.harvest()).examples).to.deep.equal({});
      expect((await audit()).filter((each) => (each as string[])[0] === "operator")).to.deep.equal(
        Array(2).fill(["operator", "questions forgotten"]),
      );
    });

    it("is forgotten by the hundreds", async () => {
      for (let each = 0; each < 200; each++)
        await office.rate(`r${String(each)}`, { duty: "d034", helpful: true });
      expect(await harvesting.forgetBefore(now + 1, "operator")).to.equal(202);
      expect((await harvesting.harvest()).ratings).to.deep.equal({});
    }).timeout(60_000);
  });

  describe("a decision about a duty that the plan gives to nobody", () => {
    const which = (seen: number, by = "office") => ({ duty: "d009", by, seen });
    const text = async () =>
      (await store.get({ area: "questions", pk: "questions", id: "decision:d009" }))?.body["text"];

    it("is recorded, changed and withdrawn, never over what was not seen", async () => {
      expect(await decisions.decide(which(0), " Das Personalamt. ")).to.deep.equal({ outcome: "recorded" });
      const first = now;
      now += 1;
      expect(await decisions.decide(which(0, "other"), "Anders.")).to.deep.equal({
        outcome: "changedMeanwhile",
      });
      expect(await text()).to.equal("Das Personalamt.");
      expect((await decisions.decide(which(0, "other"), "Das Personalamt.")).outcome).to.equal("recorded");
      expect(await decisions.decide(which(first, "other"), "Anders.")).to.deep.equal({ outcome: "recorded" });
      expect(await text()).to.equal("Anders.");
      const second = now;
      now += 1;
      expect(await decisions.decide(which(second), "")).to.deep.equal({ outcome: "withdrawn" });
      expect(await decisions.decide(which(now), ""), "twice").to.deep.equal({ outcome: "withdrawn" });
      expect(await text()).to.equal(undefined);
      expect(await audit()).to.deep.equal([
        ["office", "decision recorded"],
        ["other", "decision recorded"],
        ["office", "decision withdrawn"],
      ]);
    });

    it("is none where the plan says who, and no longer than 500 characters", async () => {
      expect(await decisions.decide({ duty: "d034", by: "office", seen: 0 }, "x")).to.deep.equal({
        outcome: "notOpen",
      });
      expect(await decisions.decide(which(0), "x".repeat(501))).to.deep.equal({
        outcome: "tooLong",
        limit: 500,
      });
      expect(await everything()).to.equal("[]");
    });
  });
});
