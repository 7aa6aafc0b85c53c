import type { Directory } from "../people/directory.ts";
import type { Presences } from "../people/presences.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { Due, Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import type { Instant } from "../time/local-date.ts";
import type { IsWorkday } from "../time/workdays.ts";
import { makeAnswering } from "./answering.ts";
import { makeDryRun } from "./dry-run.ts";
import { makeLeaving } from "./may-leave.ts";
import { makeChanging } from "./outbox/changing.ts";
import { makeDelivering, type Sending } from "./outbox/delivering.ts";
import { makePlanning } from "./outbox/planning.ts";
import { makeRousing } from "./rousing.ts";
import { makeSources, type SourceParts } from "./sources/sources.ts";
import { wake } from "./subject-documents.ts";
import { makeSweeping, type ReminderLog } from "./sweeping.ts";
import { makeWeighing } from "./weighing.ts";

/** A round tells what comes next in so long; whoever rings comes again sooner. Milliseconds. */
const lookAheadMs = 10 * 60_000;

export type Reminders = ReturnType<typeof makeReminders>;

/**
 * All that reminds: what is owed is weighed when its time has come, what should be said is planned, and what is planned
 * is delivered.
 * @param parts.store itself, not the one that wakes: what is kept of reminders changes nothing that is owed
 * @param parts.perSecond how many requests a shard of the outbox may make in a second
 */
export function makeReminders(
  parts: SourceParts & {
    store: Store;
    clock: Clock;
    roster: RosterBook;
    presences: Presences;
    isWorkday: IsWorkday;
    perSecond: number;
    sending: Sending;
    log: ReminderLog;
  },
) {
  const { store, clock, plan, sending } = parts;
  const sources = makeSources(parts);
  const weighing = makeWeighing({ ...parts, sources });
  const changing = makeChanging(parts);
  const planning = makePlanning({ ...parts, zone: plan.timeZone });
  const sweepOnce = makeSweeping({ ...parts, sources, weighing, planning, changing });
  const rouse = makeRousing({ ...parts, sources });
  const mayLeave = makeLeaving({ ...parts, weighing });
  const delivering = makeDelivering(parts);
  let running: Promise<unknown> = Promise.resolve();
  /** One that has not begun yet will see everything that happens until then: it is enough for all who ask meanwhile. */
  let waiting: Promise<Instant | undefined> | undefined;
  let stopped = false;

  const look = () => store.upcoming(clock.now() + lookAheadMs);
  const dueNow = (dues: readonly Due[]) => dues.filter(({ due }) => due <= clock.now());
  const isSubjectDue = (dues: readonly Due[]) => dueNow(dues).some(({ area }) => area !== "outbox");
  const shardsDue = (dues: readonly Due[]) =>
    new Set(dueNow(dues).flatMap(({ area, pk }) => (area === "outbox" ? pk : [])));

  /** All that is due now. When something is due next, as far as it looks ahead. */
  async function round(): Promise<Instant | undefined> {
    const failures: unknown[] = [];
    // What is planned leaves, whatever goes wrong before.
    const run = async (step: () => Promise<unknown>): Promise<void> => {
      await step().catch((error: unknown) => {
        // The first is thrown in the end.
        if (failures.push(error) > 1)
          parts.log.error({ err: error }, "another step of the same round failed");
      });
    };
    await run(rouse);
    let dues = await look();
    // What was not said after all is decided anew, and leaves with the same round.
    for (let again = 0; again < 2 && dueNow(dues).length > 0; again++) {
      if (isSubjectDue(dues)) {
        await run(() => sweepOnce(() => stopped));
        dues = await look();
      }
      const shards = shardsDue(dues);
      if (shards.size === 0) break;
      await run(() => delivering.deliverDue(shards, sending, mayLeave(), () => stopped));
      dues = await look();
    }
    if (failures.length > 0) throw failures[0];
    if (dues.length === 0) return undefined;
    const first = dues.reduce((earliest, { due }) => Math.min(earliest, due), Infinity);
    // What was due and could not leave waits for patience, or for another process.
    return first > clock.now() ? first : delivering.freeAt();
  }

  return {
    ...makeAnswering({ ...parts, weighing, changing }),
    dryRun: makeDryRun({ ...parts, sources, weighing }),

    /** Looks again at everything: somebody is away, or back, and may answer for anything of it. */
    async wakeFor(directory: Directory): Promise<void> {
      const now = clock.now();
      for (const subject of sources.subjects(directory, now)) await wake(store, subject, now);
    },

    /**
     * One round at a time in this process; other processes are kept apart by the store.
     * Returns when something is due next; undefined where nothing is within ten minutes.
     */
    sweep(): Promise<Instant | undefined> {
      waiting ??= running.then(() => {
        waiting = undefined;
        return stopped ? undefined : round();
      });
      running = waiting.catch(() => undefined);
      return waiting;
    },

    /** Begins nothing new; resolves when what is under way has ended. */
    async stop(): Promise<void> {
      stopped = true;
      await running;
    },
  };
}
