import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { CosmosClient } from "@azure/cosmos";
import { createHttpServer } from "@vercel/cosmosdb-server";

/** A Cosmos server that nobody here wrote, in memory, on loopback. */
export async function startIndependentCosmos() {
  const server = createHttpServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  // It asks for no key, but the client wants one to sign with.
  const key = Buffer.from("no secret").toString("base64");
  const newClient = () =>
    new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  let count = 0;
  return {
    endpoint,
    newClient,
    /** A database that nobody has used. */
    async newDatabase(): Promise<string> {
      const client = newClient();
      const id = `d${String(++count)}`;
      const { database } = await client.databases.createIfNotExists({ id });
      await database.containers.createIfNotExists({ id: "documents", partitionKey: { paths: ["/pk"] } });
      client.dispose();
      return id;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
