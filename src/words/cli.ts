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
  noSampleHere:
    "Hier ist eine Stadt eingerichtet (MicrosoftAppId ist gesetzt). Eine Beispielstadt gibt es nur beim Ausprobieren.",
  stillRuns: "Planlotse läuft noch. Bitte beenden Sie das Programm zuerst (Strg+C).",
  sampleFresh: (file: string, people: number) =>
    `Die Beispielstadt beginnt von vorn: ${file}, ${String(people)} Personen.`,
  planGood: (title: string, duties: number) => `In Ordnung: ${title}, ${String(duties)} Pflichten.`,
  planBad: (count: number) => `${String(count)} Fehler im Plan.`,
  examplesAsked: (all: number, first: number, three: number) =>
    all === 0
      ? "Der Plan hat keine Beispielfragen. Mit acht oder mehr je Pflicht werden Fragen besser beantwortet."
      : `${String(all)} Beispielfragen, jede so gestellt, als stünde sie nicht im Plan: ${percent(first, all)} % finden ihre Pflicht zuerst, ${percent(three, all)} % unter dreien.`,
  examplesConfused: "Diese würden verwechselt. Davor steht, was stattdessen käme; mehr Beispiele helfen:",
  nothing: "nichts",
  examples: "Für den Plan: die Fragen zu den Beispielen der Pflicht (examples) hinzufügen.",
  ownAnswers: "Antworten des Büros in eigenen Worten.",
  decisions: "Festlegungen des Büros zu Pflichten, für die der Plan niemanden benennt.",
  dismissed: "Fragen, die das Büro nicht beantwortet hat.",
  ratings: "Wie oft eine Antwort geholfen hat und wie oft nicht.",
  forgotten: (count: number) => `${String(count)} ${count === 1 ? "Frage" : "Fragen"} gelöscht.`,
  noSuchQuestion: "Diese Frage gibt es nicht.",
};

function percent(part: number, whole: number): string {
  return String(Math.floor((100 * part) / whole));
}

const en: typeof de = {
  imported: (organisations, people, posts) =>
    `Imported: ${String(organisations)} organisations, ${String(people)} people, ${String(posts)} posts.`,
  notImported: "Nothing was imported. Please correct:",
  exported: (folder) => `Written to ${folder}: organisations.csv, people.csv, posts.csv.`,
  noSampleHere: "A city is set up here (MicrosoftAppId is set). There is a sample city for trying only.",
  stillRuns: "Planlotse is still running. Please end it first (Ctrl+C).",
  sampleFresh: (file, people) => `The sample city starts over: ${file}, ${String(people)} people.`,
  planGood: (title, duties) => `Good: ${title}, ${String(duties)} duties.`,
  planBad: (count) => `${String(count)} ${count === 1 ? "problem" : "problems"} in the plan.`,
  examplesAsked: (all, first, three) =>
    all === 0
      ? "The plan has no example questions. With eight or more for each duty, questions are answered better."
      : `${String(all)} example questions, each asked as if it were not in the plan: ${percent(first, all)} % find their duty first, ${percent(three, all)} % among three.`,
  examplesConfused:
    "These would be confused. Before each stands what would come instead; more examples help:",
  nothing: "nothing",
  examples: "For the plan: add the questions to the examples of the duty.",
  ownAnswers: "Answers in the office's own words.",
  decisions: "Decisions of the office about duties for which the plan names nobody.",
  dismissed: "Questions that the office did not answer.",
  ratings: "How often an answer helped, and how often not.",
  forgotten: (count) => `${String(count)} ${count === 1 ? "question" : "questions"} erased.`,
  noSuchQuestion: "There is no such question.",
};

export const cliWords: Record<Language, typeof de> = { de, en };
