import type { AuditEntry } from "../store/audit.ts";
import type { Body, Store } from "../store/contract.ts";
import { listAll } from "../store/listing.ts";

/** One thing that happened to a report: what, when, by whom, and what was said. */
export interface Event extends AuditEntry {
  year: number;
  version?: number;
  /** Whom it was passed on to. */
  person?: string;
  until?: string;
}

/** Everything that happened to a unit's report on that year but the savings of single pages, the earliest first. */
export async function historyOf(store: Store, unit: string, year: number): Promise<Event[]> {
  const where = { area: "units", pk: unit, prefix: "audit:", after: `audit:${String(year)}-` } as const;
  const found = await listAll<Body & Event>(store, where);
  return found.map(({ body }) => body).filter((body) => body.year === year && body.what !== "saved");
}
