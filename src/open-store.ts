import type { CosmosSettings } from "./config/cosmos-settings.ts";
import { databaseOf, type Config } from "./config/judge.ts";
import { StoreError, type Store } from "./store/contract.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";

/** One request to Cosmos DB takes milliseconds; a person waits no longer for an answer that does not come. */
const usualDeadlineMs = 5000;

/** Opens the store that the settings name. @throws StoreError also when something of the database is missing */
export async function openStore(
  config: Config,
  planId: string,
  now?: () => number,
  deadlineMs = usualDeadlineMs,
): Promise<Store> {
  if (config.mode === "try" || !config.cosmos) return openSqliteStore(databaseOf(config, planId), now);
  const { client, database, lacksOfCosmos, openCosmosStore } = await reachCosmos(config.cosmos, planId);
  try {
    const lacks = await lacksOfCosmos(client, database);
    if (lacks.length > 0)
      throw new StoreError("down", `the database ${database} is not prepared: ${lacks.join("; ")}`);
  } catch (error) {
    client.dispose();
    throw error;
  }
  return openCosmosStore({ client, database, deadlineMs });
}

/** The client of the account, the name of the database, and what can be done there. Only whoever uses it waits for so large a library. */
export async function reachCosmos(settings: CosmosSettings, planId: string) {
  const [{ makeCosmosClient }, { prepareCosmos, lacksOfCosmos }, { openCosmosStore }] = await Promise.all([
    import("./store/cosmos/client.ts"),
    import("./store/cosmos/containers.ts"),
    import("./store/cosmos/cosmos-store.ts"),
  ]);
  const { database = planId } = settings;
  return { client: makeCosmosClient(settings), database, prepareCosmos, lacksOfCosmos, openCosmosStore };
}

/** Where to look when the store of these settings does not open. */
export const storeAdvice =
  'Look at PLANLOTSE_DATABASE, and at who may write there; for Azure Cosmos DB at PLANLOTSE_COSMOS_ENDPOINT and the key, and run "planlotse store prepare" once.';
