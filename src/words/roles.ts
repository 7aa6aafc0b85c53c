import type { Language, Role } from "../plan/schema.ts";

/** What a post is called, before the name of its organisation. */
export const roleWords: Record<Language, Record<Role, string>> = {
  de: {
    mayor: "Oberbürgermeister/in",
    mayorOffice: "Mitarbeit",
    deputyMayor: "Fachbürgermeister/in",
    head: "Leitung",
    deputyHead: "Stellvertretende Leitung",
    reporter: "Berichtsperson",
    commissioner: "Beauftragte/r",
    officeStaff: "Mitarbeit",
    lead: "Leitung",
    deputy: "Stellvertretung",
    member: "Mitglied",
  },
  en: {
    mayor: "Mayor",
    mayorOffice: "Staff",
    deputyMayor: "Deputy mayor",
    head: "Head",
    deputyHead: "Deputy head",
    reporter: "Reporter",
    commissioner: "Commissioner",
    officeStaff: "Staff",
    lead: "Lead",
    deputy: "Deputy",
    member: "Member",
  },
};
