import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { House } from "./compose.ts";
import type { Config } from "./config/judge.ts";
import { readRosterFolder } from "./roster-files.ts";
import type { Body, Store } from "./store/contract.ts";
import { makeMovableClock, type Clock } from "./time/clock.ts";
import type { Language } from "./plan/schema.ts";
import { addDays, dateAt, instantOf, type LocalDate } from "./time/local-date.ts";
import { roleWords } from "./words/roles.ts";

/** What only trying the bot needs: a clock that can be set forward, and a sample of people. Nothing of it is used in production. */

const clockRef = { area: "system", pk: "try", id: "clock" } as const;
/** The hour at which a day that was skipped to begins: reminders leave then. */
const morning = 9;

interface ClockDocument extends Body {
  kind: "tryClock";
  aheadMs: number;
}

/** The clock as it was set last. */
export async function tryClock(store: Store, base: Clock) {
  const found = await store.get<ClockDocument>(clockRef);
  return makeMovableClock(base, found?.body.aheadMs ?? 0);
}

/** Moves the clock day by day to the next mornings, and lets each of these days do its work. */
export function makeAdvance(parts: {
  store: Store;
  clock: Awaited<ReturnType<typeof tryClock>>;
  timeZone: string;
  eachDay: () => Promise<void>;
}) {
  const { store, clock, timeZone, eachDay } = parts;
  return async function advanceDays(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      clock.moveTo(instantOf(addDays(dateAt(clock.now(), timeZone), 1), morning, timeZone));
      // Kept before the day's work: what that work writes must never lie in the future of the next start.
      const body: ClockDocument = { kind: "tryClock", aheadMs: clock.ahead() };
      await store.write(clockRef.area, clockRef.pk, [{ op: "upsert", id: clockRef.id, body }]);
      await eachDay();
    }
  };
}

/** Puts the plan's sample roster in place where there is none yet. @throws Error when the sample itself is wrong */
export async function bringSampleRoster({ roster, lookup }: House, { planFile }: Config): Promise<void> {
  const folder = join(dirname(planFile), "sample-roster");
  const { people } = (await roster.current()).roster;
  if (people.length > 0 || !existsSync(folder)) return;
  const read = readRosterFolder(folder, lookup.plan);
  if (!read.ok) throw new Error(`The sample roster cannot be used:\n${read.problems.join("\n")}`);
  await roster.replace(read.roster);
}

/** The people whom one can be in the local chat: those of the roster who have a sign-in. */
export async function chatPeople({ roster }: House, today: LocalDate) {
  const directory = await roster.current();
  return directory.roster.people.flatMap(({ id, objectId, name, email }) => {
    const held = directory.postsOf(id, today);
    const posts = (language: Language): string =>
      held
        .map(({ post, organisation }) => `${roleWords[language][post.role]}, ${organisation.name[language]}`)
        .join(" · ");
    return objectId === undefined
      ? []
      : [{ id, objectId, name, email, posts: { de: posts("de"), en: posts("en") } }];
  });
}
