import { CosmosClient } from "@azure/cosmos";
import { createDefaultHttpClient, type HttpClient } from "@azure/core-rest-pipeline";
import { ManagedIdentityCredential } from "@azure/identity";

/** Where the database is, and the key to it; without a key the machine's own identity in Azure opens it. */
export interface CosmosAccount {
  endpoint: string;
  key: string | undefined;
}

/**
 * The vendor's client.
 * @param onRequest called with the request units of each request that was answered, and with 0 where one was not
 * @param longestMs for a request that the client makes by itself, before a query of all partitions: no signal reaches those
 */
export function makeCosmosClient(
  { endpoint, key }: CosmosAccount,
  onRequest: (requestUnits: number) => void = () => undefined,
  longestMs = 5000,
): CosmosClient {
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: new ManagedIdentityCredential() } : { key }),
    connectionPolicy: {
      // Its discovery would ask for other regions, which a single address on this machine has not.
      enableEndpointDiscovery: endpoint.startsWith("https:"),
      requestTimeout: longestMs,
      // The store obeys by itself, and says so in the log.
      retryOptions: { maxRetryAttemptCount: 0 },
    },
    httpClient: counting(createDefaultHttpClient(), onRequest),
    userAgentSuffix: "planlotse",
  });
}

/** Here every request passes, those that the client makes or repeats by itself as well. */
function counting(client: HttpClient, onRequest: (requestUnits: number) => void): HttpClient {
  return {
    async sendRequest(request) {
      let charge = 0;
      try {
        const response = await client.sendRequest(request);
        charge = Number(response.headers.get("x-ms-request-charge") ?? 0);
        return response;
      } finally {
        onRequest(charge);
      }
    },
  };
}
