import { fillingFrom } from "../store/moving/mark.ts";
import { changes, versionOf } from "../store/schema/changes.ts";
import { migrate } from "../store/schema/migrate.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { refuse, UsageError, type Command } from "./command.ts";
import { placeOrOwn, planIdOf } from "./store-places.ts";

const toldEvery = 5000;

/** `store migrate`: every document in this program's version of the schema, while the program goes on serving. */
export const storeMigrateCommand: Command = async ({ values, positionals, environment }) => {
  if (positionals.length > 0) throw new UsageError("Expected: store migrate [--on STORE], and nothing else.");
  const words = cliWords[operatorLanguage(environment)];
  const place = placeOrOwn(values["on"], environment, await planIdOf(environment));
  if (!place.exists) return refuse(words.noSuchStore(place.name));
  const raw = await place.open();
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
    if ((await fillingFrom(raw)) !== undefined) return refuse(words.notWhole(place.name));
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
    if (changed === undefined) return refuse(words.migrationStopped);
    process.stdout.write(`${words.migrated(versionOf(changes), changed)}\n`);
    return 0;
  } finally {
    process.removeListener("SIGINT", stop);
    process.removeListener("SIGTERM", stop);
    await raw.close();
  }
};
