import type { Actor, Duty, Language, Plan } from "../plan/schema.ts";
import { makeFindActors, makeKinship, type Mention } from "./actors.ts";
import { detectLanguage, functionWords } from "./detect.ts";
import { manyGrams } from "./grams.ts";
import { intentOf, type Intent } from "./intent.ts";
import { thesaurus } from "./language/thesaurus/index.ts";
import { everyday } from "./language/everyday.ts";
import { plainWordsOf, type Word } from "./normalise.ts";
import { makePatterns, type PatternHit } from "./patterns.ts";
import { makeReader, Vocabulary, type Text } from "./reader.ts";
import { makeDistinct, makeSpace, type Space } from "./space.ts";
import { joinedVerbs } from "./separable.ts";
import { makeSpelling } from "./spelling.ts";
import { stemTerm } from "./stem.ts";

/** The same for every plan, so read once. */
const findWritten = makePatterns(
  Object.entries(thesaurus).map(([name, { de, en }]) => [name, `${de}, ${en}`] as const),
);

/** The concepts that words stand for, also those of a verb whose part stands far from it. */
function findConcepts(words: readonly string[]): PatternHit<string>[] {
  const hits = findWritten(words);
  for (const { word, at } of joinedVerbs(words))
    for (const { name } of findWritten([word])) hits.push({ name, start: at, end: at + 1 });
  return hits;
}

/** Sets a misspelt word right: a name first of all; never one that the thesaurus knows and that means something else. */
function makeCorrect(names: readonly string[], known: Iterable<string>): (word: string) => string {
  const longNames = names.filter((word) => word.length >= 10);
  const correctName = makeSpelling(longNames);
  const correct = makeSpelling(known);
  const meant = (word: string): string[] => findWritten([word]).map(({ name }) => name);
  return (word) => {
    const name = word.length < 10 ? word : correctName(word);
    // Another ending is no misspelling.
    const right = stemTerm(name, "de") === stemTerm(word, "de") ? correct(word) : name;
    if (stemTerm(right, "de") === stemTerm(word, "de")) return word;
    const own = meant(word);
    const then = new Set(meant(right));
    return own.length === 0 || own.some((each) => then.has(each)) ? right : word;
  };
}

/** Where in a duty a term stands: written by the curator, asked in an example, the name of somebody, the rhythm. */
export type Section = "curated" | "examples" | "people" | "cadence";
const sections: readonly Section[] = ["curated", "examples", "people", "cadence"];

/** For one term: how often each duty has it in one section. */
export type Postings = Map<number, number>;

export interface Term {
  in: Record<Section, Postings>;
  /** Every duty that has it in some section. */
  anywhere: ReadonlySet<number>;
  /** Rarity: 0 for a term that every duty has, about 5 for one that a single duty of a hundred has. */
  idf: number;
}

export interface DutyIndex {
  plan: Plan;
  duties: readonly Duty[];
  actors: ReadonlyMap<string, Actor>;
  terms: ReadonlyMap<string, Term>;
  /** Rarity of a term that no duty has. */
  idfOfUnknown: number;
  /** The duty that each example belongs to. */
  examples: readonly number[];
  /** Examples by their words in order, to know one again: whose they are. */
  written: ReadonlyMap<string, readonly number[]>;
  /** By words and meanings, and by letters: each example, each duty with all it says, each question that is refused. */
  spaces: Record<
    "examples" | "duties" | "refused" | "exampleLetters" | "dutyLetters" | "refusedLetters",
    Space
  >;
  vocabulary: Vocabulary;
  /** Questions that the plan's curator wrote down as not answered. */
  refused: ReadonlySet<string>;
  /** For each duty how many of its examples ask with each intent. */
  intents: readonly ReadonlyMap<Intent, number>[];
  /** Rarity of an actor among the duties, for weighing who was named. */
  actorIdf: ReadonlyMap<string, number>;
  kinship: (named: readonly string[]) => Map<string, number>;
  findActors: (words: readonly Word[]) => Mention[];
  findConcepts: (words: readonly string[]) => PatternHit<string>[];
  correct: (word: string) => string;
}

/**
 * Reads a plan once, in both languages, into the tables that ranking needs.
 * @param unplanned what no plan answers
 */
export function makeDutyIndex(plan: Plan, unplanned: readonly string[] = everyday): DutyIndex {
  const findActors = makeFindActors(plan);
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const vocabulary = new Vocabulary();
  const { read, words } = makeReader(vocabulary, findConcepts);
  const numbered: (Term | undefined)[] = [];
  const examples: number[] = [];
  const written = new Map<string, number[]>();
  const [exampleTexts, dutyTexts]: [Text[], Text[]] = [[], []];
  const distinct = makeDistinct();
  const intents = plan.duties.map(() => new Map<Intent, number>());

  function add(duty: number, section: Section, found: readonly number[]): void {
    for (const number of found) {
      const term = (numbered[number] ??= { in: { ...emptySections }, anywhere: new Set(), idf: 0 });
      if (term.in[section] === nobody) term.in[section] = new Map();
      const postings = term.in[section];
      postings.set(duty, (postings.get(duty) ?? 0) + 1);
    }
  }

  const known = new Map<Actor, readonly number[]>();
  /** The words of an actor's names. Their meanings are left out: a mayor whom some call "Chefin" chairs nothing by that name. */
  function nameTerms(actor: Actor): readonly number[] {
    const seen = known.get(actor);
    if (seen) return seen;
    const lists = (["de", "en"] as const).flatMap((language) =>
      namesOf(actor, language).map((name) => read(name, language).terms),
    );
    const found = distinct(lists).filter((number) => !vocabulary.names[number]?.startsWith("concept:"));
    known.set(actor, found);
    return found;
  }

  plan.duties.forEach((duty, number) => {
    for (const id of [...duty.actors, ...(duty.toward ?? [])]) {
      const actor = actors.get(id);
      if (actor) add(number, "people", nameTerms(actor));
    }
    const whole: Text[] = [];
    for (const language of ["de", "en"] as const) {
      const curated = [duty.what[language], ...(duty.keywords?.[language] ?? [])].map((text) =>
        read(text, language),
      );
      for (const text of curated) add(number, "curated", text.terms);
      add(number, "cadence", read(duty.cadence.text[language], language).terms);
      const asked = (duty.examples?.[language] ?? []).map((example) => read(example, language));
      for (const text of asked) {
        add(number, "examples", text.terms);
        const intent = intentOf(text.words);
        intents[number]?.set(intent, (intents[number].get(intent) ?? 0) + 1);
        examples.push(number);
        const words = text.words.join(" ");
        written.set(words, [...(written.get(words) ?? []), number]);
      }
      exampleTexts.push(...asked);
      whole.push(...curated, ...asked);
    }
    dutyTexts.push({
      words: [],
      terms: distinct(whole.map((text) => text.terms)),
      grams: distinct(whole.map((text) => text.grams)),
    });
  });

  const rarity = (having: number): number =>
    Math.log(1 + (plan.duties.length - having + 0.5) / (having + 0.5));
  const terms = new Map<string, Term>();
  for (const [number, name] of vocabulary.names.entries()) {
    const term = numbered[number];
    if (!term) continue;
    terms.set(name, term);
    const anywhere = new Set<number>();
    for (const section of sections) for (const duty of term.in[section].keys()) anywhere.add(duty);
    term.anywhere = anywhere;
    term.idf = rarity(term.anywhere.size);
  }
  const nameWords = plan.actors.flatMap((actor) =>
    (["de", "en"] as const).flatMap((language) => namesOf(actor, language).flatMap(plainWordsOf)),
  );
  const correct = makeCorrect(nameWords, [...functionWords(), ...words()]);
  const refusedTexts = [...plan.mustRefuse, ...unplanned].map((text) =>
    read(text, detectLanguage(plainWordsOf(text))),
  );
  const idfOfUnknown = rarity(0);
  const termWeights = Float64Array.from(vocabulary.names, (name) =>
    weightOf(name, terms.get(name)?.idf ?? idfOfUnknown),
  );
  const having = new Uint32Array(manyGrams);
  for (const { grams } of dutyTexts) for (const gram of grams) having[gram] = (having[gram] ?? 0) + 1;
  // What most duties have in common tells nothing and takes the most time.
  const gramWeights = Float64Array.from(having, (count) =>
    count > plan.duties.length / 2 ? 0 : rarity(count) ** 2,
  );
  const byTerms = (texts: readonly Text[]): Space =>
    makeSpace(
      texts.map((text) => text.terms),
      termWeights,
    );
  const byLetters = (texts: readonly Text[]): Space =>
    makeSpace(
      texts.map((text) => text.grams),
      gramWeights,
    );
  const actorIdf = new Map(
    plan.actors.map(({ id }) => [
      id,
      rarity(plan.duties.filter((duty) => [...duty.actors, ...(duty.toward ?? [])].includes(id)).length),
    ]),
  );

  return {
    plan,
    duties: plan.duties,
    actors,
    terms,
    idfOfUnknown,
    vocabulary,
    examples,
    written,
    spaces: {
      examples: byTerms(exampleTexts),
      duties: byTerms(dutyTexts),
      refused: byTerms(refusedTexts),
      exampleLetters: byLetters(exampleTexts),
      dutyLetters: byLetters(dutyTexts),
      refusedLetters: byLetters(refusedTexts),
    },
    refused: new Set(plan.mustRefuse.map(plainText)),
    intents,
    actorIdf,
    kinship: makeKinship(plan),
    findActors,
    findConcepts,
    correct,
  };
}

/** A question's words in order, without case and marks: to know a written-down question again. */
function plainText(question: string): string {
  return plainWordsOf(question).join(" ");
}

/** What a term counts when two questions are compared: a shared concept says less than a shared word. */
export function weightOf(term: string, idf: number): number {
  return idf * idf * (term.startsWith("concept:") ? 0.6 : 1);
}

function namesOf(actor: Actor, language: Language): string[] {
  return actor.kind !== "unnamed"
    ? [actor.name[language], ...(actor.aliases?.[language] ?? []), ...(actor.abbreviations ?? [])]
    : [];
}

const nobody: Postings = new Map();
const emptySections: Record<Section, Postings> = {
  curated: nobody,
  examples: nobody,
  people: nobody,
  cadence: nobody,
};
