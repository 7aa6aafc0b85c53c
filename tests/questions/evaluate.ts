import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import type { Plan } from "../../src/plan/schema.ts";
import { makeAsk } from "../../src/questions/ask.ts";
import { leaveOut, type Case } from "../../src/questions/leave-out.ts";
import { chooseBands, classifyWithNlpJs, searchWithMiniSearch, type Scored, type Search } from "./beside.ts";
import { given, measure, type Measured, type Tried } from "./measure.ts";
import { casesOf, planOf } from "./plans.ts";

/**
 * Prints how well questions are answered, as Markdown: `npm run evaluate:questions`. Rows are sets of questions, asked
 * of Planlotse and, on the same index data, of two libraries. Leave-one-out asks each of the plan's examples of an index
 * that lacks it. `--mine` leaves the libraries away, file names choose sets.
 */

const plans = { dresden: "dresden-2009", lindenau: "lindenau-klima-2025" };
const args = process.argv.slice(2);
const wantsOthers = !args.includes("--mine");
const named = args.filter((arg) => !arg.startsWith("--"));

const sets = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".tsv"))
  .filter((file) => named.length === 0 || named.some((name) => file.startsWith(name)))
  .toSorted((one, other) => one.localeCompare(other, "en", { numeric: true }));

interface Row {
  set: string;
  by: string;
  measured: Measured;
  medianMs: number | undefined;
}
const rows: Row[] = [];
const indexMs: number[] = [];

function ours(plan: Plan): (cases: readonly Case[]) => { tried: Tried[]; times: number[] } {
  const began = performance.now();
  const ask = makeAsk(plan);
  indexMs.push(performance.now() - began);
  return (cases) => {
    const times: number[] = [];
    const tried = cases.map((each): Tried => {
      const start = performance.now();
      const asked = ask(each.question);
      times.push(performance.now() - start);
      return { ...each, ...given(asked) };
    });
    return { tried, times };
  };
}

async function scored(search: Search, cases: readonly Case[]): Promise<Scored[]> {
  const all: Scored[] = [];
  for (const each of cases) all.push({ ...each, ...(await search(each.question)) });
  return all;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

for (const [city, folder] of Object.entries(plans)) {
  const plan = planOf(folder);
  const own = sets.filter((file) => file.startsWith("lindenau") === (city === "lindenau"));
  if (own.length === 0) continue;
  const ask = ours(plan);
  for (const file of own) {
    const { tried, times } = ask(casesOf(file));
    rows.push({ set: file, by: "Planlotse", measured: measure(tried), medianMs: median(times) });
  }
  const left = named.length === 0 ? [...leaveOut(plan)] : [];
  const asked = left.map((round) => ours(round.plan)(round.cases));
  if (left.length > 0)
    rows.push({
      set: `${city}, leave one out`,
      by: "Planlotse",
      measured: measure(asked.flatMap(({ tried }) => tried)),
      medianMs: median(asked.flatMap(({ times }) => times)),
    });
  if (!wantsOthers) continue;
  for (const [by, make] of [
    ["MiniSearch", searchWithMiniSearch],
    ["nlp.js", classifyWithNlpJs],
  ] as const) {
    const search = await make(plan);
    // The other city has no tuning questions: a threshold must carry over, as ours does.
    const bands = chooseBands(await scored(await make(planOf(plans.dresden)), casesOf("tuning.tsv")));
    for (const file of own)
      rows.push({
        set: file,
        by,
        measured: measure((await scored(search, casesOf(file))).map(bands)),
        medianMs: undefined,
      });
    const all: Scored[] = [];
    for (const round of left) all.push(...(await scored(await make(round.plan), round.cases)));
    if (left.length > 0)
      rows.push({
        set: `${city}, leave one out`,
        by,
        measured: measure(all.map(bands)),
        medianMs: undefined,
      });
  }
}

const percent = (share: number): string => String(Math.round(share * 1000) / 10);
const order = [...new Set(rows.map(({ set }) => set))];
const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
process.stdout.write(
  [
    `Measured at ${commit}, index ${median(indexMs).toFixed(0)} ms (first ${(indexMs[0] ?? 0).toFixed(0)} ms). Per cent.`,
    "",
    "| questions (on / off the plan) | by | first | among three | direct answers right | answered directly | on-plan refused | off-plan answered | off-plan refused | median ms |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...rows
      .toSorted((one, other) => order.indexOf(one.set) - order.indexOf(other.set))
      .map(
        ({ set, by, measured: m, medianMs }) =>
          `| ${set} (${String(m.on)} / ${String(m.off)}) | ${by} | ${[m.first, m.amongThree, m.answersRight, m.answered, m.onRefused].map(percent).join(" | ")} | ${m.off > 0 ? `${percent(m.offAnswered)} | ${percent(m.offRefused)}` : "– | –"} | ${medianMs === undefined ? "" : medianMs.toFixed(2)} |`,
      ),
    "",
  ].join("\n"),
);
