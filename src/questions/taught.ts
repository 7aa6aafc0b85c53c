import type { Language } from "../plan/schema.ts";
import type { Instant } from "../time/local-date.ts";
import type { DutyIndex } from "./duty-index.ts";
import { wordsOf } from "./normalise.ts";
import type { Question } from "./question.ts";

/** A question that the office answered: what was asked, and what it answers from now on. */
export interface Taught {
  id: string;
  question: string;
  language: Language;
  /** Ids of duties; one that the plan does not have any more is passed over. */
  duties: readonly string[];
  /** The office's own words, where the plan does not say. */
  answer?: string;
  at: Instant;
}

/** Knows a question again that the office answered; of two answers the newer one counts. */
export function makeFindTaught(
  _index: DutyIndex,
  taught: readonly Taught[],
): (question: Question) => Taught | undefined {
  const byText = new Map(
    taught
      .toSorted((one, other) => one.at - other.at)
      .map((each) => [
        wordsOf(each.question)
          .map(({ text }) => text)
          .join(" "),
        each,
      ]),
  );
  return ({ text }) => byText.get(text);
}
