import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSheet } from "../documents/roster-csv.ts";
import { rowsFromRoster, type Sheet } from "../people/rows.ts";
import { readRosterFolder, sheetFiles } from "../roster-files.ts";
import { cliWords, operatorLanguage } from "../words/cli.ts";
import { onlyPositional, type Call } from "./command.ts";
import { withHouse } from "./with-house.ts";

/** Puts a new roster in place of the one in use, whole or not at all. */
export async function rosterImportCommand(call: Call): Promise<number> {
  const folder = onlyPositional(call, "roster import FOLDER");
  const language = operatorLanguage(call.environment);
  const words = cliWords[language];
  return withHouse(call.environment, async ({ roster, lookup }) => {
    const read = readRosterFolder(folder, lookup.plan, language);
    if (!read.ok) {
      process.stderr.write(`${[words.notImported, ...read.problems].join("\n")}\n`);
      return 1;
    }
    await roster.replace(read.roster);
    const { organisations, people, posts } = read.roster;
    process.stdout.write(`${words.imported(organisations.length, people.length, posts.length)}\n`);
    return 0;
  });
}

/** Writes the roster in use so that it can be changed in a spreadsheet and imported again. */
export async function rosterExportCommand(call: Call): Promise<number> {
  const folder = onlyPositional(call, "roster export FOLDER");
  return withHouse(call.environment, async (house) => {
    const rows = rowsFromRoster((await house.roster.current()).roster);
    mkdirSync(folder, { recursive: true });
    for (const [sheet, file] of Object.entries(sheetFiles) as [Sheet, string][])
      writeFileSync(join(folder, file), writeSheet(sheet, rows[sheet]));
    process.stdout.write(`${cliWords[operatorLanguage(call.environment)].exported(folder)}\n`);
    return 0;
  });
}
