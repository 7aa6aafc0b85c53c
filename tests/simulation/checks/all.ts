import type { World } from "../world.ts";
import { checkChanged } from "./changed.ts";
import { checkCompiled } from "./compiled.ts";
import { checkCycles } from "./cycles.ts";
import { openHouseToRead } from "./house.ts";
import { checkMeetings } from "./meetings.ts";
import { checkMessages } from "./messages.ts";
import { checkPublicPages } from "./public.ts";
import { checkReports } from "./reports.ts";

/** Holds the end of all years against the book. Ends the program. */
export async function checkAll(world: World): Promise<void> {
  await checkPublicPages(world);
  await world.close();
  const read = await openHouseToRead(world);
  for (const check of [checkReports, checkCompiled, checkCycles, checkMeetings, checkMessages, checkChanged])
    await check(world, read);
  await read.close();
}
