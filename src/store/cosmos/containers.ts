import {
  ErrorResponse,
  type ContainerDefinition,
  type ContainerRequest,
  type CosmosClient,
} from "@azure/cosmos";
import { areas, type Area } from "../contract.ts";
import { failureOfError, refuse } from "./outcome.ts";

/** The smallest autoscale that Azure sells; all containers share it. Request units a second. */
const mostPerSecond = 1000;
const partitionKey = "/pk";

/** Keys and the one date that is asked for are indexed; whatever else is, each write would pay for. */
function containerFor(area: Area): ContainerRequest {
  return {
    id: area,
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
}

export interface Prepared {
  /** Whether it was made now. */
  databaseIsNew: boolean;
  newAreas: readonly Area[];
  /** Request units a second that the database takes at most; undefined where each request is paid by itself (serverless). */
  mostPerSecond: number | undefined;
}

/** Makes what is missing of the database and its containers; changes nothing that is there. @throws StoreError */
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
    const newAreas: Area[] = [];
    for (const area of areas) {
      const made = await database.containers.createIfNotExists(containerFor(area));
      if (made.statusCode === 201) newAreas.push(area);
    }
    return {
      databaseIsNew: statusCode === 201,
      newAreas,
      mostPerSecond: isServerless ? undefined : mostPerSecond,
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
export async function lacksOfCosmos(client: CosmosClient, databaseId: string): Promise<readonly string[]> {
  const database = client.database(databaseId);
  const lacks = await Promise.all(
    areas.map(async (area) => {
      try {
        return lackOf(area, (await database.container(area).read()).resource);
      } catch (error) {
        if (error instanceof ErrorResponse && error.code === 404) return `the container ${area} is missing`;
        return refuse(failureOfError(error), `the database ${databaseId} could not be looked at`, {
          cause: error,
        });
      }
    }),
  );
  return lacks.filter((lack) => lack !== undefined);
}

function lackOf(area: Area, found: ContainerDefinition | undefined): string | undefined {
  const paths = found?.partitionKey?.paths;
  if (paths?.join() !== partitionKey)
    return `the container ${area} is divided by ${paths?.join() ?? "nothing"} instead of ${partitionKey}`;
  if (found?.defaultTtl === undefined)
    return `the container ${area} lets no document expire (time to live is off)`;
  return undefined;
}
