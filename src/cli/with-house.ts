import { buildHouse, type House } from "../compose.ts";
import { readPlan } from "../read-plan.ts";
import { readEnv } from "../config/env.ts";
import { databaseOf, judge, modeOf, type Config } from "../config/judge.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { systemClock } from "../time/clock.ts";
import { bringSampleCity, tryClock, tryLookup } from "../try.ts";
import { UsageError } from "./command.ts";

/** The settings that the program itself would use. @throws UsageError */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const env = readEnv(environment);
  const judged = judge(env, modeOf(env));
  if (!judged.ok) throw new UsageError(judged.problems.join("\n"));
  return judged.config;
}

/** Opens the store that the program itself would use, and closes it afterwards. */
export async function withHouse<T>(
  environment: NodeJS.ProcessEnv,
  work: (house: House) => Promise<T>,
): Promise<T> {
  const config = configOf(environment);
  const lookup = await readPlan(config.planFile);
  const store = openSqliteStore(databaseOf(config, lookup.plan.id));
  try {
    if (config.mode === "serve") return await work(buildHouse({ lookup, store, clock: systemClock }));
    const clock = await tryClock(store, systemClock);
    const house = buildHouse({ lookup: await tryLookup(store, lookup, config, clock), store, clock });
    await bringSampleCity(house, config);
    return await work(house);
  } finally {
    await store.close();
  }
}
