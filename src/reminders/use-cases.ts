import type { RosterBook } from "../people/roster-book.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt, isWeekend, minuteOfDay, type LocalDate } from "../time/local-date.ts";
import { readFacts, readOwed, type FactParts } from "./facts.ts";
import type { MayLeave, Outbox, Prepare } from "./outbox.ts";
import type { Owed } from "./owed.ts";
import { latestMilestone, type Milestone } from "./timetable.ts";
import { wantedFor, wantedForNews } from "./wanted.ts";

/** Reminders leave between these hours, local time, on working days. */
const officeHours = { from: 8, to: 17 } as const;
const dayMs = 86_400_000;
/** While a round of deliveries lasts, the facts are read again when they are older than this. Milliseconds. */
const freshMs = 2000;

/** One line of the dry run: who would be reminded of what on that day, and why. */
export interface DryRunLine {
  to: string | undefined;
  owed: Owed;
  milestone: Milestone;
  /** Planned or sent already: it would not go out again. */
  alreadyPlanned: boolean;
}

export function makeReminders(
  parts: FactParts & { roster: RosterBook; outbox: Outbox; clock: Clock; prepare: Prepare },
) {
  const { plan, roster, outbox, clock, prepare } = parts;
  const quietMs = plan.reminders.quietDays * dayMs;
  let running: Promise<void> = Promise.resolve();
  /** One that has not begun yet will see everything that happens until then: it is enough for all who ask meanwhile. */
  let waiting: Promise<void> | undefined;
  let stopped = false;

  /** Every message that the facts of this moment want. */
  async function wantedNow() {
    const now = clock.now();
    const today = dateAt(now, plan.timeZone);
    const { owed, news: heard } = await readFacts(parts, await roster.current(), today);
    const reminders = wantedFor(owed, plan.reminders, today);
    const news = wantedForNews(heard, now);
    return {
      reminders,
      news,
      ids: new Set([...reminders, ...news].map(({ id }) => id)),
      readAt: performance.now(),
    };
  }

  /** Plans and delivers. News goes out at any hour, since somebody has just acted; reminders wait for working time. */
  async function sweep(): Promise<void> {
    let wanted = await wantedNow();
    for (const message of wanted.news) await outbox.plan(message, 0);
    if (isWorkingTime(clock.now(), plan.timeZone))
      for (const message of wanted.reminders) await outbox.plan(message, quietMs);
    const mayLeave: MayLeave = async ({ id, about }) => {
      if (performance.now() - wanted.readAt > freshMs) wanted = await wantedNow();
      if (!wanted.ids.has(id)) return "never";
      return about.occasion === "news" || isWorkingTime(clock.now(), plan.timeZone) ? "now" : "later";
    };
    await outbox.deliverDue(prepare, mayLeave, () => stopped);
  }

  return {
    /** One sweep at a time in this process; other processes are kept apart by the outbox. */
    sweep(): Promise<void> {
      waiting ??= running.then(() => {
        waiting = undefined;
        return stopped ? undefined : sweep();
      });
      running = waiting.catch(() => undefined);
      return waiting;
    },

    /** Begins nothing new; resolves when what is under way has ended. */
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },

    /** Who would be reminded of what on that day, and why; sends and plans nothing. */
    async dryRun(on: LocalDate): Promise<DryRunLine[]> {
      const owed = await readOwed(parts, await roster.current(), on);
      const lines = owed.map(async (item): Promise<DryRunLine[]> => {
        const milestone = latestMilestone(plan.reminders[item.kind], item.due, on);
        if (!milestone) return [];
        if (item.recipients.length === 0)
          return [{ to: undefined, owed: item, milestone, alreadyPlanned: false }];
        return Promise.all(
          wantedFor([item], plan.reminders, on).map(async (wanted) => ({
            to: wanted.to,
            owed: item,
            milestone,
            alreadyPlanned: await outbox.wasPlanned(wanted),
          })),
        );
      });
      return (await Promise.all(lines)).flat();
    },
  };
}

/** Whether reminders may leave now: a weekday, between eight and five. */
export function isWorkingTime(now: number, zone: string): boolean {
  const hour = minuteOfDay(now, zone) / 60;
  return !isWeekend(dateAt(now, zone)) && hour >= officeHours.from && hour < officeHours.to;
}
