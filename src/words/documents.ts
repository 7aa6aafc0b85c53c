import type { Language } from "../plan/schema.ts";

/** What stands on a written document besides its own text. */
const de = {
  /** Before the number of the page, and between it and the number of all pages. */
  page: ["Seite ", " von "] as readonly [string, string],
  table: (number: number, caption: string) =>
    `Tabelle ${String(number)}${caption === "" ? "" : `: ${caption}`}`,
  contents: "Inhalt",
  skip: "Zum Inhalt springen",
  wordFile: "Als Word-Datei herunterladen",
  /** In the other language: a link to the page in it. */
  otherLanguage: "Read this page in English",
};

const en: typeof de = {
  page: ["Page ", " of "],
  table: (number, caption) => `Table ${String(number)}${caption === "" ? "" : `: ${caption}`}`,
  contents: "Contents",
  skip: "Skip to content",
  wordFile: "Download as a Word file",
  otherLanguage: "Diese Seite auf Deutsch lesen",
};

export const documents: Record<Language, typeof de> = { de, en };
