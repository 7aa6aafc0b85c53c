import type { PlanProblem } from "../bodies/planning/plan-input.ts";
import type { MeetingPlan } from "../bodies/planning/planned-meeting.ts";
import type { Language } from "../plan/schema.ts";
import { writtenDate, writtenDay, writtenNumber, writtenTime } from "./format.ts";

/** Meetings to come: planned, moved, cancelled. */
const de = {
  span: (from: number, minutes: number) => `${writtenTime(from)} bis ${writtenTime(from + minutes)} Uhr`,
  start: ({ on, startMinute }: Pick<MeetingPlan, "on" | "startMinute">) =>
    `${writtenDay(on, "de")}, ${writtenTime(startMinute)} Uhr`,
  when: "Wann",
  before: "Bisher",
  place: "Ort",
  about: "Worum es geht",
  why: "Grund",
  plan: "Sitzung planen",
  all: "Termine",
  listTitle: "Geplante Sitzungen",
  none: "Es ist keine Sitzung geplant.",
  noneForYou: "Sie gehören zu keinem Gremium. Darum sind für Sie keine Sitzungen geplant.",
  which: "Für welches Gremium möchten Sie eine Sitzung planen?",
  mayNotPlan: "Sie können keine Sitzung planen.",
  mayNotPlanWhy:
    "Sitzungen planen die Leitung, die Stellvertretung und das koordinierende Büro. Ist das nicht richtig? Dann wenden Sie sich bitte an das Büro.",
  open: "Ansehen",
  back: "Zurück zur Sitzung",
  planTitle: (body: string) => `Sitzung planen: ${body}`,
  moveTitle: (body: string) => `Sitzung verlegen oder ändern: ${body}`,
  cancelTitle: (body: string) => `Sitzung absagen: ${body}`,
  viewTitle: {
    planned: (body: string) => `Sitzung: ${body}`,
    cancelled: (body: string) => `Abgesagt: Sitzung ${body}`,
    held: (body: string) => `Stattgefunden: Sitzung ${body}`,
  },
  isOver: "Dieser Tag ist vorbei. Eingetragen ist die Sitzung noch nicht.",
  itemOver: "vorbei, noch nicht eingetragen",
  itemCancelled: "abgesagt",
  on: "An welchem Tag?",
  onHelp: "Ein Arbeitstag, ab morgen.",
  at: "Um wie viel Uhr?",
  atHelp: "Zum Beispiel 14 oder 14:30. Von 8 bis 17 Uhr.",
  minutes: "Wie lange? (Minuten)",
  placeField: "Wo? Raum, Adresse oder Link",
  aboutField: "Worum geht es? Eine Zeile genügt. (freiwillig)",
  slot: "Freie Arbeitstage",
  slotHelp: "Zu diesen Zeiten ist für kein Mitglied eine andere Sitzung geplant.",
  noFreeDay:
    "Ein freier Tag für eine so lange Sitzung ist nicht zu finden. Bitte geben Sie selbst einen ein.",
  find: "Tag finden",
  otherDay: "Anderen Tag eingeben",
  save: "Planen",
  saveAnyway: "Trotzdem planen",
  saveMove: "Ändern",
  saveMoveAnyway: "Trotzdem ändern",
  clash: (others: readonly string[]) =>
    `Zu dieser Zeit haben Mitglieder schon eine andere Sitzung: ${others.join("; ")}. Geplant ist noch nichts. Sie können eine andere Zeit nehmen oder trotzdem planen.`,
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es ist noch nichts geplant.",
  fixReason: "Bitte prüfen Sie die markierte Angabe. Es ist noch nichts abgesagt.",
  planned: "Die Sitzung ist geplant.",
  moved: "Die Sitzung ist geändert.",
  cancelled: "Die Sitzung ist abgesagt.",
  alreadyPlanned: "Mit dieser Karte haben Sie schon eine Sitzung geplant. So steht sie jetzt:",
  alreadyMoved: "Das ist schon geändert. So steht die Sitzung jetzt:",
  alreadyCancelled: "Diese Sitzung ist schon abgesagt.",
  unchanged: "An der Sitzung hat sich nichts geändert.",
  changedMeanwhile:
    "Die Sitzung wurde inzwischen geändert. Ihre Eingabe ist nicht übernommen. So steht sie jetzt:",
  isCancelled: "Diese Sitzung ist abgesagt. Bitte planen Sie eine neue.",
  isHeld: "Diese Sitzung hat stattgefunden und ist eingetragen. Sie lässt sich nicht mehr ändern.",
  gone: "Diese Sitzung gibt es nicht.",
  notYours: "Diese Sitzung sehen die Mitglieder des Gremiums und das koordinierende Büro.",
  told: (count: number) =>
    count === 1
      ? "In Teams wird ein Mitglied benachrichtigt."
      : `In Teams werden ${String(count)} Mitglieder benachrichtigt.`,
  tellYourself: "Bitte selbst benachrichtigen",
  tellYourselfWhy:
    "Diese Mitglieder erreicht der Planlotse nicht in Teams. Die Kalenderdatei können Sie ihnen weiterleiten.",
  file: "Kalenderdatei",
  link: "Link öffnen",
  move: "Verlegen oder ändern",
  cancel: "Absagen",
  record: "Sitzung eintragen",
  reason: "Warum fällt die Sitzung aus? Die Mitglieder lesen das.",
  newsTitle: {
    meetingPlanned: (body: string) => `Einladung: Sitzung ${body}`,
    meetingMoved: (body: string) => `Verlegt: Sitzung ${body}`,
    meetingChanged: (body: string) => `Geändert: Sitzung ${body}`,
    meetingCancelled: (body: string) => `Abgesagt: Sitzung ${body}`,
  },
  newsText: {
    meetingPlanned: (start: string) => `Die Sitzung beginnt am ${start}.`,
    meetingMoved: (start: string) => `Die Sitzung beginnt jetzt am ${start}.`,
    meetingChanged: (start: string) => `Es bleibt bei ${start}. Bitte beachten Sie die neuen Angaben.`,
    meetingCancelled: (start: string) => `Die Sitzung am ${start} fällt aus.`,
  },
  newsWhy: "Sie erhalten diese Nachricht, weil Sie Mitglied sind.",
  fileHint: "Die Kalenderdatei trägt den Termin in Ihren Kalender ein oder ändert ihn dort.",
  calendar: {
    summary: (body: string) => `Sitzung: ${body}`,
    cancelledSummary: (body: string) => `Abgesagt: Sitzung ${body}`,
    reason: (reason: string) => `Grund der Absage: ${reason}`,
  },
  problem: (problem: PlanProblem): string => {
    switch (problem.code) {
      case "missing":
        return {
          on: "Bitte geben Sie den Tag an.",
          time: "Bitte geben Sie an, wann die Sitzung beginnt.",
          place: "Bitte geben Sie einen Ort oder einen Link an.",
          reason: "Bitte sagen Sie, warum die Sitzung ausfällt.",
        }[problem.input];
      case "notADate":
        return "Das ist kein Datum. Bitte geben Sie Tag, Monat und Jahr an.";
      case "tooSoon":
        return "Geplant werden Sitzungen ab morgen. Hat die Sitzung schon stattgefunden? Dann schreiben Sie bitte „Sitzung eintragen“.";
      case "tooFar":
        return `So weit voraus wird nicht geplant. Möglich ist es bis zum ${writtenDate(problem.latest, "de")}.`;
      case "noWorkday":
        return `Der ${writtenDay(problem.on, "de")}, ist kein Arbeitstag. Bitte nehmen Sie einen anderen Tag.`;
      case "notATime":
        return "Das ist keine Uhrzeit. Bitte schreiben Sie zum Beispiel 14 oder 14:30.";
      case "outsideHours":
        return "Sitzungen beginnen zwischen 8 und 17 Uhr.";
      case "notALength":
        return "Bitte geben Sie eine Dauer von 15 Minuten bis 8 Stunden an, zum Beispiel 90.";
      case "endsTooLate":
        return `Die Sitzung würde bis ${writtenTime(problem.endMinute)} Uhr dauern. Sitzungen enden bis 17 Uhr.`;
      case "tooLong":
        return `Der Text ist zu lang. Erlaubt sind höchstens ${writtenNumber(problem.limit, "de")} Zeichen.`;
      default:
        return problem satisfies never;
    }
  },
};

const en: typeof de = {
  span: (from, minutes) => `${writtenTime(from)} to ${writtenTime(from + minutes)}`,
  start: ({ on, startMinute }) => `${writtenDay(on, "en")}, ${writtenTime(startMinute)}`,
  when: "When",
  before: "Before",
  place: "Place",
  about: "What it is about",
  why: "Reason",
  plan: "Plan a meeting",
  all: "Meetings to come",
  listTitle: "Planned meetings",
  none: "No meeting is planned.",
  noneForYou: "You do not belong to a body, so no meetings are planned for you.",
  which: "For which body would you like to plan a meeting?",
  mayNotPlan: "You cannot plan meetings.",
  mayNotPlanWhy:
    "Meetings are planned by the lead, the deputy and the coordinating office. Is that wrong? Then please turn to the office.",
  open: "View",
  back: "Back to the meeting",
  planTitle: (body) => `Plan a meeting: ${body}`,
  moveTitle: (body) => `Move or change a meeting: ${body}`,
  cancelTitle: (body) => `Cancel a meeting: ${body}`,
  viewTitle: {
    planned: (body) => `Meeting: ${body}`,
    cancelled: (body) => `Cancelled: meeting of ${body}`,
    held: (body) => `Held: meeting of ${body}`,
  },
  isOver: "This day has passed. The meeting is not on record yet.",
  itemOver: "passed, not on record yet",
  itemCancelled: "cancelled",
  on: "On which day?",
  onHelp: "A working day, from tomorrow.",
  at: "At what time?",
  atHelp: "For example 14, 14:30 or 2:30 pm. From 8 to 17 o'clock.",
  minutes: "How long? (minutes)",
  placeField: "Where? Room, address or link",
  aboutField: "What is it about? One line is enough. (optional)",
  slot: "Free working days",
  slotHelp: "No member has another planned meeting at these times.",
  noFreeDay: "No free day can be found for such a long meeting. Please enter one yourself.",
  find: "Find a day",
  otherDay: "Enter another day",
  save: "Plan",
  saveAnyway: "Plan it anyway",
  saveMove: "Change",
  saveMoveAnyway: "Change it anyway",
  clash: (others) =>
    `Members have another meeting at this time: ${others.join("; ")}. Nothing is planned yet. You can take another time or plan it anyway.`,
  fixProblems: "Please check the marked answers. Nothing is planned yet.",
  fixReason: "Please check the marked answer. Nothing is cancelled yet.",
  planned: "The meeting is planned.",
  moved: "The meeting is changed.",
  cancelled: "The meeting is cancelled.",
  alreadyPlanned: "You planned a meeting with this card already. This is how it stands now:",
  alreadyMoved: "That is changed already. This is how the meeting stands now:",
  alreadyCancelled: "This meeting is cancelled already.",
  unchanged: "Nothing about the meeting has changed.",
  changedMeanwhile:
    "The meeting has been changed meanwhile. What you entered was not kept. This is how it stands now:",
  isCancelled: "This meeting is cancelled. Please plan a new one.",
  isHeld: "This meeting has taken place and is on record. It cannot be changed any more.",
  gone: "There is no such meeting.",
  notYours: "This meeting is shown to the members of the body and to the coordinating office.",
  told: (count) =>
    count === 1 ? "One member is told in Teams." : `${String(count)} members are told in Teams.`,
  tellYourself: "Please tell them yourself",
  tellYourselfWhy:
    "Planlotse does not reach these members in Teams. You can pass the calendar file on to them.",
  file: "Calendar file",
  link: "Open the link",
  move: "Move or change",
  cancel: "Cancel it",
  record: "Record a meeting",
  reason: "Why is the meeting cancelled? The members read this.",
  newsTitle: {
    meetingPlanned: (body) => `Invitation: meeting of ${body}`,
    meetingMoved: (body) => `Moved: meeting of ${body}`,
    meetingChanged: (body) => `Changed: meeting of ${body}`,
    meetingCancelled: (body) => `Cancelled: meeting of ${body}`,
  },
  newsText: {
    meetingPlanned: (start) => `The meeting begins on ${start}.`,
    meetingMoved: (start) => `The meeting now begins on ${start}.`,
    meetingChanged: (start) => `It is still on ${start}. Please note what is new.`,
    meetingCancelled: (start) => `The meeting on ${start} is cancelled.`,
  },
  newsWhy: "You receive this message because you are a member.",
  fileHint: "The calendar file enters the meeting into your calendar or changes it there.",
  calendar: {
    summary: (body) => `Meeting: ${body}`,
    cancelledSummary: (body) => `Cancelled: meeting of ${body}`,
    reason: (reason) => `Reason for the cancellation: ${reason}`,
  },
  problem: (problem) => {
    switch (problem.code) {
      case "missing":
        return {
          on: "Please give the day.",
          time: "Please say when the meeting begins.",
          place: "Please give a place or a link.",
          reason: "Please say why the meeting is cancelled.",
        }[problem.input];
      case "notADate":
        return "This is no date. Please give day, month and year.";
      case "tooSoon":
        return "Meetings are planned from tomorrow on. Has it taken place already? Then please write “record meeting”.";
      case "tooFar":
        return `Nothing is planned so far ahead. It is possible until ${writtenDate(problem.latest, "en")}.`;
      case "noWorkday":
        return `${writtenDay(problem.on, "en")} is no working day. Please take another day.`;
      case "notATime":
        return "This is no time of day. Please write for example 14, 14:30 or 2:30 pm.";
      case "outsideHours":
        return "Meetings begin between 8 and 17 o'clock.";
      case "notALength":
        return "Please give a length from 15 minutes to 8 hours, for example 90.";
      case "endsTooLate":
        return `The meeting would last until ${writtenTime(problem.endMinute)}. Meetings end by 17 o'clock.`;
      case "tooLong":
        return `The text is too long. At most ${writtenNumber(problem.limit, "en")} characters are allowed.`;
      default:
        return problem satisfies never;
    }
  },
};

export const planningWords: Record<Language, typeof de> = { de, en };
