import { areas } from "../../src/store/contract.ts";
import { makeCosmosClient } from "../../src/store/cosmos/client.ts";
import { openCosmosStore } from "../../src/store/cosmos/cosmos-store.ts";
import { startIndependentCosmos } from "../support/independent-cosmos.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";
import { storeSuite } from "./store-suite.ts";

const independent = await startIndependentCosmos(areas);
let now = (): number => 0;
const wire = await startWireCosmos(areas, () => now());
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
    "writes all operations or none": "its batches are not whole or not at all, and can only create",
    "finds what is due in an area whatever its partition, the earliest first": "it lets nothing expire",
    "forgets a document when its time to live is over": "it lets nothing expire",
  },
);

storeSuite("Cosmos DB, over the wire", (clock) => {
  now = clock;
  return Promise.resolve(
    openCosmosStore({ client: makeCosmosClient(wire), database: wire.newDatabase(), deadlineMs: 5000 }),
  );
});
