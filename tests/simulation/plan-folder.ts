import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { City } from "./city.ts";
import type { Day } from "./days.ts";

const source = "plans/dresden-2009";

/**
 * A copy of Dresden's plan for a city that begins with it on that day: its own people, no sample reports, reports from
 * that year on, and cycles that count from that day. Returns the path of its plan.yaml.
 */
export function writePlanFolder(folder: string, city: City, begins: Day): string {
  const plan = join(folder, "plan");
  cpSync(source, plan, {
    recursive: true,
    filter: (path) => !["sample-reports.yaml", "sample-roster"].includes(basename(path)),
  });
  replaceIn(join(plan, "report.yaml"), /firstYear: \d{4}/, `firstYear: ${begins.slice(0, 4)}`);
  replaceIn(join(plan, "plan.yaml"), /anchor: \d{4}-\d\d-\d\d/g, `anchor: ${begins}`);
  mkdirSync(join(plan, "sample-roster"));
  for (const [sheet, rows] of Object.entries(city.sheets))
    writeFileSync(join(plan, "sample-roster", `${sheet}.csv`), rows);
  return join(plan, "plan.yaml");
}

function replaceIn(file: string, what: RegExp, by: string): void {
  const text = readFileSync(file, "utf8");
  if (text.search(what) < 0) throw new Error(`${file} has no ${String(what)}`);
  writeFileSync(file, text.replace(what, by));
}
