import type { DutyIndex } from "./duty-index.ts";
import type { Question } from "./question.ts";

/** How like a question each duty's examples are: cosines, 0…1. */
export interface Likeness {
  /** The nearest example by words and meanings, and the one after it. */
  best: Float64Array;
  second: Float64Array;
  /** The nearest example by letters. */
  bestByLetters: Float64Array;
  /** All that the duty says and is asked, taken as one text. */
  whole: Float64Array;
  wholeByLetters: Float64Array;
  /** 1 where the question is one of the examples. */
  exact: Float64Array;
}

export function likenessOf(index: DutyIndex, question: Question): Likeness {
  const many = index.duties.length;
  const best = new Float64Array(many);
  const second = new Float64Array(many);
  const bestByLetters = new Float64Array(many);
  const exact = new Float64Array(many);
  const byWords = index.spaces.examples.likeness(question.terms, question.unknownMass);
  const byLetters = index.spaces.exampleLetters.likeness(question.grams);
  for (const duty of index.written.get(question.text) ?? []) exact[duty] = 1;
  index.examples.forEach((duty, number) => {
    const likeness = byWords[number] ?? 0;
    if (likeness > (best[duty] ?? 0)) {
      second[duty] = best[duty] ?? 0;
      best[duty] = likeness;
    } else if (likeness > (second[duty] ?? 0)) second[duty] = likeness;
    bestByLetters[duty] = Math.max(bestByLetters[duty] ?? 0, byLetters[number] ?? 0);
  });
  return {
    best,
    second,
    bestByLetters,
    whole: index.spaces.duties.likeness(question.terms, question.unknownMass),
    wholeByLetters: index.spaces.dutyLetters.likeness(question.grams),
    exact,
  };
}

/** How like the question is to the nearest one that the plan is known not to answer. */
export function likenessToRefused(index: DutyIndex, question: Question): { words: number; letters: number } {
  return {
    words: maximum(index.spaces.refused.likeness(question.terms, question.unknownMass)),
    letters: maximum(index.spaces.refusedLetters.likeness(question.grams)),
  };
}

function maximum(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
