import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import { auditOp } from "../../store/audit.ts";
import type { Op } from "../../store/contract.ts";
import { withRetry } from "../../store/retry.ts";
import { yearOf, type LocalDate } from "../../time/local-date.ts";
import type { YearState } from "../cadence.ts";
import {
  readMeeting,
  readReason,
  type MeetingInput,
  type MeetingProblem,
  type ReasonProblem,
} from "../meeting-input.ts";
import { loadMeeting, meetingsOn, replaceOps, type LoadedMeeting, type Meeting } from "./documents.ts";
import type { BodyParts, Looking } from "./looking.ts";
import { loadAgreed, nameableAt, nameOps, readNames } from "./names.ts";
import { askedOf } from "./recording.ts";

/** Which meeting, as the card shows it, and who acts. */
export interface WhichMeeting {
  body: Organisation;
  by: string;
  key: string;
  on: LocalDate;
  /** The revision that the card shows. */
  seen: number;
}

export type Corrected =
  /** `already`: it says so already; nothing was written. */
  | { outcome: "corrected" | "already"; meeting: Meeting; year: YearState }
  | { outcome: "changedMeanwhile" | "cancelledMeanwhile"; meeting: Meeting }
  | { outcome: "sameDay"; meeting: Meeting; other: MeetingInput }
  | { outcome: "invalid"; meeting: Meeting; problems: readonly (MeetingProblem | ReasonProblem)[] }
  | { outcome: "noSuchMeeting" };

export type Cancelled =
  | { outcome: "cancelled" | "already"; meeting: Meeting; year: YearState }
  | { outcome: "changedMeanwhile"; meeting: Meeting }
  | { outcome: "invalid"; meeting: Meeting; problems: readonly ReasonProblem[] }
  | { outcome: "noSuchMeeting" };

type Inputs = Readonly<Record<string, unknown>>;

/** Corrects and calls off what was recorded, for a reason; what it said before stays in the history. */
export function makeCorrecting({ store, clock }: BodyParts, looking: Looking) {
  const load = ({ body, key, on }: WhichMeeting) => loadMeeting(store, body.id, { key, on });

  return {
    /**
     * @param which.another it is known that another meeting is on record for that day
     * @param which.asksNames whether the card asks who took part by name; otherwise those who are named stay so
     */
    correct: (
      which: WhichMeeting & { another: boolean; asksNames: boolean },
      inputs: Inputs,
      directory: Directory,
    ): Promise<Corrected> =>
      withRetry(async (): Promise<Corrected> => {
        const loaded = await load(which);
        if (!loaded) return { outcome: "noSuchMeeting" };
        const { meeting } = loaded;
        if (meeting.cancelled) return { outcome: "cancelledMeanwhile", meeting };
        const read = readMeeting(inputs, { ...askedOf(which.body, looking), isCorrection: true });
        const why = readReason(inputs);
        if (!read.ok || !why.ok) {
          const problems = [...(read.ok ? [] : read.problems), ...(why.ok ? [] : why.problems)];
          return { outcome: "invalid", meeting, problems };
        }
        const { key } = meeting;
        const agreed = await loadAgreed(store, directory, which.body.id);
        const sat = { body: which.body.id, on: read.meeting.date, key };
        const nameable = which.asksNames ? nameableAt(agreed, directory, sat) : [];
        const names = readNames(which.asksNames ? inputs : {}, nameable, key);
        if (!names.ok) return { outcome: "invalid", meeting, problems: names.problems };
        const naming = nameOps(directory, nameable, names.people, key);
        const year = (on: LocalDate) => looking.stateOf(which.body, yearOf(on));
        if (naming.length === 0 && isSame(read.meeting, contentOf(meeting)))
          return { outcome: "already", meeting, year: await year(meeting.date) };
        if (meeting.revision !== which.seen) return { outcome: "changedMeanwhile", meeting };
        if (read.meeting.date !== meeting.date && !which.another) {
          const [other] = await meetingsOn(store, which.body.id, read.meeting.date);
          if (other) return { outcome: "sameDay", meeting, other };
        }
        const { recordedAt, recordedBy } = meeting;
        const next = { ...read.meeting, key, recordedAt, recordedBy, revision: meeting.revision + 1 };
        await write(which, loaded, next, { what: "meetingCorrected", reason: why.reason }, naming);
        return { outcome: "corrected", meeting: next, year: await year(next.date) };
      }),

    /** It did not take place, or was recorded twice. */
    cancel: (which: WhichMeeting, inputs: Inputs): Promise<Cancelled> =>
      withRetry(async (): Promise<Cancelled> => {
        const loaded = await load(which);
        if (!loaded) return { outcome: "noSuchMeeting" };
        const { meeting } = loaded;
        const year = () => looking.stateOf(which.body, yearOf(meeting.date));
        if (meeting.cancelled) return { outcome: "already", meeting, year: await year() };
        const why = readReason(inputs);
        if (!why.ok) return { outcome: "invalid", meeting, problems: why.problems };
        if (meeting.revision !== which.seen) return { outcome: "changedMeanwhile", meeting };
        const { reason } = why;
        const cancelled = { at: clock.now(), by: which.by, reason };
        const next = { ...meeting, revision: meeting.revision + 1, cancelled };
        await write(which, loaded, next, { what: "meetingCancelled", reason });
        return { outcome: "cancelled", meeting: next, year: await year() };
      }),
  };

  async function write(
    { body, by }: WhichMeeting,
    loaded: LoadedMeeting,
    next: Meeting,
    { what, reason }: { what: string; reason: string },
    naming: readonly Op[] = [],
  ): Promise<void> {
    const at = next.cancelled?.at ?? clock.now();
    const { key, date } = next;
    const before = contentOf(loaded.meeting);
    await store.write("bodies", body.id, [
      ...replaceOps(loaded, next),
      ...naming,
      auditOp({ at, by, what, key, date, before, comment: reason }),
    ]);
  }
}

function contentOf({ date, type, participants, benches, result, minutes, next }: Meeting): MeetingInput {
  return {
    date,
    ...(type !== undefined && { type }),
    ...(participants !== undefined && { participants }),
    ...(benches && { benches }),
    ...(result !== undefined && { result }),
    ...(minutes !== undefined && { minutes }),
    ...(next && { next }),
  };
}

function isSame(one: MeetingInput, other: MeetingInput): boolean {
  const flat = ({ benches = {}, ...rest }: MeetingInput): string =>
    JSON.stringify([Object.entries(rest).toSorted(), Object.entries(benches).toSorted()]);
  return flat(one) === flat(other);
}
