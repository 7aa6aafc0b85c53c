import type { Language } from "../plan/schema.ts";
import type { WhyNot } from "../reports/arranging.ts";
import type { ExtensionProblem } from "../reports/extension.ts";
import { writtenDate } from "./format.ts";
import { formWords } from "./forms.ts";

/** Passing a report on, and more time for it. */
const de = {
  moreTime: "Mehr Zeit erbitten",
  moreTimeTitle: (unit: string) => `Mehr Zeit erbitten: ${unit}`,
  until: "Bis wann brauchen Sie Zeit?",
  reason: "Warum? Das Büro sieht den Grund.",
  ask: "Erbitten",
  asked: "Das Büro ist gefragt und meldet sich bei Ihnen. Bis dahin gilt der bisherige Termin.",
  waiting: (until: string) => `Mehr Zeit bis ${until} ist erbeten, das Büro hat noch nicht entschieden.`,
  granted: (until: string) => `Mehr Zeit ist gewährt: bis ${until}.`,
  declined: (comment: string) => `Mehr Zeit ist abgelehnt: ${comment}`,
  decideTitle: (unit: string, year: number) => `Mehr Zeit für den Jahresbericht ${String(year)}? ${unit}`,
  untilLabel: "Erbeten bis",
  reasonLabel: "Grund",
  grant: "Gewähren",
  decline: "Ablehnen",
  declineInput: "Warum nicht? Das Amt sieht den Grund.",
  grantedDone: "Gewährt. Das Amt erfährt es.",
  declinedDone: "Abgelehnt. Das Amt erfährt es.",
  passOn: "Weitergeben",
  passOnTitle: (unit: string) => `Bericht weitergeben: ${unit}`,
  passOnText:
    "Eine Kollegin oder ein Kollege kann diesen einen Bericht für Sie ausfüllen und abgeben. Sie selbst können das weiterhin auch.",
  person: "Name oder E-Mail-Adresse",
  noPerson:
    "Diese Person steht nicht in der Personenliste. Bitte prüfen Sie die Schreibweise oder nehmen Sie die E-Mail-Adresse.",
  tooManyPeople: "Diese Angabe passt auf viele Personen. Bitte nehmen Sie die E-Mail-Adresse.",
  whichPerson: "Wen meinen Sie?",
  passedOn: (name: string) => `Der Bericht ist weitergegeben an: ${name}. Die Person wird benachrichtigt.`,
  passedOnTo: "Weitergegeben an",
  takeBack: (name: string) => `${name}: zurücknehmen`,
  takenBack: (name: string) => `${name} kann diesen Bericht nicht mehr ausfüllen.`,
  onlyCity: "Weitergeben können Sie den Bericht nur an Beschäftigte der Stadt.",
  mayAlready: "Diese Person kann den Bericht schon ausfüllen.",
  onlyOffice: "Über mehr Zeit entscheidet das koordinierende Büro.",
  onlyUnit: "Weitergeben können nur die Berichtsperson und die Leitung des Amtes.",
  refused: {
    alreadySubmitted: "Der Bericht ist schon abgegeben.",
    alreadyDelegated: "An diese Person ist der Bericht schon weitergegeben.",
    notDelegated: "An diese Person ist der Bericht nicht weitergegeben. Es wurde nichts geändert.",
    notAsked: "Diese Anfrage gilt nicht mehr. Das Amt hat inzwischen etwas anderes erbeten.",
    alreadyDecided: "Darüber ist schon entschieden.",
    commentMissing: "Bitte schreiben Sie den Grund. Entschieden ist noch nichts.",
    commentTooLong: "Der Text ist zu lang. Erlaubt sind höchstens 500 Zeichen. Entschieden ist noch nichts.",
  } satisfies Record<WhyNot, string>,
  problem: (problem: ExtensionProblem): string => {
    switch (problem.code) {
      case "notADate":
        return formWords.de.notADate;
      case "notLater":
        return `Bitte wählen Sie einen Tag nach dem ${writtenDate(problem.than, "de")}.`;
      case "tooLate":
        return `Möglich ist höchstens der ${writtenDate(problem.latest, "de")}.`;
      case "missing":
        return "Bitte schreiben Sie einen Grund.";
      case "tooLong":
        return formWords.de.tooLong(problem.length, problem.limit);
      default:
        return problem satisfies never;
    }
  },
  fixProblems: formWords.de.fixProblems,
};

const en: typeof de = {
  moreTime: "Ask for more time",
  moreTimeTitle: (unit) => `Ask for more time: ${unit}`,
  until: "Until when do you need time?",
  reason: "Why? The office sees the reason.",
  ask: "Ask",
  asked: "The office has been asked and will come back to you. Until then the date stays as it is.",
  waiting: (until) => `More time until ${until} has been asked for, the office has not decided yet.`,
  granted: (until) => `More time has been granted: until ${until}.`,
  declined: (comment) => `More time has been declined: ${comment}`,
  decideTitle: (unit, year) => `More time for the annual report ${String(year)}? ${unit}`,
  untilLabel: "Asked until",
  reasonLabel: "Reason",
  grant: "Grant",
  decline: "Decline",
  declineInput: "Why not? The office sees the reason.",
  grantedDone: "Granted. The office is told.",
  declinedDone: "Declined. The office is told.",
  passOn: "Pass on",
  passOnTitle: (unit) => `Pass the report on: ${unit}`,
  passOnText:
    "A colleague can fill in and submit this one report for you. You can still do so yourself as well.",
  person: "Name or e-mail address",
  noPerson: "This person is not in the list of people. Please check the spelling or use the e-mail address.",
  tooManyPeople: "This fits many people. Please use the e-mail address.",
  whichPerson: "Whom do you mean?",
  passedOn: (name) => `The report has been passed on to: ${name}. The person is told.`,
  passedOnTo: "Passed on to",
  takeBack: (name) => `${name}: take back`,
  takenBack: (name) => `${name} can no longer fill in this report.`,
  onlyCity: "You can pass the report on only to employees of the city.",
  mayAlready: "This person can fill in the report already.",
  onlyOffice: "The coordinating office decides about more time.",
  onlyUnit: "Only the reporter and the head of the office can pass it on.",
  refused: {
    alreadySubmitted: "The report has been submitted already.",
    alreadyDelegated: "The report has been passed on to this person already.",
    notDelegated: "The report has not been passed on to this person. Nothing has been changed.",
    notAsked: "This request does not count any more. The office has asked for something else meanwhile.",
    alreadyDecided: "This has been decided already.",
    commentMissing: "Please write the reason. Nothing has been decided yet.",
    commentTooLong: "The text is too long. At most 500 characters are allowed. Nothing has been decided yet.",
  },
  problem: (problem) => {
    switch (problem.code) {
      case "notADate":
        return formWords.en.notADate;
      case "notLater":
        return `Please choose a day after ${writtenDate(problem.than, "en")}.`;
      case "tooLate":
        return `The latest possible day is ${writtenDate(problem.latest, "en")}.`;
      case "missing":
        return "Please write a reason.";
      case "tooLong":
        return formWords.en.tooLong(problem.length, problem.limit);
      default:
        return problem satisfies never;
    }
  },
  fixProblems: formWords.en.fixProblems,
};

export const arrangingWords: Record<Language, typeof de> = { de, en };
