/**
 * Filling in, submitting, accepting and compiling the reports of a city of 40, 400 and 4,000 units: time and memory, how
 * they grow, and how many requests a step asks of the store. Beside it, in the same run, the bare store takes as many
 * writes of the same size, without form, rules, audit or states.
 *   npm run bench:reports
 */
import { join } from "node:path";
import { readPlan } from "../src/read-plan.ts";
import { compiledPaper, informationPaper } from "../src/documents/papers/compiled.ts";
import { toHtml } from "../src/documents/html.ts";
import { toDocx } from "../src/documents/docx.ts";
import { makeCompiled } from "../src/reports/compiled/use-cases.ts";
import { makeReports } from "../src/reports/use-cases.ts";
import { openSqliteStore } from "../src/store/sqlite/sqlite-store.ts";
import { goodPages } from "../tests/support/report-form.ts";
import { temporaryFolder } from "../tests/support/temporary.ts";
import { counting } from "./counting.ts";

const sizes = [40, 400, 4000] as const;
const wanted = { requestsPerStep: 3, growth: 1.5 };
const year = 2026;
/** Units in a division. */
const divisionSize = 20;

const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const folder = temporaryFolder();

interface Measured {
  units: number;
  fillMs: number;
  bareMs: number;
  closeMs: number;
  wordMs: number;
  pageMs: number;
  rssMb: number;
  requests: Record<string, number>;
}

async function measured<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

async function measure(units: number): Promise<Measured> {
  const file = openSqliteStore(join(folder.path, `${String(units)}.sqlite`));
  const { store, count } = counting(file);
  let now = Date.parse("2027-02-01T09:00:00Z");
  const clock = { now: () => (now += 1) };
  const reports = makeReports({ store, clock, lookup });
  const ids = Array.from({ length: units }, (_, index) => `unit-${String(index).padStart(5, "0")}`);
  const requests: Record<string, number> = {};
  const note = (step: string): void => {
    requests[step] = Math.max(requests[step] ?? 0, count());
  };

  const [, fillMs] = await measured(async () => {
    for (const unit of ids) {
      const which = { unit, year, by: "reporter" };
      count();
      for (const [page, inputs] of Object.entries(goodPages)) {
        await reports.save(which, { page, inputs, language: "de", revision: 0, partial: false });
        note(page === "duties" ? "first step" : "step");
      }
      const { revision } = await reports.view(which);
      note("look");
      await reports.submit(which, revision);
      note("submission");
      await reports.accept({ ...which, by: "office" }, { version: 1, state: "submitted" });
      note("acceptance");
    }
  });

  const example = JSON.stringify(
    (await file.get({ area: "units", pk: ids[0] ?? "", id: `latest:${String(year)}` }))?.body,
  );
  const writes = Object.keys(goodPages).length + 2;
  const bare = openSqliteStore(join(folder.path, `bare-${String(units)}.sqlite`));
  const [, bareMs] = await measured(async () => {
    for (const unit of ids)
      for (let write = 0; write < writes; write++)
        await bare.write("units", unit, [{ op: "upsert", id: "x", body: { kind: "bare", text: example } }]);
  });
  await bare.close();

  const owing = ids.map((id, index) => {
    const division = String(Math.floor(index / divisionSize));
    return {
      unit: { id, kind: "unit", name: { de: id, en: id } },
      division: {
        id: `d${division}`,
        kind: "division",
        name: { de: `Bereich ${division}`, en: `Division ${division}` },
      },
    };
  });
  const compiled = makeCompiled({
    store,
    clock,
    lookup,
    accepted: reports.accepted,
    standing: reports.standing,
    units: () => Promise.resolve(owing),
  });
  count();
  const [closed, closeMs] = await measured(() => compiled.close({ year, by: "office" }, 0));
  note("closing");
  if (closed.outcome !== "done") throw new Error(JSON.stringify(closed));
  const [word, wordMs] = await measured(async () => {
    const internal = await compiled.internal(year);
    return internal && toDocx(compiledPaper(lookup, internal, "de"));
  });
  if (!word || word.length < 5000) throw new Error("the compiled report is empty");
  const [page, pageMs] = await measured(async () => {
    const stage = lookup.plan.report.compiled.public ?? "";
    const report = await compiled.information(year, stage);
    return report && toHtml(informationPaper(lookup, report, "de", clock.now()), { wordHref: "x.docx" });
  });
  if (!page?.includes("Beratung in drei Sprachen")) throw new Error("the public page is empty");
  await file.close();
  const rssMb = process.memoryUsage().rss / 1_048_576;
  return { units, fillMs, bareMs, closeMs, wordMs, pageMs, rssMb, requests };
}

const results: Measured[] = [];
for (const units of sizes) results.push(await measure(units));
folder.remove();

const print = (...cells: string[]): void =>
  void process.stdout.write(`${cells.map((cell) => cell.padEnd(18)).join("")}\n`);
print("units", "fill in … accept", "× bare store", "close", "Word", "public page", "memory");
for (const result of results) {
  const each = (ms: number): string => `${(ms / result.units).toFixed(2)} ms each`;
  print(
    String(result.units),
    each(result.fillMs),
    (result.fillMs / result.bareMs).toFixed(2),
    each(result.closeMs),
    each(result.wordMs),
    each(result.pageMs),
    `${result.rssMb.toFixed(0)} MB`,
  );
}
const [smallest, , largest] = results;
if (!smallest || !largest) throw new Error("nothing was measured");
const asked = Object.entries(largest.requests).map(([what, times]) => `${what} ${String(times)}`);
process.stdout.write(`requests to the store: ${asked.join(", ")}\n`);
const growth = largest.fillMs / largest.units / (smallest.fillMs / smallest.units);
const step = Math.max(largest.requests["first step"] ?? 99, largest.requests["step"] ?? 99);
process.stdout.write(
  `one report among 4,000 costs ${growth.toFixed(2)} × one among 40 (wanted: at most ${String(wanted.growth)}); ` +
    `a step asks the store ${String(step)} times at most (wanted: at most ${String(wanted.requestsPerStep)})\n`,
);
process.exitCode = growth > wanted.growth || step > wanted.requestsPerStep ? 1 : 0;
