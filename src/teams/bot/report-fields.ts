import type { Field, Language } from "../../plan/schema.ts";
import type { Answer, Answers, FieldProblem } from "../../reports/answers.ts";
import { usualLength } from "../../reports/form.ts";
import type { ReportView } from "../../reports/use-cases.ts";
import { shortened, writtenNumber } from "../../words/format.ts";
import { reportWords } from "../../words/reports.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { inputPrefix } from "./requests.ts";

/** A report's fields as inputs, and its answers as lines. */

/** How much of the answers a card shows, the most first: characters of one answer, and how many answers. */
export const answerSizes = [
  { length: 300, answers: 60 },
  { length: 100, answers: 60 },
  { length: 30, answers: 40 },
] as const;

/** Characters of a typed number. */
const longestNumber = 25;

/** What a page shows besides the kept answers: what was just typed, and what is wrong with it. */
export interface Typed {
  problems?: readonly FieldProblem[];
  typed?: Readonly<Record<string, unknown>>;
}

export function formField(
  field: Field,
  language: Language,
  answers: Answers,
  { problems, typed }: Typed,
): FormField {
  const words = reportWords[language];
  const label = field.unit
    ? words.withUnit(field.label[language], field.unit[language])
    : field.label[language];
  const problem = problems?.find((each) => each.field === field.id);
  const type = field.type === "yesNo" ? "choice" : field.type;
  const longest = type === "number" ? longestNumber : (field.maxLength ?? usualLength);
  return {
    id: inputPrefix + field.id,
    type,
    label: field.required ? label : words.optional(label),
    help: field.help?.[language] ?? "",
    problem: problem ? words.problem(problem) : "",
    value: shownValue(typed ? typed[field.id] : answers[field.id], language).slice(0, longest),
    maxLength: longest,
    choices: choicesOf(field, language),
  };
}

/** The report's questions with their answers, as much as a size allows; the whole of it is one tap away, page by page. */
export function answerLines(
  { pages, answers }: ReportView,
  language: Language,
  size: { length: number; answers: number },
): Line[] {
  const fields = pages.flatMap((page) => page.fields);
  const shown = fields
    .slice(0, size.answers)
    .map((field) =>
      line(field.label[language], shownAnswer(field, answers[field.id], language, size.length)),
    );
  const rest = fields.length - shown.length;
  return rest > 0 ? [...shown, { label: "…", text: reportWords[language].moreAnswers(rest) }] : shown;
}

/** What an input shows: the kept answer, or what was just typed. */
function shownValue(value: unknown, language: Language): string {
  if (typeof value === "number") return String(value).replace(".", language === "de" ? "," : ".");
  return typeof value === "string" || typeof value === "boolean" ? String(value) : "";
}

function choicesOf(field: Field, language: Language): FormField["choices"] {
  const words = reportWords[language];
  if (field.type === "yesNo")
    return [
      { title: words.yes, value: "true" },
      { title: words.no, value: "false" },
    ];
  return (field.options ?? []).map(({ id, label }) => ({ title: label[language], value: id }));
}

function shownAnswer(field: Field, answer: Answer | undefined, language: Language, length: number): string {
  const words = reportWords[language];
  if (answer === undefined) return field.required ? words.notAnswered : "–";
  if (typeof answer === "boolean") return answer ? words.yes : words.no;
  if (typeof answer === "number")
    return [writtenNumber(answer, language), field.unit?.[language] ?? ""].join(" ").trim();
  const option = field.options?.find(({ id }) => id === answer);
  return option ? option.label[language] : shortened(answer, length);
}
