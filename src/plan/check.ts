import { readPlanQuickly } from "./read-quickly.ts";
import { danglingReferences } from "./references.ts";
import type { Checked } from "./problem.ts";
import { planSchema } from "./schema.ts";

/**
 * Reads and checks the plan that begins in `planFile`: YAML, schema, then references between its parts.
 * Every problem says file, line, the bad value and what is allowed.
 */
export async function checkPlan(planFile: string): Promise<Checked> {
  const quick = planSchema.safeParse(readPlanQuickly(planFile));
  if (quick.success && danglingReferences(quick.data).length === 0) return { ok: true, plan: quick.data };
  // The slow way knows where everything stands. A good plan does without it, and without loading it.
  const { checkThoroughly } = await import("./check-thoroughly.ts");
  return checkThoroughly(planFile);
}
