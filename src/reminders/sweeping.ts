import { failedWith, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { addDays, dateAt, instantOf, type Instant, type LocalDate } from "../time/local-date.ts";
import { leaveAt } from "./leaving.ts";
import { makeOneAtATime } from "./one-at-a-time.ts";
import type { Line } from "./line.ts";
import type { makeChanging } from "./outbox/changing.ts";
import { loadMessage, type Closed } from "./outbox/documents.ts";
import type { makePlanning } from "./outbox/planning.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { Look } from "./owed.ts";
import type { Sources } from "./sources/sources.ts";
import { rememberAndRest, wake, wokenBy, type Memory, type Woken } from "./subject-documents.ts";
import type { Weighing } from "./weighing.ts";
import { asTold, type Known } from "./what-left.ts";

/** A subject is looked at again after this, even if nothing seems to be due. Milliseconds. */
const longestRestMs = 30 * 86_400_000;
/** What fails is looked at again after this. Milliseconds. */
const afterFailureMs = 15 * 60_000;
const wokenAtOnce = 100;
const atOnce = 25;
/** What was told is forgotten so long after nothing about it is owed any more. Milliseconds. */
const forgetToldMs = 60 * 86_400_000;

/** What reminding needs of a log; pino's logger fits. */
export interface ReminderLog {
  error(facts: object, text: string): void;
}

/** Looks at every subject whose time has come, plans what should be said, and sets when to look again. */
export function makeSweeping(parts: {
  store: Store;
  clock: Clock;
  roster: RosterBook;
  sources: Sources;
  weighing: Weighing;
  planning: ReturnType<typeof makePlanning>;
  changing: ReturnType<typeof makeChanging>;
  log: ReminderLog;
}) {
  const { store, clock, log, roster, sources, weighing, planning, changing } = parts;
  const { office } = weighing.rules;
  const onePersonAtATime = makeOneAtATime();

  async function lookAt(woken: Woken): Promise<void> {
    const now = clock.now();
    const { subject } = woken;
    const weighed = await weighing.weigh(subject, now);
    if (!weighed) {
      await rememberAndRest(store, woken, { memory: nothing, found: undefined }, nothing, undefined);
      return;
    }
    const { look, loaded, known, answers, decision, news } = weighed;
    for (const message of news) await planning.planNews(message);
    const told = await closeDone(await retractUnwanted(known, decision.lines), look, now);
    for (const line of decision.lines) {
      if (told.some(({ id }) => id === line.id)) continue;
      const nextDay = await nextLeave(line);
      const message = await onePersonAtATime(line.to, () => planning.planLine(line, subject, nextDay));
      told.push({ id: line.id, matter: line.owed.matter, to: line.to, message });
    }
    const owes = (matter: string): boolean => look.owed.some((each) => each.matter === matter);
    const next: Memory = {
      told: told
        .filter(({ matter, at }) => owes(matter) || at === undefined || now - at < forgetToldMs)
        .map(asTold),
      answers: answers.filter(({ matter }) => owes(matter)),
    };
    const wakes = [decision.wakeAt, look.changesAt, now + longestRestMs].filter(
      (at) => at !== undefined && at > now,
    );
    await rememberAndRest(store, woken, loaded, next, Math.min(...(wakes as Instant[])));
  }

  async function retractUnwanted(told: readonly Known[], wanted: readonly Line[]): Promise<Known[]> {
    const kept: Known[] = [];
    for (const line of told) {
      const isMeant = line.at !== undefined || wanted.some(({ id }) => id === line.id);
      if (isMeant || !(await changing.retract(line.to, line.message, line.id))) kept.push(line);
    }
    return kept;
  }

  /** Messages that ask for what is not owed any more say so. */
  async function closeDone(told: readonly Known[], { owed }: Look, now: Instant): Promise<Known[]> {
    return Promise.all(
      told.map(async (line): Promise<Known> => {
        const isOwed = owed.some(({ matter }) => matter === line.matter);
        if (line.closed || line.at === undefined || isOwed) return line;
        const content = (await loadMessage(store, line.to, line.message))?.body.content;
        const said = content?.occasion === "day" ? content.lines.find(({ id }) => id === line.id) : undefined;
        const done = said && (await sources.done(said.owed.what, await roster.current()));
        const closed: Closed = done
          ? { how: "done", on: dateAt(done.at, office.zone), by: done.by }
          : { how: "over", on: dateAt(now, office.zone) };
        await changing.close(line.to, line.message, line.id, closed);
        return { ...line, closed: true };
      }),
    );
  }

  async function nextLeave({ to }: Line): Promise<(day: LocalDate) => Instant> {
    const hour = await weighing.hourOf(to);
    return (day) => leaveAt(instantOf(addDays(day, 1), 0, office.zone), office, hour);
  }

  /** False where it stays awake for the next round. */
  async function looked(woken: Woken): Promise<boolean> {
    try {
      await lookAt(woken);
      return true;
    } catch (error) {
      // Somebody acted, or another process looks at it too.
      if (failedWith(error, "stale", "exists", "missing")) return false;
      // Without a store nothing can be done; what is wrong with one subject must not silence all others.
      if (failedWith(error, "down", "busy", "unknown")) throw error;
      log.error(
        { err: error, ...woken.subject },
        "a subject could not be looked at; it is tried again later",
      );
      await wake(store, woken.subject, clock.now() + afterFailureMs);
      return false;
    }
  }

  /** Until nothing is left to look at, or `stopped`. Returns how many subjects were looked at. */
  return async function sweep(stopped: () => boolean = () => false): Promise<number> {
    let total = 0;
    for (;;) {
      const woken = stopped() ? [] : await wokenBy(store, clock.now(), wokenAtOnce);
      let rested = 0;
      // Several at a time: most of it is waiting for the store.
      for (let next = 0; next < woken.length && !stopped(); next += atOnce) {
        const done = await Promise.all(woken.slice(next, next + atOnce).map(looked));
        rested += done.filter(Boolean).length;
      }
      total += rested;
      // All that is left would only fail again.
      if (rested === 0 || (rested === woken.length && woken.length < wokenAtOnce)) return total;
    }
  };
}

const nothing: Memory = { told: [], answers: [] };
