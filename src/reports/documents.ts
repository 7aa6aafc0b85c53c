import { auditOp, type AuditEntry } from "../store/audit.ts";
import type { Body, Found, Op, Store } from "../store/contract.ts";
import type { Instant } from "../time/local-date.ts";
import type { Answers } from "./answers.ts";
import type { ReportState } from "./state.ts";

/** How a report is kept: all documents of a unit share its partition, so that a change and its audit entry are one write. */

/** Who saved a page last, and how often it was saved; a card tells by it whether it is older than what is kept. */
export interface Saving {
  revision: number;
  by: string;
}
interface Head extends Body {
  kind: "reportHead";
  state: ReportState;
  /** By the page's number. Counted on over all versions, so that a card of an earlier version is told as old. */
  savings: Readonly<Record<string, Saving>>;
}
interface Draft extends Body {
  kind: "reportDraft";
  answers: Answers;
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
  savings: Head["savings"];
  head: Found<Head> | undefined;
  draft: Found<Draft> | undefined;
}

/** Reads where a report stands and what it says: the draft, else the last version. Two or three point reads. */
export async function load(store: Store, unit: string, year: number): Promise<Loaded> {
  const [head, draft] = await Promise.all([
    store.get<Head>({ area: "units", pk: unit, id: headId(year) }),
    store.get<Draft>({ area: "units", pk: unit, id: draftId(year) }),
  ]);
  const state: ReportState = head?.body.state ?? { name: "open" };
  const version =
    draft === undefined && "version" in state
      ? await store.get<Version>({ area: "units", pk: unit, id: versionId(year, state.version) })
      : undefined;
  const answers = draft?.body.answers ?? version?.body.answers ?? {};
  return { unit, year, state, answers, savings: head?.body.savings ?? {}, head, draft };
}

/** Where a report stands: one point read. */
export async function loadState(store: Store, unit: string, year: number): Promise<ReportState> {
  const head = await store.get<Head>({ area: "units", pk: unit, id: headId(year) });
  return head?.body.state ?? { name: "open" };
}

/** Writes the new state with its audit entry, and what else belongs to the step, in one batch. */
export async function writeState(
  store: Store,
  { unit, year, head }: Loaded,
  { state, savings }: Pick<Head, "state" | "savings">,
  audit: AuditEntry,
  more: readonly Op[],
): Promise<void> {
  const body: Head = { kind: "reportHead", state, savings };
  const id = headId(year);
  const headOp: Op = head ? { op: "replace", id, body, etag: head.etag } : { op: "create", id, body };
  await store.write("units", unit, [headOp, auditOp({ ...audit, year }), ...more]);
}

export function draftOp({ draft, year }: Loaded, answers: Answers): Op {
  const body: Draft = { kind: "reportDraft", answers };
  const id = draftId(year);
  return draft ? { op: "replace", id, body, etag: draft.etag } : { op: "create", id, body };
}

export function dropDraftOps({ draft, year }: Loaded): Op[] {
  return draft ? [{ op: "delete", id: draftId(year), etag: draft.etag }] : [];
}

export function versionOp(year: number, version: number, answers: Answers, at: Instant, by: string): Op {
  const body: Version = { kind: "reportVersion", answers, submittedAt: at, submittedBy: by };
  return { op: "create", id: versionId(year, version), body };
}

const headId = (year: number): string => `head:${String(year)}`;
const draftId = (year: number): string => `draft:${String(year)}`;
const versionId = (year: number, version: number): string =>
  `ver:${String(year)}:${String(version).padStart(4, "0")}`;
