import type { Language } from "../plan/schema.ts";
import type { AnswerProblem } from "../reports/answers.ts";
import type { Reviewed } from "../reports/reviewing.ts";
import type { ReportState } from "../reports/state.ts";
import { formWords } from "./forms.ts";

type Refusal = Extract<Reviewed, { why: string }>["why"];

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
  reopenedState: "wieder geöffnet",
  promptText:
    "Der Bericht hat wenige Seiten. Nach jeder Seite wird gespeichert, Sie können jederzeit unterbrechen.",
  commentLabel: "Hinweis des Büros",
  noteLabel: (text: string) => `Hinweis des Büros: ${text}`,
  begin: "Ausfüllen",
  goOn: "Weiter ausfüllen",
  inDialog: "Im Fenster ausfüllen",
  look: "Ansehen",
  asWord: "Als Word-Datei",
  noneTitle: "Für Sie ist kein Bericht offen.",
  noneText:
    "Berichten können die Berichtsperson und die Leitung eines Amtes. Ist das nicht richtig? Dann wenden Sie sich bitte an das koordinierende Büro.",
  notOpenYet: "Zurzeit ist kein Jahresbericht offen.",
  notOpen: (year: number) => `Der Jahresbericht ${String(year)} ist nicht offen.`,
  which: "Für welches Amt möchten Sie berichten?",
  progress: (page: number, pages: number, title: string) =>
    `Seite ${String(page)} von ${String(pages)}: ${title}`,
  nth: (title: string, nth: number) => `${title} ${String(nth)}`,
  optional: (label: string) => `${label} (freiwillig)`,
  withUnit: (label: string, unit: string) => `${label} (${unit})`,
  yes: "Ja",
  no: "Nein",
  next: "Speichern und weiter",
  saveMine: formWords.de.saveMine,
  keepOther: formWords.de.keepOther,
  back: "Zurück",
  pause: "Später weitermachen",
  fillIn: (year: number) => `Angaben aus ${String(year)} einsetzen`,
  lastYear: (year: number, answer: string) => `${String(year)}: ${answer}`,
  filledIn: (year: number) =>
    `Die leeren Felder enthalten jetzt Ihre Angaben aus ${String(year)}. Gespeichert ist noch nichts. Bitte prüfen und ändern Sie sie.`,
  filledMark: (year: number) => `Übernommen aus ${String(year)}. Bitte prüfen.`,
  nothingToFill: (year: number) => `Aus ${String(year)} gibt es hier nichts einzusetzen.`,
  askMore: "Gespeichert. Bitte ergänzen Sie noch die neuen Fragen auf dieser Seite.",
  pageGone:
    "Diese Seite gibt es nicht mehr. Ihre Eingaben stehen noch auf der Karte, sind aber nicht gespeichert.",
  pausedTitle: "Gespeichert.",
  pausedText: "Ihr Entwurf bleibt erhalten. Mit „Jahresbericht“ geht es weiter.",
  reviewTitle: (unit: string) => `Bitte prüfen: ${unit}`,
  reviewText: "So wird der Bericht abgegeben. Sie können jede Seite noch ändern.",
  onlyOffice: "Annehmen, zurückgeben und wieder öffnen kann nur das koordinierende Büro.",
  draftHidden: "Der Bericht ist noch beim Amt. Sie sehen ihn, wenn er abgegeben ist.",
  notAnswered: "noch offen",
  moreAnswers: (count: number) => `und ${String(count)} weitere Angaben`,
  edit: (title: string) => `${title} ändern`,
  complete: (title: string) => `${title} ergänzen`,
  submit: "Bericht abgeben",
  missingTitle: "Es fehlt noch etwas.",
  missing: (labels: string) => `Noch offen: ${labels}`,
  receiptTitle: "Vielen Dank, der Bericht ist abgegeben.",
  receiptText: (unit: string, year: number, version: number) =>
    `${unit}, Jahr ${String(year)}, Fassung ${String(version)}. Das koordinierende Büro prüft ihn und meldet sich bei Ihnen.`,
  versionLabel: "Fassung",
  already: "Dieser Bericht ist schon abgegeben. Geändert werden kann er erst, wenn das Büro ihn zurückgibt.",
  changedMeanwhile: (who: string) =>
    `Inzwischen hat ${who} diese Seite gespeichert. Was dort steht, sehen Sie hier oben. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert. Bitte wählen Sie, welche Fassung gelten soll.`,
  changedByYourself:
    "Sie haben diese Seite inzwischen an anderer Stelle gespeichert. Was dort steht, sehen Sie hier oben. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert. Bitte wählen Sie, welche Fassung gelten soll.",
  draftChanged:
    "Inzwischen wurde etwas geändert. Sie sehen jetzt den neuen Stand. Bitte prüfen Sie ihn und geben Sie dann ab.",
  fixProblems: formWords.de.fixProblems,
  accept: "Annehmen",
  giveBack: "Zurückgeben",
  giveBackTitle: (unit: string) => `Zurückgeben: ${unit}`,
  commentInput: "Was soll das Amt ändern oder ergänzen?",
  noteQuestion: (nth: number) => `Zu welcher Frage? (${String(nth)})`,
  noteText: (nth: number) => `Was ist daran zu ändern? (${String(nth)})`,
  notesHelp: "Sie können auch Hinweise zu einzelnen Fragen geben. Das Amt sieht sie an der Frage.",
  noQuestion: "–",
  reopen: "Wieder öffnen",
  reopenTitle: (unit: string) => `Wieder öffnen: ${unit}`,
  reopenInput: "Warum wird der Bericht wieder geöffnet? Das Amt sieht den Grund.",
  cancel: "Abbrechen",
  accepted: (unit: string) => `Der Bericht „${unit}“ ist angenommen.`,
  returned: (unit: string) => `Der Bericht „${unit}“ ist zurückgegeben. Das Amt erhält Ihren Hinweis.`,
  reopened: (unit: string) => `Der Bericht „${unit}“ ist wieder offen. Das Amt erhält Ihren Hinweis.`,
  reviewRefused: {
    notSubmitted:
      "Zu diesem Bericht ist zurzeit nichts anzunehmen oder zurückzugeben: Er liegt beim Amt, oder darüber ist schon entschieden.",
    notAccepted: "Dieser Bericht ist zurzeit nicht angenommen. Es gibt nichts wieder zu öffnen.",
    otherVersion:
      "Inzwischen liegt eine andere Fassung vor. Sie sehen sie jetzt. Bitte prüfen Sie sie und entscheiden Sie dann.",
    commentMissing: "Bitte schreiben Sie, was geändert werden soll. Am Bericht wurde noch nichts geändert.",
    commentTooLong:
      "Der Hinweis ist zu lang. Erlaubt sind höchstens 1.000 Zeichen. Am Bericht wurde noch nichts geändert.",
    noteAlone: "Zu jedem Hinweis gehören die Frage und ein Text. Am Bericht wurde noch nichts geändert.",
  } satisfies Record<Refusal, string>,
  acceptMany: "Mehrere annehmen",
  acceptManyTitle: (year: number) => `Jahresberichte ${String(year)} annehmen`,
  acceptManyInput: "Welche Berichte nehmen Sie an?",
  acceptManyNone: "Zurzeit liegt kein Bericht zur Prüfung vor.",
  acceptManyChoose: "Bitte wählen Sie mindestens einen Bericht aus.",
  acceptedMany: (count: number) =>
    count === 1 ? "Ein Bericht ist angenommen." : `${String(count)} Berichte sind angenommen.`,
  acceptedNot: "Nicht angenommen, weil sich inzwischen etwas geändert hat",
  version: (unit: string, version: number) => `${unit}, Fassung ${String(version)}`,
  history: "Verlauf",
  historyTitle: (year: number, unit: string) => `Verlauf des Jahresberichts ${String(year)}: ${unit}`,
  nothingYet: "Der Bericht wurde noch nicht abgegeben.",
  earlier: (count: number) => `und ${String(count)} frühere Einträge`,
  events: {
    submitted: "abgegeben",
    returned: "zurückgegeben",
    accepted: "angenommen",
    reopened: "wieder geöffnet",
    delegated: "weitergegeben",
    delegationEnded: "Weitergabe beendet",
    moreTimeAsked: "mehr Zeit erbeten",
    moreTimeGranted: "mehr Zeit gewährt",
    moreTimeDeclined: "mehr Zeit abgelehnt",
  } as Readonly<Record<string, string>>,
  problem: (problem: AnswerProblem): string => {
    switch (problem.code) {
      case "missing":
        return formWords.de.missing;
      case "notANumber":
        return formWords.de.notANumber;
      case "tooManyDecimals":
        return problem.limit === 0
          ? "Bitte geben Sie eine ganze Zahl ein, ohne Komma."
          : `Erlaubt sind höchstens ${String(problem.limit)} Stellen nach dem Komma.`;
      case "tooSmall":
        return formWords.de.tooSmall(problem.limit);
      case "tooLarge":
        return formWords.de.tooLarge(problem.limit);
      case "tooLong":
        return formWords.de.tooLong(problem.length, problem.limit);
      case "notAnOption":
        return "Bitte wählen Sie eine der Möglichkeiten aus.";
      case "notADate":
        return formWords.de.notADate;
      case "notALink":
        return "Bitte geben Sie die vollständige Adresse ein. Sie beginnt mit https:// und enthält keine Leerzeichen.";
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
  reopenedState: "opened again",
  promptText: "The report has a few pages. Each page is saved, you can stop at any time.",
  commentLabel: "Note from the office",
  noteLabel: (text) => `Note from the office: ${text}`,
  begin: "Fill in",
  goOn: "Continue",
  inDialog: "Fill in in a window",
  look: "View",
  asWord: "As a Word file",
  noneTitle: "No report is open for you.",
  noneText:
    "The reporter and the head of an office can report. Is that wrong? Then please turn to the coordinating office.",
  notOpenYet: "No annual report is open at present.",
  notOpen: (year) => `The annual report ${String(year)} is not open.`,
  which: "For which office do you want to report?",
  progress: (page, pages, title) => `Page ${String(page)} of ${String(pages)}: ${title}`,
  nth: (title, nth) => `${title} ${String(nth)}`,
  optional: (label) => `${label} (optional)`,
  withUnit: (label, unit) => `${label} (${unit})`,
  yes: "Yes",
  no: "No",
  next: "Save and continue",
  saveMine: formWords.en.saveMine,
  keepOther: formWords.en.keepOther,
  back: "Back",
  pause: "Continue later",
  fillIn: (year) => `Insert answers of ${String(year)}`,
  lastYear: (year, answer) => `${String(year)}: ${answer}`,
  filledIn: (year) =>
    `The empty fields now hold your answers of ${String(year)}. Nothing has been saved yet. Please check and change them.`,
  filledMark: (year) => `Taken from ${String(year)}. Please check.`,
  nothingToFill: (year) => `There is nothing of ${String(year)} to insert here.`,
  askMore: "Saved. Please also answer the new questions on this page.",
  pageGone: "This page does not exist any more. What you typed is still on the card but not saved.",
  pausedTitle: "Saved.",
  pausedText: "Your draft is kept. “Annual report” takes you back to it.",
  reviewTitle: (unit) => `Please check: ${unit}`,
  reviewText: "This is how the report will be submitted. You can still change every page.",
  onlyOffice: "Only the coordinating office can accept, return and reopen.",
  draftHidden: "The report is still with its unit. You see it when it has been submitted.",
  notAnswered: "not answered yet",
  moreAnswers: (count) => `and ${String(count)} more answers`,
  edit: (title) => `Change ${title}`,
  complete: (title) => `Complete ${title}`,
  submit: "Submit report",
  missingTitle: "Something is missing.",
  missing: (labels) => `Not answered yet: ${labels}`,
  receiptTitle: "Thank you, the report has been submitted.",
  receiptText: (unit, year, version) =>
    `${unit}, year ${String(year)}, version ${String(version)}. The coordinating office will check it and come back to you.`,
  versionLabel: "Version",
  already: "This report has been submitted already. It can be changed only after the office has returned it.",
  changedMeanwhile: (who) =>
    `${who} has saved this page meanwhile. What it says stands above. Your answers are still in the fields but not saved. Please choose which version shall count.`,
  changedByYourself:
    "You have saved this page elsewhere meanwhile. What it says stands above. Your answers are still in the fields but not saved. Please choose which version shall count.",
  draftChanged:
    "Something was changed meanwhile. You now see the new state. Please check it and then submit.",
  fixProblems: formWords.en.fixProblems,
  accept: "Accept",
  giveBack: "Return",
  giveBackTitle: (unit) => `Return: ${unit}`,
  commentInput: "What should the office change or add?",
  noteQuestion: (nth) => `About which question? (${String(nth)})`,
  noteText: (nth) => `What is to be changed there? (${String(nth)})`,
  notesHelp: "You can also remark on single questions. The office sees it at the question.",
  noQuestion: "–",
  reopen: "Open again",
  reopenTitle: (unit) => `Open again: ${unit}`,
  reopenInput: "Why is the report opened again? The office sees the reason.",
  cancel: "Cancel",
  accepted: (unit) => `The report “${unit}” has been accepted.`,
  returned: (unit) => `The report “${unit}” has been returned. The office receives your note.`,
  reopened: (unit) => `The report “${unit}” is open again. The office receives your note.`,
  reviewRefused: {
    notSubmitted:
      "There is nothing to accept or return about this report at present: it is with its unit, or it has been decided.",
    notAccepted: "This report is not accepted at present. There is nothing to open again.",
    otherVersion: "Meanwhile there is another version. You see it now. Please check it and then decide.",
    commentMissing: "Please write what should be changed. Nothing about the report has been changed yet.",
    commentTooLong:
      "The note is too long. At most 1,000 characters are allowed. Nothing about the report has been changed yet.",
    noteAlone: "Each note needs its question and a text. Nothing about the report has been changed yet.",
  },
  acceptMany: "Accept several",
  acceptManyTitle: (year) => `Accept annual reports ${String(year)}`,
  acceptManyInput: "Which reports do you accept?",
  acceptManyNone: "No report is waiting to be checked at present.",
  acceptManyChoose: "Please choose at least one report.",
  acceptedMany: (count) =>
    count === 1 ? "One report has been accepted." : `${String(count)} reports have been accepted.`,
  acceptedNot: "Not accepted, because something has changed meanwhile",
  version: (unit, version) => `${unit}, version ${String(version)}`,
  history: "History",
  historyTitle: (year, unit) => `History of the annual report ${String(year)}: ${unit}`,
  nothingYet: "The report has not been submitted yet.",
  earlier: (count) => `and ${String(count)} earlier entries`,
  events: {
    submitted: "submitted",
    returned: "returned",
    accepted: "accepted",
    reopened: "opened again",
    delegated: "passed on",
    delegationEnded: "passing on ended",
    moreTimeAsked: "more time asked for",
    moreTimeGranted: "more time granted",
    moreTimeDeclined: "more time declined",
  },
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return formWords.en.missing;
      case "notANumber":
        return formWords.en.notANumber;
      case "tooManyDecimals":
        return problem.limit === 0
          ? "Please enter a whole number, without a decimal point."
          : `At most ${String(problem.limit)} digits after the decimal point are allowed.`;
      case "tooSmall":
        return formWords.en.tooSmall(problem.limit);
      case "tooLarge":
        return formWords.en.tooLarge(problem.limit);
      case "tooLong":
        return formWords.en.tooLong(problem.length, problem.limit);
      case "notAnOption":
        return "Please choose one of the options.";
      case "notADate":
        return formWords.en.notADate;
      case "notALink":
        return "Please enter the full address. It begins with https:// and holds no spaces.";
      default:
        return problem satisfies never;
    }
  },
};

export const reportWords: Record<Language, typeof de> = { de, en };

/** A state in words; a report that was opened again is told from one that was returned. */
export function writtenState(state: ReportState, language: Language): string {
  const { states, reopenedState } = reportWords[language];
  return state.name === "returned" && state.reopened ? reopenedState : states[state.name];
}
