import type { Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Directory } from "./directory.ts";
import { isOffice } from "./rights.ts";
import type { Person } from "./roster.ts";

/** The posts with which somebody sits in a body. */
const sitting: readonly Role[] = ["lead", "deputy", "member"];

/** Who sits in that body on that day, each once: its lead, its deputy, its members. Pure. */
export function membersOf(directory: Directory, bodyId: string, on: LocalDate): Person[] {
  return [...new Set(directory.holders(bodyId, sitting, on).map(({ person }) => person))];
}

/** See when a body means to meet: who sits in it, today or on that day, and the office. */
export function maySeeMeeting(
  directory: Directory,
  personId: string,
  { body, on }: { body: string; on: LocalDate },
  today: LocalDate,
): boolean {
  const sits = (day: LocalDate): boolean => membersOf(directory, body, day).some(({ id }) => id === personId);
  return sits(today) || sits(on) || isOffice(directory, personId, today);
}
