import { inYear } from "./days.ts";
import { planAbsences } from "./presence.ts";
import type { Engine } from "./program.ts";
import { publicPage } from "./public-page.ts";
import { replyToSome } from "./replying.ts";
import { openWorld, type Size, type World } from "./world.ts";
import { planYear } from "./year.ts";

/** The city's first July begins on a Saturday: nobody is reminded while they arrive. */
const firstYear = 2026;
const firstDay = inYear(firstYear, "07-04");

/** A city lives so many years, day by day, through the bot's door. The caller closes and removes it. */
export async function liveYears(size: Size, years: number, seed: number, engine: Engine): Promise<World> {
  const world = await openWorld(size, seed, firstDay, engine);
  try {
    await arrive(world);
    for (let nth = 1; nth <= years; nth++) await liveYear(world, firstYear + nth - 1, nth);
    // What was done on the last day is said in the chats as well.
    await world.passDay();
    return world;
  } catch (error) {
    await world.close();
    await world.remove();
    throw error;
  }
}

async function liveYear(world: World, year: number, nth: number): Promise<void> {
  planYear(world, year, nth);
  planAbsences(world, year);
  while (world.today() < inYear(year + 1, "06-30")) {
    await world.passDay();
    await world.live();
    await replyToSome(world);
    await world.heard();
    // From the closing on, somebody looks every day whether the report is out.
    const isLooking = world.today() > inYear(year + 1, "03-10") && world.today() < inYear(year + 1, "05-31");
    if (isLooking) await publicPage(world, year);
  }
}

/** Everybody opens the app once. Where the local chat has brought it to them before, its way of reaching them is replaced. */
async function arrive({ city, program, person }: World): Promise<void> {
  const signedIn = [...city.people].filter(([, { objectId }]) => objectId !== undefined);
  for (const [id] of signedIn) await program.installed(id);
  for (const [id] of signedIn) await person(id).arrive();
}
