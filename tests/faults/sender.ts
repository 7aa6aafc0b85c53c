import { buildHouse } from "../../src/compose.ts";
import { makeLog } from "../../src/log.ts";
import { readPlan } from "../../src/read-plan.ts";
import { failedWith } from "../../src/store/contract.ts";
import { makeSending } from "../../src/teams/bot/messages.ts";
import { makeTransport } from "../../src/teams/transport/make-transport.ts";
import { isWeekday } from "../../src/time/workdays.ts";
import { openPlace, type StorePlace } from "../support/store-place.ts";

/** A process of the program that does nothing but remind, over real HTTP, until it is killed or nothing is left to do. */
const [, , place = "", startsAt = "0", lasts = "0"] = process.argv;
const began = Date.now();
const clock = { now: () => Number(startsAt) + Date.now() - began };
const store = openPlace(JSON.parse(place) as StorePlace, clock.now);
const lookup = await readPlan("plans/dresden-2009/plan.yaml");
const house = buildHouse({ lookup, store, clock, isWorkday: isWeekday });
const transport = makeTransport({
  credentials: undefined,
  onTurn: () => Promise.resolve(undefined),
  log: makeLog("silent"),
  ready: () => true,
  mounts: [],
  timing: { sendMs: 700 },
});
const { roster, contacts } = house;
const nothing = () => Promise.resolve(undefined);
const reminders = house.remindersWith(
  makeSending({ lookup, roster, contacts, transport, questionCard: nothing, calendarOf: nothing }),
  200,
);
process.stdout.write("ready\n");
for (const until = Date.now() + Number(lasts); Date.now() < until;) {
  try {
    await reminders.sweep();
  } catch (error) {
    // Another process writes, or the database fails: the next round makes up for it, as the bell's next ring does.
    if (!/in use/.test(String(error)) && !failedWith(error, "busy", "unknown")) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
}
await transport.close();
await store.close();
