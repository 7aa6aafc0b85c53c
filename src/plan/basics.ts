import { z } from "zod";

/** What every part of a plan's schema is made of. */

const idPattern = /^[a-zA-Z][a-zA-Z0-9-]*$/;
export const id = z
  .string()
  .regex(idPattern, "letters, digits and hyphens, beginning with a letter")
  .refine((name) => !(name in {}), "a word that JavaScript does not use itself");
export const text = z.string().trim().min(1, "text that is not empty");
export const bothLanguages = z.strictObject({ de: text, en: text });
export const count = z.int().min(1);

export const roles = [
  "mayor",
  "mayorOffice",
  "deputyMayor",
  "head",
  "deputyHead",
  "reporter",
  "commissioner",
  "officeStaff",
  "lead",
  "deputy",
  "member",
] as const;

/** Kinds of organisation of the city that every roster may hold. */
const cityKinds = ["division", "unit", "enterprise", "office", "mayorOffice", "staffCouncil"] as const;

/** Kinds of organisation that are not the city, but send members into bodies. */
export const outsideKinds = ["association", "authority"] as const;

/** Kinds of organisation that every roster may hold; a plan's bodies are kinds too, by their id. */
export const organisationKinds = [...cityKinds, ...outsideKinds] as const;
