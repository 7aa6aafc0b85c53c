import type { Language } from "../plan/schema.ts";
import type { FindOrganisations, Mention } from "./actors.ts";
import { detectLanguage, isStopWord } from "./detect.ts";
import { weightOf, type DutyIndex } from "./duty-index.ts";
import { gramsOf } from "./grams.ts";
import { gateOf, type Gate } from "./gates.ts";
import { intentOf, type Intent } from "./intent.ts";
import { wordsOf } from "./normalise.ts";
import { conceptTerm } from "./reader.ts";
import { makeDistinct } from "./space.ts";
import { stemTerm } from "./stem.ts";

/** Longer questions are cut: what comes later does not help to find a duty. */
export const longestQuestion = 500;
const mostWords = 60;
const distinct = makeDistinct();

export interface ContentWord {
  text: string;
  noun: boolean;
  /** The word's own term, when some duty has it. */
  term: string | undefined;
  /** The same, or its stem in the question's language when no duty has it; none for a function word. */
  stems: readonly string[];
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
  /** Every term that the index knows, by number, each once: for comparing with other texts. */
  terms: readonly number[];
  /** How much the terms weigh that it does not know. */
  unknownMass: number;
  /** Its letters, three by three. */
  grams: readonly number[];
  gates: readonly Gate[];
}

/** Reads a question as the index understands it, with the organisations of a roster where there is one. */
export function readQuestion(
  index: DutyIndex,
  text: string,
  findOrganisations: FindOrganisations = () => [],
): Question {
  const typed = wordsOf(text.slice(0, longestQuestion), mostWords);
  const words = typed.map((word) => ({ ...word, text: index.correct(word.text) }));
  const texts = words.map((word) => word.text);
  const language = detectLanguage(texts);
  const named = together(index.findActors(words), findOrganisations(words));
  const hits = index.findConcepts(texts);
  const gates = gateOf(index, words, named);
  const foreignAt = new Set(gates.flatMap((gate) => (gate.kind === "unknownBody" ? [gate.at] : [])));
  const mentions = named.filter(({ start }) => !foreignAt.has(start));
  /** A phrase is carried by its words of matter, one of function words alone by its first: it is said once. */
  const carries = ({ start, end }: { start: number; end: number }, at: number): boolean => {
    if (at < start || at >= end) return false;
    const matter = texts.slice(start, end).some((text) => !isStopWord(text, language));
    return matter ? !isStopWord(texts[at] ?? "", language) : at === start;
  };
  const content: ContentWord[] = [];
  words.forEach((word, at) => {
    const mention = mentions.find(({ start, end }) => start <= at && at < end);
    const stop = isStopWord(word.text, language);
    // An office's name is no matter: neither "Jugendamt" of the roster nor "Gleichstellungsbeauftragte" that no plan knows.
    const foreign = mention?.organisation !== undefined || foreignAt.has(at);
    const concepts = foreign
      ? []
      : hits.filter((hit) => carries(hit, at)).map(({ name }) => conceptTerm(name));
    if (stop && !mention && concepts.length === 0) return;
    // Said twice it is not meant more.
    if (content.some(({ text }) => text === word.text)) return;
    const isName = stop || mention?.organisation !== undefined;
    const term = isName ? undefined : knownTerm(index, word.text, language);
    const idfs = [...(term === undefined ? [] : [term]), ...concepts].map(
      (name) => index.terms.get(name)?.idf,
    );
    const known = idfs.filter((idf) => idf !== undefined);
    const idf = isName ? 0.3 : known.length > 0 ? Math.max(...known) : index.idfOfUnknown;
    const stems = isName ? [] : [term ?? stemTerm(word.text, language)];
    content.push({ text: word.text, noun: word.noun, term, stems, concepts, mention, idf });
  });

  const terms = [...new Set(content.flatMap((word) => [...word.stems, ...word.concepts]))];
  const unknown = terms.filter((name) => index.vocabulary.find(name) === undefined);
  return {
    language,
    intent: intentOf(texts),
    text: typed.map((word) => word.text).join(" "),
    words: content,
    mentions,
    terms: distinct([
      terms.map((name) => index.vocabulary.find(name)).filter((number) => number !== undefined),
    ]),
    unknownMass: unknown.reduce((sum, name) => sum + weightOf(name, index.idfOfUnknown), 0),
    grams: distinct(content.map((word) => (word.stems.length > 0 ? gramsOf(word.text) : []))),
    gates,
  };
}

/** Of an actor and an organisation in the same words the longer name is meant; the plan's own where they are equal. */
function together(actors: readonly Mention[], organisations: readonly Mention[]): Mention[] {
  const overlaps = (one: Mention, other: Mention): boolean => one.start < other.end && other.start < one.end;
  const length = ({ start, end }: Mention): number => end - start;
  const kept = actors.filter(
    (actor) => !organisations.some((each) => overlaps(actor, each) && length(each) > length(actor)),
  );
  const added = organisations.filter((each) => !kept.some((actor) => overlaps(actor, each)));
  return [...kept, ...added].toSorted((one, other) => one.start - other.start);
}

function knownTerm(index: DutyIndex, word: string, language: Language): string | undefined {
  const own = stemTerm(word, language);
  if (index.terms.has(own)) return own;
  const other = stemTerm(word, language === "de" ? "en" : "de");
  return index.terms.has(other) ? other : undefined;
}
