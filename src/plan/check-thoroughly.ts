import type { z } from "zod";
import type { Checked, PlanProblem } from "./problem.ts";
import { readPlanFiles, type Path } from "./read.ts";
import { danglingReferences } from "./references.ts";
import { planSchema } from "./schema.ts";

/** Checks a plan with the place of every problem in its files. */
export function checkThoroughly(planFile: string): Checked {
  const { raw, problems } = readPlanFiles(planFile);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = planSchema.safeParse(raw.value);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => toProblems(issue, raw)) };
  const dangling = danglingReferences(parsed.data);
  if (dangling.length > 0)
    return {
      ok: false,
      problems: dangling.map(({ path, message }) => ({
        ...raw.placeOf(path),
        message: `${named(path)}: ${message}`,
      })),
    };
  return { ok: true, plan: parsed.data };
}

function toProblems(issue: z.core.$ZodIssue, raw: ReturnType<typeof readPlanFiles>["raw"]): PlanProblem[] {
  const path = issue.path as Path;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      ...raw.placeOf(path, key),
      message: `${named([...path, key])}: this key is unknown here`,
    }));
  return [{ ...raw.placeOf(path), message: `${named(path)}: ${reason(issue, valueAt(raw.value, path))}` }];
}

function reason(issue: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return "is missing";
  const found = `is ${JSON.stringify(value).slice(0, 80)}`;
  if (issue.code === "invalid_value") return `${found}; allowed: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_type") return `${found}; expected: ${issue.expected}`;
  return `${found}; ${issue.message}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

function named(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${String(key)}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
