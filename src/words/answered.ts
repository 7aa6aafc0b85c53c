import type { Language } from "../plan/schema.ts";
import type { Answer } from "../reports/answers.ts";
import type { Page, Question } from "../reports/form.ts";
import { readDate } from "../time/local-date.ts";
import { joined, writtenAmount, writtenDate } from "./format.ts";
import { reportWords } from "./reports.ts";

/** An answer as people read it, whole; undefined where there is none. */
export function writtenAnswer(
  question: Pick<Question, "type" | "options" | "unit" | "decimals">,
  answer: Answer | undefined,
  language: Language,
): string | undefined {
  if (answer === undefined) return undefined;
  if (typeof answer === "boolean") return reportWords[language][answer ? "yes" : "no"];
  if (typeof answer === "number")
    return [writtenAmount(answer, question.decimals ?? 0, language), question.unit?.[language] ?? ""]
      .join(" ")
      .trim();
  if (typeof answer !== "string")
    return joined(
      answer.map((each) => optionLabel(question, each, language)),
      language,
    );
  if (question.type === "choice") return optionLabel(question, answer, language);
  const day = question.type === "date" ? readDate(answer) : undefined;
  return day ? writtenDate(day, language) : answer;
}

/** A page's title, with its number where it is one of several: Maßnahme 2. */
export function writtenTitle({ title, nth }: Pick<Page, "title" | "nth">, language: Language): string {
  return nth === undefined ? title[language] : reportWords[language].nth(title[language], nth);
}

function optionLabel({ options }: Pick<Question, "options">, id: string, language: Language): string {
  return options?.find((option) => option.id === id)?.label[language] ?? id;
}
