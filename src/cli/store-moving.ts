import { existsSync } from "node:fs";
import type { Store } from "../store/contract.ts";
import { fill, type Source } from "../store/moving/fill.ts";
import { BadLines, readLines, writeLines } from "../store/moving/lines.ts";
import { fillingFrom } from "../store/moving/mark.ts";
import { runningInstances } from "../store/schema/agreement.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { onlyPositional, refuse, UsageError, type Command } from "./command.ts";
import { placeForms, placeOf, placeOrOwn, planIdOf, type Place } from "./store-places.ts";

/** So often it is said how far it is. */
const toldEvery = 5000;

/** `store copy --from STORE --to STORE`: all of one store into another, empty one. */
export const storeCopyCommand: Command = async ({ values, positionals, environment }) => {
  const { from: fromGiven, to: toGiven } = values;
  if (positionals.length > 0 || fromGiven === undefined || toGiven === undefined)
    throw new UsageError(`Expected: store copy --from STORE --to STORE. A store is ${placeForms}.`);
  const planId = await planIdOf(environment);
  const [from, to] = [placeOf(fromGiven, environment, planId), placeOf(toGiven, environment, planId)];
  if (from.name === to.name) throw new UsageError("--from and --to name the same store.");
  const words = cliWords[operatorLanguage(environment)];
  if (!from.exists) return refuse(words.noSuchStore(from.name));
  return withStore(from.read, async (source) => {
    if (await isServed(source)) return refuse(words.stillServes(from.name));
    if ((await fillingFrom(source)) !== undefined) return refuse(words.notWhole(from.name));
    const pages = () => source.everything();
    return fillFrom({ name: from.name, pages, isServed: () => isServed(source) }, to, environment);
  });
};

/** `store export [--from STORE] FILE`: all of a store as JSON lines. It may serve meanwhile. */
export const storeExportCommand: Command = async (call) => {
  const file = onlyPositional(call, "store export FILE [--from STORE]");
  const { values, environment } = call;
  const words = cliWords[operatorLanguage(environment)];
  const plan = await planIdOf(environment);
  const from = placeOrOwn(values["from"], environment, plan);
  if (!from.exists) return refuse(words.noSuchStore(from.name));
  if (existsSync(file)) return refuse(words.fileIsThere(file));
  return withStore(from.read, async (raw) => {
    if ((await fillingFrom(raw)) !== undefined) return refuse(words.notWhole(from.name));
    const tallies = await writeLines(raw, file, { plan, now: Date.now() });
    process.stdout.write(`${words.storeExported(file, tallies)}\n`);
    return 0;
  });
};

/** `store import [--to STORE] FILE`: what was exported into an empty store. */
export const storeImportCommand: Command = async (call) => {
  const file = onlyPositional(call, "store import FILE [--to STORE]");
  const { values, environment } = call;
  const words = cliWords[operatorLanguage(environment)];
  const planId = await planIdOf(environment);
  const to = placeOrOwn(values["to"], environment, planId);
  if (!existsSync(file)) return refuse(words.noSuchFile(file));
  try {
    const source = await readLines(file);
    if (source.plan !== planId) return refuse(words.otherPlan(source.plan, planId));
    return await fillFrom(source, to, environment);
  } catch (error) {
    if (error instanceof BadLines) return refuse(`${words.notImported}\n${file}: ${error.message}`);
    throw error;
  }
};

async function fillFrom(source: Source, to: Place, environment: NodeJS.ProcessEnv): Promise<number> {
  const words = cliWords[operatorLanguage(environment)];
  return withStore(to.open, async (target) => {
    let told = 0;
    const filled = await fill(source, target, {
      now: Date.now,
      tell(documents) {
        if (documents < told + toldEvery) return;
        told = documents;
        process.stderr.write(`${words.lookedAt(documents)}\n`);
      },
    });
    switch (filled.outcome) {
      case "filled":
        process.stdout.write(`${words.storeFilled(filled)}\n`);
        return 0;
      case "notEmpty":
        return refuse(words.storeNotEmpty(to.name));
      case "served":
        return refuse(
          filled.which === "target" ? words.stillServes(to.name) : words.servedMeanwhile(source.name),
        );
      case "overtaken":
        return refuse(words.overtaken(to.name));
      case "different":
        return refuse(words.storeDifferent(filled.areas));
      default:
        return filled satisfies never;
    }
  });
}

async function isServed(raw: Store): Promise<boolean> {
  return (await runningInstances(raw)).length > 0;
}

async function withStore(open: () => Promise<Store>, work: (raw: Store) => Promise<number>): Promise<number> {
  const raw = await open();
  try {
    return await work(raw);
  } finally {
    await raw.close();
  }
}
