import type { YearState } from "../bodies/cadence.ts";
import type { ResolutionProblem } from "../bodies/dormant/inputs.ts";
import type { DormantEvent } from "../bodies/dormant/use-cases.ts";
import type { DormantView } from "../bodies/dormant/view.ts";
import type { Language } from "../plan/schema.ts";
import { writtenDate, writtenNumber } from "./format.ts";
import { meetingWords } from "./meetings.ts";

/** Duties that rest until somebody else has resolved something. */

const de = {
  heading: "Pflichten, die auf einen Beschluss warten",
  standing: "Geltung",
  rests: (until: string) => `ruht bis: ${until}`,
  holds: (date: string, number: string) => `seit ${date} (${number})`,
  short: (view: DormantView): string =>
    view.standing === "dormant"
      ? "ruht"
      : `seit ${writtenDate(view.resolution.on, "de")}, ${yearText(view.year, "de")}`,
  yearLabel: (year: number) => `Im Jahr ${String(year)}`,
  year: (state: YearState): string => yearText(state, "de"),
  done: "Eingetragen",
  nothingDone: "noch nichts",
  lookAt: "Stand ansehen",
  open: "Öffnen",
  enter: "Beschluss eintragen",
  correct: "Beschluss berichtigen",
  formTitle: (name: string) => `Beschluss eintragen: ${name}`,
  resolution: "Beschluss",
  on: "Wann wurde er gefasst?",
  number: "Unter welcher Nummer?",
  reason: "Warum wird berichtigt?",
  takeBackHelp: "Zum Zurücknehmen genügt der Grund.",
  save: "Eintragen",
  takeBack: "Zurücknehmen",
  entered: (name: string) => `Der Beschluss ist eingetragen. Ab jetzt gilt: ${name}.`,
  corrected: "Der Beschluss ist berichtigt.",
  takenBack: "Der Beschluss ist zurückgenommen. Die Pflicht ruht wieder.",
  already: "Das war schon so eingetragen. Es wurde nichts geändert.",
  changedMeanwhile:
    "Inzwischen wurde etwas anderes eingetragen. Sie sehen es hier. Ihre Angaben wurden nicht gespeichert.",
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts eingetragen.",
  doneToday: (name: string) => `Heute: ${name}`,
  doneOther: (name: string) => `${name} an einem anderen Tag`,
  doneTitle: (name: string) => `${name} eintragen`,
  doneOn: "An welchem Tag?",
  doneSaved: (name: string, date: string) => `Eingetragen: ${name} am ${date}.`,
  doneTakeBack: (date: string) => `${date} zurücknehmen`,
  doneTakenBack: "Der Eintrag ist zurückgenommen.",
  takenBackBefore: "Was mit dieser Karte eingetragen wurde, ist zurückgenommen. Es wurde nichts geändert.",
  stillDormant: "Diese Pflicht ruht. Erst muss der Beschluss eingetragen sein.",
  oldToday: (date: string) =>
    `Diese Karte ist vom ${date}. Bitte prüfen Sie das Datum. Es wurde noch nichts eingetragen.`,
  onlyOffice: "Den Beschluss trägt nur das koordinierende Büro ein.",
  onlyBodies: "Das tragen das koordinierende Büro und die Leitungen der Gremien ein.",
  onlyCity: "Das sieht nur die Stadtverwaltung.",
  back: "Zurück",
  history: "Verlauf",
  historyTitle: (name: string) => `Verlauf: ${name}`,
  noHistory: "Es ist noch nichts eingetragen.",
  event: ({ what, on, number = "", before }: DormantEvent): string => {
    const day = writtenDate(on, "de");
    switch (what) {
      case "resolutionEntered":
        return `Beschluss vom ${day} eingetragen (${number})`;
      case "resolutionCorrected":
        return `Beschluss berichtigt: ${day}, ${number}${before ? ` (vorher ${writtenDate(before.on, "de")}, ${before.number})` : ""}`;
      case "resolutionTakenBack":
        return `Beschluss vom ${day} zurückgenommen (${number})`;
      case "doneRecorded":
        return `Eingetragen für den ${day}`;
      case "doneTakenBack":
        return `Eintrag für den ${day} zurückgenommen`;
      default:
        return what satisfies never;
    }
  },
  problem: (problem: ResolutionProblem): string => {
    switch (problem.code) {
      case "notADate":
        return "Bitte geben Sie ein Datum an.";
      case "inFuture":
        return "Dieses Datum liegt in der Zukunft.";
      case "tooEarly":
        return `Das ist zu früh. Die Pflicht gilt erst seit dem ${writtenDate(problem.earliest, "de")}.`;
      case "missing":
        return problem.field === "number" ? "Diese Angabe fehlt." : meetingWords.de.problem(problem);
      case "tooLong":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")} Zeichen.`;
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  heading: "Duties that wait for a resolution",
  standing: "In force",
  rests: (until) => `dormant until: ${until}`,
  holds: (date, number) => `since ${date} (${number})`,
  short: (view) =>
    view.standing === "dormant"
      ? "dormant"
      : `since ${writtenDate(view.resolution.on, "en")}, ${yearText(view.year, "en")}`,
  yearLabel: (year) => `In ${String(year)}`,
  year: (state) => yearText(state, "en"),
  done: "On record",
  nothingDone: "nothing yet",
  lookAt: "Look at the status",
  open: "Open",
  enter: "Enter the resolution",
  correct: "Correct the resolution",
  formTitle: (name) => `Enter the resolution: ${name}`,
  resolution: "Resolution",
  on: "When was it passed?",
  number: "Under which number?",
  reason: "Why is it corrected?",
  takeBackHelp: "To take it back, the reason is enough.",
  save: "Enter",
  takeBack: "Take back",
  entered: (name) => `The resolution has been entered. From now on there is owed: ${name}.`,
  corrected: "The resolution has been corrected.",
  takenBack: "The resolution has been taken back. The duty is dormant again.",
  already: "It was recorded just so already. Nothing was changed.",
  changedMeanwhile: "Something else was recorded meanwhile. You see it here. What you typed was not saved.",
  fixProblems: "Please check the marked answers. Nothing has been recorded yet.",
  doneToday: (name) => `Today: ${name}`,
  doneOther: (name) => `Another day: ${name}`,
  doneTitle: (name) => `Record: ${name}`,
  doneOn: "On which day?",
  doneSaved: (name, date) => `Recorded: ${name} on ${date}.`,
  doneTakeBack: (date) => `Take back ${date}`,
  doneTakenBack: "The entry has been taken back.",
  takenBackBefore: "What was recorded with this card has been taken back. Nothing was changed.",
  stillDormant: "This duty is dormant. The resolution has to be entered first.",
  oldToday: (date) => `This card is of ${date}. Please check the date. Nothing has been recorded yet.`,
  onlyOffice: "Only the coordinating office enters the resolution.",
  onlyBodies: "This is recorded by the coordinating office and the leads of the bodies.",
  onlyCity: "Only the city administration sees this.",
  back: "Back",
  history: "History",
  historyTitle: (name) => `History: ${name}`,
  noHistory: "Nothing has been recorded yet.",
  event: ({ what, on, number = "", before }) => {
    const day = writtenDate(on, "en");
    switch (what) {
      case "resolutionEntered":
        return `Resolution of ${day} entered (${number})`;
      case "resolutionCorrected":
        return `Resolution corrected: ${day}, ${number}${before ? ` (before: ${writtenDate(before.on, "en")}, ${before.number})` : ""}`;
      case "resolutionTakenBack":
        return `Resolution of ${day} taken back (${number})`;
      case "doneRecorded":
        return `Recorded for ${day}`;
      case "doneTakenBack":
        return `Entry for ${day} taken back`;
      default:
        return what satisfies never;
    }
  },
  problem: (problem) => {
    switch (problem.code) {
      case "notADate":
        return "Please give a date.";
      case "inFuture":
        return "This date is in the future.";
      case "tooEarly":
        return `That is too early. The duty holds since ${writtenDate(problem.earliest, "en")}.`;
      case "missing":
        return problem.field === "number" ? "This answer is missing." : meetingWords.en.problem(problem);
      case "tooLong":
        return `The text is too long. At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
      default:
        return problem satisfies never;
    }
  },
};

function yearText({ held, needed, year }: YearState, language: Language): string {
  if (needed === 0 && held === 0)
    return language === "de"
      ? `im Jahr ${String(year)} noch nichts gefordert`
      : `nothing asked for in ${String(year)} yet`;
  const of = needed === 0 ? "" : language === "de" ? ` von ${String(needed)}` : ` of ${String(needed)}`;
  return language === "de"
    ? `${String(held)}${of} im Jahr ${String(year)}`
    : `${String(held)}${of} in ${String(year)}`;
}

export const dormantWords: Record<Language, typeof de> = { de, en };
