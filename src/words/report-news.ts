import type { Language } from "../plan/schema.ts";

/** Messages about what happened to a unit's report. */

const de = {
  returnedTitle: (name: string, year: number) => `Bitte überarbeiten: Jahresbericht ${String(year)}, ${name}`,
  returnedText: "Das koordinierende Büro hat den Bericht zurückgegeben.",
  reopenedTitle: (name: string, year: number) => `Wieder geöffnet: Jahresbericht ${String(year)}, ${name}`,
  reopenedText: "Das koordinierende Büro hat den Bericht wieder geöffnet, obwohl er schon angenommen war.",
  moreTimeAskedTitle: (name: string, year: number) =>
    `Mehr Zeit erbeten: Jahresbericht ${String(year)}, ${name}`,
  moreTimeAskedText: (until: string) => `Erbeten ist Zeit bis zum ${until}. Bitte entscheiden Sie.`,
  decide: "Entscheiden",
  moreTimeGrantedTitle: (name: string, year: number) =>
    `Mehr Zeit gewährt: Jahresbericht ${String(year)}, ${name}`,
  moreTimeDeclinedTitle: (name: string, year: number) =>
    `Mehr Zeit abgelehnt: Jahresbericht ${String(year)}, ${name}`,
  moreTimeGrantedText: (until: string) => `Der Bericht ist jetzt am ${until} fällig.`,
  moreTimeDeclinedText: "Es bleibt beim bisherigen Termin.",
  passedOnTitle: (name: string, year: number) =>
    `An Sie weitergegeben: Jahresbericht ${String(year)}, ${name}`,
  passedOnText: (by: string) => `${by} bittet Sie, diesen Bericht auszufüllen und abzugeben.`,
  acceptedTitle: (name: string, year: number) => `Angenommen: Jahresbericht ${String(year)}, ${name}`,
  acceptedText: "Das koordinierende Büro hat den Bericht angenommen. Vielen Dank.",
  submittedTitle: (name: string, year: number) => `Neu abgegeben: Jahresbericht ${String(year)}, ${name}`,
  submittedText: (version: number) => `Fassung ${String(version)} liegt zur Prüfung bereit.`,
};

const en: typeof de = {
  returnedTitle: (name, year) => `Please revise: annual report ${String(year)}, ${name}`,
  returnedText: "The coordinating office has returned the report.",
  reopenedTitle: (name, year) => `Opened again: annual report ${String(year)}, ${name}`,
  reopenedText: "The coordinating office has opened the report again although it had been accepted.",
  moreTimeAskedTitle: (name, year) => `More time asked for: annual report ${String(year)}, ${name}`,
  moreTimeAskedText: (until) => `Time is asked for until ${until}. Please decide.`,
  decide: "Decide",
  moreTimeGrantedTitle: (name, year) => `More time granted: annual report ${String(year)}, ${name}`,
  moreTimeDeclinedTitle: (name, year) => `More time declined: annual report ${String(year)}, ${name}`,
  moreTimeGrantedText: (until) => `The report is now due on ${until}.`,
  moreTimeDeclinedText: "The date stays as it was.",
  passedOnTitle: (name, year) => `Passed on to you: annual report ${String(year)}, ${name}`,
  passedOnText: (by) => `${by} asks you to fill in and submit this report.`,
  acceptedTitle: (name, year) => `Accepted: annual report ${String(year)}, ${name}`,
  acceptedText: "The coordinating office has accepted the report. Thank you.",
  submittedTitle: (name, year) => `Newly submitted: annual report ${String(year)}, ${name}`,
  submittedText: (version) => `Version ${String(version)} is ready to be checked.`,
};

export const reportNewsWords: Record<Language, typeof de> = { de, en };
