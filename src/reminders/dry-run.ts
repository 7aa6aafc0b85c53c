import type { RosterBook } from "../people/roster-book.ts";
import type { Plan } from "../plan/schema.ts";
import type { Clock } from "../time/clock.ts";
import { addDays, dateAt, instantOf, type Instant, type LocalDate } from "../time/local-date.ts";
import type { Line, SubjectRef } from "./line.ts";
import type { Owed } from "./owed.ts";
import type { Sources } from "./sources/sources.ts";
import type { Weighing } from "./weighing.ts";
import type { Known } from "./what-left.ts";

/** One line of the dry run: who would be told of what on that day, and why. */
export type DryRunLine = Line & { from: SubjectRef };

/** What would be said on a day if nobody did anything until then. */
export interface DryRun {
  lines: readonly DryRunLine[];
  /** What is owed on that day and nobody of the roster answers for. */
  nobody: readonly Owed[];
}

/**
 * Lives through the time from now to that day without sending anything: each subject is weighed whenever its time has
 * come, and remembers what it would have said.
 */
export function makeDryRun(parts: {
  clock: Clock;
  plan: Plan;
  roster: RosterBook;
  sources: Sources;
  weighing: Weighing;
}) {
  const { clock, plan, roster, sources, weighing } = parts;
  const { timeZone: zone } = plan;

  async function linesOf(subject: SubjectRef, from: Instant, on: LocalDate): Promise<DryRun> {
    const end = instantOf(addDays(on, 1), 0, zone);
    const told: Known[] = [];
    const lines: DryRunLine[] = [];
    let nobody: readonly Owed[] = [];
    for (let now = from; now < end;) {
      const weighed = await weighing.weigh(subject, now, told);
      if (!weighed) break;
      const { decision, look } = weighed;
      for (const line of decision.lines) {
        // What leaves later may become another until then.
        if (line.leaveAt >= end || line.leaveAt > (decision.wakeAt ?? end)) continue;
        told.push({ id: line.id, matter: line.owed.matter, to: line.to, message: "", at: line.leaveAt });
        lines.push({ ...line, from: subject });
      }
      nobody = look.owed.filter(({ chain }) => chain.every(({ people }) => people.length === 0));
      const wakes = [decision.wakeAt, look.changesAt].filter(
        (at) => at !== undefined && at > now,
      ) as Instant[];
      now = Math.min(end, ...wakes);
    }
    return { lines: lines.filter(({ leaveAt }) => dateAt(leaveAt, zone) === on), nobody };
  }

  return async function dryRun(on: LocalDate): Promise<DryRun> {
    const now = clock.now();
    const directory = await roster.current();
    const from = Math.min(now, instantOf(on, 0, zone));
    const all: DryRun[] = [];
    for (const subject of sources.subjects(directory, now)) all.push(await linesOf(subject, from, on));
    return { lines: all.flatMap(({ lines }) => lines), nobody: all.flatMap(({ nobody }) => nobody) };
  };
}
