import type { Language } from "../plan/schema.ts";
import { stopWords, tellingWords } from "./language/stopwords.ts";
import { wordsOf } from "./normalise.ts";

/** The words of a list, folded as those of a question are. */
export const listed = (list: string): Set<string> =>
  new Set(wordsOf(list, Infinity).map((word) => word.text));

const telling = { de: listed(tellingWords.de), en: listed(tellingWords.en) };
const stops = { de: listed(stopWords.de), en: listed(stopWords.en) };

/** The language of a question, by its function words; German when they do not tell. */
export function detectLanguage(words: readonly string[]): Language {
  let balance = 0;
  for (const word of words) balance += Number(telling.en.has(word)) - Number(telling.de.has(word));
  return balance > 0 ? "en" : "de";
}

export function isStopWord(word: string, language: Language): boolean {
  return stops[language].has(word);
}

/** All function words, for the spelling aid: a misspelt "eigentlich" is no unknown noun. */
export function functionWords(): string[] {
  return [...stops.de, ...stops.en];
}
