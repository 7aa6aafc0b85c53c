import {
  ErrorResponse,
  type ContainerDefinition,
  type ContainerRequest,
  type CosmosClient,
} from "@azure/cosmos";
import { failureOfError, refuse } from "./outcome.ts";
import { Failed, patiently, type StoreLog } from "./patience.ts";

/** The smallest autoscale that Azure sells. Request units a second. */
const mostPerSecond = 1000;

/**
 * What Azure takes, in US dollars, in one region, without taxes; other regions differ.
 * Source: Microsoft, "Azure Cosmos DB pricing", as of November 2026.
 */
export const rates = {
  /** For each 100 request units a second that were used at most in an hour. */
  autoscaleHour: 0.012,
  /** Of the highest throughput at least this part is billed. */
  leastPart: 0.1,
  hoursOfMonth: 730,
  /** Where each request is paid by itself: for a million request units. */
  serverlessMillion: 0.25,
  /** For a gigabyte and month, indexes included. */
  gigabyteMonth: 0.25,
} as const;
const partitionKey = "/pk";
/** The one container: what is due anywhere is found in one place. */
export const containerName = "documents";

/** Keys and the one date that is asked for are indexed; whatever else is, each write would pay for. */
const container: ContainerRequest = {
  id: containerName,
  partitionKey: { paths: [partitionKey] },
  indexingPolicy: {
    indexingMode: "consistent",
    automatic: true,
    includedPaths: [{ path: `${partitionKey}/?` }, { path: "/due/?" }],
    excludedPaths: [{ path: "/*" }],
  },
  // Documents expire that say so, and no others.
  defaultTtl: -1,
};

export interface Prepared {
  /** Whether it was made now. */
  databaseIsNew: boolean;
  container: string;
  containerIsNew: boolean;
  /** Request units a second that the database takes at most; undefined where each request is paid by itself (serverless). */
  mostPerSecond: number | undefined;
  /** Whether each instance sees at once what another has written; otherwise the account says how little it promises. */
  isStrong: boolean;
  consistency: string;
  rates: typeof rates;
}

/** Makes what is missing of the database and its container; changes nothing that is there. @throws StoreError */
export async function prepareCosmos(client: CosmosClient, databaseId: string): Promise<Prepared> {
  const create = async (isServerless: boolean) =>
    client.databases.createIfNotExists({
      id: databaseId,
      ...(!isServerless && { maxThroughput: mostPerSecond }),
    });
  try {
    let isServerless = false;
    const { database, statusCode } = await create(false).catch((error: unknown) => {
      // Such an account takes no throughput, and says so.
      if (!(error instanceof Error) || !/serverless/i.test(error.message)) throw error;
      isServerless = true;
      return create(true);
    });
    const made = await database.containers.createIfNotExists(container);
    const { resource: account } = await client.getDatabaseAccount();
    const consistency = account?.consistencyPolicy ?? "unknown";
    return {
      databaseIsNew: statusCode === 201,
      container: containerName,
      containerIsNew: made.statusCode === 201,
      mostPerSecond: isServerless ? undefined : mostPerSecond,
      isStrong: consistency === "Strong",
      consistency,
      rates,
    };
  } catch (error) {
    return refuse(failureOfError(error), `the database ${databaseId} could not be prepared`, {
      cause: error,
    });
  }
}

/**
 * What of the database is not as it must be, as sentences; none when all is there.
 * @throws StoreError when the database does not answer, or not to us
 */
export function lacksOfCosmos(
  client: CosmosClient,
  databaseId: string,
  parts: { deadlineMs: number; log?: StoreLog },
): Promise<readonly string[]> {
  return patiently(`the database ${databaseId} could not be looked at`, parts, async (abortSignal) => {
    try {
      const container = client.database(databaseId).container(containerName);
      const { resource, diagnostics } = await container.read({ abortSignal });
      // An answer without a body.
      if (!resource) throw new Failed({ kind: "unknown" }, { diagnostics });
      return lacksOf(resource);
    } catch (error) {
      if (error instanceof ErrorResponse && error.code === 404)
        return [`the container ${containerName} is missing`];
      throw error;
    }
  });
}

function lacksOf({ partitionKey: key, defaultTtl }: ContainerDefinition): string[] {
  const paths = key?.paths.join();
  return [
    ...(paths === partitionKey
      ? []
      : [`the container ${containerName} is divided by ${paths ?? "nothing"} instead of ${partitionKey}`]),
    ...(defaultTtl === undefined
      ? [`the container ${containerName} lets no document expire (time to live is off)`]
      : []),
  ];
}
