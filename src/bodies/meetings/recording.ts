import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import { auditOp } from "../../store/audit.ts";
import { withRetry } from "../../store/retry.ts";
import { yearOf, type LocalDate } from "../../time/local-date.ts";
import type { YearState } from "../cadence.ts";
import { readMeeting, type Asked, type MeetingInput, type MeetingProblem } from "../meeting-input.ts";
import { createOps, loadMeeting, meetingsOn, type Meeting } from "./documents.ts";
import type { BodyParts, Looking } from "./looking.ts";
import { loadAgreed, nameableAt, nameOps, readNames } from "./names.ts";

export type Recorded =
  /** `already`: this card was used before; `meeting` is what became of what it recorded then. */
  | { outcome: "recorded" | "already"; meeting: Meeting; year: YearState }
  /** Another meeting of that day is on record; nothing was kept until the person says that this is a further one. */
  | { outcome: "sameDay"; meeting: MeetingInput }
  /** The card does not ask all that is asked now: nothing was kept. */
  | { outcome: "oldCard" }
  | { outcome: "invalid"; problems: readonly MeetingProblem[] };

/** Records meetings (section 1.2). Whether the person may is asked before (people/rights). */
export function makeRecording({ store, clock }: BodyParts, looking: Looking) {
  const { ruleOf, stateOf, today } = looking;

  return {
    /** What the card of that body asks. */
    asked: (body: Organisation): Asked => askedOf(body, looking),

    /**
     * Records a meeting. The same `key` recorded again (a double tap, an old card, an invoke that Teams repeats) changes
     * nothing and is told so. A second meeting on one day counts, but only when it is said to be `another` one: more often
     * two people record the same.
     * @throws Error for an organisation that is no body of the plan
     */
    record: (
      which: { body: Organisation; by: string; key: string; another: boolean; isOldCard?: boolean },
      inputs: Readonly<Record<string, unknown>>,
      directory: Directory,
    ): Promise<Recorded> =>
      // A second tap that was faster leaves what this one finds then.
      withRetry(async (): Promise<Recorded> => {
        const { body, by, key } = which;
        ruleOf(body);
        const already = await before(body, key);
        if (already) return already;
        if (which.isOldCard) return { outcome: "oldCard" };
        const read = readMeeting(inputs, askedOf(body, looking));
        if (!read.ok) return { outcome: "invalid", problems: read.problems };
        const { date: on } = read.meeting;
        const agreed = await loadAgreed(store, directory, body.id);
        const nameable = nameableAt(agreed, directory, { body: body.id, on, key });
        const names = readNames(inputs, nameable, key);
        if (!names.ok) return { outcome: "invalid", problems: names.problems };
        if (!which.another) {
          const [other] = await meetingsOn(store, body.id, on);
          if (other) return { outcome: "sameDay", meeting: other };
        }
        const at = clock.now();
        const meeting: Meeting = { ...read.meeting, key, revision: 1, recordedAt: at, recordedBy: by };
        await store.write("bodies", body.id, [
          ...createOps(meeting),
          ...nameOps(directory, nameable, names.people, key),
          auditOp({ at, by, what: "meetingRecorded", key, date: on }),
        ]);
        return { outcome: "recorded", meeting, year: await yearFor(body, on) };
      }),

    /** The meeting of that key, where it is now; undefined where there is none. */
    async meeting(body: Organisation, which: { key: string; on?: LocalDate }): Promise<Meeting | undefined> {
      return (await loadMeeting(store, body.id, which))?.meeting;
    },
  };

  async function before(body: Organisation, key: string): Promise<Recorded | undefined> {
    const loaded = await loadMeeting(store, body.id, { key });
    if (!loaded) return undefined;
    const { meeting } = loaded;
    return { outcome: "already", meeting, year: await yearFor(body, meeting.date) };
  }

  /** The year of a meeting; of one longer ago than last year, this year. */
  async function yearFor(body: Organisation, on: LocalDate): Promise<YearState> {
    const now = yearOf(today());
    return stateOf(body, yearOf(on) === now - 1 ? now - 1 : now);
  }
}

export function askedOf(body: Organisation, { ruleOf, today }: Looking): Asked {
  const { benches, meetings } = ruleOf(body);
  return {
    today: today(),
    kinds: meetings.kinds.map(({ id }) => id),
    benches: benches.map(({ id }) => id),
    ...(body.from && { from: body.from }),
    ...(body.to && { to: body.to }),
  };
}
