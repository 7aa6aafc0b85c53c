import { auditOp } from "../../store/audit.ts";
import { putOp, type Body, type Found, type Store } from "../../store/contract.ts";
import type { PlannedMeeting } from "./planned-meeting.ts";

/** How planned meetings are kept: each is one document in its body's partition, and stays there when it is over. */

interface PlannedDocument extends Body, PlannedMeeting {
  kind: "plannedMeeting";
}

export type Loaded = Found<PlannedDocument>;

/** More than a body that meets every week plans in ten years. */
const mostMeetings = 600;

const idOf = (meeting: string): string => `plan:${meeting}`;

/** One point read. */
export async function load(store: Store, body: string, meeting: string): Promise<Loaded | undefined> {
  return store.get<PlannedDocument>({ area: "bodies", pk: body, id: idOf(meeting) });
}

/** All of that body's, the earliest first. */
export async function loadAll(store: Store, body: string): Promise<PlannedMeeting[]> {
  const found = await store.list<PlannedDocument>("bodies", body, "plan:", mostMeetings);
  return found.map(({ body: meeting }) => meeting).toSorted((one, other) => one.start - other.start);
}

/** Writes the meeting with its audit entry in one batch; `before` is what it replaces. */
export async function write(
  store: Store,
  meeting: PlannedMeeting,
  what: "meetingPlanned" | "meetingMoved" | "planCancelled" | "meetingHeld",
  before?: Loaded,
): Promise<void> {
  const body: PlannedDocument = { kind: "plannedMeeting", ...meeting };
  await store.write("bodies", meeting.body, [
    putOp(idOf(meeting.id), body, before),
    auditOp(entryOf(meeting, what, before?.body)),
  ]);
}

function entryOf(meeting: PlannedMeeting, what: string, before: PlannedMeeting | undefined) {
  return {
    at: meeting.changedAt,
    by: meeting.changedBy,
    what,
    meeting: meeting.id,
    sequence: meeting.sequence,
    ...said(meeting),
    ...(before && { before: said(before) }),
    ...(meeting.reason !== undefined && { comment: meeting.reason }),
  };
}

function said({ on, startMinute, minutes, place, about }: PlannedMeeting) {
  return { on, startMinute, minutes, place, ...(about !== undefined && { about }) };
}
