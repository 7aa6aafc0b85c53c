import { isTypedLink } from "../people/typed-link.ts";
import { typedNumber } from "../people/typed-number.ts";
import { typedText } from "../people/typed-text.ts";
import type { Language } from "../plan/schema.ts";
import { readDate } from "../time/local-date.ts";
import { usualLength, type Page, type Question } from "./form.ts";

/** Several choices are a list; all else is what it looks like, a day as YYYY-MM-DD. */
export type Answer = string | number | boolean | readonly string[];
/** By the question's id. */
export type Answers = Readonly<Record<string, Answer>>;

export type AnswerProblem = { question: string } & (
  | { code: "missing" }
  | { code: "notANumber" }
  | { code: "tooManyDecimals"; limit: number }
  | { code: "tooSmall" | "tooLarge"; limit: number }
  | { code: "tooLong"; limit: number; length: number }
  | { code: "notAnOption" }
  | { code: "notADate" }
  | { code: "notALink" }
);
type Wrong = AnswerProblem extends infer P ? (P extends AnswerProblem ? Omit<P, "question"> : never) : never;

/**
 * Reads what a card sent for one page: every input is text, an empty one is absent, and a client may have changed any of it.
 * Questions of other pages and unknown ones are left out. Pure.
 */
export function readPage(
  page: Page,
  inputs: Readonly<Record<string, unknown>>,
  language: Language,
): { answers: Answers; problems: AnswerProblem[] } {
  const problems: AnswerProblem[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of page.questions) {
    const text = typed(Object.hasOwn(inputs, question.id) ? inputs[question.id] : undefined);
    if (text === "") {
      if (question.required) problems.push({ question: question.id, code: "missing" });
      continue;
    }
    const read = readAnswer(question, text, language);
    if ("wrong" in read) problems.push({ question: question.id, ...read.wrong } as AnswerProblem);
    else answers[question.id] = read.answer;
  }
  return { answers, problems };
}

function typed(given: unknown): string {
  if (typeof given === "string") return typedText(given);
  return typeof given === "number" || typeof given === "boolean" ? String(given) : "";
}

type Read = { answer: Answer } | { wrong: Wrong };
const wrong = (problem: Wrong): Read => ({ wrong: problem });

function readAnswer(question: Question, text: string, language: Language): Read {
  const limit = question.maxLength ?? usualLength;
  switch (question.type) {
    case "choice":
      return isOption(question, text) ? { answer: text } : wrong({ code: "notAnOption" });
    case "choices": {
      // Clients join the values by commas; ids of a plan hold none.
      const chosen = [...new Set(text.split(",").map((each) => each.trim()))].filter((each) => each !== "");
      return chosen.every((each) => isOption(question, each))
        ? { answer: chosen }
        : wrong({ code: "notAnOption" });
    }
    case "yesNo":
      return text === "true" || text === "false"
        ? { answer: text === "true" }
        : wrong({ code: "notAnOption" });
    case "number":
      return readNumber(question, text, language);
    case "date": {
      const day = readDate(text);
      return day ? { answer: day } : wrong({ code: "notADate" });
    }
    case "link":
      if (text.length > limit) return wrong({ code: "tooLong", limit, length: text.length });
      return isTypedLink(text) ? { answer: text } : wrong({ code: "notALink" });
    case "text":
      return text.length <= limit ? { answer: text } : wrong({ code: "tooLong", limit, length: text.length });
    default:
      return question.type satisfies never;
  }
}

function isOption({ options }: Question, text: string): boolean {
  return options?.some(({ id }) => id === text) === true;
}

function readNumber(question: Question, text: string, language: Language): Read {
  const { min, max, decimals = 0 } = question;
  const value = typedNumber(text, language);
  if (value === undefined) return wrong({ code: "notANumber" });
  if (Number(value.toFixed(decimals)) !== value) return wrong({ code: "tooManyDecimals", limit: decimals });
  if (min !== undefined && value < min) return wrong({ code: "tooSmall", limit: min });
  if (max !== undefined && value > max) return wrong({ code: "tooLarge", limit: max });
  return { answer: value };
}
