import type { AuditEntry } from "../../store/audit.ts";
import type { Body, Store } from "../../store/contract.ts";
import { listAll } from "../../store/listing.ts";
import type { LocalDate } from "../../time/local-date.ts";

const kinds = [
  "memberAppointed",
  "membershipEnded",
  "memberDetailsSaved",
  "memberDetailsForgotten",
  "chairAuthorised",
  "networksRecorded",
  "legitimationAsked",
  "legitimationConfirmed",
  "legitimationDeclined",
] as const;

/** One thing that was recorded about who sits in a body. */
export interface CompositionEvent extends AuditEntry {
  what: (typeof kinds)[number];
  /** Whom it is about. */
  person?: string;
  /** What was typed or taken away, never what it said. */
  parts?: readonly string[];
  on?: LocalDate;
  reference?: string;
  names?: string;
}

/** Everything that was recorded about the composition of a body, the earliest first. */
export async function historyOf(store: Store, body: string): Promise<CompositionEvent[]> {
  const found = await listAll<Body & CompositionEvent>(store, { area: "bodies", pk: body, prefix: "audit:" });
  // The body's meetings are recorded in the same list.
  return found.map(({ body: entry }) => entry).filter(({ what }) => kinds.includes(what));
}
