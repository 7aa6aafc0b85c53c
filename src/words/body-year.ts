import type { Warning, YearState } from "../bodies/cadence.ts";
import type { MinimumProblem } from "../bodies/meetings/deciding.ts";
import type { MeetingEvent } from "../bodies/meetings/history.ts";
import { numberOf, yearOfQuarter, type Quarter } from "../bodies/quarter.ts";
import type { Language } from "../plan/schema.ts";
import { joined, writtenDate, writtenNumber } from "./format.ts";
import { meetingWords } from "./meetings.ts";

/** A body's year: the picture, how often it must meet, what was decided about that, what was recorded. */

const de = {
  title: (body: string) => `Stand: ${body}`,
  asOf: (year: number, date: string) => `Jahr ${String(year)}, Stand vom ${date}`,
  months: ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"],
  legend: "● getagt · ○ geplant · – kein Bedarf im Quartal · unterstrichen: dieser Monat",
  legendFixed: "● getagt · ○ geplant · unterstrichen: dieser Monat",
  standing: ({ standing, held, needed, year }: YearState): string => {
    switch (standing) {
      case "met":
        return `${String(held)} von ${String(needed)}: Die Zahl für das Jahr ${String(year)} ist erreicht.`;
      case "missed":
        return `${String(held)} von ${String(needed)}: Im Jahr ${String(year)} gab es weniger Sitzungen, als der Plan verlangt.`;
      case "open":
        return `${String(held)} von ${String(needed)}: Bis zum Jahresende ${needed - held === 1 ? "fehlt eine Sitzung" : `fehlen ${String(needed - held)} Sitzungen`}.`;
      case "notMeasured":
        return `Für das Jahr ${String(year)} verlangt der Plan keine Sitzung: Das Gremium oder der Plan bestand nur einen kleinen Teil davon.`;
      default:
        return standing satisfies never;
    }
  },
  warning: (warning: Warning): string => {
    switch (warning.kind) {
      case "spread":
        return `Früher Hinweis: Bis zum ${writtenDate(warning.by, "de")} sollte es ${warning.atLeast === 1 ? "eine Sitzung" : `${String(warning.atLeast)} Sitzungen`} geben. Versäumt ist noch nichts, gezählt wird das ganze Jahr.`;
      case "late":
        return `Früher Hinweis: Das Jahr geht zu Ende, und für ${warning.missing === 1 ? "eine Sitzung" : `${String(warning.missing)} Sitzungen`} gibt es noch keinen Termin.`;
      case "passed":
        return `Früher Hinweis: Für den ${writtenDate(warning.day, "de")} war eine Sitzung vorgesehen. Eingetragen ist keine.`;
      default:
        return warning satisfies never;
    }
  },
  lastLabel: "Zuletzt",
  comingLabel: "Vorgesehen",
  noNeedLabel: "Kein Bedarf",
  noNeedText: (quarters: readonly Quarter[]) =>
    `${joined(
      quarters.map((each) => `${String(numberOf(each))}. Quartal`),
      "de",
    )}. Das ist eine gültige Antwort; die Zahl für das Jahr bleibt.`,
  ruleLabel: "Wie oft",
  rule: (number: number) =>
    number === 1 ? "mindestens einmal im Jahr" : `mindestens ${String(number)}-mal im Jahr`,
  ruleOpen: (number: number) =>
    `nach Bedarf mehrmals im Jahr; hier mindestens ${String(number)}-mal, solange das Büro nichts anderes festlegt`,
  ruleSet: (number: number, date: string, reason: string) =>
    `nach Bedarf mehrmals im Jahr; das Büro hat am ${date} mindestens ${number === 1 ? "eine Sitzung" : `${String(number)} Sitzungen`} im Jahr festgelegt: ${reason}`,
  held: (dates: readonly string[]) => `Getagt: ${joined(dates, "de")}.`,
  planned: (dates: readonly string[]) => `Vorgesehen: ${joined(dates, "de")}.`,
  noNeedSpoken: (quarters: readonly Quarter[]) =>
    `Kein Bedarf: ${joined(
      quarters.map((each) => `${String(numberOf(each))}. Quartal`),
      "de",
    )}.`,
  today: (date: string) => `Heute ist der ${date}.`,
  list: (year: number) => `Sitzungen ${String(year)}`,
  listTitle: (body: string, year: number) => `${body}: Sitzungen ${String(year)}`,
  heldHeading: "Getagt",
  cancelledHeading: "Gestrichen",
  noMeetings: "Für dieses Jahr ist keine Sitzung eingetragen.",
  otherYear: (year: number) => `Jahr ${String(year)}`,
  allBodies: "Alle Gremien",
  whichBody: "Welches Gremium meinen Sie?",
  history: "Verlauf",
  historyTitle: (body: string) => `Verlauf der Sitzungen: ${body}`,
  noHistory: "Es ist noch nichts eingetragen.",
  more: (count: number) => `und ${String(count)} weitere`,
  event: (event: MeetingEvent): string => {
    const day = "date" in event ? writtenDate(event.date, "de") : "";
    switch (event.what) {
      case "meetingRecorded":
        return `Sitzung vom ${day} eingetragen`;
      case "meetingCorrected":
        return `Sitzung vom ${day} berichtigt`;
      case "meetingCancelled":
        return `Sitzung vom ${day} gestrichen`;
      case "noNeedRecorded":
        return `Kein Bedarf im ${quarter(event.quarter, "de")}`;
      case "noNeedTakenBack":
        return `Doch Bedarf im ${quarter(event.quarter, "de")}`;
      case "minimumSet":
        return `Mindestzahl im Jahr: ${String(event.atLeast)} (vorher ${String(event.before)})`;
      default:
        return event satisfies never;
    }
  },
  before: (what: string) => `vorher: ${what}`,
  noNeed: (which: Quarter) => `Kein Bedarf im ${String(numberOf(which))}. Quartal`,
  need: (which: Quarter) => `Doch Bedarf im ${String(numberOf(which))}. Quartal`,
  noNeedSaved: (which: Quarter) => `Eingetragen: kein Bedarf im ${quarter(which, "de")}.`,
  noNeedSavedText:
    "In diesem Quartal erinnere ich nicht mehr an eine Sitzung. Die Zahl, die für das Jahr gilt, bleibt bestehen.",
  noNeedAlready: (which: Quarter) =>
    `Für das ${quarter(which, "de")} war das schon eingetragen. Es wurde nichts geändert.`,
  needSaved: (which: Quarter) => `Zurückgenommen: Im ${quarter(which, "de")} kann es Bedarf geben.`,
  otherQuarter: (which: Quarter) =>
    `Diese Karte gehört zu einem Quartal, das vorbei ist. Es wurde nichts eingetragen. Jetzt läuft das ${quarter(which, "de")}.`,
  fixed:
    "Für dieses Gremium nennt der Plan eine feste Zahl. „Kein Bedarf“ oder eine andere Mindestzahl gibt es hier nicht.",
  minimum: "Mindestzahl ändern",
  minimumTitle: (body: string) => `Mindestzahl der Sitzungen: ${body}`,
  minimumNow: "Bisher",
  minimumText: "Gilt für dieses Jahr und alle weiteren. Jahre, die vorbei sind, behalten ihre Zahl.",
  atLeast: "Wie viele Sitzungen im Jahr mindestens?",
  minimumReason: "Warum diese Zahl?",
  minimumSave: "Festlegen",
  minimumSaved: (number: number) => `Festgelegt: mindestens ${String(number)} im Jahr.`,
  minimumAlready: "Diese Zahl galt schon. Es wurde nichts geändert.",
  minimumChanged:
    "Inzwischen wurde eine andere Zahl festgelegt. Sie sehen sie oben. Ihre Angaben wurden nicht gespeichert.",
  onlyOffice: "Die Mindestzahl legt nur das koordinierende Büro fest.",
  minimumProblem: (problem: MinimumProblem): string =>
    problem.code === "notANumber"
      ? `Bitte geben Sie eine ganze Zahl von 1 bis ${writtenNumber(problem.limit, "de")} ein.`
      : meetingWords.de.problem(problem),
};

const en: typeof de = {
  title: (body) => `Status: ${body}`,
  asOf: (year, date) => `Year ${String(year)}, as of ${date}`,
  months: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  legend: "● met · ○ planned · – no need this quarter · underlined: this month",
  legendFixed: "● met · ○ planned · underlined: this month",
  standing: ({ standing, held, needed, year }) => {
    switch (standing) {
      case "met":
        return `${String(held)} of ${String(needed)}: the number for ${String(year)} is reached.`;
      case "missed":
        return `${String(held)} of ${String(needed)}: in ${String(year)} there were fewer meetings than the plan asks for.`;
      case "open":
        return `${String(held)} of ${String(needed)}: ${needed - held === 1 ? "one meeting is" : `${String(needed - held)} meetings are`} missing until the end of the year.`;
      case "notMeasured":
        return `The plan asks for no meeting in ${String(year)}: body or plan existed for only a small part of it.`;
      default:
        return standing satisfies never;
    }
  },
  warning: (warning) => {
    switch (warning.kind) {
      case "spread":
        return `Early hint: by ${writtenDate(warning.by, "en")} there should be ${warning.atLeast === 1 ? "one meeting" : `${String(warning.atLeast)} meetings`}. Nothing is missed yet, the whole year counts.`;
      case "late":
        return `Early hint: the year is ending, and ${warning.missing === 1 ? "one meeting has" : `${String(warning.missing)} meetings have`} no date yet.`;
      case "passed":
        return `Early hint: a meeting was to take place on ${writtenDate(warning.day, "en")}. None is on record.`;
      default:
        return warning satisfies never;
    }
  },
  lastLabel: "Last",
  comingLabel: "To come",
  noNeedLabel: "No need",
  noNeedText: (quarters) =>
    `${joined(
      quarters.map((each) => `quarter ${String(numberOf(each))}`),
      "en",
    )}. That is a valid answer; the number for the year stays.`,
  ruleLabel: "How often",
  rule: (number) => (number === 1 ? "at least once a year" : `at least ${String(number)} times a year`),
  ruleOpen: (number) =>
    `several times a year as needed; here at least ${String(number)} times while the office sets nothing else`,
  ruleSet: (number, date, reason) =>
    `several times a year as needed; on ${date} the office set at least ${number === 1 ? "one meeting" : `${String(number)} meetings`} a year: ${reason}`,
  held: (dates) => `Met on ${joined(dates, "en")}.`,
  planned: (dates) => `To come: ${joined(dates, "en")}.`,
  noNeedSpoken: (quarters) =>
    `No need: ${joined(
      quarters.map((each) => `quarter ${String(numberOf(each))}`),
      "en",
    )}.`,
  today: (date) => `Today is ${date}.`,
  list: (year) => `Meetings ${String(year)}`,
  listTitle: (body, year) => `${body}: meetings ${String(year)}`,
  heldHeading: "Held",
  cancelledHeading: "Called off",
  noMeetings: "No meeting is on record for this year.",
  otherYear: (year) => `Year ${String(year)}`,
  allBodies: "All bodies",
  whichBody: "Which body do you mean?",
  history: "History",
  historyTitle: (body) => `History of the meetings: ${body}`,
  noHistory: "Nothing has been recorded yet.",
  more: (count) => `and ${String(count)} more`,
  event: (event) => {
    const day = "date" in event ? writtenDate(event.date, "en") : "";
    switch (event.what) {
      case "meetingRecorded":
        return `Meeting of ${day} recorded`;
      case "meetingCorrected":
        return `Meeting of ${day} corrected`;
      case "meetingCancelled":
        return `Meeting of ${day} called off`;
      case "noNeedRecorded":
        return `No need in ${quarter(event.quarter, "en")}`;
      case "noNeedTakenBack":
        return `Need after all in ${quarter(event.quarter, "en")}`;
      case "minimumSet":
        return `Minimum a year: ${String(event.atLeast)} (before: ${String(event.before)})`;
      default:
        return event satisfies never;
    }
  },
  before: (what) => `before: ${what}`,
  noNeed: (which) => `No need in quarter ${String(numberOf(which))}`,
  need: (which) => `Need after all in quarter ${String(numberOf(which))}`,
  noNeedSaved: (which) => `Recorded: no need in ${quarter(which, "en")}.`,
  noNeedSavedText:
    "I will not remind of a meeting in this quarter any more. The number that holds for the year stays.",
  noNeedAlready: (which) => `This was recorded for ${quarter(which, "en")} already. Nothing was changed.`,
  needSaved: (which) => `Taken back: there may be need in ${quarter(which, "en")}.`,
  otherQuarter: (which) =>
    `This card belongs to a quarter that is over. Nothing was recorded. It is ${quarter(which, "en")} now.`,
  fixed: "The plan gives this body a fixed number. There is no “no need” and no other minimum here.",
  minimum: "Change the minimum",
  minimumTitle: (body) => `Minimum of meetings: ${body}`,
  minimumNow: "So far",
  minimumText: "Holds for this year and all later ones. Years that are over keep their number.",
  atLeast: "How many meetings a year at least?",
  minimumReason: "Why this number?",
  minimumSave: "Set",
  minimumSaved: (number) => `Set: at least ${String(number)} a year.`,
  minimumAlready: "This number held already. Nothing was changed.",
  minimumChanged: "Another number was set meanwhile. You see it above. What you typed was not saved.",
  onlyOffice: "Only the coordinating office sets the minimum.",
  minimumProblem: (problem) =>
    problem.code === "notANumber"
      ? `Please enter a whole number from 1 to ${writtenNumber(problem.limit, "en")}.`
      : meetingWords.en.problem(problem),
};

function quarter(which: Quarter, language: Language): string {
  const [number, year] = [String(numberOf(which)), String(yearOfQuarter(which))];
  return language === "de" ? `${number}. Quartal ${year}` : `quarter ${number} of ${year}`;
}

export const bodyYearWords: Record<Language, typeof de> = { de, en };
