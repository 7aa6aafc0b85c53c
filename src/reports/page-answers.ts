import type { Language } from "../plan/schema.ts";
import { askedPages } from "./asked.ts";
import { readPage, type AnswerProblem, type Answers } from "./answers.ts";
import type { Page } from "./form.ts";

/** What one page's inputs make of a draft. */
export interface PageRead {
  /** The whole draft with this page's answers. */
  answers: Answers;
  problems: readonly AnswerProblem[];
  /** The inputs say something else than what is kept. */
  changes: boolean;
  /** Answers of this page call for further ones on it that the person has not seen yet. */
  asksMore: boolean;
}

/**
 * Puts a page's inputs into a draft. A question that was not asked keeps its answer, in case it is asked again. Pure.
 * @param partial the person stops half-way or goes back: required answers may be missing
 */
export function readIntoDraft(
  pages: readonly Page[],
  page: Page,
  draft: Answers,
  sent: { inputs: Readonly<Record<string, unknown>>; language: Language; partial: boolean },
): PageRead {
  const shown = askedIdsOf(pages, page, draft);
  const read = readPage(page, sent.inputs, sent.language);
  // A tap that brings no input at all says nothing about the page.
  const silent = sent.partial && !page.questions.some(({ id }) => Object.hasOwn(sent.inputs, id));
  const emptied = silent ? {} : Object.fromEntries([...shown].map((id) => [id, undefined]));
  const answers = withoutEmpty({ ...draft, ...emptied, ...read.answers });
  const asked = askedIdsOf(pages, page, answers);
  const problems = read.problems.filter(({ question, code }) =>
    code === "missing" ? !sent.partial && asked.has(question) && shown.has(question) : asked.has(question),
  );
  return {
    answers,
    problems,
    changes: page.questions.some(({ id }) => !same(draft[id], answers[id])),
    asksMore: page.questions.some(({ id }) => asked.has(id) && !shown.has(id) && answers[id] === undefined),
  };
}

function askedIdsOf(pages: readonly Page[], { id }: Page, answers: Answers): Set<string> {
  const page = askedPages(pages, answers).find((each) => each.id === id);
  return new Set(page?.questions.map((question) => question.id));
}

function withoutEmpty(answers: Readonly<Record<string, Answers[string] | undefined>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
