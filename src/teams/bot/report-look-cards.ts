import type { Directory } from "../../people/directory.ts";
import type { Event } from "../../reports/history.ts";
import { commentLength } from "../../reports/reviewing.ts";
import { isDone } from "../../reports/state.ts";
import type { ReportView } from "../../reports/view.ts";
import { readDate } from "../../time/local-date.ts";
import { shortened, writtenDate, writtenMoment } from "../../words/format.ts";
import { reportWords, writtenState } from "../../words/reports.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import { commentLines, extensionLines, type Shown } from "./report-cards.ts";
import { answerLines, answerSizes, lineLabel } from "./report-fields.ts";
import { inputField } from "./input-field.ts";
import type { Inputs } from "./requests.ts";

/** Notes at single questions that one return may hold. */
export const noteRows = [1, 2, 3] as const;

/** Chosen where a row holds no note. */
export const noQuestion = "-";

/** The list of questions stands in the card once a row; the smallest holds the longest report that a form allows. */
const returnSizes = [
  { length: 80, rows: 3 },
  { length: 50, rows: 3 },
  { length: 50, rows: 2 },
  { length: 30, rows: 1 },
] as const;

const historySizes = [60, 30, 12] as const;

/** A submitted report as the office and the unit see it; only the office gets the buttons that decide. */
export function lookCard({ report, unitName, language }: Shown, mayReview: boolean, notice?: string): Card {
  const words = reportWords[language];
  const { unit, year, state } = report;
  const title = words.title(year, unitName);
  const version = "version" in state ? state.version : 0;
  const actions: CardAction[] = [
    ...(mayReview ? reviewActions(report, words) : []),
    ...(version > 0 ? [execute(words.asWord, "document", { of: "report", unit, year, version })] : []),
    execute(words.history, "report.history", { unit, year }),
  ];
  return renderLargest("notice", answerSizes, (size) => ({
    lang: language,
    speak: notice ?? `${title}: ${writtenState(state, language)}`,
    title,
    paragraphs: notice === undefined ? [] : [notice],
    lines: [
      line(words.stateLabel, writtenState(state, language)),
      ...(version > 0 ? [line(words.versionLabel, String(version))] : []),
      ...commentLines(report, language),
      ...noteLines(report, language),
      ...extensionLines(report, language),
      ...answerLines(report, language, size),
    ],
    actions,
  }));
}

function reviewActions(report: ReportView, words: (typeof reportWords)["de"]): CardAction[] {
  const { unit, year, state } = report;
  if (!isDone(state)) return [];
  const seen = seenOf(report);
  return state.name === "submitted"
    ? [
        execute(words.accept, "report.accept", { unit, year, ...seen }, { style: "positive" }),
        execute(words.giveBack, "report.returnForm", { unit, year, ...seen }),
      ]
    : [execute(words.reopen, "report.reopenForm", { unit, year, ...seen })];
}

/** What the reader of a card has seen of a report; goes back with the card's buttons. */
function seenOf({ state }: ReportView): { version: number; state: string } {
  return { version: "version" in state ? state.version : 0, state: state.name };
}

function noteLines({ state, pages }: ReportView, language: Shown["language"]): Line[] {
  if (state.name !== "returned") return [];
  const questions = pages.flatMap((page) => page.questions.map((question) => ({ page, question })));
  return state.notes.map(({ question: id, text }) => {
    const found = questions.find(({ question }) => question.id === id);
    return line(found ? lineLabel(found.page, found.question, language) : id, text);
  });
}

/** What the unit is to change: in general, and at single questions. */
export function returnCard(
  { report, unitName, language }: Shown,
  typed?: { notice: string; inputs: Inputs },
): Card {
  const words = reportWords[language];
  const { unit, year, pages } = report;
  return renderLargest("form", returnSizes, ({ length, rows: count }) => {
    const questions = pages.flatMap((page) =>
      page.questions.map((question) => ({
        title: shortened(lineLabel(page, question, language), length),
        value: question.id,
      })),
    );
    const rows = noteRows.slice(0, count).flatMap((nth): FormField[] => [
      {
        ...textField(`question${String(nth)}`, words.noteQuestion(nth), typed?.inputs),
        type: "compact",
        choices: [{ title: words.noQuestion, value: noQuestion }, ...questions],
      },
      textField(`note${String(nth)}`, words.noteText(nth), typed?.inputs),
    ]);
    const comment = textField("comment", words.commentInput, typed?.inputs);
    return {
      lang: language,
      speak: typed?.notice ?? words.giveBackTitle(unitName),
      title: words.giveBackTitle(unitName),
      subtitle: words.title(year, unitName),
      notice: typed?.notice ?? "",
      lines: [],
      fields: [{ ...comment, help: words.notesHelp }, ...rows],
      actions: [
        execute(words.giveBack, "report.return", { unit, year, ...seenOf(report) }, { style: "destructive" }),
        execute(words.cancel, "report.look", { unit, year }),
      ],
    };
  });
}

/** Why an accepted report is opened again. */
export function reopenCard(
  { report, unitName, language }: Shown,
  typed?: { notice: string; inputs: Inputs },
): Card {
  const words = reportWords[language];
  const { unit, year } = report;
  return render("form", {
    lang: language,
    speak: typed?.notice ?? words.reopenTitle(unitName),
    title: words.reopenTitle(unitName),
    subtitle: words.title(year, unitName),
    notice: typed?.notice ?? "",
    lines: [],
    fields: [textField("comment", words.reopenInput, typed?.inputs)],
    actions: [
      execute(words.reopen, "report.reopen", { unit, year, ...seenOf(report) }, { style: "destructive" }),
      execute(words.cancel, "report.look", { unit, year }),
    ],
  });
}

function textField(id: string, label: string, typed: Inputs | undefined): FormField {
  return inputField({ id, type: "text", label, maxLength: commentLength }, typed, commentLength);
}

/** Who did what with a report, and when; the newest first. */
export function historyCard(
  { unitName, language }: Omit<Shown, "report">,
  which: { unit: string; year: number },
  events: readonly Event[],
  reader: { directory: Directory; timeZone: string },
): Card {
  const words = reportWords[language];
  const nameOf = (id: string): string => reader.directory.person(id)?.name ?? id;
  const title = words.historyTitle(which.year, unitName);
  const lines = events.toReversed().map(({ at, by, what, version, person, until, comment }) => {
    const day = until === undefined ? undefined : readDate(until);
    const details = [
      version === undefined ? undefined : `${words.versionLabel} ${String(version)}`,
      person === undefined ? undefined : nameOf(person),
      day && writtenDate(day, language),
      comment,
    ].filter((detail) => detail !== undefined && detail !== "");
    const said = [words.events[what] ?? what, ...details].join(", ");
    return line(writtenMoment(at, reader.timeZone, language), `${nameOf(by)}: ${said}`);
  });
  return renderLargest("notice", historySizes, (count) => ({
    lang: language,
    speak: title,
    title,
    paragraphs: lines.length === 0 ? [words.nothingYet] : [],
    lines:
      lines.length > count
        ? [...lines.slice(0, count), { label: "…", text: words.earlier(lines.length - count) }]
        : lines,
    actions: [execute(words.look, "report.look", which)],
  }));
}
