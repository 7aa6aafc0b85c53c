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
import { rememberAndRest, wokenBy, type Memory, type Told, type Woken } from "./subject-documents.ts";
import type { Weighing } from "./weighing.ts";

/** A subject is looked at again after this, even if nothing seems to be due. Milliseconds. */
const longestRestMs = 30 * 86_400_000;
const wokenAtOnce = 100;
const atOnce = 25;
/** What was told is forgotten so long after nothing about it is owed any more. Milliseconds. */
const forgetToldMs = 60 * 86_400_000;

/** Looks at every subject whose time has come, plans what should be said, and sets when to look again. */
export function makeSweeping(parts: {
  store: Store;
  clock: Clock;
  roster: RosterBook;
  sources: Sources;
  weighing: Weighing;
  planning: ReturnType<typeof makePlanning>;
  changing: ReturnType<typeof makeChanging>;
}) {
  const { store, clock, roster, sources, weighing, planning, changing } = parts;
  const { office } = weighing.rules;
  const onePersonAtATime = makeOneAtATime();

  /** What has left since it was planned, by what the messages themselves say. */
  async function refreshed(memory: Memory): Promise<Memory> {
    const told = await Promise.all(
      memory.told.map(async (line): Promise<Told | undefined> => {
        if (line.at !== undefined) return line;
        const found = await loadMessage(store, line.to, line.message);
        if (found?.body.content.occasion !== "day") return undefined;
        const { state, settledAt, content } = found.body;
        if (state === "dropped" || !content.lines.some(({ id }) => id === line.id)) return undefined;
        return state === "planned" || state === "sending" ? line : { ...line, at: settledAt ?? clock.now() };
      }),
    );
    return { ...memory, told: told.filter((line) => line !== undefined) };
  }

  async function lookAt(woken: Woken): Promise<void> {
    const now = clock.now();
    const { subject } = woken;
    const weighed = await weighing.weigh(subject, now, refreshed);
    if (!weighed) {
      await rememberAndRest(store, woken, { memory: nothing, found: undefined }, nothing, undefined);
      return;
    }
    const { look, loaded, memory, decision, news } = weighed;
    for (const message of news) await planning.planNews(message);
    const told = await closeDone(await retractUnwanted(memory.told, decision.lines), look, now);
    for (const line of decision.lines) {
      if (told.some(({ id }) => id === line.id)) continue;
      const nextDay = await nextLeave(line);
      const message = await onePersonAtATime(line.to, () => planning.planLine(line, subject, nextDay));
      told.push({ id: line.id, matter: line.owed.matter, to: line.to, message });
    }
    const owes = (matter: string): boolean => look.owed.some((each) => each.matter === matter);
    const next: Memory = {
      told: told.filter(({ matter, at }) => owes(matter) || at === undefined || now - at < forgetToldMs),
      answers: memory.answers.filter(({ matter }) => owes(matter)),
    };
    const wakes = [decision.wakeAt, look.changesAt, now + longestRestMs].filter(
      (at) => at !== undefined && at > now,
    );
    await rememberAndRest(store, woken, loaded, next, Math.min(...(wakes as Instant[])));
  }

  async function retractUnwanted(told: readonly Told[], wanted: readonly Line[]): Promise<Told[]> {
    const kept: Told[] = [];
    for (const line of told)
      if (line.at !== undefined || wanted.some(({ id }) => id === line.id)) kept.push(line);
      else await changing.retract(line.to, line.message, line.id);
    return kept;
  }

  /** Messages that ask for what is not owed any more say so. */
  async function closeDone(told: readonly Told[], { owed }: Look, now: Instant): Promise<Told[]> {
    return Promise.all(
      told.map(async (line): Promise<Told> => {
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

  /** False where somebody acted, or another process looks at it too: it stays awake for the next round. */
  async function looked(woken: Woken): Promise<boolean> {
    try {
      await lookAt(woken);
      return true;
    } catch (error) {
      if (!failedWith(error, "stale", "exists", "missing")) throw error;
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
      if (rested === 0) return total;
    }
  };
}

const nothing: Memory = { told: [], answers: [] };
