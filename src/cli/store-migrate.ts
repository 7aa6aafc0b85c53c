import { changes, versionOf } from "../store/schema/changes.ts";
import { migrate } from "../store/schema/migrate.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { UsageError, type Command } from "./command.ts";
import { placeOrOwn, planIdOf } from "./store-places.ts";

const toldEvery = 5000;

/** `store migrate`: every document in this program's version of the schema, while the program goes on serving. */
export const storeMigrateCommand: Command = async ({ values, positionals, environment }) => {
  if (positionals.length > 0) throw new UsageError("Expected: store migrate [--on STORE], and nothing else.");
  const words = cliWords[operatorLanguage(environment)];
  const raw = await placeOrOwn(values["on"], environment, await planIdOf(environment)).open();
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  let told = "";
  const say = (line: string): void => {
    if (line !== told) process.stderr.write(`${line}\n`);
    told = line;
  };
  let next = toldEvery;
  try {
    const changed = await migrate(raw, changes, {
      stopped: () => isStopped,
      tell(step) {
        if (step.step === "waiting") say(words.migrationWaits(step.instances));
        else if (step.documents >= next) {
          next = step.documents + toldEvery;
          say(words.lookedAt(step.documents));
        }
      },
    });
    if (changed === undefined) {
      process.stderr.write(`${words.migrationStopped}\n`);
      return 1;
    }
    process.stdout.write(`${words.migrated(versionOf(changes), changed)}\n`);
    return 0;
  } finally {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
    await raw.close();
  }
};
