import type { Language } from "../../plan/schema.ts";
import type { Page } from "../../reports/form.ts";
import { commentLength, type ReportView } from "../../reports/use-cases.ts";
import { isDone } from "../../reports/state.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { reportWords } from "../../words/reports.ts";
import { execute, openDialog, unfold, type CardAction } from "../cards/actions.ts";
import { line, type Form, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import { answerLines, answerSizes, formField, type Typed } from "./report-fields.ts";
import { inputPrefix, type Inputs } from "./requests.ts";

/** Everything that fits of what somebody else saved: it may be about to be replaced. */
const conflictSizes = [{ length: 4000, answers: 60 }, ...answerSizes];

/** Teams shows six buttons; further ones are behind "…". */
const pagesInRow = 4;

/** The cards of a unit's report. `unitName` is the name in the reader's language. */

export interface Shown {
  report: ReportView;
  unitName: string;
  language: Language;
}

export function promptCard({ report, unitName, language }: Shown, due: LocalDate): Card {
  const words = reportWords[language];
  const { unit, year, state } = report;
  const title = words.title(year, unitName);
  const began = state.name === "draft" || state.name === "returned";
  const inUnit = !isDone(state);
  const lines: Line[] = [
    line(words.due, writtenDate(due, language)),
    line(words.stateLabel, words.states[state.name]),
    ...(state.name === "returned" ? [line(words.commentLabel, state.comment)] : []),
  ];
  return render("notice", {
    lang: language,
    speak: `${title}. ${words.due} ${writtenDate(due, language)}.`,
    title,
    paragraphs: inUnit ? [words.promptText] : [words.already],
    lines,
    actions: inUnit
      ? [
          execute(
            began ? words.goOn : words.begin,
            "report.open",
            { unit, year, page: firstOpenPage(report) },
            { style: "positive" },
          ),
          openDialog(words.inDialog, "report.open", { unit, year, page: firstOpenPage(report) }),
        ]
      : [execute(words.look, "report.look", { unit, year })],
  });
}

/** One page of the form, with what was answered before, or what was just typed and what is wrong with it. */
export function pageCard(shown: Shown, pageIndex: number, said: Typed & { notice?: string } = {}): Card {
  const { report, language } = shown;
  const words = reportWords[language];
  const page = report.pages[pageIndex];
  if (!page) return reviewCard(shown);
  const data = pageData(report, pageIndex);
  return render("form", {
    ...pageModel(shown, pageIndex, page, said),
    lines: report.state.name === "returned" ? [line(words.commentLabel, report.state.comment)] : [],
    actions: [
      execute(words.next, "report.save", { ...data, then: "next" }, { style: "positive" }),
      ...(pageIndex > 0 ? [execute(words.back, "report.save", { ...data, then: "back" })] : []),
      execute(words.pause, "report.save", { ...data, then: "pause" }),
    ],
  });
}

/** A page that was saved elsewhere meanwhile: what is kept stands above what was typed, and the person chooses one of them. */
export function conflictCard(shown: Shown, pageIndex: number, notice: string, typed: Inputs): Card {
  const { report, language } = shown;
  const words = reportWords[language];
  const page = report.pages[pageIndex];
  if (!page) return reviewCard(shown);
  const data = pageData(report, pageIndex);
  return renderLargest("form", conflictSizes, (size) => ({
    ...pageModel(shown, pageIndex, page, { notice, typed }),
    lines: answerLines({ ...report, pages: [page] }, language, size),
    actions: [
      execute(words.saveMine, "report.save", { ...data, then: "next" }, { style: "positive" }),
      execute(words.keepOther, "report.open", { unit: report.unit, year: report.year, page: pageIndex }),
    ],
  }));
}

/** Which page a button is about, and how old the card is that it stands on. */
function pageData({ unit, year, pageRevisions }: ReportView, page: number) {
  return { unit, year, page, revision: pageRevisions[page] ?? 0 };
}

function pageModel(
  { report, unitName, language }: Shown,
  pageIndex: number,
  page: Page,
  said: Typed & { notice?: string },
): Omit<Form, "lines" | "actions"> {
  const words = reportWords[language];
  const title = words.title(report.year, unitName);
  const subtitle = words.progress(pageIndex + 1, report.pages.length, page.title[language]);
  return {
    lang: language,
    speak: `${title}. ${said.notice ?? subtitle}`,
    title,
    subtitle,
    notice: said.notice ?? "",
    fields: page.fields.map((field) => formField(field, language, report.answers, said)),
  };
}

/** Everything that was answered, before it is submitted. */
export function reviewCard({ report, unitName, language }: Shown, notice?: string): Card {
  const words = reportWords[language];
  const { unit, year, pages } = report;
  return renderLargest("notice", answerSizes, (size) => ({
    lang: language,
    speak: notice ?? `${words.reviewTitle(unitName)}. ${words.reviewText}`,
    title: words.reviewTitle(unitName),
    paragraphs: [notice ?? words.reviewText],
    lines: answerLines(report, language, size),
    actions: [
      execute(
        words.submit,
        "report.submit",
        { unit, year, revision: report.revision },
        { style: "positive" },
      ),
      ...pages.map((_, index) =>
        execute(
          words.edit(index + 1),
          "report.open",
          { unit, year, page: index },
          index < pagesInRow ? {} : { mode: "secondary" },
        ),
      ),
    ],
  }));
}

export function receiptCard({ report, unitName, language }: Shown): Card {
  const words = reportWords[language];
  const version = "version" in report.state ? report.state.version : 1;
  const text = words.receiptText(unitName, report.year, version);
  return render("notice", {
    lang: language,
    speak: `${words.receiptTitle} ${text}`,
    title: words.receiptTitle,
    paragraphs: [text],
    lines: [],
    actions: [execute(words.look, "report.look", { unit: report.unit, year: report.year })],
  });
}

/** A submitted report as the office and the unit see it; only the office gets the buttons. */
export function lookCard(
  { report, unitName, language }: Shown,
  mayReview: boolean,
  notice?: string,
  typedComment = "",
): Card {
  const words = reportWords[language];
  const { unit, year, state } = report;
  const title = words.title(year, unitName);
  const reviewing = mayReview && isDone(state);
  const seen = { unit, year, version: "version" in state ? state.version : 0, state: state.name };
  const comment = {
    id: `${inputPrefix}comment`,
    label: words.commentInput,
    maxLength: commentLength,
    value: typedComment.slice(0, commentLength),
  };
  const actions: CardAction[] = reviewing
    ? [
        ...(state.name === "submitted"
          ? [execute(words.accept, "report.accept", seen, { style: "positive" })]
          : []),
        unfold(
          words.giveBack,
          comment,
          execute(words.giveBack, "report.return", seen, { style: "destructive" }),
        ),
      ]
    : [];
  return renderLargest("notice", answerSizes, (size) => ({
    lang: language,
    speak: notice ?? `${title}: ${words.states[state.name]}`,
    title,
    paragraphs: notice === undefined ? [] : [notice],
    lines: [
      line(words.stateLabel, words.states[state.name]),
      ...(state.name === "returned" ? [line(words.commentLabel, state.comment)] : []),
      ...answerLines(report, language, size),
    ],
    actions,
  }));
}

/** The first page on which a required answer is missing; the first one when nothing is. */
function firstOpenPage({ pages, answers }: ReportView): number {
  const open = pages.findIndex(({ fields }) =>
    fields.some(({ id, required }) => required && answers[id] === undefined),
  );
  return Math.max(open, 0);
}
