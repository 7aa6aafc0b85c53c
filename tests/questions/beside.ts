import { containerBootstrap } from "@nlpjs/core";
import { LangDe } from "@nlpjs/lang-de";
import { LangEn } from "@nlpjs/lang-en";
import { Nlp } from "@nlpjs/nlp";
import MiniSearch from "minisearch";
import type { Plan } from "../../src/plan/schema.ts";
import { detectLanguage, isStopWord } from "../../src/questions/detect.ts";
import { wordsOf } from "../../src/questions/normalise.ts";
import { stemTerm } from "../../src/questions/stem.ts";
import type { Given, Tried } from "./measure.ts";

/** The same questions answered by what there is to take: a search library, and an intent classifier. */

/** The likeliest duties of a question, with the library's own score of the first. */
export type Search = (question: string) => Promise<{ shown: string[]; score: number }>;

const languageOf = (text: string) => detectLanguage(wordsOf(text).map((word) => word.text));

/** MiniSearch over what the duties say and how they are asked for, with snowball's German and English stemmers. */
export function searchWithMiniSearch(plan: Plan): Promise<Search> {
  const index = new MiniSearch<{ id: string; what: string; keywords: string; examples: string }>({
    fields: ["what", "keywords", "examples"],
    tokenize: (text) => wordsOf(text, Infinity).map((word) => word.text),
    processTerm: (word) =>
      isStopWord(word, "de") || isStopWord(word, "en") ? null : [stemTerm(word, "de"), stemTerm(word, "en")],
    searchOptions: { boost: { keywords: 2 }, fuzzy: 0.15, prefix: true },
  });
  const names = new Map(plan.actors.map(({ id, name }) => [id, `${name.de} ${name.en}`]));
  index.addAll(
    plan.duties.map(({ id, what, keywords, examples, actors, cadence }) => ({
      id,
      what: `${what.de} ${what.en} ${cadence.text.de} ${cadence.text.en} ${actors.map((actor) => names.get(actor)).join(" ")}`,
      keywords: [...(keywords?.de ?? []), ...(keywords?.en ?? [])].join(" "),
      examples: [...(examples?.de ?? []), ...(examples?.en ?? [])].join(" "),
    })),
  );
  return Promise.resolve((question) => {
    const hits = index.search(question);
    const words = Math.max(1, wordsOf(question).length);
    const shown = hits.slice(0, 3).map(({ id }) => String(id));
    return Promise.resolve({ shown, score: (hits[0]?.score ?? 0) / words });
  });
}

/** nlp.js with one intent for each duty, trained on its examples, and one for what the plan refuses. */
export async function classifyWithNlpJs(plan: Plan): Promise<Search> {
  const container = await containerBootstrap();
  // Its own defaults, but silent.
  const defaults = {
    keepStopwords: true,
    nonefeatureValue: 1,
    nonedeltaMultiplier: 1.2,
    spellCheck: false,
    spellCheckDistance: 1,
    filterZeros: true,
  };
  container.registerConfiguration("nlu-??", { ...defaults, log: false }, true);
  container.use(Nlp);
  container.use(LangDe);
  container.use(LangEn);
  const nlp = container.get("nlp");
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  for (const language of ["de", "en"] as const) {
    nlp.addLanguage(language);
    for (const { id, what, examples } of plan.duties)
      for (const text of [what[language], ...(examples?.[language] ?? [])])
        nlp.addDocument(language, text, id);
  }
  for (const question of plan.mustRefuse) nlp.addDocument(languageOf(question), question, "None");
  await nlp.train();
  return async (question) => {
    const { classifications } = await nlp.process(languageOf(question), question);
    const [first] = classifications;
    if (!first || first.intent === "None") return { shown: [], score: 0 };
    const shown = classifications.map(({ intent }) => intent).filter((intent) => intent !== "None");
    return { shown: shown.slice(0, 3), score: first.score };
  };
}

export interface Scored extends Omit<Tried, "band"> {
  score: number;
}

/**
 * Gives a library that knows scores and no bands its bands: below `speak` it refuses, from `sure` on it answers. Both
 * are chosen on `tuning`: the first where it tells best what the plan covers, the second where 97 % of answers are right.
 */
export function chooseBands(tuning: readonly Scored[]): (scored: Scored) => Tried {
  const scores = [...new Set(tuning.map(({ score }) => score))].toSorted((a, b) => a - b);
  const on = tuning.filter(({ expected }) => expected.length > 0);
  const off = tuning.filter(({ expected }) => expected.length === 0);
  const told = (speak: number): number =>
    on.filter(({ score }) => score >= speak).length / on.length +
    off.filter(({ score }) => score < speak).length / off.length;
  const speak = scores.toSorted((a, b) => told(b) - told(a))[0] ?? 0;
  const isRight = ({ shown: [first = ""], expected }: Scored): boolean => expected.includes(first);
  const sure =
    scores.find((least) => {
      const answers = on.filter(({ score }) => score >= Math.max(least, speak));
      return answers.length > 0 && answers.filter(isRight).length >= 0.97 * answers.length;
    }) ?? Infinity;
  const bandOf = (score: number): Given["band"] =>
    score < speak ? "refuse" : score >= sure ? "answer" : "suggest";
  return ({ score, ...rest }) => ({ ...rest, band: bandOf(score) });
}
