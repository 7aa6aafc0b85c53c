import { typedNumber } from "../people/typed-number.ts";
import { typedText } from "../people/typed-text.ts";
import type { Field, Language } from "../plan/schema.ts";
import { usualLength, type Page } from "./form.ts";

export type Answer = string | number | boolean;
export type Answers = Readonly<Record<string, Answer>>;

export type FieldProblem = { field: string } & (
  | { code: "missing" }
  | { code: "notANumber" }
  | { code: "tooSmall" | "tooLarge"; limit: number }
  | { code: "tooLong"; limit: number; length: number }
  | { code: "notAnOption" }
);

/**
 * Reads what a card sent for one page: every input is text, an empty one is absent, and a client may have changed any of it.
 * Fields of other pages and unknown ones are left out. Pure.
 */
export function readPage(
  page: Page,
  inputs: Readonly<Record<string, unknown>>,
  language: Language,
): { answers: Answers; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const answers: Record<string, Answer> = {};
  for (const field of page.fields) {
    const given = Object.hasOwn(inputs, field.id) ? inputs[field.id] : undefined;
    const text =
      typeof given === "string"
        ? typedText(given)
        : typeof given === "number" || typeof given === "boolean"
          ? String(given)
          : "";
    if (text === "") {
      if (field.required) problems.push({ field: field.id, code: "missing" });
      continue;
    }
    const read = readField(field, text, language);
    if (typeof read === "object") problems.push(read);
    else answers[field.id] = read;
  }
  return { answers, problems };
}

/** Required fields that have no answer yet, page by page. */
export function missingFields(pages: readonly Page[], answers: Answers): { page: number; field: Field }[] {
  return pages.flatMap(({ fields }, page) =>
    fields
      .filter((field) => field.required && !Object.hasOwn(answers, field.id))
      .map((field) => ({ page, field })),
  );
}

function readField(field: Field, text: string, language: Language): Answer | FieldProblem {
  switch (field.type) {
    case "choice":
      return field.options?.some(({ id }) => id === text) ? text : { field: field.id, code: "notAnOption" };
    case "yesNo":
      return text === "true" || text === "false" ? text === "true" : { field: field.id, code: "notAnOption" };
    case "number":
      return readNumber(field, text, language);
    case "text": {
      const limit = field.maxLength ?? usualLength;
      return text.length <= limit ? text : { field: field.id, code: "tooLong", limit, length: text.length };
    }
    default:
      return field.type satisfies never;
  }
}

function readNumber(field: Field, text: string, language: Language): number | FieldProblem {
  const value = typedNumber(text, language);
  if (value === undefined) return { field: field.id, code: "notANumber" };
  if (field.min !== undefined && value < field.min)
    return { field: field.id, code: "tooSmall", limit: field.min };
  if (field.max !== undefined && value > field.max)
    return { field: field.id, code: "tooLarge", limit: field.max };
  return value;
}
