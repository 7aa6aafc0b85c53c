import { buildHouse, type House } from "../compose.ts";
import { openStore } from "../open-store.ts";
import { readPlan } from "../read-plan.ts";
import { readEnv } from "../config/env.ts";
import { judge, modeOf, type Config } from "../config/judge.ts";
import { makeWorkdays } from "../schedule/holidays.ts";
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
  const store = await openStore(config, lookup.plan.id);
  try {
    const isWorkday = await makeWorkdays(lookup.plan.workdays);
    if (config.mode === "serve")
      return await work(buildHouse({ lookup, store, clock: systemClock, isWorkday }));
    const clock = await tryClock(store, systemClock);
    const tried = await tryLookup(store, lookup, config, clock);
    const house = buildHouse({ lookup: tried, store, clock, isWorkday });
    await bringSampleCity(house, config);
    return await work(house);
  } finally {
    await store.close();
  }
}
