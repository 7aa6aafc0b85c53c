import { auditOp, type AuditEntry } from "../store/audit.ts";
import { putOp, type Body, type Found, type Op, type Store } from "../store/contract.ts";
import type { Instant, LocalDate } from "../time/local-date.ts";
import type { Answers } from "./answers.ts";
import type { Extension } from "./extension.ts";
import type { Page } from "./form.ts";
import type { ReportState } from "./state.ts";

/**
 * How a report is kept: all documents of a unit share its partition, so that a change and its audit entry are one write.
 * The document of the year holds the state and the draft: a step of the form is one read and one write.
 */

/** Who saved a page last, and how often it was saved; a card tells by it whether it is older than what is kept. */
export interface Saving {
  revision: number;
  by: string;
}

/** A colleague who does the report in the unit's stead. */
export interface Delegation {
  person: string;
  by: string;
  at: Instant;
}

export interface ReportBody {
  state: ReportState;
  /** By the page's id. Counted on over all versions, so that a card of an earlier version is told as old. */
  savings: Readonly<Record<string, Saving>>;
  /** What has been answered since the last submission, or was when it was returned. */
  draft?: Answers;
  /** What the unit answered the year before: offered as a start, never taken as an answer by itself. */
  lastYear?: Answers;
  delegations: readonly Delegation[];
  /** The newest wish for more time. */
  extension?: Extension;
  /** The latest day that the office has ever granted: a further wish does not take it away. */
  grantedUntil?: LocalDate;
  /** The version that the office has accepted last; it stays what counts while a later one is worked on. */
  accepted?: number;
}

interface ReportDocument extends Body, ReportBody {
  kind: "report";
}

/** What was submitted: the answers, and the questions as they were asked then. It is never changed. */
export interface Version {
  version: number;
  answers: Answers;
  pages: readonly Page[];
  at: Instant;
  by: string;
}

interface VersionDocument extends Body, Version {
  kind: "reportVersion";
}

export interface Loaded {
  unit: string;
  year: number;
  body: ReportBody;
  found: Found<ReportDocument> | undefined;
}

const nothing: ReportBody = { state: { name: "open" }, savings: {}, delegations: [] };

/** Where a report stands: one point read, and one more before anything was kept of it. */
export async function load(store: Store, unit: string, year: number): Promise<Loaded> {
  const found = await store.get<ReportDocument>(refOf(unit, reportId(year)));
  if (found) return { unit, year, body: found.body, found };
  const lastYear = await lastYearOf(store, unit, year);
  return { unit, year, body: { ...nothing, ...(lastYear && { lastYear }) }, found };
}

/** What the unit answered in the year before. One point read. */
export async function lastYearOf(store: Store, unit: string, year: number): Promise<Answers | undefined> {
  return (await latestVersion(store, unit, year - 1))?.answers;
}

/** Where a report stands: one point read. */
export async function loadBody(store: Store, unit: string, year: number): Promise<ReportBody> {
  return (await store.get<ReportDocument>(refOf(unit, reportId(year))))?.body ?? nothing;
}

/** What was submitted last, whatever became of it since. One point read. */
export async function latestVersion(store: Store, unit: string, year: number): Promise<Version | undefined> {
  return (await store.get<VersionDocument>(refOf(unit, latestId(year))))?.body;
}

export async function oneVersion(
  store: Store,
  unit: string,
  year: number,
  version: number,
): Promise<Version | undefined> {
  return (await store.get<VersionDocument>(refOf(unit, versionId(year, version))))?.body;
}

/** Writes what changed with its audit entry, and what else belongs to the step, in one batch. */
export async function write(
  store: Store,
  loaded: Loaded,
  next: ReportBody,
  audit: AuditEntry,
  more: readonly Op[] = [],
): Promise<void> {
  await writeQuietly(store, loaded, next, [auditOp({ ...audit, year: loaded.year }), ...more]);
}

/** Writes what is nobody's act: there is nothing to tell about it afterwards. */
export async function writeQuietly(
  store: Store,
  { unit, year, found }: Loaded,
  next: ReportBody,
  more: readonly Op[] = [],
): Promise<void> {
  const body: ReportDocument = { kind: "report", ...next };
  await store.write("units", unit, [putOp(reportId(year), body, found), ...more]);
}

/** The version itself, and what the next look and the next year read. */
export function versionOps(year: number, version: Version): Op[] {
  const body: VersionDocument = { kind: "reportVersion", ...version };
  return [
    { op: "create", id: versionId(year, version.version), body },
    { op: "upsert", id: latestId(year), body },
  ];
}

const refOf = (unit: string, id: string) => ({ area: "units", pk: unit, id }) as const;
const reportId = (year: number): string => `report:${String(year)}`;
const latestId = (year: number): string => `latest:${String(year)}`;
const versionId = (year: number, version: number): string =>
  `ver:${String(year)}:${String(version).padStart(4, "0")}`;
