import { ownerOf } from "../../people/contacts.ts";
import type { Directory } from "../../people/directory.ts";
import { auditOp, type AuditEntry } from "../../store/audit.ts";
import { putOp, type Body, type Found, type Op, type Store } from "../../store/contract.ts";
import type { Details, Networks } from "./facts.ts";

/** How it is kept: in the body's partition one document for each person, and one about the networks. */

interface DetailsDocument extends Body {
  kind: "memberDetails";
  person: string;
  /** The human being behind the id: another one who takes the id over begins anew. */
  owner: string;
  /** How often somebody typed something; goes back and forth with the card. */
  revision: number;
  details: Details;
}

interface NetworksDocument extends Body, Networks {
  kind: "networks";
  revision: number;
}

/** What is kept of one person, or nothing yet. */
export interface Kept {
  body: string;
  person: string;
  revision: number;
  details: Details;
  found: Found<DetailsDocument> | undefined;
}

export interface KeptNetworks {
  networks?: Networks;
  revision: number;
  found: Found<NetworksDocument> | undefined;
}

const prefix = "detail:";
const networksId = "networks";
const mostMembers = 1000;

/** What is kept of this person. One point read. */
export async function loadDetails(
  store: Store,
  directory: Directory,
  body: string,
  person: string,
): Promise<Kept> {
  const found = await store.get<DetailsDocument>({ area: "bodies", pk: body, id: prefix + person });
  return keptOf(directory, body, person, found);
}

/** What is kept of everybody in this body. */
export async function loadAllDetails(store: Store, directory: Directory, body: string): Promise<Kept[]> {
  const found = await store.list<DetailsDocument>("bodies", body, prefix, mostMembers);
  return found.map((each) => keptOf(directory, body, each.body.person, each));
}

function keptOf(
  directory: Directory,
  body: string,
  person: string,
  found: Found<DetailsDocument> | undefined,
): Kept {
  const now = directory.person(person);
  const isTheirs = found && (now === undefined || found.body.owner === ownerOf(now));
  return {
    body,
    person,
    revision: found?.body.revision ?? 0,
    details: isTheirs ? found.body.details : {},
    found,
  };
}

/** Writes what is now known of a person, with the audit entry of the change. */
export async function writeDetails(
  store: Store,
  directory: Directory,
  { body, person, found }: Kept,
  next: Pick<Kept, "revision" | "details">,
  audit: AuditEntry,
): Promise<void> {
  const op = detailsOp(directory, { person, found }, next);
  await store.write("bodies", body, [op, auditOp({ ...audit, person })]);
}

/** Puts what is now known of a person in the place of what was loaded. @throws Error for who is not in the roster */
export function detailsOp(
  directory: Directory,
  { person, found }: Pick<Kept, "person" | "found">,
  { revision, details }: Pick<Kept, "revision" | "details">,
): Op {
  const known = directory.person(person);
  if (!known) throw new Error(`${person} is not in the roster.`);
  const owner = ownerOf(known);
  const document: DetailsDocument = { kind: "memberDetails", person, owner, revision, details };
  return putOp(prefix + person, document, found);
}

/** Takes away what was kept of a person. */
export async function deleteDetails(
  store: Store,
  { body, person, found }: Kept,
  audit: AuditEntry,
): Promise<void> {
  if (!found) return;
  await store.write("bodies", body, [
    { op: "delete", id: prefix + person, etag: found.etag },
    auditOp({ ...audit, person }),
  ]);
}

export async function loadNetworks(store: Store, body: string): Promise<KeptNetworks> {
  const found = await store.get<NetworksDocument>({ area: "bodies", pk: body, id: networksId });
  if (!found) return { revision: 0, found };
  const { names, on, revision } = found.body;
  return { networks: { names, on }, revision, found };
}

export async function writeNetworks(
  store: Store,
  body: string,
  { found, revision }: KeptNetworks,
  networks: Networks,
  audit: AuditEntry,
): Promise<void> {
  const document: NetworksDocument = { kind: "networks", revision: revision + 1, ...networks };
  await store.write("bodies", body, [putOp(networksId, document, found), auditOp({ ...audit, ...networks })]);
}
