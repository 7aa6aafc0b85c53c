import type { Duty, Plan } from "../../src/plan/schema.ts";
import type { Case } from "./plans.ts";

/** So many plans, each without another part of its examples, ask every example once. */
export const folds = 6;

/** The plan without every sixth of its examples, and those as cases: the German and the English one together. */
export function withoutExamples(plan: Plan, fold: number): { plan: Plan; cases: Case[] } {
  const cases: Case[] = [];
  const duties = plan.duties.map((duty): Duty => {
    if (!duty.examples) return duty;
    const keep = (list: readonly string[]): string[] =>
      list.filter((question, at) => {
        if (at % folds !== fold) return true;
        cases.push({ question, expected: [duty.id] });
        return false;
      });
    return { ...duty, examples: { de: keep(duty.examples.de), en: keep(duty.examples.en) } };
  });
  return { plan: { ...plan, duties }, cases };
}
