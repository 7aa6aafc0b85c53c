import { createHash } from "node:crypto";
import { failedWith, type Body, type Store } from "../store/contract.ts";
import type { RosterBook } from "../people/roster-book.ts";
import type { Plan } from "../plan/schema.ts";
import { openYears } from "../reports/period.ts";
import type { Clock } from "../time/clock.ts";
import { dateAt } from "../time/local-date.ts";
import type { Sources } from "./sources/sources.ts";
import { wake } from "./subject-documents.ts";

interface RousedDocument extends Body {
  kind: "roused";
  for: string;
}

const ref = { area: "system", pk: "reminders", id: "roused" } as const;

/**
 * Wakes every subject when what all of them depend on has changed: the roster, the plan's data, the year. Everything else
 * wakes what it changes. When nothing has changed it costs one read, once.
 */
export function makeRousing(parts: {
  store: Store;
  clock: Clock;
  plan: Plan;
  roster: RosterBook;
  sources: Sources;
}) {
  const { store, clock, plan, roster, sources } = parts;
  /** What this process has roused all for, or seen that another has. */
  let known: string | undefined;
  const data = createHash("sha256").update(JSON.stringify(plan)).digest("hex");

  return async function rouse(): Promise<void> {
    const directory = await roster.current();
    const now = clock.now();
    const years = openYears(plan, dateAt(now, plan.timeZone)).join("+");
    const current = `${await roster.version()} ${years} ${data}`;
    if (known === current) return;
    const found = await store.get<RousedDocument>(ref);
    if (found?.body.for === current) {
      known = current;
      return;
    }
    for (const subject of sources.subjects(directory, now)) await wake(store, subject, now);
    try {
      const body: RousedDocument = { kind: "roused", for: current };
      await store.write(ref.area, ref.pk, [
        found ? { op: "replace", id: ref.id, body, etag: found.etag } : { op: "create", id: ref.id, body },
      ]);
    } catch (error) {
      // Another process has roused all as well.
      if (!failedWith(error, "stale", "exists", "missing")) throw error;
    }
    known = current;
  };
}
