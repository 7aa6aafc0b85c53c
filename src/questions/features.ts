import { coverageOf } from "./coverage.ts";
import type { DutyIndex } from "./duty-index.ts";
import type { Gate } from "./gates.ts";
import { likenessToRefused } from "./likeness.ts";
import type { Question } from "./question.ts";
import { rankFeatureNames, type Ranked } from "./rank.ts";

/** What tells whether the plan answers a question at all. Every value is a share or a yes, so it carries to any plan. */
export const coverFeatureNames = [
  "one",
  "covered",
  "coveredByCurator",
  "matterCovered",
  "unknownMass",
  "unknownNouns",
  "conceptLeft",
  "actorCovered",
  "actorLeft",
  "noActor",
  "margin",
  "share",
  "bestExample",
  "likelyTogether",
  "attributeGate",
  "unknownBody",
  "unknownBodyAsked",
  "rhythmMissing",
  "headcount",
  "fewWords",
  "byLetters",
  "refusedMore",
  "refusedMoreByLetters",
  "whole",
  "wholeByLetters",
  "secondExample",
  "score",
  "questionWord",
  "longUncovered",
  "nothingCovered",
] as const;

export function coverFeatures(index: DutyIndex, question: Question, ranked: readonly Ranked[]): number[] {
  const top = ranked[0];
  if (!top) return coverFeatureNames.map(() => 0);
  const mass = question.words.reduce((sum, word) => sum + word.idf, 0) || 1;
  const sumOf = (value: (word: Question["words"][number]) => number): number =>
    question.words.reduce((sum, word) => sum + word.idf * value(word), 0) / mass;
  const unknown = (word: Question["words"][number]): boolean =>
    word.term === undefined &&
    word.mention === undefined &&
    !word.concepts.some((name) => index.terms.has(name));
  const rank = (name: (typeof rankFeatureNames)[number]): number =>
    top.features[rankFeatureNames.indexOf(name)] ?? 0;
  const covered = question.words.filter((word) => coverageOf(index, word, top.number) > 0);
  const refused = likenessToRefused(index, question);
  const second = ranked[1]?.score ?? 0;
  const actorLeft = question.mentions.length > 0 ? rank("actorAbsent") : 0;
  const unknownBody = question.gates.some(
    (gate) => gate.kind === "unknownBody" && !lifted(index, gate, top.number),
  );
  return [
    1,
    sumOf((word) => coverageOf(index, word, top.number)),
    sumOf((word) => coverageOf(index, word, top.number, "curated")),
    sumOf((word) => (word.mention ? 0 : coverageOf(index, word, top.number))),
    sumOf((word) => (unknown(word) ? 1 : 0)),
    sumOf((word) => (unknown(word) && word.noun ? 1 : 0)),
    sumOf((word) => (word.concepts.length > 0 && coverageOf(index, word, top.number) === 0 ? 1 : 0)),
    question.mentions.length > 0 ? 1 - actorLeft : 0,
    actorLeft,
    question.mentions.length === 0 ? 1 : 0,
    top.score > 0 ? Math.max(0, 1 - second / top.score) : 0,
    top.share,
    rank("bestExample"),
    ranked.slice(0, 3).reduce((sum, { share }) => sum + share, 0),
    question.gates.some((gate) => gate.kind === "attribute" && !lifted(index, gate, top.number)) ? 1 : 0,
    unknownBody ? 1 : 0,
    unknownBody &&
    question.mentions.length === 0 &&
    question.intent !== "whether" &&
    question.intent !== "howOften"
      ? 1
      : 0,
    rank("rhythmMissing"),
    question.intent === "howMany" && top.duty.kind !== "fact" ? 1 : 0,
    question.words.length <= 1 ? 1 : 0,
    rank("bestByLetters"),
    refused.words - rank("bestExample"),
    refused.letters - rank("bestByLetters"),
    rank("whole"),
    rank("wholeByLetters"),
    rank("secondExample"),
    top.score / 10,
    question.intent === "whether" ? 0 : 1,
    Math.min(1, question.words.length / 12) * sumOf((word) => 1 - coverageOf(index, word, top.number)),
    covered.length === 0 ? 1 : 0,
  ];
}

/** The plan's own duty speaks of it. */
function lifted(index: DutyIndex, gate: Gate, number: number): boolean {
  return (
    gate.terms.length > 0 &&
    gate.terms.every((name) => index.terms.get(name)?.in.curated.has(number) ?? false)
  );
}
