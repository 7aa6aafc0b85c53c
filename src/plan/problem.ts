import type { Plan } from "./schema.ts";

export type Checked = { ok: true; plan: Plan } | { ok: false; problems: readonly PlanProblem[] };

export interface PlanProblem {
  file: string;
  line: number;
  message: string;
}

/** One line per problem, as editors and people read it: `file:line: what is wrong`. */
export function problemLine(problem: PlanProblem): string {
  return `${problem.file}:${String(problem.line)}: ${problem.message}`;
}
