import { CosmosClient } from "@azure/cosmos";
import { ManagedIdentityCredential } from "@azure/identity";

/** Where the database is, and the key to it; without a key the machine's own identity in Azure opens it. */
export interface CosmosAccount {
  endpoint: string;
  key: string | undefined;
}

/** The vendor's client. */
export function makeCosmosClient({ endpoint, key }: CosmosAccount): CosmosClient {
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: new ManagedIdentityCredential() } : { key }),
    connectionPolicy: {
      // Its discovery would ask for other regions, which a single address on this machine has not.
      enableEndpointDiscovery: endpoint.startsWith("https:"),
    },
    userAgentSuffix: "planlotse",
  });
}
