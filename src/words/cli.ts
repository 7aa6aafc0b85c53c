import type { Language } from "../plan/schema.ts";

/** Operators read German unless their environment asks for English (LANG=en…). */
export function operatorLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  // An empty variable counts as none, as it does for every other program.
  const lang = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(Boolean) ?? "";
  return /^en(_|\.|$)/i.test(lang) ? "en" : "de";
}

const de = {
  imported: (organisations: number, people: number, posts: number) =>
    `Übernommen: ${String(organisations)} Organisationen, ${String(people)} Personen, ${String(posts)} Posten.`,
  notImported: "Nichts wurde übernommen. Bitte berichtigen Sie:",
  exported: (folder: string) => `Geschrieben nach ${folder}: organisations.csv, people.csv, posts.csv.`,
  planGood: (title: string, duties: number) => `In Ordnung: ${title}, ${String(duties)} Pflichten.`,
  planBad: (count: number) => `${String(count)} Fehler im Plan.`,
};

const en: typeof de = {
  imported: (organisations, people, posts) =>
    `Imported: ${String(organisations)} organisations, ${String(people)} people, ${String(posts)} posts.`,
  notImported: "Nothing was imported. Please correct:",
  exported: (folder) => `Written to ${folder}: organisations.csv, people.csv, posts.csv.`,
  planGood: (title, duties) => `Good: ${title}, ${String(duties)} duties.`,
  planBad: (count) => `${String(count)} ${count === 1 ? "problem" : "problems"} in the plan.`,
};

export const cliWords: Record<Language, typeof de> = { de, en };
