import type { Language } from "../plan/schema.ts";
import type { FieldProblem } from "../reports/answers.ts";
import type { ReportState } from "../reports/state.ts";
import { writtenNumber } from "./format.ts";

const de = {
  title: (year: number, unit: string) => `Jahresbericht ${String(year)}: ${unit}`,
  due: "Fällig am",
  stateLabel: "Stand",
  states: {
    open: "noch nicht begonnen",
    draft: "Entwurf gespeichert",
    submitted: "abgegeben",
    returned: "zur Überarbeitung zurückgegeben",
    accepted: "angenommen",
  } satisfies Record<ReportState["name"], string>,
  promptText:
    "Der Bericht hat wenige Seiten. Nach jeder Seite wird gespeichert, Sie können jederzeit unterbrechen.",
  commentLabel: "Hinweis des Büros",
  begin: "Ausfüllen",
  goOn: "Weiter ausfüllen",
  inDialog: "Im Fenster ausfüllen",
  look: "Ansehen",
  noneTitle: "Für Sie ist kein Bericht offen.",
  noneText:
    "Berichten können die Berichtsperson und die Leitung eines Amtes. Ist das nicht richtig? Dann wenden Sie sich bitte an das koordinierende Büro.",
  notOpenYet: "Zurzeit ist kein Jahresbericht offen.",
  notOpen: (year: number) => `Der Jahresbericht ${String(year)} ist nicht offen.`,
  which: "Für welches Amt möchten Sie berichten?",
  progress: (page: number, pages: number, title: string) =>
    `Seite ${String(page)} von ${String(pages)}: ${title}`,
  optional: (label: string) => `${label} (freiwillig)`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  yes: "Ja",
  no: "Nein",
  next: "Speichern und weiter",
  saveMine: "Meine Fassung speichern",
  keepOther: "Die andere Fassung behalten",
  back: "Zurück",
  pause: "Später weitermachen",
  pausedTitle: "Gespeichert.",
  pausedText: "Ihr Entwurf bleibt erhalten. Mit „Jahresbericht“ geht es weiter.",
  reviewTitle: (unit: string) => `Bitte prüfen: ${unit}`,
  reviewText: "So wird der Bericht abgegeben. Sie können jede Seite noch ändern.",
  onlyOffice: "Annehmen und zurückgeben kann nur das koordinierende Büro.",
  draftHidden: "Der Bericht ist noch beim Amt. Sie sehen ihn, wenn er abgegeben ist.",
  notAnswered: "noch offen",
  moreAnswers: (count: number) => `und ${String(count)} weitere Angaben`,
  edit: (page: number) => `Seite ${String(page)} ändern`,
  submit: "Bericht abgeben",
  missingTitle: "Es fehlt noch etwas.",
  missing: (label: string) => `Noch offen: ${label}`,
  receiptTitle: "Vielen Dank, der Bericht ist abgegeben.",
  receiptText: (unit: string, year: number, version: number) =>
    `${unit}, Jahr ${String(year)}, Fassung ${String(version)}. Das koordinierende Büro prüft ihn und meldet sich bei Ihnen.`,
  already: "Dieser Bericht ist schon abgegeben. Geändert werden kann er erst, wenn das Büro ihn zurückgibt.",
  changedMeanwhile: (who: string) =>
    `Inzwischen hat ${who} diese Seite gespeichert. Was dort steht, sehen Sie hier oben. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert. Bitte wählen Sie, welche Fassung gelten soll.`,
  changedByYourself:
    "Sie haben diese Seite inzwischen an anderer Stelle gespeichert. Was dort steht, sehen Sie hier oben. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert. Bitte wählen Sie, welche Fassung gelten soll.",
  draftChanged:
    "Inzwischen wurde etwas geändert. Sie sehen jetzt den neuen Stand. Bitte prüfen Sie ihn und geben Sie dann ab.",
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts gespeichert.",
  accept: "Annehmen",
  giveBack: "Zurückgeben",
  commentInput: "Was soll das Amt ändern oder ergänzen?",
  accepted: (unit: string) => `Der Bericht „${unit}“ ist angenommen.`,
  returned: (unit: string) => `Der Bericht „${unit}“ ist zurückgegeben. Das Amt erhält Ihren Hinweis.`,
  reviewRefused: {
    notSubmitted: "Dieser Bericht ist zurzeit nicht abgegeben. Es gibt nichts anzunehmen oder zurückzugeben.",
    otherVersion:
      "Inzwischen liegt eine andere Fassung vor. Sie sehen sie jetzt. Bitte prüfen Sie sie und entscheiden Sie dann.",
    commentMissing:
      "Bitte schreiben Sie, was geändert werden soll. Der Bericht wurde noch nicht zurückgegeben.",
    commentTooLong:
      "Der Hinweis ist zu lang. Erlaubt sind höchstens 1.000 Zeichen. Der Bericht wurde noch nicht zurückgegeben.",
  },
  problem: (problem: FieldProblem): string => {
    switch (problem.code) {
      case "missing":
        return "Diese Angabe fehlt.";
      case "notANumber":
        return "Bitte geben Sie eine Zahl ein, zum Beispiel 1000 oder 3,5.";
      case "tooSmall":
        return `Die Zahl ist zu klein. Erlaubt ist mindestens ${writtenNumber(problem.limit, "de")}.`;
      case "tooLarge":
        return `Die Zahl ist zu groß. Erlaubt ist höchstens ${writtenNumber(problem.limit, "de")}.`;
      case "tooLong":
        return `Der Text hat ${writtenNumber(problem.length, "de")} Zeichen. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")}.`;
      case "notAnOption":
        return "Bitte wählen Sie eine der Möglichkeiten aus.";
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  title: (year, unit) => `Annual report ${String(year)}: ${unit}`,
  due: "Due on",
  stateLabel: "State",
  states: {
    open: "not begun",
    draft: "draft saved",
    submitted: "submitted",
    returned: "returned for changes",
    accepted: "accepted",
  },
  promptText: "The report has a few pages. Each page is saved, you can stop at any time.",
  commentLabel: "Note from the office",
  begin: "Fill in",
  goOn: "Continue",
  inDialog: "Fill in in a window",
  look: "View",
  noneTitle: "No report is open for you.",
  noneText:
    "The reporter and the head of an office can report. Is that wrong? Then please turn to the coordinating office.",
  notOpenYet: "No annual report is open at present.",
  notOpen: (year) => `The annual report ${String(year)} is not open.`,
  which: "For which office do you want to report?",
  progress: (page, pages, title) => `Page ${String(page)} of ${String(pages)}: ${title}`,
  optional: (label) => `${label} (optional)`,
  withUnit: (label, unit) => `${label} (${unit})`,
  yes: "Yes",
  no: "No",
  next: "Save and continue",
  saveMine: "Save my version",
  keepOther: "Keep the other version",
  back: "Back",
  pause: "Continue later",
  pausedTitle: "Saved.",
  pausedText: "Your draft is kept. “Annual report” takes you back to it.",
  reviewTitle: (unit) => `Please check: ${unit}`,
  reviewText: "This is how the report will be submitted. You can still change every page.",
  onlyOffice: "Only the coordinating office can accept and return.",
  draftHidden: "The report is still with its unit. You see it when it has been submitted.",
  notAnswered: "not answered yet",
  moreAnswers: (count) => `and ${String(count)} more answers`,
  edit: (page) => `Change page ${String(page)}`,
  submit: "Submit report",
  missingTitle: "Something is missing.",
  missing: (label) => `Not answered yet: ${label}`,
  receiptTitle: "Thank you, the report has been submitted.",
  receiptText: (unit, year, version) =>
    `${unit}, year ${String(year)}, version ${String(version)}. The coordinating office will check it and come back to you.`,
  already: "This report has been submitted already. It can be changed only after the office has returned it.",
  changedMeanwhile: (who) =>
    `${who} has saved this page meanwhile. What it says stands above. Your answers are still in the fields but not saved. Please choose which version shall count.`,
  changedByYourself:
    "You have saved this page elsewhere meanwhile. What it says stands above. Your answers are still in the fields but not saved. Please choose which version shall count.",
  draftChanged:
    "Something was changed meanwhile. You now see the new state. Please check it and then submit.",
  fixProblems: "Please check the marked answers. Nothing has been saved yet.",
  accept: "Accept",
  giveBack: "Return",
  commentInput: "What should the office change or add?",
  accepted: (unit) => `The report “${unit}” has been accepted.`,
  returned: (unit) => `The report “${unit}” has been returned. The office receives your note.`,
  reviewRefused: {
    notSubmitted: "This report is not submitted at present. There is nothing to accept or return.",
    otherVersion: "Meanwhile there is another version. You see it now. Please check it and then decide.",
    commentMissing: "Please write what should be changed. The report has not been returned yet.",
    commentTooLong:
      "The note is too long. At most 1,000 characters are allowed. The report has not been returned yet.",
  },
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return "This answer is missing.";
      case "notANumber":
        return "Please enter a number, for example 1000 or 3.5.";
      case "tooSmall":
        return `The number is too small. At least ${writtenNumber(problem.limit, "en")} is allowed.`;
      case "tooLarge":
        return `The number is too large. At most ${writtenNumber(problem.limit, "en")} is allowed.`;
      case "tooLong":
        return `The text has ${writtenNumber(problem.length, "en")} characters. At most ${writtenNumber(problem.limit, "en")} are allowed.`;
      case "notAnOption":
        return "Please choose one of the options.";
      default:
        return problem satisfies never;
    }
  },
};

export const reportWords: Record<Language, typeof de> = { de, en };
