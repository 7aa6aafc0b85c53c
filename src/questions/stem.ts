import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as english } from "@orama/stemmers/english";
import type { Language } from "../plan/schema.ts";

const stemmers = { de: german, en: english };
const known = { de: new Map<string, string>(), en: new Map<string, string>() };
/** Words repeat; the bound keeps a stream of strange words from filling the memory. */
const mostKnown = 20_000;

/** A term of the index: the language and the word's stem, so that equal letters of two languages stay apart. */
export function stemTerm(word: string, language: Language): string {
  const seen = known[language].get(word);
  if (seen !== undefined) return seen;
  const stem = stemmers[language](word);
  const term = `${language}:${language === "de" ? withoutVerbEnding(stem) : stem}`;
  if (known[language].size < mostKnown && word.length < 40) known[language].set(word, term);
  return term;
}

/** "tagt" and "tagen", "leitet" and "leiten" become one: the stemmer leaves the third person as it is. */
function withoutVerbEnding(stem: string): string {
  return stem.length > 3
    ? stem.replace(/(?<=[^aeiou])e?t$|iert$/, (ending) => (ending === "iert" ? "i" : ""))
    : stem;
}
