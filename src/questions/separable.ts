import { articleWords } from "./language/intents.ts";
import { clauseBeginnings, verbParts } from "./language/separable.ts";
import { fold } from "./normalise.ts";

/** A German verb of two parts, put together again: "reicht" … "weiter" is `weiterreicht`. */
export interface Joined {
  word: string;
  /** Where the verb itself stands. */
  at: number;
}

const parts = new Set(verbParts.map(fold));
const beginnings = new Set(clauseBeginnings.map(fold));
const articles = new Set(articleWords.map(fold));
/** So far the two parts of a verb stand from each other at most. */
const furthest = 14;

/** Every word that could be the verb to a part which ends a clause: most of what comes out is no word at all. */
export function joinedVerbs(words: readonly string[]): Joined[] {
  const joined: Joined[] = [];
  words.forEach((part, at) => {
    if (at < 2 || !parts.has(part)) return;
    const next = words[at + 1];
    if (next !== undefined && !beginnings.has(next)) return;
    // What stands right before its part is found as a phrase.
    for (let verb = Math.max(0, at - furthest); verb < at - 1; verb++) {
      const word = words[verb] ?? "";
      if (word.length > 3 && !articles.has(word)) joined.push({ word: part + word, at: verb });
    }
  });
  return joined;
}
