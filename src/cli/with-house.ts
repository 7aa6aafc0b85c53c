import { buildHouse, type House } from "../compose.ts";
import { readPlan } from "../read-plan.ts";
import { readEnv } from "../config/env.ts";
import { databaseOf, judge, modeOf, type Config } from "../config/judge.ts";
import { openSqliteStore } from "../store/sqlite/sqlite-store.ts";
import { systemClock } from "../time/clock.ts";
import { bringSampleRoster, tryClock } from "../try.ts";
import { UsageError } from "./command.ts";

/** The settings that the program itself would use. @throws UsageError */
function configOf(environment: NodeJS.ProcessEnv): Config {
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
    const house = buildHouse({
      lookup,
      store,
      clock: config.mode === "try" ? await tryClock(store, systemClock) : systemClock,
    });
    if (config.mode === "try") await bringSampleRoster(house, config);
    return await work(house);
  } finally {
    await store.close();
  }
}
