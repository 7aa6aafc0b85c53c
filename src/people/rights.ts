import { outsideKinds, type Body, type Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Directory } from "./directory.ts";
import type { Organisation } from "./roster.ts";

/** Who may do what. Rights come from posts held on that day, never from what a card sends. Pure. */

const reporting: readonly Role[] = ["reporter", "head", "deputyHead"];
const leading: readonly Role[] = ["lead", "deputy"];
const coordinating: readonly Role[] = ["commissioner", "officeStaff"];

type Asks = (directory: Directory, personId: string, on: LocalDate) => boolean;

/** Coordinate, look at every report, return and accept (section 1.5 of the plan). */
export const isOffice: Asks = (directory, personId, on) =>
  directory
    .postsOf(personId, on)
    .some(({ post, organisation }) => organisation.kind === "office" && coordinating.includes(post.role));

/**
 * See where an organisation stands and what it reports: its own people, the deputy mayor of its division, the office, and the mayor
 * with their office.
 */
export function maySee(
  directory: Directory,
  personId: string,
  { id, parent }: Organisation,
  on: LocalDate,
): boolean {
  return directory.postsOf(personId, on).some(({ post, organisation }) => {
    if (organisation.id === id || organisation.kind === "office") return true;
    if (post.role === "mayor" || post.role === "mayorOffice") return true;
    return post.role === "deputyMayor" && organisation.id === parent;
  });
}

/** Fill in and submit the report of a unit. */
export function mayReport(directory: Directory, personId: string, unitId: string, on: LocalDate): boolean {
  return holdsIn(directory, personId, unitId, reporting, on);
}

/** Record meetings of a body: its lead, its deputy, the office. */
export function mayRecordMeeting(
  directory: Directory,
  personId: string,
  bodyId: string,
  on: LocalDate,
): boolean {
  return holdsIn(directory, personId, bodyId, leading, on) || isOffice(directory, personId, on);
}

/** Propose changes of the plan in the name of a body: its lead, its deputy, the office for it. */
export function mayPropose(directory: Directory, personId: string, bodyId: string, on: LocalDate): boolean {
  return holdsIn(directory, personId, bodyId, leading, on) || isOffice(directory, personId, on);
}

/**
 * Belong to the city: whoever holds a post, unless it is one outside, or only a seat on the bench of others in a body.
 * @param bodies the plan's: which bench takes employees of the city
 */
export function isOfTheCity(
  directory: Directory,
  personId: string,
  bodies: readonly Body[],
  on: LocalDate,
): boolean {
  const isOutside = (kind = ""): boolean => (outsideKinds as readonly string[]).includes(kind);
  return directory.postsOf(personId, on).some(({ post, organisation }) => {
    if (isOutside(organisation.kind) || isOutside(directory.organisation(post.for ?? "")?.kind)) return false;
    const body = bodies.find(({ id }) => id === organisation.kind);
    if (!body || post.role !== "member" || post.bench === undefined) return true;
    return body.seats.some(({ bench, needs }) => bench === post.bench && needs.includes("cityEmployee"));
  });
}

/**
 * Take over a report that a unit passes on: a colleague of the city. Many have no post in the plan; whoever only sits in
 * a body for others, or has no post any more, is none.
 */
export function mayTakeOver(
  directory: Directory,
  personId: string,
  bodies: readonly Body[],
  on: LocalDate,
): boolean {
  if (!directory.person(personId)) return false;
  const hasPosts = directory.roster.posts.some(({ person }) => person === personId);
  return !hasPosts || isOfTheCity(directory, personId, bodies, on);
}

/** Act for the mayor: the mayor and their office. */
export const speaksForMayor: Asks = (directory, personId, on) =>
  directory.postsOf(personId, on).some(({ post }) => post.role === "mayor" || post.role === "mayorOffice");

/** Lead a body of that kind, as its lead or, for them, as its deputy. */
export function leadsBody(directory: Directory, personId: string, kind: string, on: LocalDate): boolean {
  return bodiesToLead(directory, personId, [kind], on).length > 0;
}

/** The units, of these kinds, whose report that person may fill in. */
export function unitsToReport(
  directory: Directory,
  personId: string,
  kinds: readonly string[],
  on: LocalDate,
): string[] {
  return organisationsWhere(directory, personId, reporting, kinds, on);
}

/** The bodies, of these kinds, that this person leads, alone or as deputy. */
export function bodiesToLead(
  directory: Directory,
  personId: string,
  kinds: readonly string[],
  on: LocalDate,
): string[] {
  return organisationsWhere(directory, personId, leading, kinds, on);
}

function holdsIn(
  directory: Directory,
  personId: string,
  organisationId: string,
  roles: readonly Role[],
  on: LocalDate,
): boolean {
  return directory.holders(organisationId, roles, on).some(({ person }) => person.id === personId);
}

function organisationsWhere(
  directory: Directory,
  personId: string,
  roles: readonly Role[],
  kinds: readonly string[],
  on: LocalDate,
): string[] {
  const held = directory
    .postsOf(personId, on)
    .filter(({ post, organisation }) => roles.includes(post.role) && kinds.includes(organisation.kind));
  return [...new Set(held.map(({ organisation }) => organisation.id))];
}
