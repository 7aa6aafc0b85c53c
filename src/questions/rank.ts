import type { Duty } from "../plan/schema.ts";
import { coveredShares, sumOf } from "./coverage.ts";
import type { DutyIndex, Section } from "./duty-index.ts";
import { likenessOf } from "./likeness.ts";
import type { Question } from "./question.ts";
import { rankWeights } from "./weights.ts";

/** Which duty fits a question best: a weighted sum of shares between 0 and 1, so that it means the same in any plan. */

export const rankFeatureNames = [
  "wordsCurated",
  "wordsExamples",
  "conceptsCurated",
  "conceptsExamples",
  "wordsCadence",
  "bestExample",
  "secondExample",
  "bestByLetters",
  "whole",
  "wholeByLetters",
  "whoActs",
  "whoConcerned",
  "toWhomActs",
  "toWhomConcerned",
  "rhythmActs",
  "rhythmConcerned",
  "rhythmAbsent",
  "otherwiseActs",
  "otherwiseConcerned",
  "firstActs",
  "firstAbsent",
  "recipientActs",
  "recipientConcerned",
  "actorAbsent",
  "rhythmAsked",
  "rhythmMissing",
  "recipientAsked",
  "dateAsked",
  "factAsked",
  "wholeQuestion",
  "wrongWayRound",
  "verbatim",
  "intentShare",
] as const;

const verbatimAt = rankFeatureNames.indexOf("verbatim");

export interface Ranked {
  number: number;
  duty: Duty;
  features: readonly number[];
  score: number;
  /** The duty's part of all likelihood, if the plan answers the question at all. */
  share: number;
}

/** What an example asked verbatim adds. Not fitted: the fit asks every example of an index that lacks it. */
const verbatimBonus = 4;

/** All duties, the likeliest first; equal ones in the plan's order. */
export function rankDuties(
  index: DutyIndex,
  question: Question,
  weights: readonly number[] = rankWeights,
): Ranked[] {
  const features = rankFeatures(index, question);
  const ranked = index.duties.map((duty, number) => {
    const own = features[number] ?? [];
    const bonus = (own[verbatimAt] ?? 0) === 1 ? verbatimBonus : 0;
    let score = bonus;
    for (let at = 0; at < own.length; at++) score += (own[at] ?? 0) * (weights[at] ?? 0);
    return { number, duty, features: own, score, share: 0 };
  });
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  const top = ranked[0]?.score ?? 0;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  for (const one of ranked) one.share = Math.exp(one.score - top) / total;
  return ranked;
}

/** The question is one of the duty's own examples. */
export function isVerbatim(ranked: Ranked | undefined): boolean {
  return ranked?.features[verbatimAt] === 1;
}

function rankFeatures(index: DutyIndex, question: Question): number[][] {
  const mass = question.words.reduce((sum, word) => sum + word.idf, 0) || 1;
  const own = (section: Section): Float64Array =>
    sumOf(index, question.words, section, (word) => (word.term === undefined ? [] : [word.term]));
  const meant = (section: Section): Float64Array =>
    sumOf(index, question.words, section, (word) => word.concepts);
  const wordsCurated = own("curated");
  const wordsExamples = own("examples");
  const conceptsCurated = meant("curated");
  const conceptsExamples = meant("examples");
  const cadenceWords = own("cadence");
  const cadenceConcepts = meant("cadence");
  const like = likenessOf(index, question);
  const covered = coveredShares(index, question);
  const named = question.mentions.map((mention) => ({
    near: index.kinship(mention.actors),
    weight: Math.max(0.3, ...mention.actors.map((id) => index.actorIdf.get(id) ?? 0)),
    recipient: mention.recipient,
  }));
  const namedMass = named.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const asksWho = question.intent === "who";
  const asksToWhom = question.intent === "toWhom";
  const asksRhythm = question.intent === "howOften" || question.intent === "when";

  return index.duties.map((duty, number) => {
    let [acts, concerned, absent, recipientActs, recipientConcerned, wrongWay] = [0, 0, 0, 0, 0, 0];
    let [firstActs, firstConcerned] = [0, 0];
    let place = -1;
    for (const { near, weight, recipient } of named) {
      place += 1;
      const acting = nearest(near, duty.actors);
      const receiving = nearest(near, duty.toward);
      // Who is named first is most often whom the question is about.
      if (place === 0) [firstActs, firstConcerned] = [acting, receiving];
      // "Wer berichtet an X" is not about what X reports, "wem berichtet X" not about what X receives.
      if (asksWho && recipient && acting > receiving) wrongWay = 1;
      if (asksToWhom && !recipient && receiving > acting) wrongWay = 1;
      if (recipient) {
        recipientActs += (acting * weight) / namedMass;
        recipientConcerned += (receiving * weight) / namedMass;
      } else {
        acts += (acting * weight) / namedMass;
        concerned += (receiving * weight) / namedMass;
      }
      absent += ((1 - Math.max(acting, receiving)) * weight) / namedMass;
    }
    const rhythm =
      duty.cadence.kind !== "permanent" && duty.cadence.kind !== "none" && duty.cadence.kind !== "asOf";
    const share = (table: Float64Array): number => (table[number] ?? 0) / mass;
    return [
      share(wordsCurated),
      share(wordsExamples),
      share(conceptsCurated),
      share(conceptsExamples),
      share(cadenceWords) + share(cadenceConcepts),
      like.best[number] ?? 0,
      like.second[number] ?? 0,
      like.bestByLetters[number] ?? 0,
      like.whole[number] ?? 0,
      like.wholeByLetters[number] ?? 0,
      asksWho ? acts : 0,
      asksWho ? concerned : 0,
      asksToWhom ? acts : 0,
      asksToWhom ? concerned : 0,
      asksRhythm ? acts : 0,
      asksRhythm ? concerned : 0,
      asksRhythm ? absent : 0,
      asksWho || asksToWhom || asksRhythm ? 0 : acts,
      asksWho || asksToWhom || asksRhythm ? 0 : concerned,
      firstActs,
      named.length > 0 ? 1 - Math.max(firstActs, firstConcerned) : 0,
      recipientActs,
      recipientConcerned,
      absent,
      question.intent === "howOften" && rhythm ? 1 : 0,
      question.intent === "howOften" && !rhythm ? 1 : 0,
      asksToWhom && duty.toward ? 1 : 0,
      question.intent === "when" && rhythm ? 1 : 0,
      (question.intent === "howMany" || question.intent === "define") && duty.kind === "fact" ? 1 : 0,
      covered[number] ?? 0,
      wrongWay,
      like.exact[number] ?? 0,
      intentShare(index, question, number),
    ];
  });
}

/** How usual it is to ask for this duty this way, 0…1; a duty without examples is asked any way. */
function intentShare(index: DutyIndex, { intent }: Question, number: number): number {
  const asked = index.intents[number];
  let all = 0;
  for (const count of asked?.values() ?? []) all += count;
  return ((asked?.get(intent) ?? 0) + 0.5) / (all + 2);
}

function nearest(near: ReadonlyMap<string, number>, ids: readonly string[] | undefined): number {
  let most = 0;
  for (const id of ids ?? []) most = Math.max(most, near.get(id) ?? 0);
  return most;
}
