/**
 * A city of 40 units and 8 bodies lives some years through the bot's own door, and the end is held against what was done.
 *   npm run simulate -- --years 4 --seed 1
 *   npm run simulate -- --years 4 --seed 1 --store cosmos    three instances on one database that fails now and then
 */
import { parseArgs } from "node:util";
import { checkAll } from "./checks/all.ts";
import { liveYears } from "./life.ts";
import { engines } from "./program.ts";
import { writeTables } from "./table.ts";

const { values } = parseArgs({
  options: {
    years: { type: "string", default: "4" },
    seed: { type: "string", default: "1" },
    store: { type: "string", default: "sqlite" },
  },
});
const [years, seed] = [Number(values.years), Number(values.seed)];
const engine = engines.find((each) => each === values.store);
if (engine === undefined || !Number.isInteger(years) || years < 1 || years > 20 || !Number.isInteger(seed)) {
  process.stderr.write(
    "--years is a whole number from 1 to 20, --seed a whole number, --store sqlite or cosmos\n",
  );
  process.exit(1);
}

const say = (text: string): void => void process.stdout.write(text);
const startedAt = performance.now();
say(`A city of 40 units and 8 bodies, ${String(years)} years, seed ${String(seed)}.\n\n`);
const world = await liveYears({ units: 40, workingGroups: 7 }, years, seed, engine).catch(
  (error: unknown) => {
    say(`NOT AS IT SHOULD BE: ${error instanceof Error ? String(error.stack) : String(error)}\n`);
    process.exit(1);
  },
);
await checkAll(world);
say(`${writeTables(world)}\n`);

for (const [what, count] of Object.entries(world.program.remarks())) say(`${what}: ${String(count)}\n`);

const failures = world.findings.failures();
for (const failure of failures) say(`NOT AS IT SHOULD BE: ${failure}\n`);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
say(
  `${String(world.activities())} activities in ${seconds} s; ${String(world.findings.checks())} checks, ` +
    `${failures.length === 0 ? "all as they should be" : `${String(failures.length)} failed`}.\n`,
);
await world.remove();
process.exitCode = failures.length === 0 ? 0 : 1;
