import { rmSync } from "node:fs";
import { databaseOf } from "../config/judge.ts";
import { readPlan } from "../read-plan.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { UsageError, type Command } from "./command.ts";
import { configOf, withHouse } from "./with-house.ts";

/** A program that runs answers at once. Milliseconds. */
const patienceMs = 1000;

/** `sample reset`: takes the database of trying away and begins the sample city anew. A city's own database is never touched. */
export const sampleResetCommand: Command = async ({ positionals, environment }) => {
  if (positionals.length > 0) throw new UsageError("Expected: sample reset, and nothing else.");
  const words = cliWords[operatorLanguage(environment)];
  const config = configOf(environment);
  if (config.mode !== "try") throw new UsageError(words.noSampleHere);
  if (await answers(`http://${config.host}:${String(config.port)}/healthz`)) {
    process.stderr.write(`${words.stillRuns}\n`);
    return 1;
  }
  const { plan } = await readPlan(config.planFile);
  const file = databaseOf(config, plan.id);
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const people = await withHouse(
    environment,
    async ({ roster }) => (await roster.current()).roster.people.length,
  );
  process.stdout.write(`${words.sampleFresh(file, people)}\n`);
  return 0;
};

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(patienceMs) })).ok;
  } catch {
    return false;
  }
}
