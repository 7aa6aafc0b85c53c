import { reachCosmos } from "../open-store.ts";
import { readPlan } from "../read-plan.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { UsageError, type Command } from "./command.ts";
import { configOf } from "./with-house.ts";

/** Azure takes its time to make a database. */
const makingMs = 60_000;

/** `store prepare`: makes the database and its containers in Azure Cosmos DB. What is there stays as it is. */
export const storePrepareCommand: Command = async ({ positionals, environment }) => {
  if (positionals.length > 0) throw new UsageError("Expected: store prepare, and nothing else.");
  const words = cliWords[operatorLanguage(environment)];
  const config = configOf(environment);
  if (config.mode === "try" || !config.cosmos) throw new UsageError(words.noCosmosHere);
  const { plan } = await readPlan(config.planFile);
  const { client, database, prepareCosmos, lacksOfCosmos } = await reachCosmos(config.cosmos, plan.id, {
    longestMs: makingMs,
  });
  try {
    const prepared = await prepareCosmos(client, database);
    const lacks = await lacksOfCosmos(client, database, { deadlineMs: makingMs });
    process.stdout.write(`${words.prepared({ database, ...prepared })}\n`);
    if (lacks.length === 0) return 0;
    process.stderr.write(`${words.lacking(lacks)}\n`);
    return 1;
  } finally {
    client.dispose();
  }
};
