import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPlanFiles } from "../../src/plan/read.ts";
import type { Plan } from "../../src/plan/schema.ts";
import type { Case } from "../../src/questions/leave-out.ts";

/** A plan as its files stand; whether they are right is checked by the tests of `src/plan`. */
export function planOf(name: string): Plan {
  const file = fileURLToPath(new URL(`../../plans/${name}/plan.yaml`, import.meta.url));
  return readPlanFiles(file).raw.value as Plan;
}

export function dresden(): Plan {
  return planOf("dresden-2009");
}

/** Questions of a tab-separated file: language, expected duties (or `-`), question. */
export function casesOf(name: string): Case[] {
  return linesOf(name)
    .slice(1)
    .map((line) => {
      const [, expected = "-", question = ""] = line.split("\t");
      return { question, expected: expected === "-" ? [] : expected.split(",") };
    });
}

function linesOf(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean);
}
