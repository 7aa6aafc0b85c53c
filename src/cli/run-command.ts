import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { causeOf, StoreError } from "../store/contract.ts";
import { storeAdvice } from "../open-store.ts";
import { PlanUnusable } from "../read-plan.ts";
import { askCommand } from "./ask.ts";
import { planCheckCommand } from "./plan-check.ts";
import { questionsExportCommand, questionsForgetCommand } from "./questions.ts";
import { planTextCommand } from "./plan-text.ts";
import { remindersCommand } from "./reminders.ts";
import { rosterExportCommand, rosterImportCommand } from "./roster.ts";
import { sampleResetCommand } from "./sample.ts";
import { storeMigrateCommand } from "./store-migrate.ts";
import { storeCopyCommand, storeExportCommand, storeImportCommand } from "./store-moving.ts";
import { storePrepareCommand } from "./store-prepare.ts";
import { UsageError, type Command } from "./command.ts";

const usage = `planlotse – commands for operators

  npm run --silent planlotse -- <command>

  ask [QUESTION] [--json]              Answer a question, or one per line from standard input.
                                       --json: one JSON object per line.
  plan check FILE                      Check a plan (its plan.yaml); each problem with file and line.
  plan text FILE                       Take the plan's own text (plain text, UTF-8): answers can then show
                                       the paragraph that a duty stands in, word for word.
  plan text --remove                   Erase that text.
  roster import FOLDER                 Take organisations.csv, people.csv and posts.csv as the new roster.
  roster export FOLDER                 Write the roster in use to these three files.
  reminders --on DATE --dry-run [--json]
                                       Who would be reminded of what on that day, and why. Sends nothing.
  questions export [--json]            Write what the office has taught, as YAML for the plan's data: examples by
                                       duty, answers, decisions, dismissed questions, and counts of ratings.
  questions forget --id KEY | --before DATE
                                       Erase a question and all about it, or everything from before that day.
  store prepare                        Make the database and its container in Azure Cosmos DB, where they are missing,
                                       and say what they cost.
  store copy --from STORE --to STORE   Copy all of a store into an empty one, and check it. A store is sqlite:FILE or
                                       cosmos:DATABASE ("cosmos:" alone: the one of the plan's name); address and key
                                       come from the settings. Broken off, the same command goes on.
  store export FILE [--from STORE]     Write all of a store to a new file, as JSON lines, while the program runs or not.
                                       Without STORE: the one of the settings.
  store import FILE [--to STORE]       Bring such a file into an empty store, and check it.
  store migrate [--on STORE]           After an update of all instances: bring every document to the newer form, while
                                       they run.
  sample reset                         Start the sample city over (only where the bot is tried, while it does not run).
  help                                 This text.

Exit codes: 0 done, 1 the command says no (a bad plan, a bad roster), 2 called wrongly.
Settings come from the environment or the file .env; see .env.example.
`;

const commands: Readonly<Record<string, { options: ParseArgsOptionsConfig; run: Command }>> = {
  ask: { options: { json: { type: "boolean" } }, run: askCommand },
  "plan check": { options: {}, run: planCheckCommand },
  "plan text": { options: { remove: { type: "boolean" } }, run: planTextCommand },
  "roster import": { options: {}, run: rosterImportCommand },
  "roster export": { options: {}, run: rosterExportCommand },
  "questions export": { options: { json: { type: "boolean" } }, run: questionsExportCommand },
  "questions forget": {
    options: { id: { type: "string" }, before: { type: "string" } },
    run: questionsForgetCommand,
  },
  "store prepare": { options: {}, run: storePrepareCommand },
  "store copy": { options: { from: { type: "string" }, to: { type: "string" } }, run: storeCopyCommand },
  "store export": { options: { from: { type: "string" } }, run: storeExportCommand },
  "store import": { options: { to: { type: "string" } }, run: storeImportCommand },
  "store migrate": { options: { on: { type: "string" } }, run: storeMigrateCommand },
  "sample reset": { options: {}, run: sampleResetCommand },
  reminders: {
    options: { on: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
    run: remindersCommand,
  },
};

/** Runs one command of the operator's. Returns the exit code. */
export async function runCommand(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [first = "help", second = ""] = args;
  if (["help", "--help", "-h"].includes(first)) {
    process.stdout.write(usage);
    return args.length === 0 ? 2 : 0;
  }
  const name = [`${first} ${second}`, first].find((each) => Object.hasOwn(commands, each));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) return wrong(`There is no command "${args.slice(0, 2).join(" ")}".`);
  if (args.includes("--help")) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    const rest = args.slice(name.split(" ").length);
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: command.options,
      allowPositionals: true,
    });
    return await command.run({ values, positionals, environment });
  } catch (error) {
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS"))
      return wrong((error as Error).message);
    if (error instanceof StoreError) {
      process.stderr.write(`${error.message}\n${causeOf(error)}\n${storeAdvice}\n`.replace("\n\n", "\n"));
      return 1;
    }
    if (error instanceof PlanUnusable) {
      process.stderr.write(`The plan cannot be used:\n${error.message}\n`);
      return 1;
    }
    // A file or folder that is not there, or not for us: Node names it.
    if (typeof (error as { syscall?: unknown }).syscall === "string") {
      process.stderr.write(`${(error as Error).message}\n`);
      return 1;
    }
    throw error;
  }
}

function wrong(message: string): number {
  process.stderr.write(`${message}\n"planlotse help" lists the commands.\n`);
  return 2;
}
