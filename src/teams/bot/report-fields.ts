import type { Language } from "../../plan/schema.ts";
import { askedPages } from "../../reports/asked.ts";
import type { Answer, AnswerProblem } from "../../reports/answers.ts";
import { usualLength, type Page, type Question } from "../../reports/form.ts";
import type { ReportView } from "../../reports/view.ts";
import { isDone } from "../../reports/state.ts";
import { writtenAnswer } from "../../words/answered.ts";
import { shortened } from "../../words/format.ts";
import { reportWords } from "../../words/reports.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { inputPrefix } from "./requests.ts";

/** A report's questions as inputs, and its answers as lines. */

/** How much of the answers a card shows, the most first: characters of one answer, and how many answers. */
export const answerSizes = [
  { length: 300, answers: 80 },
  { length: 100, answers: 80 },
  { length: 60, answers: 40 },
  { length: 30, answers: 25 },
] as const;

/** Characters of a typed number. */
const longestNumber = 25;
/** Characters that a card shows of last year's answer. */
const lastYearLength = 120;

/** What a page shows besides the kept answers: what was just typed, what is wrong with it, what was put in from last year. */
export interface Typed {
  problems?: readonly AnswerProblem[];
  typed?: Readonly<Record<string, unknown>>;
  /** Empty inputs hold last year's answers. */
  fromLastYear?: boolean;
}

export function formField(
  question: Question,
  { answers, lastYear, year, state }: ReportView,
  language: Language,
  { problems, typed, fromLastYear = false }: Typed,
): FormField {
  const words = reportWords[language];
  const label = question.unit
    ? words.withUnit(question.label[language], question.unit[language])
    : question.label[language];
  const problem = problems?.find((each) => each.question === question.id);
  const longest = question.type === "number" ? longestNumber : (question.maxLength ?? usualLength);
  const own = shownValue(typed ? typed[question.id] : answers[question.id], language);
  const before = lastYear[question.id];
  const isFilled = fromLastYear && own === "" && before !== undefined;
  const was = writtenAnswer(question, before, language);
  const helps = [
    question.help?.[language],
    isFilled ? words.filledMark(year - 1) : undefined,
    was !== undefined && !isFilled ? words.lastYear(year - 1, shortened(was, lastYearLength)) : undefined,
  ];
  const note =
    state.name === "returned" ? state.notes.find((each) => each.question === question.id) : undefined;
  return {
    id: inputPrefix + question.id,
    type: inputTypes[question.type],
    label: question.required ? label : words.optional(label),
    help: helps.filter((text) => text !== undefined).join(" · "),
    ...(question.heading && { heading: question.heading[language] }),
    ...(note && { note: words.noteLabel(note.text) }),
    problem: problem ? words.problem(problem) : "",
    value: (isFilled ? shownValue(before, language) : own).slice(0, longest),
    maxLength: longest,
    choices: choicesOf(question, language),
  };
}

const inputTypes = {
  choice: "choice",
  choices: "choices",
  number: "number",
  text: "text",
  yesNo: "choice",
  date: "date",
  link: "line",
} as const satisfies Record<Question["type"], FormField["type"]>;

/** The report's questions with their answers, as much as a size allows; the whole of it is in the Word file. */
export function answerLines(
  { pages, answers, state }: Pick<ReportView, "pages" | "answers" | "state">,
  language: Language,
  size: { length: number; answers: number },
): Line[] {
  const asked = isDone(state) ? pages : askedPages(pages, answers);
  const questions = asked.flatMap((page) => page.questions.map((question) => ({ page, question })));
  const shown = questions.slice(0, size.answers).map(({ page, question }) => {
    const answer = writtenAnswer(question, answers[question.id], language);
    const none = question.required ? reportWords[language].notAnswered : "–";
    return line(
      lineLabel(page, question, language),
      answer === undefined ? none : shortened(answer, size.length),
    );
  });
  const rest = questions.length - shown.length;
  return rest > 0 ? [...shown, { label: "…", text: reportWords[language].moreAnswers(rest) }] : shown;
}

/** The question, with what it is about where the same is asked several times. */
export function lineLabel(page: Page, question: Question, language: Language): string {
  const label = question.label[language];
  if (page.nth !== undefined) return `${String(page.nth)}. ${label}`;
  const about = page.questions
    .slice(0, page.questions.indexOf(question) + 1)
    .findLast(({ heading }) => heading)?.heading;
  return about ? `${shortened(about[language], 60)} ${label}` : label;
}

/** What an input shows: the kept answer, or what was just typed. */
function shownValue(value: unknown, language: Language): string {
  if (typeof value === "number") return String(value).replace(".", language === "de" ? "," : ".");
  if (Array.isArray(value)) return (value as Extract<Answer, readonly string[]>).join(",");
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

function choicesOf({ type, options }: Question, language: Language): FormField["choices"] {
  const words = reportWords[language];
  if (type === "yesNo")
    return [
      { title: words.yes, value: "true" },
      { title: words.no, value: "false" },
    ];
  return (options ?? []).map(({ id, label }) => ({ title: label[language], value: id }));
}
