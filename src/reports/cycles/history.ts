import type { AuditEntry } from "../../store/audit.ts";
import type { Body, Store } from "../../store/contract.ts";
import { listAll } from "../../store/listing.ts";
import type { LocalDate } from "../../time/local-date.ts";

/** One thing that was recorded in a cycle. */
export interface CycleEvent extends AuditEntry {
  round: number;
  what:
    | "noticeRecorded"
    | "noticeCorrected"
    | "proposalSaved"
    | "proposalDrafted"
    | "proposalWithdrawn"
    | "closed"
    | "closingCorrected";
  /** Who was told. */
  to?: string;
  /** Whose proposal it is. */
  body?: string;
  on?: LocalDate;
  reference?: string;
  number?: string;
  before?: { on: LocalDate; reference?: string; number?: string };
}

/** Everything that was recorded in a cycle but unfinished proposals, the earliest first. */
export async function historyOf(store: Store, cycle: string): Promise<CycleEvent[]> {
  const found = await listAll<Body & CycleEvent>(store, { area: "cycles", pk: cycle, prefix: "audit:" });
  return found.map(({ body }) => body).filter(({ what }) => what !== "proposalDrafted");
}
