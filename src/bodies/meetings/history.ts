import type { AuditEntry } from "../../store/audit.ts";
import type { Body, Store } from "../../store/contract.ts";
import { listAll } from "../../store/listing.ts";
import type { LocalDate } from "../../time/local-date.ts";
import type { MeetingInput } from "../meeting-input.ts";
import type { Quarter } from "../quarter.ts";

/** One thing that was recorded about a body's meetings. */
export type MeetingEvent = Pick<AuditEntry, "at" | "by" | "comment"> &
  (
    | { what: "meetingRecorded"; date: LocalDate }
    | { what: "meetingCorrected" | "meetingCancelled"; date: LocalDate; before: MeetingInput }
    | { what: "noNeedRecorded" | "noNeedTakenBack"; quarter: Quarter }
    | { what: "minimumSet"; atLeast: number; before: number }
  );

const ours = new Set<string>([
  "meetingRecorded",
  "meetingCorrected",
  "meetingCancelled",
  "noNeedRecorded",
  "noNeedTakenBack",
  "minimumSet",
] satisfies MeetingEvent["what"][]);

/** Everything that was recorded about a body's meetings, the earliest first. */
export async function historyOf(store: Store, bodyId: string): Promise<MeetingEvent[]> {
  const found = await listAll<Body & MeetingEvent>(store, { area: "bodies", pk: bodyId, prefix: "audit:" });
  // Other things are recorded about a body as well.
  return found.map(({ body }) => body).filter(({ what }) => ours.has(what));
}
