import { parseArgs } from "node:util";
import { engines, killReminders } from "./kill-reminders.ts";

/** `npm run kill:reminders -- --reminders 2000 --kills 100 --seed 1 --store cosmos`: prints what happened; ends with 1 where something is wrong. */
const { values } = parseArgs({
  options: {
    reminders: { type: "string", default: "2000" },
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    store: { type: "string", default: "sqlite" },
  },
});
const engine = engines.find((each) => each === values.store);
if (engine === undefined) {
  process.stderr.write(`--store is one of ${engines.join(", ")}\n`);
  process.exit(1);
}
const report = await killReminders({
  reminders: Number(values.reminders),
  kills: Number(values.kills),
  seed: Number(values.seed),
  engine,
});
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
const { twice, lost, unknownToOutbox } = report;
process.exitCode = twice.length + lost.length + unknownToOutbox.length > 0 ? 1 : 0;
