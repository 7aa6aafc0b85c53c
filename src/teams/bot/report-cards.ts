import type { Language } from "../../plan/schema.ts";
import { askedPages, missingAnswers } from "../../reports/asked.ts";
import type { Page } from "../../reports/form.ts";
import { isDone } from "../../reports/state.ts";
import type { ReportView } from "../../reports/view.ts";
import { arrangingWords } from "../../words/arranging.ts";
import { writtenTitle } from "../../words/answered.ts";
import { writtenDate } from "../../words/format.ts";
import { reportWords, writtenState } from "../../words/reports.ts";
import { execute, openDialog, type CardAction } from "../cards/actions.ts";
import { line, type Form, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import { answerLines, answerSizes, formField, lineLabel, type Typed } from "./report-fields.ts";
import type { Inputs } from "./requests.ts";

/** Everything that fits of what somebody else saved: it may be about to be replaced. */
const conflictSizes = [{ length: 4000, answers: 60 }, ...answerSizes];

/** Teams shows six buttons; further ones are behind "…". */
const pagesInRow = 4;

/** The cards on which a unit's report is filled in. `unitName` is the name in the reader's language. */

export interface Shown {
  report: ReportView;
  unitName: string;
  language: Language;
}

/** The report is due: where it stands, and how to go on. */
export function promptCard({ report, unitName, language }: Shown, mayPassOn: boolean, notice?: string): Card {
  const words = reportWords[language];
  const { unit, year, state, due } = report;
  const which = { unit, year };
  const title = words.title(year, unitName);
  const began = state.name === "draft" || state.name === "returned";
  const inUnit = !isDone(state);
  const passOn = mayPassOn
    ? [execute(arrangingWords[language].passOn, "report.delegates", which, { mode: "secondary" })]
    : [];
  return render("notice", {
    lang: language,
    speak: notice ?? `${title}. ${words.due} ${writtenDate(due, language)}.`,
    title,
    paragraphs: [notice ?? (inUnit ? words.promptText : words.already)],
    lines: [
      line(words.due, writtenDate(due, language)),
      line(words.stateLabel, writtenState(state, language)),
      ...commentLines(report, language),
      ...extensionLines(report, language),
    ],
    actions: inUnit
      ? [
          execute(began ? words.goOn : words.begin, "report.open", which, { style: "positive" }),
          openDialog(words.inDialog, "report.open", which),
          execute(arrangingWords[language].moreTime, "report.time", which, { mode: "secondary" }),
          ...passOn,
          ...(state.name === "open"
            ? []
            : [execute(words.history, "report.history", which, { mode: "secondary" })]),
        ]
      : [execute(words.look, "report.look", which)],
  });
}

/** The office's comment on a report that it gave back. */
export function commentLines({ state }: ReportView, language: Language): Line[] {
  return state.name === "returned" && state.comment !== ""
    ? [line(reportWords[language].commentLabel, state.comment)]
    : [];
}

/** What became of the wish for more time. */
export function extensionLines({ extension }: Pick<ReportView, "extension">, language: Language): Line[] {
  if (!extension) return [];
  const words = arrangingWords[language];
  const until = writtenDate(extension.until, language);
  if (!extension.decided) return [{ label: "", text: words.waiting(until) }];
  const text = extension.decided.granted ? words.granted(until) : words.declined(extension.decided.comment);
  return [{ label: "", text }];
}

/** One page of the form, with what was answered before, or what was just typed and what is wrong with it. */
export function pageCard(shown: Shown, pageId: string, said: Typed & { notice?: string } = {}): Card {
  const { report, language } = shown;
  const words = reportWords[language];
  const pages = askedPages(report.pages, report.answers);
  const index = pages.findIndex(({ id }) => id === pageId);
  const page = pages[index];
  if (!page) return reviewCard(shown, said.notice);
  const data = pageData(report, page.id);
  const canFill = page.questions.some(
    ({ id }) => report.answers[id] === undefined && report.lastYear[id] !== undefined,
  );
  return render("form", {
    ...pageModel(shown, pages, index, page, said),
    lines: index === 0 || report.state.name === "returned" ? commentLines(report, language) : [],
    actions: [
      execute(words.next, "report.save", { ...data, then: "next" }, { style: "positive" }),
      ...(index > 0 ? [execute(words.back, "report.save", { ...data, then: "back" })] : []),
      execute(words.pause, "report.save", { ...data, then: "pause" }),
      ...(canFill && said.fromLastYear !== true
        ? [execute(words.fillIn(report.year - 1), "report.fill", data)]
        : []),
    ],
  });
}

/** A page that was saved elsewhere meanwhile: what is kept stands above what was typed, and the person chooses one of them. */
export function conflictCard(shown: Shown, pageId: string, notice: string, typed: Inputs): Card {
  const { report, language } = shown;
  const words = reportWords[language];
  const pages = askedPages(report.pages, report.answers);
  const index = pages.findIndex(({ id }) => id === pageId);
  const page = pages[index];
  if (!page) return reviewCard(shown, notice);
  const data = pageData(report, page.id);
  const { unit, year } = report;
  return renderLargest("form", conflictSizes, (size) => ({
    ...pageModel(shown, pages, index, page, { notice, typed }),
    lines: answerLines({ ...report, pages: [page] }, language, size),
    actions: [
      execute(words.saveMine, "report.save", { ...data, then: "next" }, { style: "positive" }),
      execute(words.keepOther, "report.open", { unit, year, page: page.id }),
    ],
  }));
}

/** Which page a button is about, and how old the card is that it stands on. */
function pageData({ unit, year, pageRevisions }: ReportView, page: string) {
  return { unit, year, page, revision: pageRevisions[page] ?? 0 };
}

function pageModel(
  { report, unitName, language }: Shown,
  pages: readonly Page[],
  index: number,
  page: Page,
  said: Typed & { notice?: string },
): Omit<Form, "lines" | "actions"> {
  const words = reportWords[language];
  const title = words.title(report.year, unitName);
  const subtitle = words.progress(index + 1, pages.length, writtenTitle(page, language));
  return {
    lang: language,
    speak: `${title}. ${said.notice ?? subtitle}`,
    title,
    subtitle,
    notice: said.notice ?? "",
    fields: page.questions.map((question) => formField(question, report, language, said)),
  };
}

/** Everything that was answered, before it is submitted; what is missing is a list whose buttons lead there. */
export function reviewCard({ report, unitName, language }: Shown, notice?: string): Card {
  const words = reportWords[language];
  const { unit, year, answers } = report;
  const pages = askedPages(report.pages, answers);
  const missing = missingAnswers(report.pages, answers);
  const incomplete = new Set(missing.map(({ page }) => page));
  const toPage = (page: Page, index: number): CardAction => {
    const title = writtenTitle(page, language);
    return execute(
      incomplete.has(page.id) ? words.complete(title) : words.edit(title),
      "report.open",
      { unit, year, page: page.id },
      index < pagesInRow ? {} : { mode: "secondary" },
    );
  };
  const open = pages.filter(({ id }) => incomplete.has(id));
  const others = pages.filter(({ id }) => !incomplete.has(id));
  const submit = execute(
    words.submit,
    "report.submit",
    { unit, year, revision: report.revision },
    { style: "positive" },
  );
  const labels = missing
    .map(({ page: id, question }) => {
      const page = pages.find((each) => each.id === id);
      return page ? lineLabel(page, question, language) : question.label[language];
    })
    .join("; ");
  const said = notice ?? (missing.length > 0 ? words.missingTitle : words.reviewText);
  return renderLargest("notice", answerSizes, (size) => ({
    lang: language,
    speak: notice ?? `${words.reviewTitle(unitName)}. ${said}`,
    title: words.reviewTitle(unitName),
    paragraphs: missing.length > 0 ? [said, words.missing(labels)] : [said],
    lines: answerLines(report, language, size),
    actions: [...(missing.length > 0 ? [] : [submit]), ...[...open, ...others].map(toPage)],
  }));
}

export function receiptCard({ report, unitName, language }: Shown): Card {
  const words = reportWords[language];
  const { unit, year } = report;
  const version = "version" in report.state ? report.state.version : 1;
  const text = words.receiptText(unitName, year, version);
  return render("notice", {
    lang: language,
    speak: `${words.receiptTitle} ${text}`,
    title: words.receiptTitle,
    paragraphs: [text],
    lines: [],
    actions: [
      execute(words.look, "report.look", { unit, year }),
      execute(words.asWord, "document", { of: "report", unit, year, version }),
    ],
  });
}

/** The first page on which a required answer is missing; the first of all when nothing is. */
export function firstOpenPage({ pages, answers }: ReportView): string {
  const [missing] = missingAnswers(pages, answers);
  return missing?.page ?? askedPages(pages, answers)[0]?.id ?? "";
}
