import type { Language } from "../plan/schema.ts";
import type { IndicatorProblem } from "../reports/compiled/indicators.ts";
import type { DeliveryProblem } from "../reports/delivery.ts";
import type { WhyNot } from "../reports/compiled/state.ts";
import type { BriefingProblem, TextProblem } from "../reports/compiled/use-cases.ts";
import { joined, writtenDate, writtenNumber } from "./format.ts";
import { formWords } from "./forms.ts";

const de = {
  title: (year: number) => `Gesamtbericht ${String(year)}`,
  which: "Gesamtbericht",
  none: "Zurzeit gibt es keinen Gesamtbericht.",
  noneOf: (year: number) => `Für das Jahr ${String(year)} gibt es keinen Gesamtbericht.`,
  strangerTitle: "Den Gesamtbericht dürfen Sie hier nicht ansehen.",
  strangerText:
    "Ansehen dürfen ihn die Verwaltungsspitze, das koordinierende Büro und das Gremium, das ihn billigt.",
  notYetTitle: "Der Gesamtbericht ist noch nicht gebilligt.",
  notYetText: "Sie können ihn hier ansehen, sobald er gebilligt ist.",
  who: (names: readonly string[]) =>
    names.length === 0
      ? "Dafür ist zurzeit niemand eingetragen. Bitte wenden Sie sich an das koordinierende Büro."
      : `Dafür ist zuständig: ${joined(names, "de")}.`,
  askWho: (names: readonly string[]) => `Fragen beantwortet: ${joined(names, "de")}.`,
  collecting: "Die Berichte werden gesammelt.",
  closed: (on: string, number: number) =>
    `Abgeschlossen am ${on} (Abschluss ${String(number)}), noch nicht gebilligt.`,
  approved: (on: string) => `Gebilligt am ${on}.`,
  toBrief: (briefing: string) => `Noch nicht vorgestellt: ${briefing}.`,
  briefed: (briefing: string, on: string) => `Vorgestellt am ${on}: ${briefing}.`,
  reports: "Berichte",
  included: "Enthalten",
  includedText: (included: number, all: number) => `${String(included)} von ${String(all)}`,
  acceptedSoFar: "Angenommen",
  missing: "Es fehlen",
  missingText: (count: number, names: readonly string[]) =>
    names.length === 0
      ? String(count)
      : `${names.join(", ")}${count > names.length ? ` und ${String(count - names.length)} weitere` : ""}`,
  changed: "Seit dem Abschluss geändert",
  indicators: "Kennzahlen",
  noValue: "noch kein Wert",
  value: (value: string, unit: string) => `${value} ${unit}`,
  lastYear: (value: string) => `Vorjahr ${value}`,
  baseline: (value: string, period: string) => `Ausgangswert ${value} (${period})`,
  foreword: "Vorwort",
  noForeword: "noch keines",
  stages: "Information nach außen",
  notReleased: "noch nicht freigegeben",
  waiting: (effect: string) => `freigegeben, gilt ab ${effect}; bis dahin kann die Freigabe gestoppt werden`,
  inEffect: (on: string) => `gilt seit ${on}, Zustellung noch nicht eingetragen`,
  delivered: (on: string, reference: string) => `zugestellt am ${on}, Aktenzeichen ${reference}`,
  ended: {
    stopped: (on: string, reason: string) => `gestoppt am ${on}: ${reason}`,
    takenBack: (on: string, reason: string) => `zurückgenommen am ${on}: ${reason}`,
  },
  close: "Berichte abschließen",
  closeAgain: "Neu abschließen",
  editForeword: "Vorwort bearbeiten",
  editIndicators: "Kennzahlen eintragen",
  approve: "Billigen",
  withdraw: "Billigung zurücknehmen",
  brief: "Vorstellung eintragen",
  correctBriefing: "Vorstellung berichtigen",
  release: "Freigeben",
  stop: "Freigabe stoppen",
  takeBack: "Freigabe zurücknehmen",
  deliver: "Zustellung eintragen",
  stopShort: "Stoppen",
  deliverShort: "Zustellung",
  correctDelivery: "Zustellung berichtigen",
  look: "Ansehen",
  asWord: "Als Word-Datei",
  history: "Verlauf",
  overview: "Zum Gesamtbericht",
  otherYear: (year: number) => `Jahr ${String(year)}`,
  save: "Speichern",
  saveMine: formWords.de.saveMine,
  keepOther: formWords.de.keepOther,
  cancel: "Abbrechen",
  fixProblems: formWords.de.fixProblems,
  changedByOther: (who: string) =>
    `Inzwischen hat ${who} etwas anderes gespeichert. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert.`,
  stored: "Gespeichert ist jetzt",
  forewordHelp:
    "Höchstens 4.000 Zeichen. Das Vorwort steht auch in der öffentlichen Fassung: bitte keine Namen von Beschäftigten und nichts Internes.",
  indicatorsHelp: "Diese Werte stehen in keinem Bericht eines Amtes. Leer heißt: kein Wert.",
  briefingText: (briefing: string) => `Wann wurde der Bericht vorgestellt? (${briefing})`,
  releaseText: (hours: number) =>
    hours === 0
      ? "Die Freigabe gilt sofort."
      : `Die Freigabe gilt nach ${hours === 1 ? "einer Stunde" : `${String(hours)} Stunden`}. Bis dahin kann sie gestoppt werden.`,
  releasePublic: "Mit der Freigabe für die Öffentlichkeit kann jeder den Bericht lesen.",
  stagesInput: "Für wen geben Sie die Information frei?",
  noStageChosen: "Bitte wählen Sie mindestens eine Stelle aus.",
  reason: "Aus welchem Grund?",
  deliveredOn: "An welchem Tag wurde zugestellt?",
  reference: "Unter welchem Aktenzeichen?",
  releasedOn: "Freigegeben",
  effect: "Gilt ab",
  delivery: "Zustellung",
  stateLabel: "Stand",
  onlyBy: {
    close: "Abschließen kann nur das koordinierende Büro.",
    foreword: "Das Vorwort schreiben das Büro und die Leitung des Gremiums.",
    indicators: "Kennzahlen trägt nur das koordinierende Büro ein.",
    approve: "Billigen kann nur die Leitung des Gremiums oder ihre Stellvertretung.",
    withdraw: "Die Billigung nehmen das Büro oder die Leitung des Gremiums zurück.",
    brief: "Die Vorstellung tragen das Büro oder die Leitung des Gremiums ein.",
    release: "Freigeben kann nur die Verwaltungsspitze oder ihr Büro.",
    stop: "Stoppen können die Verwaltungsspitze, ihr Büro, das koordinierende Büro und die Leitung des Gremiums.",
    takeBack: "Zurücknehmen kann nur die Verwaltungsspitze oder ihr Büro.",
    deliver: "Zustellungen tragen das Büro der Verwaltungsspitze und das koordinierende Büro ein.",
    look: "Das dürfen nur die ansehen, die am Gesamtbericht mitwirken.",
  },
  done: {
    close: "Die angenommenen Berichte sind festgehalten.",
    foreword: "Das Vorwort ist gespeichert.",
    indicators: "Die Kennzahlen sind gespeichert.",
    approve: "Der Gesamtbericht ist gebilligt.",
    withdraw: "Die Billigung ist zurückgenommen.",
    brief: "Die Vorstellung ist eingetragen.",
    release: "Die Freigabe ist erteilt.",
    stop: "Die Freigabe ist gestoppt.",
    takeBack: "Die Freigabe ist zurückgenommen.",
    deliver: "Die Zustellung ist eingetragen.",
  },
  why: {
    already: "Das ist schon geschehen. Es wurde nichts geändert.",
    changedMeanwhile:
      "Inzwischen hat sich etwas geändert. Sie sehen jetzt den neuen Stand. Bitte prüfen Sie ihn; es wurde nichts geändert.",
    notClosed: "Die Berichte sind noch nicht abgeschlossen.",
    approved: "Der Gesamtbericht ist schon gebilligt. Vorher muss die Billigung zurückgenommen werden.",
    notApproved: "Der Gesamtbericht ist nicht gebilligt.",
    noBriefing: "Dieser Plan sieht keine Vorstellung vor.",
    notBriefed: "Der Bericht ist noch nicht vorgestellt. Erst danach kann er freigegeben werden.",
    released: "Es ist schon etwas freigegeben. Vorher muss die Freigabe gestoppt oder zurückgenommen werden.",
    noStage: "Bitte wählen Sie mindestens eine Stelle aus.",
    notReleased: "Diese Information ist zurzeit nicht freigegeben.",
    waiting: "Die Freigabe gilt noch nicht. Bis dahin kann sie gestoppt werden.",
    inEffect: "Die Freigabe gilt schon. Sie kann nur noch zurückgenommen werden.",
  } satisfies Record<WhyNot, string>,
  historyTitle: (year: number) => `Verlauf: Gesamtbericht ${String(year)}`,
  historyEmpty: "Bisher ist nichts geschehen.",
  events: {
    closed: "abgeschlossen",
    forewordChanged: "Vorwort geändert",
    indicatorsChanged: "Kennzahlen geändert",
    approved: "gebilligt",
    approvalWithdrawn: "Billigung zurückgenommen",
    briefed: "Vorstellung eingetragen",
    released: "freigegeben",
    stopped: "Freigabe gestoppt",
    takenBack: "Freigabe zurückgenommen",
    delivered: "Zustellung eingetragen",
    deliveryCorrected: "Zustellung berichtigt",
  } as Readonly<Record<string, string>>,
  closingNumber: (number: number) => `Abschluss ${String(number)}`,
  earlier: (count: number) => `und ${String(count)} frühere Einträge`,
  indicatorProblem: (problem: IndicatorProblem): string => {
    switch (problem.code) {
      case "notANumber":
        return formWords.de.notANumber;
      case "tooSmall":
        return formWords.de.tooSmall(problem.limit);
      case "tooLarge":
        return formWords.de.tooLarge(problem.limit);
      default:
        return problem satisfies never;
    }
  },
  textProblem: (problem: TextProblem): string =>
    problem.code === "missing"
      ? "Bitte geben Sie einen Grund an."
      : formWords.de.tooLong(problem.length, problem.limit),
  dayProblem: (problem: BriefingProblem): string => {
    switch (problem.code) {
      case "notADate":
        return "Bitte geben Sie Tag, Monat und Jahr an.";
      case "inFuture":
        return "Dieser Tag liegt in der Zukunft. Eingetragen wird nur, was geschehen ist.";
      case "tooEarly":
        return `Möglich ist frühestens der ${writtenDate(problem.earliest, "de")}.`;
      default:
        return problem satisfies never;
    }
  },
  deliveryProblem: (problem: DeliveryProblem): string => {
    if (problem.input === "on") return de.dayProblem(problem);
    return problem.code === "missing"
      ? "Bitte geben Sie ein Aktenzeichen an."
      : `Höchstens ${writtenNumber(problem.limit, "de")} Zeichen sind erlaubt.`;
  },
};

const en: typeof de = {
  title: (year) => `Compiled report ${String(year)}`,
  which: "Compiled report",
  none: "There is no compiled report at present.",
  noneOf: (year) => `There is no compiled report for the year ${String(year)}.`,
  strangerTitle: "You may not look at the compiled report here.",
  strangerText:
    "The heads of the administration, the coordinating office and the body that approves it may look at it.",
  notYetTitle: "The compiled report has not been approved yet.",
  notYetText: "You can look at it here as soon as it has been approved.",
  who: (names) =>
    names.length === 0
      ? "Nobody is entered for this at present. Please turn to the coordinating office."
      : `This is the task of: ${joined(names, "en")}.`,
  askWho: (names) => `Questions are answered by: ${joined(names, "en")}.`,
  collecting: "The reports are being collected.",
  closed: (on, number) => `Closed on ${on} (closing ${String(number)}), not approved yet.`,
  approved: (on) => `Approved on ${on}.`,
  toBrief: (briefing) => `Not presented yet: ${briefing}.`,
  briefed: (briefing, on) => `Presented on ${on}: ${briefing}.`,
  reports: "Reports",
  included: "Included",
  includedText: (included, all) => `${String(included)} of ${String(all)}`,
  acceptedSoFar: "Accepted",
  missing: "Missing",
  missingText: (count, names) =>
    names.length === 0
      ? String(count)
      : `${names.join(", ")}${count > names.length ? ` and ${String(count - names.length)} more` : ""}`,
  changed: "Changed since the closing",
  indicators: "Indicators",
  noValue: "no value yet",
  value: (value, unit) => `${value} ${unit}`,
  lastYear: (value) => `last year ${value}`,
  baseline: (value, period) => `baseline ${value} (${period})`,
  foreword: "Foreword",
  noForeword: "none yet",
  stages: "Information to others",
  notReleased: "not released yet",
  waiting: (effect) => `released, in effect from ${effect}; until then the release can be stopped`,
  inEffect: (on) => `in effect since ${on}, delivery not recorded yet`,
  delivered: (on, reference) => `delivered on ${on}, reference ${reference}`,
  ended: {
    stopped: (on, reason) => `stopped on ${on}: ${reason}`,
    takenBack: (on, reason) => `taken back on ${on}: ${reason}`,
  },
  close: "Close reports",
  closeAgain: "Close again",
  editForeword: "Edit foreword",
  editIndicators: "Enter indicators",
  approve: "Approve",
  withdraw: "Take approval back",
  brief: "Log briefing",
  correctBriefing: "Correct briefing",
  release: "Release",
  stop: "Stop release",
  takeBack: "Take release back",
  deliver: "Record delivery",
  stopShort: "Stop",
  deliverShort: "Delivery",
  correctDelivery: "Correct delivery",
  look: "View",
  asWord: "As Word file",
  history: "History",
  overview: "To the compiled report",
  otherYear: (year) => `Year ${String(year)}`,
  save: "Save",
  saveMine: formWords.en.saveMine,
  keepOther: formWords.en.keepOther,
  cancel: "Cancel",
  fixProblems: formWords.en.fixProblems,
  changedByOther: (who) =>
    `${who} has saved something else meanwhile. Your answers are still in the fields but not saved.`,
  stored: "What is saved now",
  forewordHelp:
    "At most 4,000 characters. The foreword is part of the public version as well: please no names of staff and nothing internal.",
  indicatorsHelp: "These values are in no office's report. Empty means: no value.",
  briefingText: (briefing) => `When was the report presented? (${briefing})`,
  releaseText: (hours) =>
    hours === 0
      ? "The release is in effect at once."
      : `The release takes effect after ${hours === 1 ? "one hour" : `${String(hours)} hours`}. Until then it can be stopped.`,
  releasePublic: "Once it is released to the public, everybody can read the report.",
  stagesInput: "To whom do you release the information?",
  noStageChosen: "Please choose at least one.",
  reason: "For what reason?",
  deliveredOn: "On which day was it delivered?",
  reference: "Under which reference number?",
  releasedOn: "Released",
  effect: "In effect from",
  delivery: "Delivery",
  stateLabel: "State",
  onlyBy: {
    close: "Only the coordinating office can close the reports.",
    foreword: "The foreword is written by the office and the lead of the body.",
    indicators: "Only the coordinating office enters indicators.",
    approve: "Only the lead of the body or their deputy can approve.",
    withdraw: "The approval is taken back by the office or the lead of the body.",
    brief: "The briefing is logged by the office or the lead of the body.",
    release: "Only the mayor or the mayor's office can release.",
    stop: "The mayor, the mayor's office, the coordinating office and the lead of the body can stop a release.",
    takeBack: "Only the mayor or the mayor's office can take a release back.",
    deliver: "Deliveries are recorded by the mayor's office and the coordinating office.",
    look: "Only those who work on the compiled report may look at this.",
  },
  done: {
    close: "The accepted reports have been frozen.",
    foreword: "The foreword has been saved.",
    indicators: "The indicators have been saved.",
    approve: "The compiled report has been approved.",
    withdraw: "The approval has been taken back.",
    brief: "The briefing has been logged.",
    release: "The release has been given.",
    stop: "The release has been stopped.",
    takeBack: "The release has been taken back.",
    deliver: "The delivery has been recorded.",
  },
  why: {
    already: "That has happened already. Nothing has been changed.",
    changedMeanwhile:
      "Something has changed meanwhile. You now see the new state. Please check it; nothing has been changed.",
    notClosed: "The reports have not been closed yet.",
    approved: "The compiled report has been approved already. The approval has to be taken back first.",
    notApproved: "The compiled report is not approved.",
    noBriefing: "This plan has no briefing.",
    notBriefed: "The report has not been presented yet. It can be released only afterwards.",
    released: "Something is released already. The release has to be stopped or taken back first.",
    noStage: "Please choose at least one.",
    notReleased: "This information is not released at present.",
    waiting: "The release is not in effect yet. Until then it can be stopped.",
    inEffect: "The release is in effect already. It can only be taken back now.",
  },
  historyTitle: (year) => `History: compiled report ${String(year)}`,
  historyEmpty: "Nothing has happened so far.",
  events: {
    closed: "closed",
    forewordChanged: "foreword changed",
    indicatorsChanged: "indicators changed",
    approved: "approved",
    approvalWithdrawn: "approval taken back",
    briefed: "briefing logged",
    released: "released",
    stopped: "release stopped",
    takenBack: "release taken back",
    delivered: "delivery recorded",
    deliveryCorrected: "delivery corrected",
  },
  closingNumber: (number) => `closing ${String(number)}`,
  earlier: (count) => `and ${String(count)} earlier entries`,
  indicatorProblem: (problem) => {
    switch (problem.code) {
      case "notANumber":
        return formWords.en.notANumber;
      case "tooSmall":
        return formWords.en.tooSmall(problem.limit);
      case "tooLarge":
        return formWords.en.tooLarge(problem.limit);
      default:
        return problem satisfies never;
    }
  },
  textProblem: (problem) =>
    problem.code === "missing"
      ? "Please give a reason."
      : formWords.en.tooLong(problem.length, problem.limit),
  dayProblem: (problem) => {
    switch (problem.code) {
      case "notADate":
        return "Please give day, month and year.";
      case "inFuture":
        return "This day is in the future. Only what has happened is recorded.";
      case "tooEarly":
        return `The earliest possible day is ${writtenDate(problem.earliest, "en")}.`;
      default:
        return problem satisfies never;
    }
  },
  deliveryProblem: (problem) => {
    if (problem.input === "on") return en.dayProblem(problem);
    return problem.code === "missing"
      ? "Please give a reference number."
      : `At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
  },
};

export const compiledWords: Record<Language, typeof de> = { de, en };
export type CompiledAct = keyof (typeof de)["done"];
