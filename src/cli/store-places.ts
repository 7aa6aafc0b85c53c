import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { judgeCosmos } from "../config/cosmos-settings.ts";
import { readEnv, variables } from "../config/env.ts";
import { databaseOf, defaultPlan } from "../config/judge.ts";
import { openCosmos } from "../open-store.ts";
import { readPlan } from "../read-plan.ts";
import type { Store } from "../store/contract.ts";
import { openSqliteStore, readSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { UsageError } from "./command.ts";
import { configOf } from "./with-house.ts";

/** A store that an operator names. */
export interface Place {
  /** The same each time. */
  name: string;
  /** Whether there is a store to read. */
  exists: boolean;
  /** As it lies there. @throws StoreError */
  open(): Promise<Store>;
  /** Only to be read: nothing is made there, and nothing changed. @throws StoreError */
  read(): Promise<Store>;
}

/** How a store is named on the command line. */
export const placeForms = `"sqlite:FILE", "cosmos:DATABASE", or "cosmos:" for the database of the plan's name`;

/** The plan that the settings name; trying or serving makes no difference here. */
export async function planIdOf(environment: NodeJS.ProcessEnv): Promise<string> {
  return (await readPlan(readEnv(environment).plan ?? defaultPlan)).plan.id;
}

/** @throws UsageError where that names no store, or the settings for it are missing */
export function placeOf(given: unknown, environment: NodeJS.ProcessEnv, planId: string): Place {
  const [, kind, rest = ""] = /^(sqlite|cosmos):(.*)$/.exec(String(given)) ?? [];
  if (kind === "sqlite" && rest !== "") {
    return placeOfFile(rest);
  }
  if (kind !== "cosmos")
    throw new UsageError(`${JSON.stringify(given)} names no store; allowed: ${placeForms}`);
  if (/^https?:/.test(rest))
    throw new UsageError(
      `The address belongs in ${variables.cosmosEndpoint} and the key in ${variables.cosmosKey}; the command names the database only: cosmos:DATABASE`,
    );
  const problems: string[] = [];
  const env = readEnv(environment);
  // The one place that the program itself would use is not asked for here.
  const settings = judgeCosmos(
    { ...env, database: undefined, ...(rest !== "" && { cosmosDatabase: rest }) },
    problems,
  );
  if (!settings || problems.length > 0)
    throw new UsageError(
      problems.join("\n") ||
        `Missing: ${variables.cosmosEndpoint}. Without it there is no "${String(given)}".`,
    );
  const { endpoint, database = planId } = settings;
  const open = () => openCosmos(settings, planId, { log: toStderr });
  return { name: `cosmos:${database} ${endpoint}`, exists: true, open, read: open };
}

function placeOfFile(path: string): Place {
  const file = resolve(path);
  return {
    name: `sqlite:${file}`,
    exists: existsSync(file),
    open: () => Promise.resolve().then(() => openSqliteStore(file)),
    read: () => Promise.resolve().then(() => readSqliteStore(file)),
  };
}

/** That something is tried again is told to whoever waits for it. */
const tell = (_facts: object, text: string): void => {
  process.stderr.write(`${text}\n`);
};
const toStderr = { warn: tell, error: tell };

/** The store of the settings where none is named. */
export function placeOrOwn(given: unknown, environment: NodeJS.ProcessEnv, planId: string): Place {
  if (given !== undefined) return placeOf(given, environment, planId);
  const config = configOf(environment);
  return config.mode === "try" || !config.cosmos
    ? placeOfFile(databaseOf(config, planId))
    : placeOf("cosmos:", environment, planId);
}
