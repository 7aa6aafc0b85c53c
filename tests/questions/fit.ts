import type { Duty, Plan } from "../../src/plan/schema.ts";
import { makeDutyIndex, type DutyIndex } from "../../src/questions/duty-index.ts";
import { coverFeatureNames, coverFeatures } from "../../src/questions/features.ts";
import { everyday } from "../../src/questions/language/everyday.ts";
import { leaveOut, type Case } from "../../src/questions/leave-out.ts";
import { readQuestion } from "../../src/questions/question.ts";
import { rankDuties, rankFeatureNames } from "../../src/questions/rank.ts";
import { casesOf, dresden } from "./plans.ts";

/**
 * Fits the weights of `src/questions/weights.ts` and prints them: `npm run fit:questions`. Each example of the plan, and
 * each question that it refuses, is asked of an index that was built without it. Further sets of questions to learn from
 * are named on the command line; one that is to measure with is never named.
 */

interface Sample {
  index: DutyIndex;
  asked: Case;
}

/** What few questions show and yet is known; the fit starts and stays near it. */
const known: Partial<Record<string, number>> = {
  wrongWayRound: -3,
  verbatim: 0,
  attributeGate: -4,
  unknownBodyAsked: -3,
  nothingCovered: -4,
};

const refusedCase = (question: string): Case => ({ question, expected: [] });

/** Examples and refused questions, each with an index that lacks it. */
function leftOut(plan: Plan): { on: Sample[]; off: Sample[] } {
  const [on, off]: [Sample[], Sample[]] = [[], []];
  const rounds = [...leaveOut(plan)];
  rounds.forEach(({ plan: less, cases }, round) => {
    const mine = (_: string, at: number): boolean => at % rounds.length === round;
    const others = (_: string, at: number): boolean => at % rounds.length !== round;
    const index = makeDutyIndex(
      { ...less, mustRefuse: plan.mustRefuse.filter(others) },
      everyday.filter(others),
    );
    on.push(...cases.map((asked) => ({ index, asked })));
    const refused = [...plan.mustRefuse.filter(mine), ...everyday.filter(mine)];
    off.push(...refused.map((question) => ({ index, asked: refusedCase(question) })));
  });
  return { on, off };
}

/** Questions about duties that are taken out of the plan together with their relatives: not covered any more. */
function aboutMissingDuties(plan: Plan): Sample[] {
  return Array.from({ length: 8 }, (_, fold) => fold).flatMap((fold) => {
    const missing = plan.duties.filter(({ related }, at) => at % 8 === fold && (related ?? []).length > 0);
    const gone = new Set(missing.flatMap(({ id, related }) => [id, ...(related ?? [])]));
    const index = makeDutyIndex({ ...plan, duties: plan.duties.filter(({ id }) => !gone.has(id)) });
    return missing.flatMap(({ examples }) =>
      (examples?.de ?? []).slice(0, 2).map((question) => ({ index, asked: refusedCase(question) })),
    );
  });
}

/** Cities with small plans and few examples or none: so that the weights do not lean on the size of this one. */
function smallPlans(plan: Plan): { on: Sample[]; off: Sample[]; foreign: Sample[] } {
  const [on, off, foreign]: Sample[][] = [[], [], []];
  const cities = 6;
  for (const examples of [0, 9])
    for (let city = 0; city < cities; city++) {
      const isOwn = (_: unknown, at: number): boolean => at % cities === city;
      const isRefused = (_: unknown, at: number): boolean => at % cities < 2;
      const own = plan.duties.filter(isOwn);
      const few = (list: readonly string[]): string[] => list.slice(0, examples);
      const index = makeDutyIndex(
        {
          ...plan,
          mustRefuse: plan.mustRefuse.filter(isRefused),
          duties: own.map((duty): Duty => ({
            ...duty,
            examples: { de: few(duty.examples?.de ?? []), en: few(duty.examples?.en ?? []) },
          })),
        },
        everyday.filter((_, at) => at % 10 !== city),
      );
      const ask = (questions: readonly string[], expected: readonly string[] = []): Sample[] =>
        questions.map((question) => ({ index, asked: { question, expected } }));
      for (const { id, examples: all } of own)
        on?.push(...ask([...(all?.de.slice(9, 13) ?? []), ...(all?.en.slice(-2) ?? [])], [id]));
      off?.push(...ask(plan.mustRefuse.filter((_, at) => at % cities === 2 + (city % 4))));
      off?.push(...ask(everyday.filter((_, at) => at % 10 === city)));
      const near = new Set(own.flatMap(({ id, related }) => [id, ...(related ?? [])]));
      const others = plan.duties.filter(
        ({ id, related }, at) => at % 4 === 0 && !near.has(id) && !related?.some((each) => near.has(each)),
      );
      foreign?.push(...others.flatMap(({ examples: all }) => ask(all?.de.slice(0, 2) ?? [])));
    }
  return { on: on ?? [], off: off ?? [], foreign: foreign ?? [] };
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
      const rate = (0.1 * Math.sqrt(1 - 0.99 ** step)) / (1 - 0.9 ** step);
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

function fitRank(samples: readonly (Sample & { weight: number })[]): number[] {
  const names = rankFeatureNames;
  const weights = names.map((name) => known[name] ?? 1);
  const rows = samples.map(({ index, asked, weight }) => {
    const ranked = rankDuties(index, readQuestion(index, asked.question));
    return {
      weight,
      features: Float64Array.from(ranked.flatMap(({ features }) => features)),
      right: ranked.map(({ duty }) => asked.expected.includes(duty.id)),
    };
  });
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const width = names.length;
  descend(weights, 150, (now, gradient) => {
    for (const { features, right, weight } of rows) {
      const shares = right.map((_, duty) => {
        let score = 0;
        for (let at = 0; at < width; at++) score += (features[duty * width + at] ?? 0) * (now[at] ?? 0);
        return score;
      });
      const top = Math.max(...shares);
      let [total, good] = [0, 1e-12];
      shares.forEach((score, duty) => {
        const share = Math.exp(score - top);
        shares[duty] = share;
        total += share;
        if (right[duty]) good += share;
      });
      shares.forEach((share, duty) => {
        const pull = share / total - (right[duty] ? share / good : 0);
        if (Math.abs(pull) < 1e-4) return;
        const part = (pull * weight) / all;
        for (let at = 0; at < width; at++)
          gradient[at] = (gradient[at] ?? 0) + part * (features[duty * width + at] ?? 0);
      });
    }
    hold(names, now, gradient, 0.0001);
  });
  return weights;
}

function fitCover(
  samples: readonly (Sample & { covered: boolean; weight: number })[],
  rankWeights: readonly number[],
): number[] {
  const weights = coverFeatureNames.map((name) => known[name] ?? 0);
  const rows = samples.map(({ index, asked, covered, weight }) => {
    const question = readQuestion(index, asked.question);
    return {
      features: coverFeatures(index, question, rankDuties(index, question, rankWeights)),
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
const { on, off } = leftOut(plan);
const learnt = process.argv.slice(2).flatMap(casesOf);
const learntOn = learnt
  .filter(({ expected }) => expected.length > 0)
  .map((asked) => ({ index: whole, asked }));
const learntOff = learnt
  .filter(({ expected }) => expected.length === 0)
  .map((asked) => ({ index: whole, asked }));
const missing = aboutMissingDuties(plan);
const small = smallPlans(plan);
/** Real questions are worth more than the plan's examples, which are written to cover everything. */
const real = 3;
const weighted = (samples: readonly Sample[], weight: number) =>
  samples.map((sample) => ({ ...sample, weight }));

const onWeighted = [...weighted(on, 1), ...weighted(learntOn, real)];
// Small plans tell much about what is covered, and little about order where there are many duties.
const rank = fitRank([...onWeighted, ...weighted(small.on, 0.2)]);
const onAll = [...onWeighted, ...weighted(small.on, 1)].map((each) => ({ ...each, covered: true }));
const offAll = [
  ...weighted(off, 1),
  ...weighted(learntOff, real),
  ...weighted(missing, 0.1),
  ...weighted(small.off, 1),
  ...weighted(small.foreign, 0.1),
].map((each) => ({
  ...each,
  covered: false,
}));
// Both sides weigh the same, however many questions there are of each.
const massOf = (list: readonly { weight: number }[]): number =>
  list.reduce((sum, { weight }) => sum + weight, 0);
const balance = massOf(onAll) / massOf(offAll);
const cover = fitCover(
  [...onAll, ...offAll.map((each) => ({ ...each, weight: each.weight * balance }))],
  rank,
);
const table = (names: readonly string[], weights: readonly number[]): string =>
  names.map((name, at) => `  ${String(Number((weights[at] ?? 0).toFixed(2)))}, // ${name}`).join("\n");
process.stdout.write(
  `/** Fitted by \`npm run fit:questions\`: never turned by hand. The order is that of the feature names. */

export const rankWeights: readonly number[] = [\n${table(rankFeatureNames, rank)}\n];\n\nexport const coverWeights: readonly number[] = [\n${table(coverFeatureNames, cover)}\n];\n`,
);
process.stderr.write(
  `${String(on.length)} examples, ${String(off.length)} refused, ${String(learntOn.length)} learnt on, ${String(learntOff.length)} learnt off, ${String(missing.length)} missing\n`,
);
