import type { Language } from "../plan/schema.ts";
import type { Mention } from "./actors.ts";
import { detectLanguage, isStopWord } from "./detect.ts";
import { conceptTerm, type DutyIndex } from "./duty-index.ts";
import { gateOf, type Gate } from "./gates.ts";
import { intentOf, type Intent } from "./intent.ts";
import { wordsOf } from "./normalise.ts";
import { stemTerm } from "./stem.ts";

/** Longer questions are cut: what comes later does not help to find a duty. */
const longestQuestion = 500;
const mostWords = 60;

export interface ContentWord {
  text: string;
  noun: boolean;
  /** The word's own term, when some duty has it. */
  term: string | undefined;
  /** Terms of the concepts it stands for, whether some duty has them or not. */
  concepts: readonly string[];
  /** The name of an actor that it is part of. */
  mention: Mention | undefined;
  /** How much it weighs among the question's words. */
  idf: number;
}

export interface Question {
  language: Language;
  intent: Intent;
  /** Its words in order, as typed but for case and marks. */
  text: string;
  words: readonly ContentWord[];
  mentions: readonly Mention[];
  /** Every term once: for comparing with the examples. */
  terms: ReadonlySet<string>;
  gates: readonly Gate[];
}

/** Reads a question as the index understands it. */
export function readQuestion(index: DutyIndex, text: string): Question {
  const typed = wordsOf(text.slice(0, longestQuestion), mostWords);
  const words = typed.map((word) => ({ ...word, text: index.correct(word.text) }));
  const texts = words.map((word) => word.text);
  const language = detectLanguage(texts);
  const named = index.findActors(words);
  const hits = index.findConcepts(texts);
  const gates = gateOf(index, words, named);
  const foreignAt = new Set(gates.flatMap((gate) => (gate.kind === "unknownBody" ? [gate.at] : [])));
  const mentions = named.filter(({ start }) => !foreignAt.has(start));
  const content: ContentWord[] = [];
  words.forEach((word, at) => {
    const mention = mentions.find(({ start, end }) => start <= at && at < end);
    const stop = isStopWord(word.text, language); // "Gleichstellungsbeauftragte" is a name, not the matter of equality.
    const foreign = gates.some((gate) => gate.kind === "unknownBody" && gate.at === at);
    const concepts = foreign
      ? []
      : hits.filter(({ start, end }) => start <= at && at < end).map(({ name }) => conceptTerm(name));
    if (stop && !mention && concepts.length === 0) return;
    const term = stop ? undefined : knownTerm(index, word.text, language);
    const idfs = [...(term === undefined ? [] : [term]), ...concepts].map(
      (name) => index.terms.get(name)?.idf,
    );
    const known = idfs.filter((idf) => idf !== undefined);
    const idf = stop ? 0.3 : known.length > 0 ? Math.max(...known) : index.idfOfUnknown;
    content.push({ text: word.text, noun: word.noun, term, concepts, mention, idf });
  });

  return {
    language,
    intent: intentOf(texts),
    text: typed.map((word) => word.text).join(" "),
    words: content,
    mentions,
    terms: new Set(
      content.flatMap((word) => [...(word.term === undefined ? [] : [word.term]), ...word.concepts]),
    ),
    gates,
  };
}

function knownTerm(index: DutyIndex, word: string, language: Language): string | undefined {
  const own = stemTerm(word, language);
  if (index.terms.has(own)) return own;
  const other = stemTerm(word, language === "de" ? "en" : "de");
  return index.terms.has(other) ? other : undefined;
}
