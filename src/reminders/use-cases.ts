import type { Bodies } from "../bodies/use-cases.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { Plan } from "../plan/schema.ts";
import type { Reports } from "../reports/use-cases.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt, isWeekend, minuteOfDay, type LocalDate } from "../time/local-date.ts";
import { readFacts, type Facts } from "./facts.ts";
import type { Deliver, Outbox } from "./outbox.ts";
import type { Owed } from "./owed.ts";
import { latestMilestone, type Milestone } from "./timetable.ts";
import { wantedFor, wantedForNews, type Wanted } from "./wanted.ts";

/** Reminders leave between these hours, local time, on working days. */
const officeHours = { from: 8, to: 17 } as const;
const dayMs = 86_400_000;

/** One line of the dry run: who would be reminded of what on that day, and why. */
export interface DryRunLine {
  to: string | undefined;
  owed: Owed;
  milestone: Milestone;
  /** Planned or sent already: it would not go out again. */
  alreadyPlanned: boolean;
}

export function makeReminders(parts: {
  plan: Plan;
  roster: RosterBook;
  reports: Reports;
  bodies: Bodies;
  outbox: Outbox;
  clock: Clock;
  deliver: Deliver;
}) {
  const { plan, roster, outbox, clock, deliver } = parts;
  const quietMs = plan.reminders.quietDays * dayMs;
  let running: Promise<void> = Promise.resolve();

  async function facts(on: LocalDate): Promise<Facts> {
    return readFacts(parts, await roster.current(), on);
  }

  /** Plans and delivers; news goes out at any hour, since somebody has just acted. */
  async function sweep(): Promise<void> {
    const now = clock.now();
    const today = dateAt(now, plan.timeZone);
    const current = await facts(today);
    for (const wanted of wantedForNews(current.news)) await outbox.plan(wanted, 0);
    const working = isWorkingTime(now, plan.timeZone);
    if (working)
      for (const wanted of wantedFor(current.owed, plan.reminders, today)) await outbox.plan(wanted, quietMs);
    await outbox.deliverDue(deliver, async (wanted) => isStillWanted(wanted, await facts(today)));
  }

  return {
    /** One sweep at a time in this process; other processes are kept apart by the outbox. */
    sweep(): Promise<void> {
      const next = running.then(sweep);
      running = next.catch(() => undefined);
      return next;
    },

    /** Resolves when no sweep of this process is under way. */
    idle: (): Promise<void> => running,

    /** Who would be reminded of what on that day, and why; sends and writes nothing. */
    async dryRun(on: LocalDate): Promise<DryRunLine[]> {
      const { owed } = await facts(on);
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

/** A message is still wanted when the facts of this moment would plan it, or one on the same matter, again. */
function isStillWanted({ about }: Wanted, facts: Facts): boolean {
  if (about.occasion === "owed") {
    const { kind, subject, due } = about.owed;
    return facts.owed.some((owed) => owed.kind === kind && owed.subject === subject && owed.due === due);
  }
  const { kind, subject, version } = about.news;
  return facts.news.some(
    (news) => news.kind === kind && news.subject === subject && news.version === version,
  );
}
