import { makeDirectory, type Directory } from "../../src/people/directory.ts";
import type { Roster } from "../../src/people/roster.ts";
import type { PlanLookup } from "../../src/plan/lookup.ts";
import type { Language } from "../../src/plan/schema.ts";
import { readPlan } from "../../src/read-plan.ts";
import { readRosterFolder } from "../../src/roster-files.ts";
import type { Caller } from "../../src/teams/bot/caller.ts";
import { date } from "../../src/time/local-date.ts";

/** The sample city, for tests that speak to the bot's rooms directly instead of through its door. */
export interface City {
  lookup: PlanLookup;
  directory: Directory;
  /** Somebody of the roster who writes on that day; anybody who is not in it is a stranger. */
  caller(person: string, today: string, language?: Language): Caller;
}

export async function sampleCity(): Promise<City> {
  const lookup = await readPlan("plans/dresden-2009/plan.yaml");
  const read = readRosterFolder("plans/dresden-2009/sample-roster", lookup.plan, "de");
  if (!read.ok) throw new Error(read.problems.join("\n"));
  const directory = makeDirectory(read.roster);
  return {
    lookup,
    directory,
    caller: (id, today, language = "de") => ({
      person: directory.person(id),
      language,
      today: date(today),
      directory,
      conversation: `a:${id}`,
    }),
  };
}

/** The part of a roster with these organisations, every division and the office; posts go with their organisations. */
export function partOf(roster: Roster, ids: readonly string[]): Roster {
  const organisations = roster.organisations.filter(
    ({ id, kind }) => ids.includes(id) || kind === "office" || kind === "division",
  );
  const posts = roster.posts.filter(({ of }) => organisations.some(({ id }) => id === of));
  return { ...roster, organisations, posts };
}
