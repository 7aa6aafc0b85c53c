import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "./documents/roster-csv.ts";
import type { CellProblem } from "./people/row-problem.ts";
import { rosterFromRows, type Row, type Sheet } from "./people/rows.ts";
import type { Roster } from "./people/roster.ts";
import type { Language, Plan } from "./plan/schema.ts";
import { rosterWords } from "./words/roster.ts";

/** The three files of a roster, in one folder. */
export const sheetFiles = {
  organisations: "organisations.csv",
  people: "people.csv",
  posts: "posts.csv",
} as const satisfies Record<Sheet, string>;

export type RosterRead = { ok: true; roster: Roster } | { ok: false; problems: readonly string[] };

/** Reads a roster's folder. Anything wrong, and nothing of it is taken; each problem says file, line and column. */
export function readRosterFolder(folder: string, plan: Plan, language: Language): RosterRead {
  const words = rosterWords[language];
  const problems: string[] = [];
  const say = (sheet: Sheet, problem: CellProblem): string =>
    words.line(sheetFiles[sheet], problem, words.problem(problem));
  const rows: Record<Sheet, readonly Row[]> = { organisations: [], people: [], posts: [] };
  for (const [sheet, file] of Object.entries(sheetFiles) as [Sheet, string][]) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, file));
    } catch (error) {
      problems.push(words.unreadable(join(folder, file), String((error as NodeJS.ErrnoException).code)));
      continue;
    }
    const read = readSheet(sheet, bytes);
    rows[sheet] = read.rows;
    problems.push(...read.problems.map((problem) => say(sheet, problem)));
  }
  if (problems.length > 0) return { ok: false, problems };
  const checked = rosterFromRows(rows, benchesByBody(plan));
  return checked.ok
    ? checked
    : { ok: false, problems: checked.problems.map((problem) => say(problem.sheet, problem)) };
}

function benchesByBody(plan: Plan): Map<string, string[]> {
  return new Map(plan.bodies.map(({ id, benches }) => [id, benches.map((bench) => bench.id)]));
}
