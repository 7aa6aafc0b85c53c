import type { Body, Found, Op, Store } from "../store/contract.ts";
import type { Instant } from "../time/local-date.ts";
import { auditOp, type AuditEntry } from "../store/audit.ts";
import type { Answers } from "./answers.ts";
import type { ReportState } from "./state.ts";

/** How a report is kept: all documents of a unit share its partition, so that a change and its audit entry are one write. */

interface Head extends Body {
  kind: "reportHead";
  state: ReportState;
}
interface Draft extends Body {
  kind: "reportDraft";
  answers: Answers;
  savedAt: Instant;
  savedBy: string;
  /** Counts savings, so that a card can tell whether it is older than what is kept. */
  revision: number;
}
interface Version extends Body {
  kind: "reportVersion";
  answers: Answers;
  submittedAt: Instant;
  submittedBy: string;
}

export interface Loaded {
  unit: string;
  year: number;
  state: ReportState;
  answers: Answers;
  revision: number;
  savedBy?: string;
  head: Found<Head> | undefined;
  draft: Found<Draft> | undefined;
}

/** Reads where a report stands and what it says: the draft, else the last version. Two or three point reads. */
export async function load(store: Store, unit: string, year: number): Promise<Loaded> {
  const [head, draft] = await Promise.all([
    store.get<Head>({ area: "units", pk: unit, id: `head:${String(year)}` }),
    store.get<Draft>({ area: "units", pk: unit, id: `draft:${String(year)}` }),
  ]);
  const state: ReportState = head?.body.state ?? { name: "open" };
  const version =
    draft === undefined && "version" in state
      ? await store.get<Version>({ area: "units", pk: unit, id: versionId(year, state.version) })
      : undefined;
  return {
    unit,
    year,
    state,
    answers: draft?.body.answers ?? version?.body.answers ?? {},
    revision: draft?.body.revision ?? 0,
    ...(draft && { savedBy: draft.body.savedBy }),
    head,
    draft,
  };
}

/** Where a report stands: one point read. */
export async function loadState(store: Store, unit: string, year: number): Promise<ReportState> {
  const head = await store.get<Head>({ area: "units", pk: unit, id: `head:${String(year)}` });
  return head?.body.state ?? { name: "open" };
}

/** Writes the new state with its audit entry, and what else belongs to the step, in one batch. */
export async function writeState(
  store: Store,
  loaded: Loaded,
  state: ReportState,
  audit: AuditEntry,
  more: readonly Op[],
): Promise<void> {
  const { unit, year, head } = loaded;
  const id = `head:${String(year)}`;
  const body: Head = { kind: "reportHead", state };
  const headOp: Op = head ? { op: "replace", id, body, etag: head.etag } : { op: "create", id, body };
  await store.write("units", unit, [headOp, auditOp({ ...audit, year }), ...more]);
}

export function draftOp({ draft, year, revision }: Loaded, answers: Answers, at: Instant, by: string): Op {
  const body: Draft = { kind: "reportDraft", answers, savedAt: at, savedBy: by, revision: revision + 1 };
  const id = `draft:${String(year)}`;
  return draft ? { op: "replace", id, body, etag: draft.etag } : { op: "create", id, body };
}

export function dropDraftOps({ draft, year }: Loaded): Op[] {
  return draft ? [{ op: "delete", id: `draft:${String(year)}`, etag: draft.etag }] : [];
}

export function versionOp(year: number, version: number, answers: Answers, at: Instant, by: string): Op {
  const body: Version = { kind: "reportVersion", answers, submittedAt: at, submittedBy: by };
  return { op: "create", id: versionId(year, version), body };
}

function versionId(year: number, version: number): string {
  return `ver:${String(year)}:${String(version).padStart(4, "0")}`;
}
