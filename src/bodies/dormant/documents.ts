import { auditOp, type AuditEntry } from "../../store/audit.ts";
import { putOp, type Body, type Found, type Store } from "../../store/contract.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";

/** What is kept of a duty that rests until a resolution: one document, in a partition of its own. */

export interface Resolution {
  on: LocalDate;
  /** Its number or where it is written. */
  number: string;
  by: string;
  at: Instant;
}

/** Once of what the duty then asks each year. */
export interface Done {
  /** Of the card that recorded it. */
  key: string;
  on: LocalDate;
  by: string;
  at: Instant;
}

export interface Kept {
  resolution?: Resolution;
  done: readonly Done[];
  /** Keys of cards whose entry was taken back: a card that is tapped again does not bring it back. */
  takenBack: readonly string[];
}

interface KeptDocument extends Body, Kept {
  kind: "dormantDuty";
}

export interface Loaded {
  duty: string;
  kept: Kept;
  found: Found<KeptDocument> | undefined;
}

const id = "head";
/** Ids of a roster have no colon. */
export const partitionOf = (duty: string): string => `duty:${duty}`;

/** The duty whose partition that is; undefined for a body's. */
export function dormantOf(pk: string): string | undefined {
  return pk.startsWith("duty:") ? pk.slice("duty:".length) : undefined;
}

/** One point read. */
export async function load(store: Store, duty: string): Promise<Loaded> {
  const found = await store.get<KeptDocument>({ area: "bodies", pk: partitionOf(duty), id });
  return { duty, kept: found?.body ?? { done: [], takenBack: [] }, found };
}

/** Writes what changed with its audit entry. */
export async function write(
  store: Store,
  { duty, found }: Loaded,
  { resolution, done, takenBack }: Kept,
  audit: AuditEntry,
): Promise<void> {
  const body: KeptDocument = {
    kind: "dormantDuty",
    ...(resolution && { resolution }),
    done,
    takenBack,
  };
  await store.write("bodies", partitionOf(duty), [putOp(id, body, found), auditOp(audit)]);
}
