import { isStopWord } from "./detect.ts";
import { wordsOf } from "./normalise.ts";
import { stemTerm } from "./stem.ts";

/** One word inside the other, as in "Verein" and "Migrantenverein". */
const partial = { share: 0.6, letters: 5 };

/** The stems of a German text's words, without function words. */
export function termsIn(text: string): Set<string> {
  // The mark of a footnote is no part of the word before it.
  const words = wordsOf(text.replace(/[¹²³⁴-⁹⁰]/gu, " "), Infinity).map((word) => word.text);
  return new Set(words.filter((word) => !isStopWord(word, "de")).map((word) => stemTerm(word, "de")));
}

/** How far a term is among others: 0 not at all, 1 itself, between where one word holds the other. */
export function sharedWith(terms: ReadonlySet<string>, term: string): number {
  if (terms.has(term)) return 1;
  const word = lettersOf(term);
  for (const other of terms) {
    const its = lettersOf(other);
    const [short, long] = word.length < its.length ? [word, its] : [its, word];
    if (short.length >= partial.letters && long.includes(short)) return partial.share;
  }
  return 0;
}

function lettersOf(term: string): string {
  return term.slice(term.indexOf(":") + 1);
}
