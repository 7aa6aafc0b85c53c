import type { DutyIndex, Section } from "./duty-index.ts";
import type { ContentWord, Question } from "./question.ts";

/** BM25's saturation over one section, for the best of each word's terms. */
export function sumOf(
  index: DutyIndex,
  words: readonly ContentWord[],
  section: Section,
  termsOf: (word: ContentWord) => readonly string[],
): Float64Array {
  const sums = new Float64Array(index.duties.length);
  const best = new Float64Array(index.duties.length);
  for (const word of words) {
    const touched: number[] = [];
    for (const name of termsOf(word)) {
      const term = index.terms.get(name);
      if (!term) continue;
      for (const [duty, count] of term.in[section]) {
        const value = (term.idf * count) / (count + 0.6);
        if ((best[duty] ?? 0) < value) best[duty] = value;
        touched.push(duty);
      }
    }
    for (const duty of touched) {
      sums[duty] = (sums[duty] ?? 0) + (best[duty] ?? 0);
      best[duty] = 0;
    }
  }
  return sums;
}

/** A word that a duty has only by what it means covers so much of it. */
const byMeaning = 0.8;

/** How far a duty speaks of a word: 1 by the word itself, less by what it means. */
export function coverageOf(index: DutyIndex, word: ContentWord, number: number, section?: Section): number {
  const has = (name: string): boolean => {
    const term = index.terms.get(name);
    return (section === undefined ? term?.anywhere : term?.in[section])?.has(number) ?? false;
  };
  if (word.mention?.organisation !== undefined)
    return index.duties[number]?.actors.some((id) => word.mention?.actors.includes(id)) ? 1 : 0;
  if (word.term !== undefined && has(word.term)) return 1;
  return word.concepts.some(has) ? byMeaning : 0;
}

/** For each duty the part of a question, by rarity, that it speaks of. */
export function coveredShares(index: DutyIndex, question: Question): Float64Array {
  const shares = new Float64Array(index.duties.length);
  const covered = new Float64Array(index.duties.length);
  let mass = 0;
  for (const word of question.words) {
    mass += word.idf;
    if (word.mention?.organisation !== undefined) {
      for (let duty = 0; duty < shares.length; duty++)
        shares[duty] = (shares[duty] ?? 0) + word.idf * coverageOf(index, word, duty);
      continue;
    }
    covered.fill(0);
    for (const name of word.concepts)
      for (const duty of index.terms.get(name)?.anywhere ?? []) covered[duty] = byMeaning;
    if (word.term !== undefined)
      for (const duty of index.terms.get(word.term)?.anywhere ?? []) covered[duty] = 1;
    for (let duty = 0; duty < shares.length; duty++)
      shares[duty] = (shares[duty] ?? 0) + word.idf * (covered[duty] ?? 0);
  }
  if (mass > 0) for (let duty = 0; duty < shares.length; duty++) shares[duty] = (shares[duty] ?? 0) / mass;
  return shares;
}
