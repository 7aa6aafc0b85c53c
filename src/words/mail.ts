import type { Language } from "../plan/schema.ts";

const de = {
  greeting: "Guten Tag,",
  why: "Sie erhalten das per E-Mail, weil der Planlotse Sie in Microsoft Teams nicht erreicht. Antworten liest hier niemand: Bitte wenden Sie sich an das koordinierende Büro.",
};

const en: typeof de = {
  greeting: "Hello,",
  why: "You get this by e-mail since Planlotse does not reach you in Microsoft Teams. Nobody reads replies here: please turn to the coordinating office.",
};

/** What stands in every mail besides what it is about. */
export const mailWords: Record<Language, typeof de> = { de, en };
