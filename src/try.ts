import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { House } from "./compose.ts";
import type { Config } from "./config/judge.ts";
import { makeLocalChat, type LocalChat, type LocalMail } from "./localchat/local-chat.ts";
import { makeLookup, type PlanLookup } from "./plan/lookup.ts";
import { readSample } from "./plan/sample.ts";
import { readRosterFolder } from "./roster-files.ts";
import { playSampleComposition } from "./play-sample-composition.ts";
import { playSampleCycles, playSampleReports, sampleYear } from "./play-sample.ts";
import type { Body, Store } from "./store/contract.ts";
import { makeMovableClock, type Clock } from "./time/clock.ts";
import type { Language } from "./plan/schema.ts";
import { addDays, dateAt, instantOf, type LocalDate } from "./time/local-date.ts";
import { roleWords } from "./words/roles.ts";

/** What only trying the bot needs: a clock that can be set forward, and a sample of people. Nothing of it is used in production. */

const clockRef = { area: "system", pk: "try", id: "clock" } as const;
/** The hour at which a day that was skipped to begins. */
const morning = 9;

/** The tenant of the local chat: everybody there belongs to it. */
const tryTenant = "00000000-0000-4000-8000-00000000c117";

interface ClockDocument extends Body {
  kind: "tryClock";
  aheadMs: number;
}

const sampleRef = { area: "system", pk: "try", id: "sample" } as const;
interface SampleDocument extends Body {
  kind: "sample";
  /** The year whose reports the sample brought. */
  year: number;
}

type TryClock = ReturnType<typeof makeMovableClock>;

/** The clock as it was set last. */
export async function tryClock(store: Store, base: Clock): Promise<TryClock> {
  const found = await store.get<ClockDocument>(clockRef);
  return makeMovableClock(base, found?.body.aheadMs ?? 0);
}

/** Opens the local chat on a house whose clock may be set forward. */
export function openChat(parts: {
  house: House;
  clock: TryClock;
  timeZone: string;
  baseUrl: string;
  /** Lets an hour do its work. */
  eachHour: () => Promise<void>;
  /** The mails that were sent so far, newest first. */
  mailbox?: () => readonly LocalMail[];
}): LocalChat {
  const { house, clock, timeZone, baseUrl, mailbox } = parts;
  return makeLocalChat({
    baseUrl,
    botUrl: `${baseUrl}/api/messages`,
    tenantId: tryTenant,
    timeZone,
    people: () => chatPeople(house, dateAt(clock.now(), timeZone)),
    clock: { now: clock.now, advanceDays: makeAdvance(parts) },
    ...(mailbox && { mailbox }),
  });
}

/** Moves the clock day by day to the next mornings, and lets each hour at which something may leave do its work. */
function makeAdvance({ house, clock, timeZone, eachHour }: Parameters<typeof openChat>[0]) {
  return async function advanceDays(days: number): Promise<void> {
    for (let day = 0; day < days; day++) {
      const today = dateAt(clock.now(), timeZone);
      const hours = [
        ...Array.from({ length: 24 }, (_, hour) => instantOf(today, hour, timeZone)),
        ...Array.from({ length: morning + 1 }, (_, hour) => instantOf(addDays(today, 1), hour, timeZone)),
      ];
      for (const hour of hours.filter((each) => each > clock.now())) {
        clock.moveTo(hour);
        // Kept before the hour's work: what that work writes must never lie in the future of the next start.
        const body: ClockDocument = { kind: "tryClock", aheadMs: clock.ahead() };
        await house.store.write(clockRef.area, clockRef.pk, [{ op: "upsert", id: clockRef.id, body }]);
        await eachHour();
      }
    }
  };
}

/**
 * The plan as it is tried: with reports of the year before that can be looked at, when this database began with a sample.
 * Begins one in an empty database whose plan brings sample reports.
 */
export async function tryLookup(
  store: Store,
  lookup: PlanLookup,
  config: Config,
  clock: Clock,
): Promise<PlanLookup> {
  const { plan } = lookup;
  const known = await store.get<SampleDocument>(sampleRef);
  const isEmpty = (await store.get({ area: "roster", pk: "roster", id: "head" })) === undefined;
  if (!known && (!isEmpty || readSample(config.planFile) === undefined)) return lookup;
  const year = known?.body.year ?? sampleYear(plan, dateAt(clock.now(), plan.timeZone));
  const firstYear = Math.min(plan.report.firstYear, year);
  return makeLookup({ ...plan, report: { ...plan.report, firstYear } });
}

/** Puts the plan's sample city in place where there is none yet: its people, and what they reported the year before. */
export async function bringSampleCity(house: House, config: Config): Promise<void> {
  const { store, lookup, clock, roster } = house;
  if ((await roster.current()).roster.people.length > 0) return;
  await bringSampleRoster(house, config);
  const sample = readSample(config.planFile);
  if (!sample) return;
  const today = dateAt(clock.now(), lookup.plan.timeZone);
  const year = sampleYear(lookup.plan, today);
  const city = { store, lookup, directory: await roster.current() };
  await playSampleReports(city, sample.reports, year);
  await playSampleCycles(city, sample.cycles, year);
  await playSampleComposition(city, sample.composition, today);
  const body: SampleDocument = { kind: "sample", year };
  await store.write(sampleRef.area, sampleRef.pk, [{ op: "upsert", id: sampleRef.id, body }]);
}

/** Puts the plan's sample roster in place where there is none yet. @throws Error when the sample itself is wrong */
async function bringSampleRoster({ roster, lookup }: House, { planFile }: Config): Promise<void> {
  const folder = join(dirname(planFile), "sample-roster");
  if (!existsSync(folder)) return;
  const read = readRosterFolder(folder, lookup.plan, "de");
  if (!read.ok) throw new Error(`The sample roster cannot be used:\n${read.problems.join("\n")}`);
  await roster.replace(read.roster);
}

/** The people whom one can be in the local chat: those of the roster who have a sign-in. */
async function chatPeople({ roster }: House, today: LocalDate) {
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
