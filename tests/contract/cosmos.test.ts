import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../../src/store/contract.ts";
import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { prepareCosmos } from "../../src/store/cosmos/containers.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import { startIndependentCosmos } from "../support/independent-cosmos.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";
import { storeSuite } from "./store-suite.ts";

const independent = await startIndependentCosmos();
let now = (): number => 0;
const wire = await startWireCosmos(() => now());
after(async () => {
  await independent.close();
  await wire.close();
});

storeSuite(
  "Cosmos DB, an independent server",
  async () =>
    openCosmosStore({
      client: independent.newClient(),
      database: await independent.newDatabase(),
      deadlineMs: 5000,
    }),
  {
    gaps: {
      "writes all operations or none": "its batches are not whole or not at all, and can only create",
      "finds what is due in an area whatever its partition, the earliest first": "it lets nothing expire",
      "forgets a document when its time to live is over": "it lets nothing expire",
      "lets a document live until a given time, whatever its time to live": "it lets nothing expire",
    },
  },
);

storeSuite("Cosmos DB, over the wire", (clock) => {
  now = clock;
  return Promise.resolve(
    openCosmosStore({
      client: makeCosmosClient(wire),
      database: wire.newDatabase(),
      deadlineMs: 5000,
      now: clock,
    }),
  );
});

/** A real account, where the environment names one: its charges are said at the end, and its database is taken away. */
const endpoint = process.env["PLANLOTSE_TEST_COSMOS_ENDPOINT"];
if (endpoint !== undefined && endpoint !== "") {
  const account = { endpoint, key: process.env["PLANLOTSE_TEST_COSMOS_KEY"] };
  const database = `planlotse-test-${randomUUID()}`;
  let [requests, requestUnits] = [0, 0];
  const newClient = () =>
    makeCosmosClient(account, (charge) => {
      requests += 1;
      requestUnits += charge;
    });
  const empty = async (store: Store): Promise<void> => {
    for await (const page of store.everything())
      for (const { area, pk, id } of page) await store.write(area, pk, [{ op: "delete", id }]);
  };

  describe("a real account of Azure Cosmos DB", function () {
    this.timeout(120_000);
    before(async () => {
      const client = newClient();
      await prepareCosmos(client, database);
      client.dispose();
    });
    after(async () => {
      const client = newClient();
      await client.database(database).delete();
      client.dispose();
      process.stdout.write(
        `    a real account: ${String(requests)} requests, ${requestUnits.toFixed(1)} request units\n`,
      );
    });
    storeSuite(
      "Azure Cosmos DB, a real account",
      async () => {
        const store = openCosmosStore({ client: newClient(), database, deadlineMs: 5000 });
        await empty(store);
        return store;
      },
      // Its clock is its own, in whole seconds.
      { pass: (ms) => wait(ms + 2000) },
    );
  });
}
