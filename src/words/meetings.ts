import type { YearState } from "../bodies/cadence.ts";
import type { MeetingProblem, ReasonProblem } from "../bodies/meeting-input.ts";
import type { Language } from "../plan/schema.ts";
import { joined, writtenDate, writtenNumber } from "./format.ts";

/** A meeting: recorded, corrected, called off. */

const de = {
  title: (body: string) => `Sitzung eintragen: ${body}`,
  which: "Welches Gremium hat getagt?",
  noneTitle: "Sie können keine Sitzung eintragen.",
  noneText:
    "Sitzungen tragen die Leitung, die Stellvertretung und das koordinierende Büro ein. Ist das nicht richtig? Dann wenden Sie sich bitte an das Büro.",
  date: "Wann fand die Sitzung statt?",
  type: "Welche Art von Sitzung?",
  participants: "Wie viele Personen haben teilgenommen? (freiwillig)",
  participantsOf: (bench: string) => `Teilgenommen: ${bench} (freiwillig)`,
  onlyNumbers: "Nur Zahlen, keine Namen.",
  names: "Wer war dabei? (freiwillig)",
  namesHelp:
    "Hier stehen nur Mitglieder, die zugestimmt haben, mit Namen genannt zu werden. Die Namen bleiben intern.",
  notNameable: (people: readonly string[]) =>
    `Mit Namen stehen hier nur Mitglieder, die zugestimmt haben und an diesem Tag im Gremium saßen.${people.length > 0 ? ` Das gilt nicht für: ${joined(people, "de")}.` : ""} Bitte prüfen Sie die Auswahl und das Datum.`,
  namedLabel: "Mit Namen",
  belong: (count: number) => `Laut Personenliste heute: ${String(count)}.`,
  result: "Was kam heraus? Zwei, drei Zeilen genügen. (freiwillig)",
  resultHelp: "Bleibt intern.",
  minutes: "Wo liegt das Protokoll? Adresse mit https (freiwillig)",
  minutesHelp: "Bleibt intern. Nur die Adresse wird gespeichert, nicht das Protokoll.",
  next: "Wann ist die nächste Sitzung? (freiwillig)",
  save: "Eintragen",
  saveEverybody: "Heute, alle waren da",
  saveAnother: "Als weitere Sitzung eintragen",
  sameDay: (date: string) =>
    `Für den ${date} ist schon eine Sitzung eingetragen. Ist es dieselbe, müssen Sie nichts mehr tun. War es eine weitere, tragen Sie sie bitte als weitere ein.`,
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts eingetragen.",
  oldCard:
    "Diese Karte ist älter als die jetzigen Fragen. Ihre Angaben stehen hier noch. Bitte ergänzen Sie, was Sie möchten, und tragen Sie die Sitzung dann ein.",
  oldToday: (date: string) =>
    `Diese Karte ist vom ${date}. Bitte prüfen Sie das Datum. Es wurde noch nichts eingetragen.`,
  savedTitle: "Vielen Dank, die Sitzung ist eingetragen.",
  alreadyTitle:
    "Mit dieser Karte wurde schon eine Sitzung eingetragen. Für eine weitere schreiben Sie bitte „Sitzung eintragen“.",
  alreadyCancelled:
    "Mit dieser Karte wurde eine Sitzung eingetragen, die später gestrichen wurde. Für eine neue schreiben Sie bitte „Sitzung eintragen“.",
  savedText: (body: string, date: string) => `${body}, ${date}`,
  yearLabel: "Bisher",
  year: ({ year, held, needed, last, next }: YearState) =>
    [
      needed === 0
        ? `${String(held)} Sitzungen im Jahr ${String(year)}`
        : `${String(held)} von ${String(needed)} Sitzungen im Jahr ${String(year)}`,
      ...(last ? [`zuletzt am ${writtenDate(last, "de")}`] : []),
      ...(next ? [`nächste am ${writtenDate(next, "de")}`] : []),
    ].join(", "),
  tookPart: "Teilgenommen",
  counted: (total: number) => (total === 1 ? "eine Person" : `${String(total)} Personen`),
  notCounted: "nicht gezählt",
  typeLabel: "Art",
  resultLabel: "Ergebnis",
  nextLabel: "Nächste Sitzung",
  recordedLabel: "Eingetragen",
  cancelledLabel: "Gestrichen",
  by: (date: string, who: string) => (who === "" ? `am ${date}` : `am ${date} von ${who}`),
  openMinutes: "Protokoll öffnen",
  propose: "Vorschlag eintragen",
  look: "Stand ansehen",
  open: "Öffnen",
  record: "Sitzung eintragen",
  correct: "Berichtigen",
  correctTitle: (date: string) => `Sitzung vom ${date} berichtigen`,
  reason: "Warum wird berichtigt?",
  saveCorrection: "Berichtigung speichern",
  corrected: "Die Sitzung ist berichtigt.",
  correctedAlready: "Die Sitzung war schon so eingetragen. Es wurde nichts geändert.",
  changedMeanwhile:
    "Inzwischen hat jemand diese Sitzung geändert. Sie sehen hier, was jetzt eingetragen ist. Ihre Angaben wurden nicht gespeichert.",
  cancel: "Streichen",
  cancelTitle: (date: string) => `Sitzung vom ${date} streichen`,
  cancelText: "Sie zählt dann nicht mehr. Im Verlauf bleibt stehen, was eingetragen war.",
  cancelReason: "Warum wird sie gestrichen?",
  cancelSure: "Sitzung streichen",
  cancelled: "Die Sitzung ist gestrichen.",
  cancelledAlready: "Diese Sitzung war schon gestrichen. Es wurde nichts geändert.",
  noSuchMeeting: "Diese Sitzung finde ich nicht mehr.",
  back: "Zurück",
  problem: (problem: Exclude<MeetingProblem, { code: "notNameable" }> | ReasonProblem): string => {
    switch (problem.code) {
      case "missing":
        return problem.field === "reason"
          ? "Bitte geben Sie einen Grund an."
          : "Bitte geben Sie das Datum der Sitzung an.";
      case "notADate":
        return "Das ist kein Datum. Bitte geben Sie Tag, Monat und Jahr an.";
      case "inTheFuture":
        return "Dieses Datum liegt in der Zukunft. Eingetragen werden nur Sitzungen, die stattgefunden haben. Einen künftigen Termin geben Sie bitte unten als nächste Sitzung an, oder Sie schreiben „Sitzung planen“.";
      case "tooLongAgo":
        return "Dieses Datum liegt mehr als zwei Jahre zurück. Bitte prüfen Sie das Jahr.";
      case "beforeFounding":
        return `Dieses Gremium gibt es laut Personenliste erst seit dem ${writtenDate(problem.day, "de")}. Ist das nicht richtig, ändert das Büro die Liste.`;
      case "afterEnd":
        return `Dieses Gremium gibt es laut Personenliste nur bis zum ${writtenDate(problem.day, "de")}. Ist das nicht richtig, ändert das Büro die Liste.`;
      case "notAKind":
        return "Bitte wählen Sie eine der Möglichkeiten aus.";
      case "nobody":
        return "Eine Sitzung ohne Teilnehmende? Bitte prüfen Sie die Zahlen oder lassen Sie sie weg.";
      case "notANumber":
        return `Bitte geben Sie eine ganze Zahl bis ${writtenNumber(problem.limit, "de")} ein.`;
      case "tooLong":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")} Zeichen.`;
      case "tooManyNames":
        return `Bitte ändern Sie höchstens ${writtenNumber(problem.limit, "de")} Namen auf einmal.`;
      case "notALink":
        return "Bitte geben Sie eine Adresse an, die mit https:// beginnt.";
      case "notAfterToday":
        return "Die nächste Sitzung muss nach dem heutigen Tag liegen.";
      case "notAfterMeeting":
        return "Die nächste Sitzung muss nach dieser Sitzung liegen.";
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  title: (body) => `Record a meeting: ${body}`,
  which: "Which body has met?",
  noneTitle: "You cannot record meetings.",
  noneText:
    "Meetings are recorded by the lead, the deputy and the coordinating office. Is that wrong? Then please turn to the office.",
  date: "When did the meeting take place?",
  type: "Which kind of meeting?",
  participants: "How many people took part? (optional)",
  participantsOf: (bench) => `Took part: ${bench} (optional)`,
  onlyNumbers: "Only numbers, no names.",
  names: "Who was there? (optional)",
  namesHelp: "Only members who agreed to be named stand here. The names stay internal.",
  notNameable: (people) =>
    `Only members who agreed and sat in the body on that day can be named.${people.length > 0 ? ` That is not so for: ${joined(people, "en")}.` : ""} Please check whom you chose, and the date.`,
  namedLabel: "By name",
  belong: (count) => `By the list of people today: ${String(count)}.`,
  result: "What was the result? Two or three lines are enough. (optional)",
  resultHelp: "Stays internal.",
  minutes: "Where are the minutes? Address with https (optional)",
  minutesHelp: "Stays internal. Only the address is kept, not the minutes.",
  next: "When is the next meeting? (optional)",
  save: "Record",
  saveEverybody: "Today, everybody came",
  saveAnother: "Record as another meeting",
  sameDay: (date) =>
    `A meeting on ${date} is on record already. If it is the same, there is nothing more to do. If it was another one, please record it as another.`,
  fixProblems: "Please check the marked answers. Nothing has been recorded yet.",
  oldCard:
    "This card is older than the questions of today. What you typed still stands here. Please add what you like and record the meeting then.",
  oldToday: (date) => `This card is of ${date}. Please check the date. Nothing has been recorded yet.`,
  savedTitle: "Thank you, the meeting has been recorded.",
  alreadyTitle:
    "A meeting was recorded with this card already. For another one please write “record meeting”.",
  alreadyCancelled:
    "With this card a meeting was recorded that was called off later. For a new one please write “record meeting”.",
  savedText: (body, date) => `${body}, ${date}`,
  yearLabel: "So far",
  year: ({ year, held, needed, last, next }) =>
    [
      needed === 0
        ? `${String(held)} meetings in ${String(year)}`
        : `${String(held)} of ${String(needed)} meetings in ${String(year)}`,
      ...(last ? [`last on ${writtenDate(last, "en")}`] : []),
      ...(next ? [`next on ${writtenDate(next, "en")}`] : []),
    ].join(", "),
  tookPart: "Took part",
  counted: (total) => (total === 1 ? "one person" : `${String(total)} persons`),
  notCounted: "not counted",
  typeLabel: "Kind",
  resultLabel: "Result",
  nextLabel: "Next meeting",
  recordedLabel: "Recorded",
  cancelledLabel: "Called off",
  by: (date, who) => (who === "" ? `on ${date}` : `on ${date} by ${who}`),
  openMinutes: "Open the minutes",
  propose: "Enter a proposal",
  look: "Look at the status",
  open: "Open",
  record: "Record a meeting",
  correct: "Correct",
  correctTitle: (date) => `Correct the meeting of ${date}`,
  reason: "Why is it corrected?",
  saveCorrection: "Save the correction",
  corrected: "The meeting has been corrected.",
  correctedAlready: "The meeting was recorded just so already. Nothing was changed.",
  changedMeanwhile:
    "Somebody has changed this meeting meanwhile. You see here what is on record now. What you typed was not saved.",
  cancel: "Call off",
  cancelTitle: (date) => `Call off the meeting of ${date}`,
  cancelText: "It does not count any more then. What was recorded stays in the history.",
  cancelReason: "Why is it called off?",
  cancelSure: "Call the meeting off",
  cancelled: "The meeting has been called off.",
  cancelledAlready: "This meeting was called off already. Nothing was changed.",
  noSuchMeeting: "I do not find this meeting any more.",
  back: "Back",
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return problem.field === "reason" ? "Please give a reason." : "Please give the date of the meeting.";
      case "notADate":
        return "This is no date. Please give day, month and year.";
      case "inTheFuture":
        return "This date is in the future. Only meetings that have taken place are recorded. A date to come is entered below, as the next meeting, or write “plan meeting”.";
      case "tooLongAgo":
        return "This date is more than two years ago. Please check the year.";
      case "beforeFounding":
        return `By the list of people this body exists since ${writtenDate(problem.day, "en")}. If that is wrong, the office changes the list.`;
      case "afterEnd":
        return `By the list of people this body exists until ${writtenDate(problem.day, "en")}. If that is wrong, the office changes the list.`;
      case "notAKind":
        return "Please choose one of the answers.";
      case "nobody":
        return "A meeting that nobody came to? Please check the numbers or leave them out.";
      case "notANumber":
        return `Please enter a whole number up to ${writtenNumber(problem.limit, "en")}.`;
      case "tooLong":
        return `The text is too long. At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
      case "tooManyNames":
        return `Please change at most ${writtenNumber(problem.limit, "en")} names at once.`;
      case "notALink":
        return "Please enter an address that begins with https://.";
      case "notAfterToday":
        return "The next meeting must be after today.";
      case "notAfterMeeting":
        return "The next meeting must be after this one.";
      default:
        return problem satisfies never;
    }
  },
};

export const meetingWords: Record<Language, typeof de> = { de, en };
