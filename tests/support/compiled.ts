import fc from "fast-check";
import { makeDirectory } from "../../src/people/directory.ts";
import { readPlan } from "../../src/read-plan.ts";
import { askedPages } from "../../src/reports/asked.ts";
import type { Answer, Answers } from "../../src/reports/answers.ts";
import type { Part } from "../../src/reports/compiled/documents.ts";
import { owingUnits } from "../../src/reports/compiled/owing.ts";
import { makeCompiled } from "../../src/reports/compiled/use-cases.ts";
import { pagesFor, type Page, type Question } from "../../src/reports/form.ts";
import { makeReports } from "../../src/reports/use-cases.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { dateAt } from "../../src/time/local-date.ts";

/** Dresden's plan and sample roster, with reports and the compiled report on a store in memory and a clock to turn. */

export const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const read = readRosterFolder("plans/dresden-2009/sample-roster", lookup.plan, "de");
if (!read.ok) throw new Error(read.problems.join("\n"));
export const directory = makeDirectory(read.roster);
export const hour = 3_600_000;

export function sampleHouse(start = "2027-02-01T09:00:00Z") {
  let now = Date.parse(start);
  const clock = { now: () => now };
  const store = openSqliteStore(":memory:", clock.now);
  const reports = makeReports({ store, clock, lookup });
  const compiled = makeCompiled({
    store,
    clock,
    lookup,
    accepted: reports.accepted,
    standing: reports.standing,
    units: () => Promise.resolve(owingUnits(directory, lookup.plan, dateAt(now, lookup.plan.timeZone))),
  });

  /** Fills in a unit's report the way its cards do, and submits it. */
  async function submit(unit: string, answers: Answers, year = 2026): Promise<number> {
    const which = { unit, year, by: `bericht-${unit}` };
    let report = await reports.view(which);
    for (const page of askedPages(pagesFor(lookup, unit), answers)) {
      const inputs = Object.fromEntries(
        page.questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, typed(answers[id])]])),
      );
      const revision = report.pageRevisions[page.id] ?? 0;
      const saved = await reports.save(which, {
        page: page.id,
        revision,
        inputs,
        language: "de",
        partial: false,
      });
      if (saved.outcome !== "saved") throw new Error(JSON.stringify(saved));
      report = saved.report;
    }
    const submitted = await reports.submit(which, report.revision);
    if (submitted.outcome !== "submitted") throw new Error(submitted.outcome);
    const { state } = submitted.report;
    return "version" in state ? state.version : 0;
  }

  return {
    store,
    clock,
    reports,
    compiled,
    submit,
    pass: (ms: number): void => {
      now += ms;
    },
    now: (): number => now,
    async accept(unit: string, answers: Answers, year = 2026): Promise<void> {
      const version = await submit(unit, answers, year);
      const which = { unit, year, by: "sachbearbeitung" };
      await reports.accept(which, { version, state: "submitted" });
    },
    async reopen(unit: string, version: number, year = 2026): Promise<void> {
      const which = { unit, year, by: "sachbearbeitung" };
      await reports.reopen(which, { version, state: "accepted" }, "Bitte prüfen");
    },
    close: () => store.close(),
  };
}

function typed(answer: Answer): string {
  if (typeof answer === "number") return String(answer).replace(".", ",");
  return Array.isArray(answer) ? answer.join(",") : String(answer as string | boolean);
}

/** Answers that a unit could give: all that is required, one measure; `more` replaces or adds. */
export function usualAnswers(unit: string, more: Answers = {}): Answers {
  const all = pagesFor(lookup, unit).flatMap(({ questions }) => questions);
  const usual = all.map((question): [string, Answer] => {
    switch (question.type) {
      case "yesNo":
        return [question.id, question.field === "workPlan" || question.field === "dataByGender"];
      case "choice":
        return [question.id, question.options?.[question.field.endsWith("State") ? 1 : 0]?.id ?? ""];
      case "choices":
        return [question.id, []];
      case "number":
        return [question.id, 1];
      case "date":
        return [question.id, "2027-06-30"];
      case "link":
        return [question.id, "https://stadt.example/bericht.pdf"];
      case "text":
        return [question.id, `${question.field} von ${unit}`];
      default:
        return question.type satisfies never;
    }
  });
  const answers = { ...Object.fromEntries(usual), ...more };
  const asked = askedPages(pagesFor(lookup, unit), answers).flatMap(({ questions }) => questions);
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined || (Array.isArray(answer) && answer.length === 0) ? [] : [[id, answer]];
    }),
  );
}

/** Texts name their unit and question, so that each can be told from all others. */
function answerTo(unit: string, question: Question): fc.Arbitrary<Answer | undefined> {
  const ids = question.options?.map(({ id }) => id) ?? [];
  const any = ((): fc.Arbitrary<Answer> => {
    switch (question.type) {
      case "choice":
        return fc.constantFrom(...ids);
      case "choices":
        return fc.subarray(ids, { minLength: 1 });
      case "number":
        return fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100);
      case "yesNo":
        return fc.boolean();
      case "date":
        return fc.constantFrom("2027-01-01", "2027-12-31");
      case "link":
        return fc.constant(`https://${question.id.toLowerCase().replaceAll(".", "-")}.example/`);
      case "text":
        return fc.string({ minLength: 1, maxLength: 8 }).map((text) => `«${unit}:${question.id}:${text}»`);
      default:
        return question.type satisfies never;
    }
  })();
  return fc.option(any, { nil: undefined, freq: 6 });
}

const units = directory.organisationsOf(lookup.plan.report.reportingKinds, "2026-12-01" as never);
const pagesOf = new Map<string, Page[]>(units.map(({ id }) => [id, pagesFor(lookup, id)]));

/** A frozen part with any answers, also to questions that were not asked in the end. */
export const anyPart: fc.Arbitrary<Part> = fc.constantFrom(...units).chain((unit) => {
  const pages = pagesOf.get(unit.id) ?? [];
  const questions = pages.flatMap((page) => page.questions);
  const division = directory.organisation(unit.parent ?? "");
  return fc
    .record(Object.fromEntries(questions.map((question) => [question.id, answerTo(unit.id, question)])))
    .map((answers) => ({
      unit: unit.id,
      name: unit.name,
      ...(division && { division: { id: division.id, name: division.name } }),
      version: 1,
      submittedAt: 0,
      pages,
      answers: Object.fromEntries(
        Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
      ),
      // What a failure shows: the pages would hide it.
      [fc.toStringMethod]: () => JSON.stringify({ unit: unit.id, answers }),
    }));
});
