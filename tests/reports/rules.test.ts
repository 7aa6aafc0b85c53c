import { expect } from "chai";
import fc from "fast-check";
import { readPlan } from "../../src/read-plan.ts";
import { makeLookup } from "../../src/plan/lookup.ts";
import type { Field } from "../../src/plan/schema.ts";
import { readPage, type Answers } from "../../src/reports/answers.ts";
import { askedAnswers, askedPages, isPublished, missingAnswers } from "../../src/reports/asked.ts";
import { pagesFor, type Page } from "../../src/reports/form.ts";
import { dueDate, openYears, reportYear } from "../../src/reports/period.ts";
import { decide, type Command, type ReportState } from "../../src/reports/state.ts";
import { typedNumber } from "../../src/people/typed-number.ts";
import { date } from "../../src/time/local-date.ts";
import { goodPages } from "../support/report-form.ts";

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const { plan } = lookup;

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
  const pagesOf = (unit: string) => pagesFor(lookup, unit);
  const ids = (unit: string): string[] =>
    pagesOf(unit).flatMap(({ questions }) => questions.map(({ id }) => id));

  it("asks single units their own questions", () => {
    expect(ids("auslaenderbehoerde")).to.include("naturalisationDays").and.include("dutyState.d072");
    expect(ids("jugendamt")).to.not.include("naturalisationDays").and.not.include("dutyState.d072");
  });

  it("asks a step for each duty, with the duty's words above, and repeats a step with numbers", () => {
    const [first] = pagesOf("jugendamt");
    expect(first?.questions.map(({ id, heading }) => [id, heading !== undefined])).to.deep.equal([
      ["dutyState.d065", true],
      ["dutyDelay.d065", false],
      ["dutyState.d019", true],
      ["dutyDelay.d019", false],
    ]);
    expect(
      pagesOf("jugendamt")
        .filter(({ step }) => step === "measures")
        .map(({ id }) => id),
    ).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => `measures.${String(nth)}`));
    expect(ids("jugendamt"), "the last one leads to no further one").to.not.include("anotherMeasure.8");
    expect(new Set(ids("jugendamt")).size).to.equal(ids("jugendamt").length);
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
    const steps = [{ id: "s", title: { de: "S", en: "S" }, fields: ["a", "b", "c"].map(field) }];
    const large = makeLookup({ ...plan, report: { ...plan.report, steps } });
    expect(
      pagesFor(large, "x").map(({ id, questions }) => [id, ...questions.map((question) => question.id)]),
    ).to.deep.equal([
      ["s", "a"],
      ["s:2", "b"],
      ["s:3", "c"],
    ]);
  });
});

describe("which questions are asked", () => {
  const pages = pagesFor(lookup, "jugendamt");
  const asked = (answers: Answers): string[] =>
    askedPages(pages, answers).flatMap(({ questions }) => questions.map(({ id }) => id));

  it("depends on the answers before", () => {
    expect(asked({})).to.not.include("dutyDelay.d065").and.not.include("measureName.2");
    expect(asked({ "dutyState.d065": "putOff" }))
      .to.include("dutyDelay.d065")
      .and.not.include("dutyDelay.d019");
    expect(asked({ instruments: ["missionStatement", "other"] })).to.include("otherInstrument");
    expect(asked({ instruments: ["missionStatement"] })).to.not.include("otherInstrument");
    expect(asked({ "anotherMeasure.1": true }))
      .to.include("measureName.2")
      .and.not.include("measureName.3");
  });

  it("asks nothing behind a question that is not asked itself, whatever was answered before", () => {
    const answers = { "anotherMeasure.2": true, "anotherMeasure.1": false, "proposalKind.1": "keep" };
    expect(asked(answers)).to.not.include("measureName.3").and.not.include("proposalOld.1");
    expect(askedAnswers(pages, answers)).to.deep.equal({ "anotherMeasure.1": false });
  });

  it("misses only what is asked", () => {
    const missing = missingAnswers(pages, { "dutyState.d065": "putOff", "dutyState.d019": "done" });
    expect(missing.slice(0, 2).map(({ page, question }) => [page, question.id])).to.deep.equal([
      ["duties", "dutyDelay.d065"],
      ["measures.1", "measureName.1"],
    ]);
  });

  it("publishes what the plan lets out, a document's link only where its unit says so", () => {
    const question = (id: string) =>
      pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    const out = (id: string, answers: Answers): boolean | undefined => {
      const found = question(id);
      return found && isPublished(found, answers);
    };
    expect(out("participants", {})).to.equal(true);
    expect(out("remarks", {})).to.equal(false);
    expect(out("dutyDelay.d065", {})).to.equal(false);
    expect(out("documentLink.2", { "documentAudience.2": "public" })).to.equal(true);
    expect(
      out("documentLink.2", { "documentAudience.1": "public", "documentAudience.2": "internal" }),
    ).to.equal(false);
    expect(out("documentLink.2", {})).to.equal(false);
  });
});

describe("reading a page", () => {
  const page: Page = {
    id: "s",
    step: "s",
    title: { de: "", en: "" },
    questions: pagesFor(lookup, "jugendamt").flatMap(({ questions }) => questions),
  };
  const good: Record<string, string> = Object.assign({}, ...Object.values(goodPages)) as Record<
    string,
    string
  >;
  const problems = (inputs: Record<string, unknown>) => {
    const read = readPage(page, { ...good, ...inputs }, "de");
    return read.problems.filter(({ question, code }) => code !== "missing" || question in inputs);
  };

  it("takes what is good", () => {
    expect(problems({})).to.deep.equal([]);
  });
  const table: [string, unknown, object][] = [
    ["measureName.1", "  ", { code: "missing" }],
    ["measureName.1", undefined, { code: "missing" }],
    ["trainings", "viele", { code: "notANumber" }],
    ["trainings", "1e999", { code: "notANumber" }],
    ["trainings", "-1", { code: "tooSmall", limit: 0 }],
    ["trainings", "1001", { code: "tooLarge", limit: 1000 }],
    ["trainings", "2,5", { code: "tooManyDecimals", limit: 0 }],
    ["postsPlanned", "0,125", { code: "tooManyDecimals", limit: 2 }],
    ["dutyState.d065", "fertig", { code: "notAnOption" }],
    ["instruments", "missionStatement,leer", { code: "notAnOption" }],
    ["workPlan", "vielleicht", { code: "notAnOption" }],
    ["measureUntil.1", "2026-02-30", { code: "notADate" }],
    ["measureUntil.1", "bald", { code: "notADate" }],
    ["documentLink.1", "http://www.stadt.example/x", { code: "notALink" }],
    ["documentLink.1", "javascript:alert(1)", { code: "notALink" }],
    ["documentLink.1", "https://a b.example/", { code: "notALink" }],
    ["documentLink.1", "https://jemand:geheim@stadt.example/", { code: "notALink" }],
    ["measureEffect.1", "x".repeat(1001), { code: "tooLong", limit: 1000, length: 1001 }],
  ];
  for (const [question, input, problem] of table)
    it(`tells at ${question} what is wrong with ${JSON.stringify(input ?? null).slice(0, 40)}`, () => {
      expect(problems({ [question]: input })).to.deep.equal([{ question, ...problem }]);
    });
  it("takes a German decimal comma, drops control characters, keeps everything else as typed", () => {
    expect(readPage(page, { postsPlanned: "3,5" }, "de").answers).to.deep.equal({ postsPlanned: 3.5 });
    expect(readPage(page, { outlook: "a\u0000b\r\nc ${x} {{DATE(1)}} <b>" }, "de").answers).to.deep.equal({
      outlook: "ab\nc ${x} {{DATE(1)}} <b>",
    });
    expect(readPage(page, { instruments: "other, missionStatement,other" }, "de").answers).to.deep.equal({
      instruments: ["other", "missionStatement"],
    });
  });
  it("survives any input, and never answers a question that the page does not have", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            "outlook",
            "trainings",
            "workPlan",
            "dutyState.d065",
            "measureUntil.1",
            "__proto__",
            "x",
          ),
          fc.anything(),
        ),
        (inputs) => {
          const { answers } = readPage(page, inputs, "de");
          expect(Object.keys(answers).every((id) => page.questions.some((each) => each.id === id))).to.equal(
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
    {
      name: "returned",
      version: 1,
      at: 1,
      by: "o",
      submittedBy: "p",
      comment: "c",
      notes: [],
      reopened: false,
    },
    { name: "accepted", version: 1, at: 1, by: "o", submittedBy: "p" },
  ];
  const commands: Command[] = [
    { name: "save" },
    { name: "submit", at: 2, by: "p" },
    { name: "return", at: 2, by: "o", comment: "c", notes: [] },
    { name: "accept", at: 2, by: "o" },
    { name: "reopen", at: 2, by: "o", comment: "c" },
  ];
  it("go as the table says", () => {
    const table = states.map((state) =>
      commands.map((command) => {
        const next = decide(state, command);
        return next.ok ? next.state.name : next.why;
      }),
    );
    expect(table).to.deep.equal([
      ["draft", "submitted", "notSubmitted", "notSubmitted", "notAccepted"],
      ["draft", "submitted", "notSubmitted", "notSubmitted", "notAccepted"],
      ["alreadySubmitted", "alreadySubmitted", "returned", "accepted", "notAccepted"],
      ["returned", "submitted", "notSubmitted", "notSubmitted", "notAccepted"],
      ["alreadySubmitted", "alreadySubmitted", "notSubmitted", "notSubmitted", "returned"],
    ]);
  });
});
