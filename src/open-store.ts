import type { CosmosSettings } from "./config/cosmos-settings.ts";
import { databaseOf, type Config } from "./config/judge.ts";
import { StoreError, type Store } from "./store/contract.ts";
import { fillingFrom } from "./store/moving/mark.ts";
import { joinAgreement } from "./store/schema/agreement.ts";
import { changes } from "./store/schema/changes.ts";
import { makeVersionedStore } from "./store/schema/versioned-store.ts";
import { openSqliteStore } from "./store/sqlite/sqlite-store.ts";

/** One request to Cosmos DB takes milliseconds; a person waits no longer for an answer that does not come. */
const usualDeadlineMs = 5000;

export interface StoreParts {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Called with the request units of each request to the store; 0 where it has none. */
  onRequest?: (requestUnits: number) => void;
  log?: Record<"warn" | "error", (facts: object, text: string) => void>;
  /** Whether this process serves people, and says in the store that it runs. */
  announces?: boolean;
  /** For one request to Cosmos DB. Milliseconds. */
  deadlineMs?: number;
}

/**
 * Opens the store that the settings name, in the version of the schema that all instances can read.
 * @throws StoreError also when something of the database is missing, or a newer program has written there
 */
export async function openStore(
  config: Config,
  planId: string,
  parts: StoreParts = {},
): Promise<Store & { isAlone: () => boolean }> {
  const { announces = false, log } = parts;
  const raw = await openRawStore(config, planId, parts);
  try {
    await refuseHalf(raw);
    // First it says that it runs, then it looks: whoever fills the store does the same, and one of both sees the other.
    const agreement = await joinAgreement(raw, changes, { announces, ...(log && { log }) });
    await refuseHalf(raw).catch(async (error: unknown) => {
      await agreement.leave();
      throw error;
    });
    return {
      ...makeVersionedStore(raw, changes, agreement.written),
      /** Whether no other instance runs. */
      isAlone: agreement.isAlone,
      async close() {
        await agreement.leave();
        await raw.close();
      },
    };
  } catch (error) {
    await raw.close();
    throw error;
  }
}

/** @throws StoreError while it is being filled */
async function refuseHalf(raw: Store): Promise<void> {
  const from = await fillingFrom(raw);
  if (from !== undefined)
    throw new StoreError(
      "down",
      `it is being filled from ${from}, and that has not ended: run the same command again`,
    );
}

/** The store as it lies there: its documents with the version of their schema. @throws StoreError */
async function openRawStore(config: Config, planId: string, parts: StoreParts = {}): Promise<Store> {
  const { now, onRequest } = parts;
  if (config.mode === "try" || !config.cosmos)
    return openSqliteStore(databaseOf(config, planId), now, () => onRequest?.(0));
  return openCosmos(config.cosmos, planId, parts);
}

/** @throws StoreError */
export async function openCosmos(
  settings: CosmosSettings,
  planId: string,
  { now, onRequest, log, deadlineMs = usualDeadlineMs }: StoreParts = {},
): Promise<Store> {
  const { client, database, lacksOfCosmos, openCosmosStore } = await reachCosmos(settings, planId, {
    ...(onRequest && { onRequest }),
    longestMs: deadlineMs,
  });
  try {
    const lacks = await lacksOfCosmos(client, database, { deadlineMs, ...(log && { log }) });
    if (lacks.length > 0)
      throw new StoreError("down", `the database ${database} is not prepared: ${lacks.join("; ")}`);
  } catch (error) {
    client.dispose();
    throw error;
  }
  return openCosmosStore({
    client,
    database,
    deadlineMs,
    ...(log && { log }),
    ...(now && { now }),
  });
}

/** The client of the account, the name of the database, and what can be done there. Only whoever uses it waits for so large a library. */
export async function reachCosmos(
  settings: CosmosSettings,
  planId: string,
  { onRequest, longestMs }: Pick<StoreParts, "onRequest"> & { longestMs?: number } = {},
) {
  const [{ makeCosmosClient }, { prepareCosmos, lacksOfCosmos }, { openCosmosStore }] = await Promise.all([
    import("./store/cosmos/client.ts"),
    import("./store/cosmos/containers.ts"),
    import("./store/cosmos/cosmos-store.ts"),
  ]);
  const { database = planId } = settings;
  return {
    client: makeCosmosClient(settings, onRequest, longestMs),
    database,
    prepareCosmos,
    lacksOfCosmos,
    openCosmosStore,
  };
}

/** Where to look when the store of these settings does not open. */
export const storeAdvice =
  'Look at PLANLOTSE_DATABASE, and at who may write there; for Azure Cosmos DB at PLANLOTSE_COSMOS_ENDPOINT and the key, and run "planlotse store prepare" once.';
