import { auditOp, type AuditEntry } from "../../store/audit.ts";
import { putOp, type Body, type Found, type Op, type Store } from "../../store/contract.ts";
import { listAll } from "../../store/listing.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";
import type { Answers } from "../answers.ts";
import type { Delivery } from "../delivery.ts";

/**
 * How a cycle is kept: all documents of a cycle share its partition. Whatever is recorded in a round replaces the head as
 * well, so that nothing is recorded in a round that somebody closes at the same moment.
 */

/** By whom they are for, as an actor of the plan. */
export type Notices = Readonly<Record<string, Delivery>>;

/** The years of the reports whose proposals a round looks at, both included. */
export interface Years {
  from: number;
  to: number;
}

/** A round that is over. */
export interface Closing {
  from: LocalDate;
  due: LocalDate;
  /** The day of the update or of the council's resolution: the anchor of the next round. */
  on: LocalDate;
  /** The number of the update or of the council's resolution. */
  number: string;
  by: string;
  at: Instant;
  notices: Notices;
  /** The years whose reports were open in this round. */
  years: Years;
  /** Under which key the proposals of units that this round took are kept. */
  taken: string;
}

export interface CycleBody {
  /** The earliest first. */
  closings: readonly Closing[];
  /** To which round the rest belongs: one that ends by itself ends without a write. */
  round: number;
  notices: Notices;
  /** How many proposals bodies have made in this round, those withdrawn since included. */
  proposed: number;
}

interface CycleDocument extends Body, CycleBody {
  kind: "cycle";
}

export interface Loaded {
  cycle: string;
  body: CycleBody;
  found: Found<CycleDocument> | undefined;
}

/** What a body proposes, in its words. */
export interface BodyProposal {
  key: string;
  round: number;
  /** The body, by its id in the roster. */
  body: string;
  /** As it was last complete; absent while it never was. */
  answers?: Answers;
  /** What has been typed since but is not complete yet. */
  draft?: Answers;
  /** How often it was saved; goes back and forth with the card. */
  revision: number;
  withdrawn: boolean;
  by: string;
  at: Instant;
}

interface ProposalDocument extends Body, BodyProposal {
  kind: "cycleProposal";
}

const nothing: CycleBody = { closings: [], round: 1, notices: {}, proposed: 0 };

/** One point read. */
export async function load(store: Store, cycle: string): Promise<Loaded> {
  const found = await store.get<CycleDocument>({ area: "cycles", pk: cycle, id: headId });
  return { cycle, body: found?.body ?? nothing, found };
}

/** Writes what changed with its audit entry, and what else belongs to the step, in one batch. */
export async function write(
  store: Store,
  { cycle, found }: Loaded,
  next: CycleBody,
  audit: AuditEntry & { round: number },
  more: readonly Op[] = [],
): Promise<void> {
  const body: CycleDocument = { kind: "cycle", ...next };
  await store.write("cycles", cycle, [putOp(headId, body, found), auditOp(audit), ...more]);
}

export async function loadProposal(
  store: Store,
  cycle: string,
  round: number,
  key: string,
): Promise<Found<ProposalDocument> | undefined> {
  return store.get<ProposalDocument>({ area: "cycles", pk: cycle, id: proposalId(round, key) });
}

export function proposalOp(next: BodyProposal, found: Found<ProposalDocument> | undefined): Op {
  const body: ProposalDocument = { kind: "cycleProposal", ...next };
  return putOp(proposalId(next.round, next.key), body, found);
}

/** Everything that bodies wrote down in that round, the earliest first. */
export async function proposalsOfBodies(
  store: Store,
  cycle: string,
  round: number,
): Promise<readonly BodyProposal[]> {
  const found = await listAll<ProposalDocument>(store, {
    area: "cycles",
    pk: cycle,
    prefix: proposalId(round, ""),
  });
  return found.map(({ body }) => body).toSorted((one, other) => one.at - other.at);
}

const headId = "head";
const proposalId = (round: number, key: string): string =>
  `proposal:${String(round).padStart(4, "0")}:${key}`;
