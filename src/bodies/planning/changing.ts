import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Store } from "../../store/contract.ts";
import { withRetry } from "../../store/retry.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, instantAt, type LocalDate } from "../../time/local-date.ts";
import { load, loadAll, write, type Loaded } from "./documents.ts";
import { readReason, type PlanProblem } from "./plan-input.ts";
import { samePlan, type MeetingPlan, type PlannedMeeting } from "./planned-meeting.ts";

type Inputs = Readonly<Record<string, unknown>>;

export interface Which {
  body: Organisation;
  by: string;
  directory: Directory;
  /** Plan it although somebody has another meeting at that time. */
  anyway: boolean;
}

/** What was not planned, and why; nothing was kept. */
export type NotPlanned =
  | { outcome: "invalid"; problems: readonly PlanProblem[] }
  /** Somebody who sits in this body has these meetings at that time. */
  | { outcome: "clash"; clashes: readonly PlannedMeeting[] };

/** What cannot be changed any more; nothing was kept. */
type NotChanged =
  /** There never was such a meeting. */
  | { outcome: "gone" }
  /** It was changed after the card was made, or it is over; `meeting` is how it stands. */
  | { outcome: "changedMeanwhile" | "isCancelled" | "isHeld"; meeting: PlannedMeeting };

export type MeetingMoved =
  { outcome: "moved" | "already" | "unchanged"; meeting: PlannedMeeting } | NotPlanned | NotChanged;
export type MeetingCancelled =
  | { outcome: "cancelled" | "already"; meeting: PlannedMeeting }
  | { outcome: "invalid"; problems: readonly PlanProblem[]; meeting: PlannedMeeting }
  | NotChanged;

/**
 * Reads what was typed and looks whom it would keep from another meeting.
 * @param more `current` the meeting that is changed, `on` the day on which it was typed, where that is not today
 */
export type ReadPlan = (
  which: Pick<Which, "body" | "directory" | "anyway">,
  inputs: Inputs,
  more?: { current?: PlannedMeeting; on?: LocalDate },
) => Promise<{ outcome: "read"; plan: MeetingPlan } | NotPlanned>;

/** What becomes of a planned meeting: it is moved, it falls out, it is held. */
export function makeChanging({
  store,
  clock,
  plan,
  read,
}: {
  store: Store;
  clock: Clock;
  plan: Plan;
  read: ReadPlan;
}) {
  return {
    /**
     * Moves a meeting, or changes its place or what it is about.
     * @param which.seen the sequence that the card shows
     */
    move: (which: Which & { meeting: string; seen: number }, inputs: Inputs): Promise<MeetingMoved> =>
      withRetry(async (): Promise<MeetingMoved> => {
        const { body, by, seen } = which;
        const known = await load(store, body.id, which.meeting);
        const unable = unableToChange(known, seen);
        if (!known) return { outcome: "gone" };
        const { body: current } = known;
        if (unable?.outcome === "changedMeanwhile" && current.sequence === seen + 1) {
          // What was right when it was tapped first.
          const on = dateAt(current.changedAt, plan.timeZone);
          const again = await read({ ...which, anyway: true }, inputs, { current, on });
          if (again.outcome === "read" && current.changedBy === by && samePlan(again.plan, current))
            return { outcome: "already", meeting: current };
        }
        if (unable) return unable;
        const found = await read(which, inputs, { current });
        if (found.outcome !== "read") return found;
        if (samePlan(found.plan, current)) return { outcome: "unchanged", meeting: current };
        const { on, startMinute } = current;
        const meeting: PlannedMeeting = {
          ...withoutAbout(current),
          ...found.plan,
          start: instantAt(found.plan.on, found.plan.startMinute, plan.timeZone),
          sequence: seen + 1,
          changedAt: clock.now(),
          changedBy: by,
          before: { on, startMinute },
        };
        await write(store, meeting, "meetingMoved", known);
        return { outcome: "moved", meeting };
      }),

    /**
     * Cancels a meeting and says why.
     * @param which.seen the sequence that the card shows
     */
    cancel: (
      which: { body: Organisation; by: string; meeting: string; seen: number },
      inputs: Inputs,
    ): Promise<MeetingCancelled> =>
      withRetry(async (): Promise<MeetingCancelled> => {
        const known = await load(store, which.body.id, which.meeting);
        if (!known) return { outcome: "gone" };
        const { body: current } = known;
        if (current.state === "cancelled") return { outcome: "already", meeting: current };
        const unable = unableToChange(known, which.seen);
        if (unable) return unable;
        const found = readReason(inputs);
        if (!found.ok) return { outcome: "invalid", problems: found.problems, meeting: current };
        const meeting: PlannedMeeting = {
          ...current,
          state: "cancelled",
          reason: found.reason,
          sequence: current.sequence + 1,
          changedAt: clock.now(),
          changedBy: which.by,
        };
        // What it was before an earlier move is of no interest to those who hear that it falls out.
        delete meeting.before;
        await write(store, meeting, "planCancelled", known);
        return { outcome: "cancelled", meeting };
      }),

    /**
     * A meeting of that day was recorded: the one that was planned for it has been held. Of two on one day the earlier
     * that is not held yet; nothing happens where none was planned.
     */
    markHeld: (which: { body: string; on: LocalDate; by: string }): Promise<void> =>
      withRetry(async () => {
        const meetings = await loadAll(store, which.body);
        const held = meetings.find(({ on, state }) => on === which.on && state === "planned");
        const known = held && (await load(store, which.body, held.id));
        if (known?.body.state !== "planned") return;
        const changed = { state: "held", changedAt: clock.now(), changedBy: which.by } as const;
        await write(store, { ...known.body, ...changed }, "meetingHeld", known);
      }),
  };
}

function unableToChange(known: Loaded | undefined, seen: number): NotChanged | undefined {
  if (!known) return { outcome: "gone" };
  const { body: meeting } = known;
  if (meeting.state === "cancelled") return { outcome: "isCancelled", meeting };
  if (meeting.state === "held") return { outcome: "isHeld", meeting };
  return meeting.sequence === seen ? undefined : { outcome: "changedMeanwhile", meeting };
}

function withoutAbout(meeting: PlannedMeeting): PlannedMeeting {
  const rest = { ...meeting };
  delete rest.about;
  return rest;
}
