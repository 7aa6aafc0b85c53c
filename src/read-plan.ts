import { checkPlan } from "./plan/check.ts";
import { problemLine } from "./plan/problem.ts";
import { makeLookup, type PlanLookup } from "./plan/lookup.ts";

/** The plan has problems; the message has a line for each. */
export class PlanUnusable extends Error {
  override readonly name = "PlanUnusable";
}

/** Reads the plan that the program runs on. @throws PlanUnusable */
export async function readPlan(planFile: string): Promise<PlanLookup> {
  const checked = await checkPlan(planFile);
  if (!checked.ok) throw new PlanUnusable(checked.problems.map(problemLine).join("\n"));
  return makeLookup(checked.plan);
}
