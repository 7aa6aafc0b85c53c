import { makeDutyIndex, type DutyIndex } from "../../src/questions/duty-index.ts";
import { coverFeatureNames, coverFeatures } from "../../src/questions/features.ts";
import { readQuestion } from "../../src/questions/question.ts";
import { rankDuties, rankFeatureNames } from "../../src/questions/rank.ts";
import type { Plan } from "../../src/plan/schema.ts";
import { folds, withoutExamples } from "./leave-out.ts";
import { casesOf, dresden, linesOf, type Case } from "./plans.ts";

/**
 * Fits the weights of `src/questions/weights.ts` and prints them: `node tests/questions/fit.ts`. Each example of the
 * plan is asked of an index that was built without it; `unseen.tsv` is never read here.
 */

interface Sample {
  index: DutyIndex;
  asked: Case;
}

/** What few questions show and yet is known; the fit starts and stays near it. */
const known: Partial<Record<string, number>> = {
  wrongWayRound: -3,
  verbatim: 0,
  attributeGate: -5,
  unknownBodyAsked: -4,
};

/** A plan without some of its duties and their relatives: what those are asked is then not covered. */
function withoutDuties(plan: Plan, fold: number): { plan: Plan; cases: Case[] } {
  const gone = new Set(
    plan.duties.filter((_, at) => at % 8 === fold).flatMap(({ id, related }) => [id, ...(related ?? [])]),
  );
  const asked = plan.duties.filter((duty, at) => at % 8 === fold && (duty.related ?? []).length > 0);
  return {
    plan: { ...plan, duties: plan.duties.filter(({ id }) => !gone.has(id)) },
    cases: asked.flatMap((duty) =>
      (duty.examples?.de.slice(0, 2) ?? []).map((question) => ({ question, expected: [] })),
    ),
  };
}

function samplesOf(
  make: (plan: Plan, fold: number) => { plan: Plan; cases: Case[] },
  plan: Plan,
  many: number,
): Sample[] {
  return Array.from({ length: many }, (_, fold) => make(plan, fold)).flatMap(({ plan: less, cases }) => {
    const index = makeDutyIndex(less);
    return cases.map((asked) => ({ index, asked }));
  });
}

/** Gradient steps of Adam towards a lower loss; `slope` fills the gradient. */
function descend(
  weights: number[],
  steps: number,
  slope: (weights: readonly number[], gradient: number[]) => void,
): void {
  const [mean, spread] = [weights.map(() => 0), weights.map(() => 0)];
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map(() => 0);
    slope(weights, gradient);
    gradient.forEach((value, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * value;
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * value * value;
      const rate = (0.08 * Math.sqrt(1 - 0.99 ** step)) / (1 - 0.9 ** step);
      weights[at] = (weights[at] ?? 0) - (rate * (mean[at] ?? 0)) / (Math.sqrt(spread[at] ?? 0) + 1e-8);
    });
  }
}

/** Pulls every weight towards 0, a known one towards what is known. */
function hold(names: readonly string[], now: readonly number[], gradient: number[], pull: number): void {
  now.forEach((value, at) => {
    const prior = known[names[at] ?? ""];
    const force = prior === undefined ? pull * value : 0.05 * (value - prior);
    gradient[at] = (gradient[at] ?? 0) + (names[at] === "one" ? 0 : force);
  });
}

function fitRank(samples: readonly Sample[]): number[] {
  const weights = rankFeatureNames.map((name) => known[name] ?? 1);
  const rows = samples.map(({ index, asked }) =>
    rankDuties(index, readQuestion(index, asked.question)).map((one) => ({
      features: one.features,
      right: asked.expected.includes(one.duty.id),
    })),
  );
  descend(weights, 200, (now, gradient) => {
    for (const row of rows) {
      const scores = row.map(({ features }) =>
        features.reduce((sum, value, at) => sum + value * (now[at] ?? 0), 0),
      );
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const right = row.reduce((sum, one, at) => sum + (one.right ? (shares[at] ?? 0) : 0), 0) || 1e-12;
      row.forEach(({ features, right: isRight }, at) => {
        const share = (shares[at] ?? 0) / all;
        const pull = share - (isRight ? (shares[at] ?? 0) / right : 0);
        if (Math.abs(pull) > 1e-4)
          features.forEach(
            (value, place) => (gradient[place] = (gradient[place] ?? 0) + (pull * value) / rows.length),
          );
      });
    }
    hold(rankFeatureNames, now, gradient, 0.0001);
  });
  return weights;
}

function fitCover(
  samples: readonly { sample: Sample; covered: boolean; weight: number }[],
  rankWeights: readonly number[],
): number[] {
  const weights = coverFeatureNames.map((name) => known[name] ?? 0);
  const rows = samples.map(({ sample, covered, weight }) => {
    const question = readQuestion(sample.index, sample.asked.question);
    return {
      features: coverFeatures(sample.index, question, rankDuties(sample.index, question, rankWeights)),
      covered,
      weight,
    };
  });
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  descend(weights, 600, (now, gradient) => {
    for (const { features, covered, weight } of rows) {
      const score = features.reduce((sum, value, at) => sum + value * (now[at] ?? 0), 0);
      const pull = (1 / (1 + Math.exp(-score)) - (covered ? 1 : 0)) * weight;
      features.forEach((value, at) => (gradient[at] = (gradient[at] ?? 0) + (pull * value) / all));
    }
    hold(coverFeatureNames, now, gradient, 0.0003);
  });
  return weights;
}

const plan = dresden();
const whole = makeDutyIndex(plan);
const ofWhole = (asked: Case): Sample => ({ index: whole, asked });
const examples = samplesOf(withoutExamples, plan, folds);
const tuning = casesOf("tuning.tsv");
const on = tuning.filter(({ expected }) => expected.length > 0).map(ofWhole);
const offTexts = [...linesOf("off-plan.txt"), ...plan.mustRefuse];
const off = [
  ...tuning.filter(({ expected }) => expected.length === 0),
  ...offTexts.map((question) => ({ question, expected: [] })),
].map(ofWhole);
const gone = samplesOf(withoutDuties, plan, 8);

const rank = fitRank([...examples, ...on, ...on, ...on]);
const cover = fitCover(
  [
    ...examples.map((sample) => ({ sample, covered: true, weight: 1 })),
    ...on.map((sample) => ({ sample, covered: true, weight: 4 })),
    ...off.map((sample) => ({ sample, covered: false, weight: 3 })),
    ...gone.map((sample) => ({ sample, covered: false, weight: 0.1 })),
  ],
  rank,
);
const table = (names: readonly string[], weights: readonly number[]): string =>
  names.map((name, at) => `  ${(weights[at] ?? 0).toFixed(2)}, // ${name}`).join("\n");
process.stdout.write(
  `export const rankWeights: readonly number[] = [\n${table(rankFeatureNames, rank)}\n];\n\nexport const coverWeights: readonly number[] = [\n${table(coverFeatureNames, cover)}\n];\n`,
);
process.stderr.write(
  `${String(examples.length)} examples, ${String(on.length)} on, ${String(off.length)} off, ${String(gone.length)} gone\n`,
);
