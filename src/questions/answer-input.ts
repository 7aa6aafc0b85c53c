import { typedText } from "../people/typed-text.ts";
import { wordsOf } from "./normalise.ts";
import { answerLength, questionLength } from "./question-documents.ts";

/** The office's answer as it was typed into the card, checked. */
export interface AnswerInput {
  question: string;
  duties: readonly string[];
  answer?: string;
}

export type AnswerProblem =
  | { field: "question"; code: "missing" }
  | { field: "question" | "answer"; code: "tooLong"; limit: number }
  /** Something was typed into the list of duties that is none of them. */
  | { field: "other"; code: "noDuty" }
  /** Neither a duty nor own words. */
  | { field: "answer"; code: "nothing" };

/** Reads the inputs of the office's card; ids of duties that are none of `dutyIds` are passed over. Pure. */
export function readAnswer(
  inputs: Readonly<Record<string, unknown>>,
  dutyIds: ReadonlySet<string>,
): { ok: true; input: AnswerInput } | { ok: false; problems: AnswerProblem[] } {
  const problems: AnswerProblem[] = [];
  const question = textOf(inputs["question"]);
  // A question without a single word would never be known again.
  if (wordsOf(question).length === 0) problems.push({ field: "question", code: "missing" });
  else if (question.length > questionLength)
    problems.push({ field: "question", code: "tooLong", limit: questionLength });

  const other = textOf(inputs["other"]);
  if (other !== "" && !dutyIds.has(other)) problems.push({ field: "other", code: "noDuty" });
  const chosen = [...textOf(inputs["likely"]).split(","), other];
  const duties = [...new Set(chosen.filter((id) => dutyIds.has(id)))];
  const answer = textOf(inputs["answer"]);
  if (answer.length > answerLength) problems.push({ field: "answer", code: "tooLong", limit: answerLength });
  else if (answer === "" && duties.length === 0 && other === "")
    problems.push({ field: "answer", code: "nothing" });

  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, input: { question, duties, ...(answer !== "" && { answer }) } };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? typedText(value) : "";
}
