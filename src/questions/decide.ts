import { coverWeights } from "./weights.ts";

export type Band = "answer" | "suggest" | "refuse";

/** From here on the bot speaks; below, it would be wrong too often. Chosen on the tuning questions and the plan's examples. */
const thresholds = { suggest: 0.25, answer: 0.78 };

/**
 * How likely the plan answers a question at all (0…1), a logistic regression over plan-independent shares; what the
 * plan's curator wrote down as answered or refused is believed.
 */
export function likelihoodCovered(features: readonly number[], curated?: "answered" | "refused"): number {
  const likelihood =
    1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (coverWeights[at] ?? 0), 0)));
  if (curated === "answered") return Math.max(likelihood, 0.97);
  return curated === "refused" ? Math.min(likelihood, 0.03) : likelihood;
}

/** `covered`: the plan answers this at all; `sure`: then the first duty is the right one. */
export function bandOf(covered: number, sure: number): Band {
  if (covered < thresholds.suggest) return "refuse";
  return covered * sure >= thresholds.answer ? "answer" : "suggest";
}
