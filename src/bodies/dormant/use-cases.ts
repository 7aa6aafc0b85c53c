import type { Plan } from "../../plan/schema.ts";
import type { AuditEntry } from "../../store/audit.ts";
import type { Body, Store } from "../../store/contract.ts";
import { withRetry } from "../../store/retry.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type LocalDate } from "../../time/local-date.ts";
import { readReason } from "../meeting-input.ts";
import { load, partitionOf, write, type Kept, type Resolution } from "./documents.ts";
import { readDone, readResolution, type ResolutionProblem } from "./inputs.ts";
import { isDormantDuty, viewOf, type DormantDuty, type DormantView } from "./view.ts";

export type Dormant = ReturnType<typeof makeDormant>;

export interface WhichDuty {
  duty: string;
  by: string;
}

export type Resolved = {
  view: DormantView;
} & (
  | { outcome: "entered" | "corrected" | "takenBack" | "already" | "changedMeanwhile" }
  | { outcome: "invalid"; problems: readonly ResolutionProblem[] }
);

export type DoneOnce = {
  view: DormantView;
} & (
  | { outcome: "recorded" | "takenBack" | "already" | "takenBackBefore" | "dormant" }
  | { outcome: "invalid"; problems: readonly ResolutionProblem[] }
);

/** One thing that was recorded of such a duty. */
export interface DormantEvent extends AuditEntry {
  what:
    "resolutionEntered" | "resolutionCorrected" | "resolutionTakenBack" | "doneRecorded" | "doneTakenBack";
  on: LocalDate;
  number?: string;
  before?: { on: LocalDate; number: string };
}

type Inputs = Readonly<Record<string, unknown>>;
const mostEvents = 200;

/**
 * The use cases of duties that rest until somebody else has resolved something (Dresden: section 1.2, the cooperation with
 * the local plan for democracy). The office enters the day; from then on something is owed each year.
 */
export function makeDormant({ store, clock, plan }: { store: Store; clock: Clock; plan: Plan }) {
  const duties = plan.duties.filter(isDormantDuty);

  async function facts(duty: DormantDuty) {
    const loaded = await load(store, duty.id);
    const at = clock.now();
    const today = dateAt(at, plan.timeZone);
    const viewWith = (kept: Kept): DormantView => viewOf(duty, kept, today);
    return { loaded, kept: loaded.kept, at, today, view: viewWith(loaded.kept), viewWith };
  }

  /** @throws Error for a duty that this plan does not have, or that does not rest */
  function ruleOf(id: string): DormantDuty {
    const duty = duties.find((each) => each.id === id);
    if (!duty) throw new Error(`${id} is no duty of this plan that rests until a resolution.`);
    return duty;
  }

  return {
    ids: duties.map(({ id }) => id) as readonly string[],

    /** Each of them. One read each. */
    all: (): Promise<DormantView[]> => Promise.all(duties.map(async (duty) => (await facts(duty)).view)),

    /** One read; undefined for a duty that does not rest, which costs none. */
    async view(id: string): Promise<DormantView | undefined> {
      const duty = duties.find((each) => each.id === id);
      return duty && (await facts(duty)).view;
    },

    /**
     * Enters the day and number of the resolution, or corrects them for a reason.
     * @param which.seen when what the card shows was entered; 0 where nothing was
     */
    resolve: (which: WhichDuty & { seen: number }, inputs: Inputs): Promise<Resolved> =>
      withRetry(async (): Promise<Resolved> => {
        const { loaded, kept, at, today, view, viewWith } = await facts(ruleOf(which.duty));
        const known = kept.resolution;
        const read = readResolution(inputs, today, which.seen > 0);
        if (known && known.at !== which.seen)
          return read.ok && isSame(known, read)
            ? { outcome: "already", view }
            : { outcome: "changedMeanwhile", view };
        if (!known && which.seen > 0) return { outcome: "changedMeanwhile", view };
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view };
        if (known && isSame(known, read)) return { outcome: "already", view };
        const { on, number, reason } = read;
        const { by } = which;
        const next = { ...kept, resolution: { on, number, by, at } };
        const before = known && { before: { on: known.on, number: known.number } };
        const comment = reason === undefined ? {} : { comment: reason };
        const what = known ? "resolutionCorrected" : "resolutionEntered";
        await write(store, loaded, next, { at, by, what, on, number, ...before, ...comment });
        return { outcome: known ? "corrected" : "entered", view: viewWith(next) };
      }),

    /** It was entered by mistake: the duty rests again. What was recorded since stays, and counts again with a resolution. */
    takeBackResolution: (which: WhichDuty & { seen: number }, inputs: Inputs): Promise<Resolved> =>
      withRetry(async (): Promise<Resolved> => {
        const { loaded, kept, at, view, viewWith } = await facts(ruleOf(which.duty));
        const { resolution: known, ...rest } = kept;
        if (!known) return { outcome: "already", view };
        if (known.at !== which.seen) return { outcome: "changedMeanwhile", view };
        const why = readReason(inputs);
        if (!why.ok) return { outcome: "invalid", problems: why.problems, view };
        const { by } = which;
        const { on, number } = known;
        const audit = { at, by, what: "resolutionTakenBack", on, number, comment: why.reason };
        await write(store, loaded, rest, audit);
        return { outcome: "takenBack", view: viewWith(rest) };
      }),

    /** Records that what is owed each year was done on that day. The same key, or a day on record, changes nothing. */
    recordDone: (which: WhichDuty & { key: string }, inputs: Inputs): Promise<DoneOnce> =>
      withRetry(async (): Promise<DoneOnce> => {
        const { loaded, kept, at, today, view, viewWith } = await facts(ruleOf(which.duty));
        const { key, by } = which;
        if (kept.takenBack.includes(key)) return { outcome: "takenBackBefore", view };
        if (kept.done.some((each) => each.key === key)) return { outcome: "already", view };
        if (!kept.resolution) return { outcome: "dormant", view };
        const read = readDone(inputs, today, kept.resolution.on);
        if (!read.ok) return { outcome: "invalid", problems: read.problems, view };
        const { on } = read;
        if (kept.done.some((each) => each.on === on)) return { outcome: "already", view };
        const next = { ...kept, done: [...kept.done, { key, on, by, at }] };
        await write(store, loaded, next, { at, by, what: "doneRecorded", on });
        return { outcome: "recorded", view: viewWith(next) };
      }),

    /** Takes back what that card recorded. */
    takeBackDone: (which: WhichDuty & { key: string }): Promise<DoneOnce> =>
      withRetry(async (): Promise<DoneOnce> => {
        const { loaded, kept, at, view, viewWith } = await facts(ruleOf(which.duty));
        const { key, by } = which;
        const known = kept.done.find((each) => each.key === key);
        if (!known) return { outcome: "already", view };
        const done = kept.done.filter((each) => each !== known);
        const next = { ...kept, done, takenBack: [...kept.takenBack, key] };
        await write(store, loaded, next, { at, by, what: "doneTakenBack", on: known.on });
        return { outcome: "takenBack", view: viewWith(next) };
      }),

    /** What was recorded of that duty, the earliest first. */
    async history(id: string): Promise<DormantEvent[]> {
      const found = await store.list<Body & DormantEvent>("bodies", partitionOf(id), "audit:", mostEvents);
      return found.map(({ body }) => body);
    },
  };
}

function isSame({ on, number }: Resolution, read: { on: LocalDate; number: string }): boolean {
  return on === read.on && number === read.number;
}
