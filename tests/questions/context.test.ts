import { expect } from "chai";
import { setTimeout as wait } from "node:timers/promises";
import type { LocalDate } from "../../src/time/local-date.ts";
import { makeFindOrganisations } from "../../src/questions/actors.ts";
import { makeAsk, type Context } from "../../src/questions/ask.ts";
import { cadenceGroupOf } from "../../src/questions/by-cadence.ts";
import { makeLastAnswers } from "../../src/questions/last-answers.ts";
import { dresden } from "./plans.ts";
import type { Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

const plan = dresden();
const ask = makeAsk(plan);
const last = { question: "Wie oft tagt die Steuerungsgruppe?", duty: "d034" };
const findOrganisations = makeFindOrganisations([
  { id: "sozialamt", names: ["Sozialamt", "Social services office", "SozA"], actors: ["units", "allUnits"] },
]);

describe("a question about the last answer", () => {
  const followUps: [text: string, wants: string][] = [
    ["und wie oft?", "howOften"],
    ["Und an wen?", "toWhom"],
    ["bis wann?", "when"],
    ["wer ist das eigentlich?", "who"],
    ["and how often?", "howOften"],
    ["to whom?", "toWhom"],
    ["In welchem Abschnitt steht das?", "whereFrom"],
    ["who was it on 1 March 2027?", "who"],
  ];
  for (const [text, wants] of followUps)
    it(`is understood: "${text}"`, () => {
      const asked = ask(text, { last });
      expect(asked).to.include({ outcome: "followUp", wants });
      expect(asked.found.map(({ duty }) => duty.id)).to.deep.equal(["d034"]);
    });

  it("names the day", () => {
    expect(ask("Wer war es am 1. März 2027?", { last }).on).to.equal("2027-03-01" as LocalDate);
  });
  it("is unclear when nothing was answered before", () => {
    expect(ask("und wie oft?")).to.include({ outcome: "unclear" });
  });
  it("is asked again about somebody else", () => {
    const { outcome, found } = ask("und die Facharbeitsgruppen?", { last });
    expect(outcome).to.be.oneOf(["answer", "suggest"]);
    expect(found[0]?.duty.id).to.equal("d047");
  });
  it("may mean who was named before by a pronoun", () => {
    for (const text of [
      "und an wen berichtet die?",
      "An wen berichten die?",
      "and whom do they report to?",
    ]) {
      const { found } = ask(text, { last });
      expect(
        found.slice(0, 3).map(({ duty }) => duty.id),
        text,
      ).to.include("d079");
    }
  });
  it("is none when all that somebody must do is asked", () => {
    const context = { last, findOrganisations };
    expect(ask("Was muss das Sozialamt tun?", context).outcome).to.equal("all");
  });
  it("stands alone when it names its own matter", () => {
    const context: Context = { last };
    for (const question of ["Wer informiert den Stadtrat?", "Wie oft wird das Konzept aktualisiert?"])
      expect(ask(question, context)).to.deep.equal(ask(question));
  });
});

describe("asking for all that somebody must do", () => {
  for (const question of [
    "Was muss das Sozialamt tun?",
    "Welche Pflichten hat das SozA laut Plan?",
    "Wofür ist das Sozialamt zuständig?",
    "What must the social services office do?",
  ])
    it(`lists the duties of an office: "${question}"`, () => {
      const asked = ask(question, { findOrganisations });
      expect(asked).to.include({ outcome: "all", organisation: "sozialamt" });
      const ids = asked.found.map(({ duty }) => duty.id);
      expect(ids).to.include("d078");
      // What the administration as a whole must do, its offices must do too; what only the mayor must is not theirs.
      expect(asked.found.some(({ duty }) => duty.actors.includes("administration"))).to.equal(true);
      expect(ids).not.to.include("d081");
    });
  it("lists those of an actor of the plan without any roster", () => {
    const asked = ask("Was muss die Steuerungsgruppe tun?");
    expect(asked.outcome).to.equal("all");
    expect(asked.found.map(({ duty }) => duty.id)).to.include.members(["d034", "d079"]);
  });
  it("is not taken from a question with a matter", () => {
    expect(ask("Was muss das Sozialamt berichten?", { findOrganisations }).outcome).not.to.equal("all");
  });
  it("says nothing of who heads an office of the roster", () => {
    expect(ask("Wer leitet das Sozialamt?", { findOrganisations }).outcome).not.to.equal("answer");
  });
  it("sorts every duty into one group", () => {
    for (const duty of plan.duties)
      expect(cadenceGroupOf(duty)).to.be.oneOf(["recurring", "onOccasion", "always", "aims"]);
    expect(plan.duties.filter(({ id }) => id === "d034").map(cadenceGroupOf)).to.deep.equal(["recurring"]);
  });
});

describe("what a conversation was answered last", () => {
  let store: Store;
  let now = 0;
  let isAlone = true;
  beforeEach(() => {
    [now, isAlone] = [0, true];
    store = openSqliteStore(":memory:", () => now);
  });
  afterEach(() => store.close());
  const failures: unknown[] = [];
  const instance = () =>
    makeLastAnswers({
      store,
      now: () => now,
      isAlone: () => isAlone,
      wordsOf: (duty) => `what ${duty} answers`,
      onFailure: (error) => failures.push(error),
    });
  const asked = { question: "?", duty: "d001" };

  it("is kept for half an hour, for each conversation by itself", async () => {
    const answers = instance();
    answers.remember("a", asked);
    expect((await answers.of("a"))?.duty).to.equal("d001");
    expect(await answers.of("b")).to.equal(undefined);
    now = 31 * 60_000;
    expect(await answers.of("a")).to.equal(undefined);
  });
  it("takes bounded memory", async () => {
    const answers = instance();
    for (let number = 0; number <= 5000; number++) answers.remember(String(number), asked);
    expect(await answers.of("0")).to.equal(undefined);
    expect((await answers.of("5000"))?.duty).to.equal("d001");
  });
  it("is known to other instances where there are any, by the duty alone, and costs nothing where there are none", async () => {
    const [here, there] = [instance(), instance()];
    here.remember("a", asked);
    await wait(5);
    expect(await there.of("a")).to.equal(undefined);
    isAlone = false;
    here.remember("b", { question: "Was muss ich, Frau Beispiel?", duty: "d002" });
    await wait(5);
    expect(await there.of("b")).to.deep.equal({ duty: "d002", question: "what d002 answers" });
    // The newest counts, wherever it was answered.
    there.remember("b", { question: "?", duty: "d003" });
    await wait(5);
    expect((await here.of("b"))?.duty).to.equal("d003");
    for await (const page of store.everything())
      for (const { pk, body } of page) expect(`${pk} ${JSON.stringify(body)}`).to.not.match(/Beispiel|"b"/);
    now = 31 * 60_000;
    expect(await there.of("b")).to.equal(undefined);
  });
  it("goes by its own memory while the store does not answer", async () => {
    isAlone = false;
    const answers = instance();
    answers.remember("a", asked);
    await wait(5);
    await store.close();
    expect((await answers.of("a"))?.duty).to.equal("d001");
    expect(failures).to.have.length(1);
    store = openSqliteStore(":memory:");
  });
});
