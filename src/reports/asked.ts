import type { Condition } from "../plan/schema.ts";
import type { Answer, Answers } from "./answers.ts";
import type { Page, Question } from "./form.ts";

/** Which questions are asked depends on what was answered before. Pure. */

/** The pages as they are asked now: without questions whose conditions do not hold, and without empty pages. */
export function askedPages(pages: readonly Page[], answers: Answers): Page[] {
  const asked = new Set<string>();
  return pages.flatMap((page) => {
    const questions = page.questions.filter((question) => {
      const isAsked = question.askedIf.every(
        (condition) => asked.has(condition.field) && holds(condition, answers[condition.field]),
      );
      if (isAsked) asked.add(question.id);
      return isAsked;
    });
    return questions.length > 0 ? [{ ...page, questions }] : [];
  });
}

/** The answers to questions that are asked: what was typed before an answer changed the course is left out. */
export function askedAnswers(pages: readonly Page[], answers: Answers): Answers {
  const asked = askedPages(pages, answers).flatMap(({ questions }) => questions);
  return Object.fromEntries(
    asked.flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

/** Whether this answer may stand in what leaves the administration. */
export function isPublished({ published }: Question, answers: Answers): boolean {
  if (published === undefined) return false;
  return published === "always" || holds(published, answers[published.field]);
}

/** Required questions that are asked and have no answer yet, page by page. */
export function missingAnswers(
  pages: readonly Page[],
  answers: Answers,
): { page: string; question: Question }[] {
  return askedPages(pages, answers).flatMap(({ id, questions }) =>
    questions
      .filter((question) => question.required && answers[question.id] === undefined)
      .map((question) => ({ page: id, question })),
  );
}

function holds({ is }: Condition, answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  return Array.isArray(answer)
    ? answer.some((each) => is.includes(each as string))
    : is.includes(String(answer));
}
