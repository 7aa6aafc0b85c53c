import { parseArgs } from "node:util";
import { killReminders } from "./kill-reminders.ts";

/** `npm run kill:reminders -- --reminders 2000 --kills 100 --seed 1`: prints what happened; ends with 1 where something is wrong. */
const { values } = parseArgs({
  options: {
    reminders: { type: "string", default: "2000" },
    kills: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
  },
});
const report = await killReminders({
  reminders: Number(values.reminders),
  kills: Number(values.kills),
  seed: Number(values.seed),
});
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
const { twice, lost, unknownToOutbox } = report;
process.exitCode = twice.length + lost.length + unknownToOutbox.length > 0 ? 1 : 0;
