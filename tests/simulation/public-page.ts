import { rules } from "./rules.ts";
import type { World } from "./world.ts";

/** Somebody outside looks for the report of a year: it is there while its release is in effect, and never else. */
export async function publicPage(world: World, year: number): Promise<string | undefined> {
  const stage = world.book.year(year).stages.get("public");
  const isOut =
    stage !== undefined && !stage.ended && world.program.now() >= stage.releasedAt + rules.waitingMs;
  const { status, text } = await world.program.get(`/berichte/${String(year)}`);
  world.findings.same(`the public page of ${String(year)} on ${world.today()}`, status, isOut ? 200 : 404);
  return status === 200 ? text : undefined;
}
