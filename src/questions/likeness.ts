import { weightOf, type DutyIndex } from "./duty-index.ts";
import type { Question } from "./question.ts";

export interface Likeness {
  best: Float64Array;
  second: Float64Array;
  /** 1 where the question is one of the examples. */
  exact: Float64Array;
}

/** For each duty the likeness (cosine, 0…1) of the examples that are nearest to the question. */
export function exampleLikeness(index: DutyIndex, question: Question): Likeness {
  const shared = new Float64Array(index.examples.length);
  let mass = 0;
  for (const word of question.words)
    if (word.term === undefined && word.concepts.length === 0) mass += weightOf("", index.idfOfUnknown);
  for (const name of question.terms) {
    const weight = weightOf(name, index.terms.get(name)?.idf ?? index.idfOfUnknown);
    mass += weight;
    for (const number of index.examplesWith.get(name) ?? []) shared[number] = (shared[number] ?? 0) + weight;
  }
  const best = new Float64Array(index.duties.length);
  const [second, exact] = [new Float64Array(best), new Float64Array(best)];
  index.examples.forEach(({ duty, weight, text }, number) => {
    if (text === question.text) exact[duty] = 1;
    const common = shared[number] ?? 0;
    if (common === 0) return;
    const likeness = common / Math.sqrt(mass * weight);
    if (likeness > (best[duty] ?? 0)) {
      second[duty] = best[duty] ?? 0;
      best[duty] = likeness;
    } else if (likeness > (second[duty] ?? 0)) second[duty] = likeness;
  });
  return { best, second, exact };
}
