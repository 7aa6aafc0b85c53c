import type { AuditEntry } from "../store/audit.ts";
import type { Body, Store } from "../store/contract.ts";

/** One thing that happened to a report: what, when, by whom, and what was said. */
export interface Event extends AuditEntry {
  year: number;
  version?: number;
  /** Whom it was passed on to. */
  person?: string;
  until?: string;
}

const pageSize = 500;

/** Everything that happened to a unit's report on that year but the savings of single pages, the earliest first. */
export async function historyOf(store: Store, unit: string, year: number): Promise<Event[]> {
  const events: Event[] = [];
  let after = `audit:${String(year)}-`;
  for (;;) {
    const page = await store.list<Body & Event>("units", unit, "audit:", pageSize, after);
    events.push(
      ...page.map(({ body }) => body).filter((body) => body.year === year && body.what !== "saved"),
    );
    const last = page.at(-1);
    if (page.length < pageSize || !last) return events;
    after = last.id;
  }
}
