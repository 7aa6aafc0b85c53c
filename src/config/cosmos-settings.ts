import { variables, type Env } from "./env.ts";
import { isSafe } from "./loopback.ts";

/** An account of Azure Cosmos DB, and the database in it. */
export interface CosmosSettings {
  endpoint: string;
  /** Undefined: the identity that the machine has in Azure. */
  key: string | undefined;
  /** Undefined: one named like the plan. */
  database: string | undefined;
}

const cosmosVariables = ["cosmosEndpoint", "cosmosKey", "cosmosDatabase"] as const;

/** The names of the variables for Cosmos DB that are set. */
export function cosmosVariablesIn(env: Env): string[] {
  return cosmosVariables.filter((key) => env[key] !== undefined).map((key) => variables[key]);
}

/** The settings for Cosmos DB; undefined without any, or when `problems` got what is wrong with them. */
export function judgeCosmos(env: Env, problems: string[]): CosmosSettings | undefined {
  const given = cosmosVariablesIn(env);
  if (given.length === 0) return undefined;
  if (env.database !== undefined)
    problems.push(
      `Everything lies in one place: ${[variables.database, ...given].join(", ")} are set. Set ${variables.database} for a file, ` +
        `or ${variables.cosmosEndpoint} for Azure Cosmos DB`,
    );
  const { cosmosEndpoint, cosmosKey: key, cosmosDatabase: database } = env;
  if (cosmosEndpoint === undefined)
    problems.push(`Missing: ${variables.cosmosEndpoint}. ${given.join(", ")} mean nothing without it.`);
  const endpoint = cosmosEndpoint === undefined ? undefined : readEndpoint(cosmosEndpoint);
  if (cosmosEndpoint !== undefined && endpoint === undefined)
    // What is no address may be a connection string, which holds the key: it is not repeated.
    problems.push(
      `${variables.cosmosEndpoint} is not an address of Azure Cosmos DB; allowed: an https address with nothing behind it, such as ` +
        `https://stadt.documents.example:443/. The key belongs in ${variables.cosmosKey}`,
    );
  if (key !== undefined && !/^[A-Za-z0-9+/]+={0,2}$/.test(key))
    problems.push(
      `${variables.cosmosKey} is no key of Azure Cosmos DB; allowed: letters, digits, +, / and =`,
    );
  if (database !== undefined && !/^[A-Za-z0-9._-]{1,255}$/.test(database))
    problems.push(
      `${variables.cosmosDatabase} is ${JSON.stringify(database)}; allowed: letters, digits, dots, hyphens and underscores`,
    );
  return endpoint === undefined ? undefined : { endpoint, key, database };
}

/** Unencrypted is only for this machine. */
function readEndpoint(given: string): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  const { pathname, search, hash, username, password, href } = url;
  const isBare = pathname.replace("/", "") + search + hash + username + password === "";
  return isSafe(url) && isBare ? href : undefined;
}
