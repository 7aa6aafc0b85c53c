import type { Actor, Duty, Language, Plan } from "../plan/schema.ts";
import { makeFindActors, makeKinship, type Mention } from "./actors.ts";
import { functionWords, isStopWord } from "./detect.ts";
import { concepts } from "./language/concepts.ts";
import { wordsOf, type Word } from "./normalise.ts";
import { makePatterns, type PatternHit } from "./patterns.ts";
import { makeSpelling } from "./spelling.ts";
import { stemTerm } from "./stem.ts";

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

export interface Example {
  duty: number;
  /** Its words in order, to know it again. */
  text: string;
  weight: number;
}

export interface DutyIndex {
  plan: Plan;
  duties: readonly Duty[];
  actors: ReadonlyMap<string, Actor>;
  terms: ReadonlyMap<string, Term>;
  /** Rarity of a term that no duty has. */
  idfOfUnknown: number;
  examples: readonly Example[];
  examplesWith: ReadonlyMap<string, readonly number[]>;
  /** Questions that the plan's curator wrote down as not answered. */
  refused: ReadonlySet<string>;
  /** Rarity of an actor among the duties, for weighing who was named. */
  actorIdf: ReadonlyMap<string, number>;
  kinship: (named: readonly string[]) => Map<string, number>;
  findActors: (words: readonly Word[]) => Mention[];
  findConcepts: (words: readonly string[]) => PatternHit<string>[];
  correct: (word: string) => string;
}

/** Reads a plan once, in both languages, into the tables that ranking needs. */
export function makeDutyIndex(plan: Plan): DutyIndex {
  const findActors = makeFindActors(plan);
  const findConcepts = makePatterns(
    Object.entries(concepts).map(([name, { de, en }]) => [name, `${de}, ${en}`] as const),
  );
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const terms = new Map<string, Term>();
  const spelt = new Set(functionWords());
  const examples: Example[] = [];
  const examplesWith = new Map<string, number[]>();

  const read = { de: new Map<string, Set<string>>(), en: new Map<string, Set<string>>() };
  /** Names of actors stand in many duties, so what was read once is kept while the index is built. */
  function termsIn(text: string, language: Language): Set<string> {
    const known = read[language].get(text);
    if (known) return known;
    const words = wordsOf(text, Infinity).map((word) => word.text);
    const found = new Set<string>();
    for (const word of words) {
      spelt.add(word);
      if (!isStopWord(word, language)) found.add(stemTerm(word, language));
    }
    for (const hit of findConcepts(words)) found.add(conceptTerm(hit.name));
    read[language].set(text, found);
    return found;
  }

  function add(duty: number, section: Section, text: string, language: Language): Set<string> {
    const found = termsIn(text, language);
    for (const name of found) {
      // A mayor whom some call "Chefin" chairs nothing by that name.
      if (section === "people" && name.startsWith("concept:")) continue;
      let term = terms.get(name);
      if (!term) terms.set(name, (term = { in: emptySections(), anywhere: new Set(), idf: 0 }));
      const postings = term.in[section];
      postings.set(duty, (postings.get(duty) ?? 0) + 1);
    }
    return found;
  }

  plan.duties.forEach((duty, number) => {
    for (const language of ["de", "en"] as const) {
      add(number, "curated", duty.what[language], language);
      for (const keyword of duty.keywords?.[language] ?? []) add(number, "curated", keyword, language);
      add(number, "cadence", duty.cadence.text[language], language);
      for (const id of [...duty.actors, ...(duty.toward ?? [])])
        for (const name of namesOf(actors.get(id), language)) add(number, "people", name, language);
      for (const example of duty.examples?.[language] ?? []) {
        const found = add(number, "examples", example, language);
        for (const name of found) {
          const list = examplesWith.get(name);
          if (list) list.push(examples.length);
          else examplesWith.set(name, [examples.length]);
        }
        examples.push({ duty: number, text: plainText(example), weight: 0 });
      }
    }
  });

  const rarity = (having: number): number =>
    Math.log(1 + (plan.duties.length - having + 0.5) / (having + 0.5));
  for (const term of terms.values()) {
    term.anywhere = new Set(sections.flatMap((section) => [...term.in[section].keys()]));
    term.idf = rarity(term.anywhere.size);
  }
  for (const [name, list] of examplesWith)
    for (const number of list)
      (examples[number] as Example).weight += weightOf(name, terms.get(name)?.idf ?? 0);
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
    idfOfUnknown: rarity(0),
    examples,
    examplesWith,
    refused: new Set(plan.mustRefuse.map(plainText)),
    actorIdf,
    kinship: makeKinship(plan),
    findActors,
    findConcepts,
    correct: makeSpelling(spelt),
  };
}

/** A question's words in order, without case and marks: to know a written-down question again. */
function plainText(question: string): string {
  return wordsOf(question)
    .map((word) => word.text)
    .join(" ");
}

export function conceptTerm(concept: string): string {
  return `concept:${concept}`;
}

/** What a term counts when two questions are compared: a shared concept says less than a shared word. */
export function weightOf(term: string, idf: number): number {
  return idf * idf * (term.startsWith("concept:") ? 0.6 : 1);
}

function namesOf(actor: Actor | undefined, language: Language): string[] {
  return actor && actor.kind !== "unnamed"
    ? [actor.name[language], ...(actor.aliases?.[language] ?? []), ...(actor.abbreviations ?? [])]
    : [];
}

function emptySections(): Record<Section, Postings> {
  return { curated: new Map(), examples: new Map(), people: new Map(), cadence: new Map() };
}
