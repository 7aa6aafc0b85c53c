import { expect } from "chai";
import fc from "fast-check";
import { readPlan } from "../../src/read-plan.ts";
import type { Field } from "../../src/plan/schema.ts";
import { readPage } from "../../src/reports/answers.ts";
import { pagesFor } from "../../src/reports/form.ts";
import { dueDate, openYears, reportYear } from "../../src/reports/period.ts";
import { decide, type Command, type ReportState } from "../../src/reports/state.ts";
import { makeReports } from "../../src/reports/use-cases.ts";
import { typedNumber } from "../../src/people/typed-number.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../src/store/contract.ts";
import { date } from "../../src/time/local-date.ts";

const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
const good: Record<string, string>[] = [
  { overallState: "underWay", effect: "Beratung in drei Sprachen.", workPlan: "true" },
  { trainings: "2", participants: "31" },
  { posts: "0,5", money: "12000" },
];

describe("the report's year", () => {
  const at = (day: string): [number | undefined, number[]] => [
    reportYear(plan, date(day)),
    openYears(plan, date(day)),
  ];
  it("opens on its day and stays open a year longer", () => {
    expect(at("2026-09-30")).to.deep.equal([undefined, []]);
    expect(at("2026-10-01")).to.deep.equal([2026, [2026]]);
    expect(at("2027-09-30")).to.deep.equal([2026, [2026]]);
    expect(at("2027-10-01")).to.deep.equal([2027, [2026, 2027]]);
    expect(dueDate(plan, 2026)).to.equal("2027-01-31");
  });
});

describe("the form", () => {
  it("asks single units their own questions", () => {
    const ids = (unit: string): string[] =>
      pagesFor(plan.report, unit).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(ids("auslaenderbehoerde")).to.include("naturalisationDays");
    expect(ids("jugendamt")).to.not.include("naturalisationDays");
    expect(pagesFor(plan.report, "jugendamt")).to.have.length(3);
  });

  it("makes several pages of a step that no card could hold", () => {
    const field = (id: string): Field => ({
      id,
      label: { de: id, en: id },
      type: "text",
      required: true,
      maxLength: 4000,
      serves: ["d078"],
    });
    const form = {
      ...plan.report,
      steps: [{ id: "s", title: { de: "S", en: "S" }, fields: ["a", "b", "c"].map(field) }],
    };
    expect(pagesFor(form, "x").map(({ fields }) => fields.map(({ id }) => id))).to.deep.equal([
      ["a"],
      ["b"],
      ["c"],
    ]);
  });
});

describe("reading a page", () => {
  const page = {
    step: "s",
    title: { de: "", en: "" },
    fields: pagesFor(plan.report, "jugendamt").flatMap(({ fields }) => fields),
  };
  const problems = (inputs: Record<string, unknown>) =>
    readPage(page, { ...Object.assign({}, ...good), ...inputs }, "de").problems;

  it("takes what is good", () => {
    expect(problems({})).to.deep.equal([]);
  });
  it("tells at the field what is wrong", () => {
    expect(problems({ effect: "  " })).to.deep.equal([{ field: "effect", code: "missing" }]);
    expect(problems({ effect: undefined })).to.deep.equal([{ field: "effect", code: "missing" }]);
    expect(problems({ trainings: "viele" })).to.deep.equal([{ field: "trainings", code: "notANumber" }]);
    expect(problems({ trainings: "1e999" })).to.deep.equal([{ field: "trainings", code: "notANumber" }]);
    expect(problems({ trainings: "-1" })).to.deep.equal([{ field: "trainings", code: "tooSmall", limit: 0 }]);
    expect(problems({ trainings: "1001" })).to.deep.equal([
      { field: "trainings", code: "tooLarge", limit: 1000 },
    ]);
    expect(problems({ overallState: "fertig" })).to.deep.equal([
      { field: "overallState", code: "notAnOption" },
    ]);
    expect(problems({ workPlan: "vielleicht" })).to.deep.equal([{ field: "workPlan", code: "notAnOption" }]);
    expect(problems({ effect: "x".repeat(2001) })).to.deep.equal([
      { field: "effect", code: "tooLong", limit: 2000, length: 2001 },
    ]);
  });
  it("takes a German decimal comma, drops control characters, keeps everything else as typed", () => {
    expect(readPage(page, { posts: "3,5" }, "de").answers).to.deep.equal({ posts: 3.5 });
    expect(readPage(page, { effect: "a\u0000b\r\nc ${x} {{DATE(1)}} <b>" }, "de").answers).to.deep.equal({
      effect: "ab\nc ${x} {{DATE(1)}} <b>",
    });
  });
  it("survives any input, and never answers a field that the page does not have", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("effect", "trainings", "workPlan", "overallState", "__proto__", "x"),
          fc.anything(),
        ),
        (inputs) => {
          const { answers } = readPage(page, inputs, "de");
          expect(Object.keys(answers).every((id) => page.fields.some((field) => field.id === id))).to.equal(
            true,
          );
        },
      ),
    );
  });
});

describe("typed numbers", () => {
  const table: [string, number | undefined, number | undefined][] = [
    ["12", 12, 12],
    ["-3", -3, -3],
    ["3,5", 3.5, 3.5],
    ["3.5", 3.5, 3.5],
    ["1.000", 1000, undefined],
    ["1,000", undefined, 1000],
    ["250.000", 250000, undefined],
    ["1.000,50", 1000.5, undefined],
    ["1,000.50", undefined, 1000.5],
    ["1.000.000", 1000000, undefined],
    ["0,125", 0.125, undefined],
    ["0.125", undefined, 0.125],
    ["1.00", 1, 1],
    ["1.0000", 1, 1],
    ["10.00.000", undefined, undefined],
    ["1e3", undefined, undefined],
    ["viele", undefined, undefined],
    ["", undefined, undefined],
    ["0x10", undefined, undefined],
    ["9".repeat(16), undefined, undefined],
  ];
  for (const [text, german, english] of table)
    it(`${JSON.stringify(text)} is ${String(german)} in German, ${String(english)} in English`, () => {
      expect([typedNumber(text, "de"), typedNumber(text, "en")]).to.deep.equal([german, english]);
    });
});

describe("the states of a report", () => {
  const states: ReportState[] = [
    { name: "open" },
    { name: "draft" },
    { name: "submitted", version: 1, at: 1, by: "p" },
    { name: "returned", version: 1, at: 1, by: "o", submittedBy: "p", comment: "c" },
    { name: "accepted", version: 1, at: 1, by: "o", submittedBy: "p" },
  ];
  const commands: Command[] = [
    { name: "save" },
    { name: "submit", at: 2, by: "p" },
    { name: "return", at: 2, by: "o", comment: "c" },
    { name: "accept", at: 2, by: "o" },
  ];
  it("go as the table says", () => {
    const table = states.map((state) =>
      commands.map((command) => {
        const next = decide(state, command);
        return next.ok ? next.state.name : next.why;
      }),
    );
    expect(table).to.deep.equal([
      ["draft", "submitted", "notSubmitted", "notSubmitted"],
      ["draft", "submitted", "notSubmitted", "notSubmitted"],
      ["alreadySubmitted", "alreadySubmitted", "returned", "accepted"],
      ["returned", "submitted", "notSubmitted", "notSubmitted"],
      ["alreadySubmitted", "alreadySubmitted", "returned", "notSubmitted"],
    ]);
  });
});

describe("filling in and submitting", () => {
  let store: Store;
  let now = 1_790_000_000_000;
  const clock = { now: () => now };
  const which = { unit: "jugendamt", year: 2026, by: "anna" };
  beforeEach(() => {
    store = openSqliteStore(":memory:");
  });
  afterEach(() => store.close());
  const open = () => makeReports({ store, clock, plan });
  const submit = async () => open().submit(which, (await open().view(which)).revision);
  const step = (
    page: number,
    inputs: Record<string, unknown>,
    more: { revision?: number; partial?: boolean; by?: string } = {},
  ) =>
    open().save(
      { ...which, by: more.by ?? which.by },
      { page, inputs, language: "de", revision: more.revision ?? 0, partial: more.partial ?? false },
    );

  it("keeps a draft after each step, also for another process", async () => {
    await step(0, good[0] ?? {});
    const view = await open().view(which);
    expect(view.state.name).to.equal("draft");
    expect(view.answers).to.deep.equal({
      overallState: "underWay",
      effect: "Beratung in drei Sprachen.",
      workPlan: true,
    });
  });

  it("changes nothing when something is wrong", async () => {
    await step(0, good[0] ?? {});
    const saved = await step(0, { ...good[0], overallState: "?" }, { revision: 1 });
    expect(saved.outcome).to.equal("invalid");
    expect((await open().view(which)).answers["overallState"]).to.equal("underWay");
  });

  it("keeps what is there when a person stops half-way", async () => {
    expect((await step(0, { effect: "Halb." }, { partial: true })).outcome).to.equal("saved");
    expect((await open().view(which)).answers).to.deep.equal({ effect: "Halb." });
    await step(0, {}, { partial: true, revision: 1 });
    expect((await open().view(which)).answers, "nothing is taken away by stopping").to.deep.equal({
      effect: "Halb.",
    });
  });

  it("does not submit what is not complete, and says what is missing on which page", async () => {
    await step(0, good[0] ?? {});
    const submitted = await submit();
    if (submitted.outcome !== "incomplete") throw new Error(submitted.outcome);
    expect(submitted.missing.map(({ page, field }) => [page, field.id])).to.deep.equal([
      [1, "trainings"],
      [1, "participants"],
      [2, "posts"],
      [2, "money"],
    ]);
  });

  it("goes from draft to submitted, returned, submitted again, accepted, with an audit entry for each", async () => {
    for (const [page, inputs] of good.entries()) await step(page, inputs);
    expect((await submit()).outcome).to.equal("submitted");
    expect((await submit()).outcome).to.equal("refused");
    expect((await step(0, good[0] ?? {})).outcome).to.equal("refused");
    now += 1000;
    expect(
      (await open().giveBack({ ...which, by: "office" }, { version: 1, state: "submitted" }, " ")).outcome,
    ).to.equal("refused");
    expect(
      (
        await open().giveBack(
          { ...which, by: "office" },
          { version: 1, state: "submitted" },
          "Bitte Zahlen\u0000 prüfen.",
        )
      ).outcome,
    ).to.equal("done");
    expect((await open().view(which)).answers["participants"]).to.equal(31);
    await step(1, { trainings: "2", participants: "32" }, { revision: 1 });
    expect((await open().view(which)).state.name).to.equal("returned");
    const again = await submit();
    expect(again.report.state).to.include({ name: "submitted", version: 2 });
    expect((await open().view(which)).answers["participants"]).to.equal(32);
    expect(
      (await open().accept({ ...which, by: "office" }, { version: 2, state: "submitted" })).outcome,
    ).to.equal("done");
    expect(
      (await open().accept({ ...which, by: "office" }, { version: 2, state: "submitted" })).outcome,
    ).to.equal("refused");
    const audit = (await store.list("units", "jugendamt", "audit:", 100)).map(
      ({ body }) => `${String(body["by"])} ${String(body["what"])}`,
    );
    expect(audit.toSorted()).to.deep.equal([
      "anna saved",
      "anna saved",
      "anna saved",
      "anna saved",
      "anna submitted",
      "anna submitted",
      "office accepted",
      "office returned",
    ]);
    expect((await store.list("units", "jugendamt", "ver:2026:", 10)).map(({ id }) => id)).to.deep.equal([
      "ver:2026:0001",
      "ver:2026:0002",
    ]);
  });

  it("overwrites nothing silently when two people of a unit fill in the same page", async () => {
    await step(0, good[0] ?? {}, { by: "anna", revision: 0 });
    const late = await step(0, { ...good[0], effect: "Etwas anderes." }, { by: "bert", revision: 0 });
    expect(late).to.include({ outcome: "changedMeanwhile", by: "anna" });
    expect((await open().view(which)).answers["effect"]).to.equal("Beratung in drei Sprachen.");
    expect(
      (await step(0, { ...good[0], effect: "Etwas anderes." }, { by: "bert", revision: 1 })).outcome,
    ).to.equal("saved");
  });

  it("does not mind that somebody else saved another page, and says so when an old card comes to a page of theirs", async () => {
    await step(0, good[0] ?? {}, { by: "anna", revision: 0 });
    expect((await step(1, good[1] ?? {}, { by: "bert", revision: 0 })).outcome).to.equal("saved");
    expect((await step(0, { ...good[0], effect: "Neu." }, { by: "bert", revision: 1 })).outcome).to.equal(
      "saved",
    );
    const own = await step(1, { trainings: "9", participants: "9" }, { by: "bert", revision: 0 });
    expect(own, "the same person on an older card").to.include({ outcome: "changedMeanwhile", by: "bert" });
    const old = await step(0, { ...good[0], effect: "Alt." }, { by: "anna", revision: 1 });
    expect(old).to.include({ outcome: "changedMeanwhile", by: "bert" });
    expect((await open().view(which)).answers).to.include({ effect: "Neu.", participants: 31 });
  });

  it("does not submit, accept or return what the person has not seen", async () => {
    for (const [page, inputs] of good.entries()) await step(page, inputs);
    const seen = (await open().view(which)).revision;
    await step(1, { trainings: "2", participants: "99" }, { by: "bert", revision: 1 });
    expect((await open().submit(which, seen)).outcome).to.equal("changedMeanwhile");
    expect((await submit()).outcome).to.equal("submitted");
    const office = { ...which, by: "office" };
    await open().giveBack(office, { version: 1, state: "submitted" }, "Bitte prüfen.");
    await submit();
    expect(await open().accept(office, { version: 1, state: "submitted" })).to.include({
      outcome: "refused",
      why: "otherVersion",
    });
    expect(await open().giveBack(office, { version: 1, state: "submitted" }, "Noch einmal.")).to.include({
      outcome: "refused",
      why: "otherVersion",
    });
    expect(await open().giveBack(office, { version: 2, state: "submitted" }, "x".repeat(1001))).to.include({
      outcome: "refused",
      why: "commentTooLong",
    });
    expect((await open().view(which)).state).to.include({ name: "submitted", version: 2 });
    await open().accept(office, { version: 2, state: "submitted" });
    const old = await open().giveBack(office, { version: 2, state: "submitted" }, "Zu spät.");
    expect(old, "an old card undoes no acceptance").to.include({ outcome: "refused", why: "otherVersion" });
    expect(
      (await open().giveBack(office, { version: 2, state: "accepted" }, "Doch noch etwas.")).outcome,
    ).to.equal("done");
  });

  it("does not submit a returned report again from the card that submitted it", async () => {
    for (const [page, inputs] of good.entries()) await step(page, inputs);
    const card = (await open().view(which)).revision;
    await open().submit(which, card);
    await open().giveBack({ ...which, by: "office" }, { version: 1, state: "submitted" }, "Bitte prüfen.");
    expect((await open().submit(which, card)).outcome).to.equal("changedMeanwhile");
    expect((await open().view(which)).state).to.include({
      name: "returned",
      version: 1,
      submittedBy: "anna",
    });
  });

  it("lets a person clear an optional answer and stop half-way", async () => {
    await step(1, { ...good[1], languages: "Deutsch" });
    await step(1, { ...good[1], languages: "" }, { partial: true, revision: 1 });
    expect((await open().view(which)).answers).to.deep.equal({ trainings: 2, participants: 31 });
  });

  it("takes a double tap for one", async () => {
    const [one, two] = await Promise.all([step(0, good[0] ?? {}), step(0, good[0] ?? {})]);
    expect([one.outcome, two.outcome]).to.deep.equal(["saved", "saved"]);
    for (const [page, inputs] of good.entries()) await step(page, inputs, { revision: page === 0 ? 2 : 0 });
    const submitted = await Promise.all([submit(), submit(), submit()]);
    expect(submitted.map(({ outcome }) => outcome).toSorted()).to.deep.equal([
      "refused",
      "refused",
      "submitted",
    ]);
    expect(await store.list("units", "jugendamt", "ver:2026:", 10)).to.have.length(1);
  });
});
