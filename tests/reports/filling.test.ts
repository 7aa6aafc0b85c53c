import { expect } from "chai";
import { readPlan } from "../../src/read-plan.ts";
import { StoreError, type Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { makeReports } from "../../src/reports/use-cases.ts";
import { goodPages } from "../support/report-form.ts";

const lookup = await readPlan("plans/dresden-2009/plan.yaml");

describe("a unit's report", () => {
  let store: Store;
  let now = Date.parse("2026-11-24T09:00:00Z");
  const clock = { now: () => now };
  const which = { unit: "jugendamt", year: 2026, by: "anna" };
  const office = { ...which, by: "office" };
  beforeEach(() => {
    store = openSqliteStore(":memory:");
  });
  afterEach(() => store.close());
  const open = () => makeReports({ store, clock, lookup });
  const answers = async () => (await open().view(which)).answers;
  const submit = async (year = which.year) =>
    open().submit({ ...which, year }, (await open().view({ ...which, year })).revision);
  const step = (
    page: string,
    inputs: Record<string, unknown> = goodPages[page] ?? {},
    more: { revision?: number; partial?: boolean; by?: string; year?: number } = {},
  ) =>
    open().save(
      { ...which, by: more.by ?? which.by, year: more.year ?? which.year },
      { page, inputs, language: "de", revision: more.revision ?? 0, partial: more.partial ?? false },
    );
  const fillIn = async (year = which.year) => {
    for (const page of Object.keys(goodPages)) await step(page, goodPages[page], { year });
  };
  const comment = (text: string) => ({ comment: text, notes: [] });
  const submitted = { version: 1, state: "submitted" } as const;

  it("keeps a draft after each step, also for another process", async () => {
    await step("duties");
    const view = await open().view(which);
    expect(view.state.name).to.equal("draft");
    expect(view.answers).to.deep.equal({ "dutyState.d065": "underWay", "dutyState.d019": "done" });
  });

  it("changes nothing when something is wrong", async () => {
    await step("duties");
    const saved = await step("duties", { ...goodPages["duties"], "dutyState.d065": "?" }, { revision: 1 });
    expect(saved.outcome).to.equal("invalid");
    expect((await answers())["dutyState.d065"]).to.equal("underWay");
  });

  it("keeps what is there when a person stops half-way", async () => {
    expect((await step("duties", { "dutyState.d065": "done" }, { partial: true })).outcome).to.equal("saved");
    expect(await answers()).to.deep.equal({ "dutyState.d065": "done" });
    await step("duties", {}, { partial: true, revision: 1 });
    expect(await answers(), "nothing is taken away by stopping").to.deep.equal({ "dutyState.d065": "done" });
  });

  it("asks on the same page for what an answer calls for, and forgets nothing when the answer changes", async () => {
    const putOff = { "dutyState.d065": "putOff", "dutyState.d019": "done" };
    expect(await step("duties", putOff)).to.include({ outcome: "saved", asksMore: true });
    const missing = await step("duties", putOff, { revision: 1 });
    expect(missing.outcome).to.equal("invalid");
    const why = { ...putOff, "dutyDelay.d065": "Stelle unbesetzt." };
    expect(await step("duties", why, { revision: 1 })).to.include({ outcome: "saved", asksMore: false });
    await step("duties", { ...why, "dutyState.d065": "done" }, { revision: 2 });
    expect((await answers())["dutyDelay.d065"]).to.equal("Stelle unbesetzt.");
    await step("duties", { "dutyState.d065": "done", "dutyState.d019": "done" }, { revision: 3 });
    expect((await answers())["dutyDelay.d065"], "it was not on the card").to.equal("Stelle unbesetzt.");
  });

  it("does not submit what is not complete, and says what is missing on which page", async () => {
    await fillIn();
    await step("measures.1", { ...goodPages["measures.1"], "anotherMeasure.1": "true" }, { revision: 1 });
    const incomplete = await submit();
    if (incomplete.outcome !== "incomplete") throw new Error(incomplete.outcome);
    expect(incomplete.missing.map(({ page, question }) => [page, question.id])).to.deep.equal([
      ["measures.2", "measureName.2"],
      ["measures.2", "measureField.2"],
      ["measures.2", "measureState.2"],
      ["measures.2", "anotherMeasure.2"],
    ]);
  });

  it("goes from draft to submitted, returned, submitted again, accepted, opened again, with an entry for each", async () => {
    await fillIn();
    expect((await submit()).outcome).to.equal("submitted");
    expect((await submit()).outcome).to.equal("refused");
    expect((await step("duties")).outcome).to.equal("refused");
    now += 1000;
    expect((await open().giveBack(office, submitted, comment(" "))).outcome).to.equal("refused");
    const notes = [{ question: "participants", text: "Bitte die Zahl prüfen." }];
    const back = await open().giveBack(office, submitted, { comment: "Bitte\u0000 prüfen.", notes });
    expect(back.report.state).to.deep.include({ name: "returned", comment: "Bitte prüfen.", notes });
    expect((await answers())["participants"]).to.equal(31);
    now += 1000;
    await step("opening", { trainings: "2", participants: "32" }, { revision: 1 });
    expect((await open().view(which)).state.name).to.equal("returned");
    const again = await submit();
    expect(again.report.state).to.include({ name: "submitted", version: 2 });
    expect((await answers())["participants"]).to.equal(32);
    now += 1000;
    const second = { version: 2, state: "submitted" } as const;
    expect((await open().accept(office, second)).outcome).to.equal("done");
    expect((await open().accept(office, second)).outcome).to.equal("refused");
    expect((await open().accepted("jugendamt", 2026))?.version).to.equal(2);
    now += 1000;
    const accepted = { version: 2, state: "accepted" } as const;
    expect((await open().reopen(office, accepted, "")).outcome).to.equal("refused");
    const reopened = await open().reopen(office, accepted, "Eine Zahl war falsch.");
    expect(reopened.report.state).to.include({ name: "returned", reopened: true });
    expect((await open().accepted("jugendamt", 2026))?.version, "until a later one is accepted").to.equal(2);
    now += 1000;
    expect((await submit()).report.state).to.include({ name: "submitted", version: 3 });

    const history = await open().history("jugendamt", 2026);
    expect(history.map(({ by, what, version }) => `${by} ${what} ${String(version)}`)).to.deep.equal([
      "anna submitted 1",
      "office returned 1",
      "anna submitted 2",
      "office accepted 2",
      "office reopened 2",
      "anna submitted 3",
    ]);
    expect(history[4]?.comment).to.equal("Eine Zahl war falsch.");
    expect((await open().version("jugendamt", 2026, 1))?.answers["participants"]).to.equal(31);
    expect((await open().version("jugendamt", 2026, 2))?.answers["participants"]).to.equal(32);
  });

  it("keeps of a version what was asked then, and nothing that was not asked", async () => {
    await fillIn();
    await step("planning", { workPlan: "false", workPlanWhyNot: "Kommt noch." }, { revision: 1 });
    await step("planning", { workPlan: "true" }, { revision: 2 });
    await submit();
    const version = await open().version("jugendamt", 2026, 1);
    const asked = version?.pages.flatMap(({ questions }) => questions.map(({ id }) => id)) ?? [];
    expect(asked).to.include("workPlan").and.not.include("workPlanWhyNot").and.not.include("measureName.2");
    expect(Object.keys(version?.answers ?? {}).every((id) => asked.includes(id))).to.equal(true);
  });

  it("offers last year's answers without taking them", async () => {
    await fillIn();
    await submit();
    const next = await open().view({ ...which, year: 2027 });
    expect(next.answers).to.deep.equal({});
    expect(next.lastYear["participants"]).to.equal(31);
    await step("duties", goodPages["duties"], { year: 2027 });
    expect((await open().view({ ...which, year: 2027 })).lastYear["participants"]).to.equal(31);
  });

  it("overwrites nothing silently when two people of a unit fill in the same page", async () => {
    await step("duties", undefined, { by: "anna" });
    const other = { ...goodPages["duties"], "dutyState.d019": "underWay" };
    const late = await step("duties", other, { by: "bert" });
    expect(late).to.include({ outcome: "changedMeanwhile", by: "anna" });
    expect((await answers())["dutyState.d019"]).to.equal("done");
    expect((await step("duties", other, { by: "bert", revision: 1 })).outcome).to.equal("saved");
  });

  it("does not mind that somebody else saved another page, and says so when an old card comes to a page of theirs", async () => {
    await step("planning", { workPlan: "true", workPlanWhere: "Eins." }, { by: "anna" });
    expect((await step("opening", undefined, { by: "bert" })).outcome).to.equal("saved");
    const changed = { workPlan: "true", workPlanWhere: "Zwei." };
    expect((await step("planning", changed, { by: "bert", revision: 1 })).outcome).to.equal("saved");
    const own = await step("opening", { trainings: "9", participants: "9" }, { by: "bert" });
    expect(own, "the same person on an older card").to.include({ outcome: "changedMeanwhile", by: "bert" });
    const old = await step("planning", { ...changed, workPlanWhere: "Alt." }, { revision: 1 });
    expect(old).to.include({ outcome: "changedMeanwhile", by: "bert" });
    expect(await answers()).to.include({ workPlanWhere: "Zwei.", participants: 31 });
  });

  it("does not submit, accept or return what the person has not seen", async () => {
    await fillIn();
    const seen = (await open().view(which)).revision;
    await step("opening", { trainings: "2", participants: "99" }, { by: "bert", revision: 1 });
    expect((await open().submit(which, seen)).outcome).to.equal("changedMeanwhile");
    expect((await submit()).outcome).to.equal("submitted");
    await open().giveBack(office, submitted, comment("Bitte prüfen."));
    await submit();
    const otherVersion = { outcome: "refused", why: "otherVersion" };
    expect(await open().accept(office, submitted)).to.include(otherVersion);
    expect(await open().giveBack(office, submitted, comment("Noch einmal."))).to.include(otherVersion);
    const second = { version: 2, state: "submitted" } as const;
    expect(await open().giveBack(office, second, comment("x".repeat(1001)))).to.include({
      outcome: "refused",
      why: "commentTooLong",
    });
    expect((await open().view(which)).state).to.include({ name: "submitted", version: 2 });
    await open().accept(office, second);
    expect(await open().giveBack(office, second, comment("Zu spät.")), "an old card").to.include({
      outcome: "refused",
      why: "notSubmitted",
    });
    expect(await open().reopen(office, second, "Doch noch etwas.")).to.include(otherVersion);
  });

  it("does not submit a returned report again from the card that submitted it", async () => {
    await fillIn();
    const card = (await open().view(which)).revision;
    await open().submit(which, card);
    await open().giveBack(office, submitted, comment("Bitte prüfen."));
    expect((await open().submit(which, card)).outcome).to.equal("changedMeanwhile");
    expect((await open().view(which)).state).to.include({
      name: "returned",
      version: 1,
      submittedBy: "anna",
    });
  });

  it("lets a person clear an optional answer and stop half-way", async () => {
    await step("opening", { ...goodPages["opening"], languages: "Deutsch" });
    await step("opening", { ...goodPages["opening"], languages: "" }, { partial: true, revision: 1 });
    expect(await answers()).to.deep.equal({ trainings: 2, participants: 31 });
  });

  it("takes a double tap for one", async () => {
    const [one, two] = await Promise.all([step("duties"), step("duties")]);
    expect([one.outcome, two.outcome]).to.deep.equal(["saved", "saved"]);
    for (const page of Object.keys(goodPages))
      await step(page, goodPages[page], { revision: page === "duties" ? 2 : 0 });
    const all = await Promise.all([submit(), submit(), submit()]);
    expect(all.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["refused", "refused", "submitted"]);
    expect(await store.list("units", "jugendamt", "ver:2026:", 10)).to.have.length(1);
  });

  it("is found by whom it was passed on to, also when that failed half-way and was tried again", async () => {
    const failing: Store = {
      ...store,
      write: async (area, ...rest) => {
        if (area === "people") throw new StoreError("busy", "people");
        return store.write(area, ...rest);
      },
    };
    const reports = makeReports({ store: failing, clock, lookup });
    expect(await reports.delegate(which, "berta").catch((error: unknown) => error)).to.be.instanceOf(
      StoreError,
    );
    expect(await open().delegatedTo("berta")).to.deep.equal([]);
    expect(await open().delegate(which, "berta")).to.include({ why: "alreadyDelegated" });
    expect(await open().delegatedTo("berta")).to.deep.equal([{ unit: which.unit, year: which.year }]);
  });

  it("lets a saving that comes twice at once make no newer card old", async () => {
    await fillIn();
    const outlook = { ...goodPages["outlook"], anyDocument: "false" };
    const saved = await Promise.all([1, 2].map(() => step("outlook", outlook, { revision: 1 })));
    expect(saved.map(({ outcome }) => outcome)).to.deep.equal(["saved", "saved"]);
    const revisions = saved.map(({ report }) => report.revision);
    expect(revisions[0]).to.equal(revisions[1]);
    expect((await open().submit(which, revisions[0] ?? 0)).outcome).to.equal("submitted");
  });

  it("keeps what a card says about a page that is no more", async () => {
    expect((await step("0", { workPlan: "true" })).outcome).to.equal("noSuchPage");
    expect((await open().view(which)).state.name).to.equal("open");
  });

  it("costs the store a read and a write a step, and one read more the first time", async () => {
    let requests = 0;
    const counting: Store = new Proxy(store, {
      get: (target, name: keyof Store) => {
        requests += 1;
        return target[name].bind(target);
      },
    });
    const reports = makeReports({ store: counting, clock, lookup });
    const counted: number[] = [];
    for (const page of Object.keys(goodPages)) {
      requests = 0;
      await reports.save(which, {
        page,
        inputs: goodPages[page] ?? {},
        language: "de",
        revision: 0,
        partial: false,
      });
      counted.push(requests);
    }
    const { revision } = await reports.view(which);
    requests = 0;
    await reports.submit(which, revision);
    expect([...counted, requests]).to.deep.equal([3, 2, 2, 2, 2, 2, 2]);
  });
});
