import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPlanFiles } from "../../src/plan/read.ts";
import type { Plan } from "../../src/plan/schema.ts";

/** The plan of Dresden as its files stand; whether they are right is checked by the tests of `src/plan`. */
export function dresden(): Plan {
  const file = fileURLToPath(new URL("../../plans/dresden-2009/plan.yaml", import.meta.url));
  return readPlanFiles(file).raw.value as Plan;
}

export interface Case {
  question: string;
  /** Duties that answer it; none where the plan does not. */
  expected: readonly string[];
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

export function linesOf(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean);
}
