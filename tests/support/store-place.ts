import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import type { Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";

/** Where processes that share nothing else keep their documents: in a file, or in a database on the wire. */
export type StorePlace = { file: string } | { cosmos: { endpoint: string; key: string; database: string } };

/** Shorter than production's: what hangs on purpose need not hold a test up. Milliseconds. */
const deadlineMs = 1000;

/** Opens the store of that place. @param now of a file; a database on the wire has its own */
export function openPlace(place: StorePlace, now: () => number): Store {
  if ("file" in place) return openSqliteStore(place.file, now);
  const { cosmos } = place;
  return openCosmosStore({
    client: makeCosmosClient(cosmos, undefined, deadlineMs),
    database: cosmos.database,
    deadlineMs,
  });
}
