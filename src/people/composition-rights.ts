import type { Body } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Directory } from "./directory.ts";
import { bodiesToLead, isOffice, isOfTheCity, speaksForMayor } from "./rights.ts";

/** What a person may do about who sits in the bodies (section 1.2). Who decides on a legitimation stands in the plan. */
export interface CompositionRights {
  /** See who sits where: everybody of the city. */
  sees: boolean;
  /** Record in every body. */
  office: boolean;
  /** See what is found and record, in this body: the office, its lead, its deputy. */
  records(body: string): boolean;
  /** See what is found in this body: those who record, and the mayor with their office. */
  seesFindings(body: string): boolean;
  /** Record what authorises a chair: the office, and the mayor with their office. */
  authorises: boolean;
}

/** Read from the posts of that day. Pure. */
export function compositionRights(
  directory: Directory,
  personId: string | undefined,
  bodies: readonly Body[],
  on: LocalDate,
): CompositionRights {
  if (personId === undefined)
    return { sees: false, office: false, records: no, seesFindings: no, authorises: false };
  const kinds = bodies.map(({ id }) => id);
  const office = isOffice(directory, personId, on);
  const mayor = speaksForMayor(directory, personId, on);
  const led = new Set(bodiesToLead(directory, personId, kinds, on));
  return {
    sees: isOfTheCity(directory, personId, bodies, on),
    office,
    records: (body) => office || led.has(body),
    seesFindings: (body) => office || mayor || led.has(body),
    authorises: office || mayor,
  };
}

function no(): boolean {
  return false;
}
