import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import { failedWith, type Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, instantAt, type LocalDate } from "../../time/local-date.ts";
import type { IsWorkday } from "../../time/workdays.ts";
import { makeChanging, type NotPlanned, type ReadPlan, type Which } from "./changing.ts";
import { load, loadAll, write } from "./documents.ts";
import { busyFor, clashesOf, freeDays, type FreeDay } from "./free-days.ts";
import { planningNews, type PlanningNews } from "./news.ts";
import { readMeetingPlan } from "./plan-input.ts";
import { sameTime, type PlannedMeeting } from "./planned-meeting.ts";

type Inputs = Readonly<Record<string, unknown>>;

/** `already`: this card was used before; `meeting` is how it stands now. */
export type MeetingPlanned = { outcome: "planned" | "already"; meeting: PlannedMeeting } | NotPlanned;

export type Planning = ReturnType<typeof makePlanning>;

const usualMinutes = 90;

/**
 * The use cases of meetings to come (section 1.2): plan one, find a day, change it. Whether the person may is
 * asked before (people/rights).
 * @param isWorkday on which days meetings may be
 */
export function makePlanning({
  store,
  clock,
  plan,
  isWorkday,
}: {
  store: Store;
  clock: Clock;
  plan: Plan;
  isWorkday: IsWorkday;
}) {
  const kinds: readonly string[] = plan.bodies.map(({ id }) => id);
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);
  /** How long a meeting of such a body lasts where nobody says otherwise. */
  const usualLength = ({ kind }: Organisation): number =>
    plan.bodies.find(({ id }) => id === kind)?.meetings.minutes ?? usualMinutes;

  /** What those who sit in this body are to go to, the meeting `except` left out. */
  async function busy({ body, directory }: Pick<Which, "body" | "directory">, except: string | undefined) {
    const bodies = directory.roster.organisations.filter(({ kind }) => kinds.includes(kind));
    const all = await Promise.all(bodies.map(({ id }) => loadAll(store, id)));
    return busyFor(directory, body.id, all.flat()).filter(({ id }) => id !== except);
  }

  const read: ReadPlan = async (which, inputs, { current, on = today() } = {}) => {
    const facts = { today: on, usualMinutes: usualLength(which.body), isWorkday };
    const found = readMeetingPlan(inputs, { ...facts, ...(current && { keeps: current.on }) });
    if (!found.ok) return { outcome: "invalid", problems: found.problems };
    // What was accepted when it was planned is not asked again for another room.
    const isKnown = which.anyway || (current && sameTime(found.plan, current));
    const clashes = isKnown ? [] : clashesOf(await busy(which, current?.id), found.plan);
    return clashes.length > 0 ? { outcome: "clash", clashes } : { outcome: "read", plan: found.plan };
  };

  return {
    ...makeChanging({ store, clock, plan, read }),
    kinds,
    usualLength,

    /** All of that body's meetings that were ever planned, the earliest first. */
    meetingsOf: (body: string): Promise<readonly PlannedMeeting[]> => loadAll(store, body),

    /** One of them; undefined where there is none. */
    async look(body: string, meeting: string): Promise<PlannedMeeting | undefined> {
      return (await load(store, body, meeting))?.body;
    },

    /** The next working days on which nobody of this body has another meeting; `except` is the one that is moved. */
    async findDays(
      which: Pick<Which, "body" | "directory"> & { except?: string },
      minutes: number,
    ): Promise<readonly FreeDay[]> {
      return freeDays(await busy(which, which.except), { today: today(), minutes, isWorkday });
    },

    /** Plans a meeting. The same `key` again (a double tap, an old card) changes nothing and is told so. */
    async plan(which: Which & { key: string }, inputs: Inputs): Promise<MeetingPlanned> {
      const { body, by, key } = which;
      const known = await load(store, body.id, key);
      if (known) return { outcome: "already", meeting: known.body };
      const found = await read(which, inputs);
      if (found.outcome !== "read") return found;
      const at = clock.now();
      const meeting: PlannedMeeting = {
        id: key,
        body: body.id,
        ...found.plan,
        start: instantAt(found.plan.on, found.plan.startMinute, plan.timeZone),
        sequence: 0,
        state: "planned",
        plannedAt: at,
        plannedBy: by,
        changedAt: at,
        changedBy: by,
      };
      try {
        await write(store, meeting, "meetingPlanned");
      } catch (error) {
        const other = failedWith(error, "exists") ? await load(store, body.id, key) : undefined;
        if (!other) throw error;
        return { outcome: "already", meeting: other.body };
      }
      return { outcome: "planned", meeting };
    },

    /**
     * Days on which this body means to meet and of which nobody has recorded a meeting yet: those to come, and those that
     * have passed. The earliest first; two meetings on one day are two.
     */
    async plannedDays(body: string): Promise<LocalDate[]> {
      const meetings = await loadAll(store, body);
      return meetings.filter(({ state }) => state === "planned").map(({ on }) => on);
    },

    /** What the members of that body must hear of now. */
    async news(body: string): Promise<PlanningNews[]> {
      return planningNews(await loadAll(store, body), clock.now());
    },
  };
}
