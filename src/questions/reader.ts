import type { Language } from "../plan/schema.ts";
import { isStopWord } from "./detect.ts";
import { gramsOf } from "./grams.ts";
import { plainWordsOf } from "./normalise.ts";
import type { PatternHit } from "./patterns.ts";
import { makeDistinct } from "./space.ts";
import { stemTerm } from "./stem.ts";

/** A text of the plan as the index sees it. */
export interface Text {
  /** All its words in order. */
  words: readonly string[];
  /** Stems of the words that carry matter, and the concepts they stand for; each once, by number. */
  terms: readonly number[];
  grams: readonly number[];
}

/** Numbers terms in the order in which they turn up. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];

  numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    this.numbers.set(term, this.names.length);
    return this.names.push(term) - 1;
  }

  find(term: string): number | undefined {
    return this.numbers.get(term);
  }
}

/** Reads texts for the index. Names of actors stand in many duties, so what was read once is kept while it is built. */
export function makeReader(
  vocabulary: Vocabulary,
  findConcepts: (words: readonly string[]) => PatternHit<string>[],
): {
  read: (text: string, language: Language) => Text;
  /** Every word that was read until now. */
  words: () => Iterable<string>;
} {
  const texts = { de: new Map<string, Text>(), en: new Map<string, Text>() };
  const known = { de: new Map<string, WordRead>(), en: new Map<string, WordRead>() };

  const distinct = makeDistinct();

  function readWord(word: string, language: Language): WordRead {
    const seen = known[language].get(word);
    if (seen) return seen;
    const read = isStopWord(word, language)
      ? undefined
      : { stem: vocabulary.numberOf(stemTerm(word, language)), grams: gramsOf(word) };
    known[language].set(word, read ?? "stop");
    return read ?? "stop";
  }

  function read(text: string, language: Language): Text {
    const seen = texts[language].get(text);
    if (seen) return seen;
    const words = plainWordsOf(text);
    const terms: number[] = [];
    const grams: (readonly number[])[] = [];
    for (const word of words) {
      const read = readWord(word, language);
      if (read === "stop") continue;
      terms.push(read.stem);
      grams.push(read.grams);
    }
    for (const { name } of findConcepts(words)) terms.push(vocabulary.numberOf(conceptTerm(name)));
    const found = { words, terms: distinct([terms]), grams: distinct(grams) };
    texts[language].set(text, found);
    return found;
  }

  return { read, words: () => [...known.de.keys(), ...known.en.keys()] };
}

type WordRead = { stem: number; grams: readonly number[] } | "stop";

export function conceptTerm(concept: string): string {
  return `concept:${concept}`;
}
