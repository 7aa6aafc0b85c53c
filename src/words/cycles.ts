import type { Cycle, Language } from "../plan/schema.ts";
import type { ClosingProblem } from "../reports/cycles/closing-input.ts";
import type { CycleState } from "../reports/cycles/cycle-state.ts";
import type { CycleEvent } from "../reports/cycles/history.ts";
import type { DeliveryProblem } from "../reports/delivery.ts";
import { joined, writtenDate, writtenNumber } from "./format.ts";
import { formWords } from "./forms.ts";

/** The plan's cycles: where each stands, who was told, what ended a round. */

type Closed = Exclude<Cycle["closedBy"], "end">;

const de = {
  title: "Zyklen des Plans",
  asOf: (date: string) => `Stand vom ${date}`,
  none: "Dieser Plan hat keine Zyklen.",
  onlyCity: "Die Zyklen des Plans sieht nur die Stadtverwaltung.",
  onlyCityText:
    "Sehen können sie alle, die in der Personenliste ein Amt, eine Leitung oder einen Sitz der Stadt haben. Ist das nicht richtig? Dann wenden Sie sich bitte an das koordinierende Büro.",
  onlyOffice: "Mitteilungen und Abschlüsse trägt nur das koordinierende Büro ein.",
  open: "Öffnen",
  back: "Zurück",
  all: "Alle Zyklen",
  round: (title: string, round: number) => `${title}, Runde ${String(round)}`,
  roundLabel: (round: number) => `Runde ${String(round)}`,
  stateLabel: "Stand",
  state: (state: CycleState): string => {
    if (state.standing === "ended") return `beendet am ${writtenDate(state.endedOn, "de")}`;
    const days = Math.abs(state.daysLeft);
    if (state.standing === "overdue")
      return `seit ${days === 1 ? "einem Tag" : `${number(days, "de")} Tagen`} überfällig`;
    return days === 0 ? "heute fällig" : days === 1 ? "morgen fällig" : `noch ${number(days, "de")} Tage`;
  },
  nextMilestone: (date: string) => `nächster Meilenstein am ${date}`,
  since: "Läuft seit",
  due: "Fällig am",
  milestoneLabel: "Nächster Meilenstein",
  milestone: (date: string, months: number) =>
    `${date}, ${months === 1 ? "einen Monat" : `${String(months)} Monate`} vorher`,
  endsByItself: "Diese Frist endet von selbst.",
  notices: "Schriftliche Mitteilungen",
  notGiven: "noch nicht erfasst",
  given: (date: string, reference: string) => `am ${date}, ${reference}`,
  record: "Erfassen",
  change: "Ändern",
  noticeTitle: (to: string) => `Mitteilung erfassen: ${to}`,
  noticeOn: "Wann wurde schriftlich mitgeteilt?",
  reference: "Aktenzeichen oder Nummer der Vorlage",
  recordedSoFar: "Bisher erfasst",
  saveNotice: "Mitteilung erfassen",
  coverAsWord: "Anschreiben als Word-Datei",
  noticeSaved: "Die Mitteilung ist erfasst.",
  noticeAlready: "Diese Mitteilung war schon so erfasst. Es wurde nichts geändert.",
  noticeChanged:
    "Inzwischen wurde etwas anderes erfasst. Sie sehen es hier oben. Ihre Eingaben stehen noch in den Feldern, sind aber nicht gespeichert.",
  nextNotice: (to: string) => `Weiter: ${to}`,
  closing: "Abschluss",
  closeLabel: {
    update: "Mit der Fortschreibung",
    councilResolution: "Mit dem Beschluss",
  } satisfies Record<Closed, string>,
  openUntilTold: "möglich, sobald alle Mitteilungen erfasst sind",
  closeNow: "möglich; damit beginnt die nächste Runde",
  close: "Abschließen",
  closeTitle: (title: string, round: number) => `Abschließen: ${title}, Runde ${String(round)}`,
  closedOn: {
    update: "Von welchem Tag ist die Fortschreibung?",
    councilResolution: "Wann wurde der Beschluss gefasst?",
  } satisfies Record<Closed, string>,
  number: {
    update: "Nummer der Fortschreibung",
    councilResolution: "Nummer des Beschlusses",
  } satisfies Record<Closed, string>,
  inComparison: "Vorschläge in der Gegenüberstellung",
  unfinished: "Angefangen und nicht fertig",
  unfinishedText: (count: number) =>
    count === 1
      ? "ein Vorschlag eines Gremiums; er steht nicht in der Gegenüberstellung"
      : `${String(count)} Vorschläge von Gremien; sie stehen nicht in der Gegenüberstellung`,
  saveClosing: "Abschließen und nächste Runde beginnen",
  closedTitle: (title: string, round: number) => `${title}, Runde ${String(round)} ist abgeschlossen.`,
  closedText: (date: string, due: string) =>
    `Die nächste Runde läuft ab dem ${date} und ist am ${due} fällig.`,
  endedText: "Damit ist dieser Zyklus beendet.",
  alreadyClosed: "Diese Runde ist schon abgeschlossen. Es wurde nichts geändert.",
  noticesMissing: (who: readonly string[]) =>
    `Vor dem Abschluss fehlt noch die schriftliche Mitteilung an: ${joined(who, "de")}.`,
  notToBeClosed: "Diese Runde kann nicht abgeschlossen werden.",
  otherRound: "Diese Karte gehört zu einer Runde, die nicht mehr läuft. Es wurde nichts gespeichert.",
  lastClosing: "Letzter Abschluss",
  correct: "Berichtigen",
  correctTitle: (title: string, round: number) => `Abschluss berichtigen: ${title}, Runde ${String(round)}`,
  reason: "Warum wird berichtigt?",
  corrected: "Der Abschluss ist berichtigt.",
  correctedAlready: "Der Abschluss war schon so eingetragen. Es wurde nichts geändert.",
  tooLate:
    "Dieser Abschluss kann nicht mehr berichtigt werden: In der Runde danach ist schon etwas eingetragen, oder sie ist abgeschlossen.",
  fixProblems: formWords.de.fixProblems,
  history: "Verlauf",
  historyTitle: (title: string) => `Verlauf: ${title}`,
  noHistory: "Es ist noch nichts eingetragen.",
  rounds: "Abgeschlossene Runden",
  roundDays: (round: number, from: string, to: string) => `Runde ${String(round)}, ${from} bis ${to}`,
  events: "Einträge, die neuesten zuerst",
  event: (event: CycleEvent, names: { to: string; body: string }): string => {
    const was = event.before
      ? ` (vorher ${[event.before.on, event.before.reference, event.before.number].filter(Boolean).join(", ")})`
      : "";
    const now = [event.on && writtenDate(event.on, "de"), event.reference, event.number]
      .filter(Boolean)
      .join(", ");
    switch (event.what) {
      case "noticeRecorded":
        return `Mitteilung an ${names.to}: ${now}`;
      case "noticeCorrected":
        return `Mitteilung an ${names.to} geändert: ${now}${was}`;
      case "proposalSaved":
        return `Vorschlag gespeichert: ${names.body}`;
      case "proposalDrafted":
        return `Vorschlag angefangen: ${names.body}`;
      case "proposalWithdrawn":
        return `Vorschlag zurückgezogen: ${names.body}`;
      case "closed":
        return `Runde ${String(event.round)} abgeschlossen: ${now}`;
      case "closingCorrected":
        return `Abschluss der Runde ${String(event.round)} berichtigt: ${now}${was}`;
      default:
        return event.what satisfies never;
    }
  },
  more: (count: number) => `und ${String(count)} weitere`,
  problem: (problem: ClosingProblem | DeliveryProblem): string => {
    switch (problem.code) {
      case "notADate":
        return formWords.de.notADate;
      case "inFuture":
        return "Dieses Datum liegt in der Zukunft.";
      case "tooEarly":
        return `Das ist zu früh. Möglich ist ein Tag ab dem ${writtenDate(problem.earliest, "de")}.`;
      case "missing":
        return formWords.de.missing;
      case "tooLong":
        return formWords.de.tooLong(problem.length, problem.limit);
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  title: "Cycles of the plan",
  asOf: (date) => `As of ${date}`,
  none: "This plan has no cycles.",
  onlyCity: "Only the city administration sees the cycles of the plan.",
  onlyCityText:
    "Everybody who holds a post, a lead or a seat of the city in the list of people can see them. Is that wrong? Then please turn to the coordinating office.",
  onlyOffice: "Only the coordinating office records notices and closings.",
  open: "Open",
  back: "Back",
  all: "All cycles",
  round: (title, round) => `${title}, round ${String(round)}`,
  roundLabel: (round) => `Round ${String(round)}`,
  stateLabel: "State",
  state: (state) => {
    if (state.standing === "ended") return `ended on ${writtenDate(state.endedOn, "en")}`;
    const days = Math.abs(state.daysLeft);
    if (state.standing === "overdue")
      return `overdue for ${days === 1 ? "a day" : `${number(days, "en")} days`}`;
    return days === 0 ? "due today" : days === 1 ? "due tomorrow" : `${number(days, "en")} days left`;
  },
  nextMilestone: (date) => `next milestone on ${date}`,
  since: "Running since",
  due: "Due on",
  milestoneLabel: "Next milestone",
  milestone: (date, months) => `${date}, ${months === 1 ? "a month" : `${String(months)} months`} before`,
  endsByItself: "This term ends by itself.",
  notices: "Written notices",
  notGiven: "not recorded yet",
  given: (date, reference) => `on ${date}, ${reference}`,
  record: "Record",
  change: "Change",
  noticeTitle: (to) => `Record a notice: ${to}`,
  noticeOn: "When was the written notice given?",
  reference: "Reference number",
  recordedSoFar: "Recorded so far",
  saveNotice: "Record the notice",
  coverAsWord: "Cover letter as a Word file",
  noticeSaved: "The notice has been recorded.",
  noticeAlready: "This notice was recorded just so already. Nothing was changed.",
  noticeChanged:
    "Something else was recorded meanwhile. You see it above. What you typed is still in the fields but not saved.",
  nextNotice: (to) => `Next: ${to}`,
  closing: "Closing",
  closeLabel: { update: "With the update", councilResolution: "With the resolution" },
  openUntilTold: "possible once all notices are recorded",
  closeNow: "possible; it begins the next round",
  close: "Close",
  closeTitle: (title, round) => `Close: ${title}, round ${String(round)}`,
  closedOn: {
    update: "Of which day is the update?",
    councilResolution: "When was the resolution passed?",
  },
  number: { update: "Number of the update", councilResolution: "Number of the resolution" },
  inComparison: "Proposals in the comparison",
  unfinished: "Begun and not finished",
  unfinishedText: (count) =>
    count === 1
      ? "one proposal of a body; it is not in the comparison"
      : `${String(count)} proposals of bodies; they are not in the comparison`,
  saveClosing: "Close and begin the next round",
  closedTitle: (title, round) => `${title}, round ${String(round)} is closed.`,
  closedText: (date, due) => `The next round runs from ${date} and is due on ${due}.`,
  endedText: "This cycle has ended with it.",
  alreadyClosed: "This round is closed already. Nothing was changed.",
  noticesMissing: (who) => `Before it can be closed, written notice must be given to: ${joined(who, "en")}.`,
  notToBeClosed: "This round cannot be closed.",
  otherRound: "This card belongs to a round that is over. Nothing was saved.",
  lastClosing: "Last closing",
  correct: "Correct",
  correctTitle: (title, round) => `Correct the closing: ${title}, round ${String(round)}`,
  reason: "Why is it corrected?",
  corrected: "The closing has been corrected.",
  correctedAlready: "The closing was recorded just so already. Nothing was changed.",
  tooLate:
    "This closing can no longer be corrected: something is recorded in the round after it, or that round is closed.",
  fixProblems: formWords.en.fixProblems,
  history: "History",
  historyTitle: (title) => `History: ${title}`,
  noHistory: "Nothing has been recorded yet.",
  rounds: "Closed rounds",
  roundDays: (round, from, to) => `Round ${String(round)}, ${from} to ${to}`,
  events: "Entries, the newest first",
  event: (event, names) => {
    const was = event.before
      ? ` (before: ${[event.before.on, event.before.reference, event.before.number].filter(Boolean).join(", ")})`
      : "";
    const now = [event.on && writtenDate(event.on, "en"), event.reference, event.number]
      .filter(Boolean)
      .join(", ");
    switch (event.what) {
      case "noticeRecorded":
        return `Notice to ${names.to}: ${now}`;
      case "noticeCorrected":
        return `Notice to ${names.to} changed: ${now}${was}`;
      case "proposalSaved":
        return `Proposal saved: ${names.body}`;
      case "proposalDrafted":
        return `Proposal begun: ${names.body}`;
      case "proposalWithdrawn":
        return `Proposal withdrawn: ${names.body}`;
      case "closed":
        return `Round ${String(event.round)} closed: ${now}`;
      case "closingCorrected":
        return `Closing of round ${String(event.round)} corrected: ${now}${was}`;
      default:
        return event.what satisfies never;
    }
  },
  more: (count) => `and ${String(count)} more`,
  problem: (problem) => {
    switch (problem.code) {
      case "notADate":
        return "Please give a date.";
      case "inFuture":
        return "This date is in the future.";
      case "tooEarly":
        return `That is too early. The earliest possible day is ${writtenDate(problem.earliest, "en")}.`;
      case "missing":
        return formWords.en.missing;
      case "tooLong":
        return formWords.en.tooLong(problem.length, problem.limit);
      default:
        return problem satisfies never;
    }
  },
};

function number(value: number, language: Language): string {
  return writtenNumber(value, language);
}

export const cycleWords: Record<Language, typeof de> = { de, en };
