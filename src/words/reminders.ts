import type { Language } from "../plan/schema.ts";
import type { Owed } from "../reminders/owed.ts";
import type { Milestone } from "../reminders/timetable.ts";
import { writtenDate } from "./format.ts";
import { meetingWords } from "./meetings.ts";

const de = {
  title: (owed: Owed, name: string): string =>
    owed.kind === "report"
      ? `Erinnerung: Jahresbericht ${String(owed.year)}, ${name}`
      : `Erinnerung: Sitzung ${name}`,
  text: (owed: Owed, { when }: Milestone): string => {
    const day = writtenDate(owed.due, "de");
    if (owed.kind === "report" && owed.state === "returned")
      return `Das koordinierende Büro hat den Bericht zurückgegeben. Er ist noch nicht wieder abgegeben. Fällig: ${day}.`;
    if (owed.kind === "report")
      return when === "before"
        ? `Der Bericht ist am ${day} fällig.`
        : `Der Bericht war am ${day} fällig. Er fehlt noch.`;
    const { atLeast } = owed.year.owed ?? { atLeast: 1 };
    const meetings = atLeast === 1 ? "eine Sitzung" : `${String(atLeast)} Sitzungen`;
    const text = `Bis zum ${day} sollte es im Jahr ${String(owed.year.year)} ${meetings} geben.${when === "before" ? "" : " Eingetragen ist das noch nicht."}`;
    return isEarly(owed) ? `${text} Das ist ein früher Hinweis: Gezählt wird das ganze Jahr.` : text;
  },
  why: (owed: Owed): string =>
    owed.kind === "report"
      ? "Sie erhalten diese Nachricht, weil Sie für diesen Bericht zuständig sind."
      : "Sie erhalten diese Nachricht, weil Sie dieses Gremium leiten oder vertreten.",
  milestone: ({ when, days }: Milestone) =>
    `${String(days)} ${days === 1 ? "Tag" : "Tage"} ${when === "before" ? "vorher" : "danach"}`,
  reportNow: "Jetzt berichten",
  recordMeeting: "Sitzung eintragen",
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
  vacant: "niemand eingetragen",
  alreadyPlanned: "schon verschickt oder vorgemerkt",
  reportReason: (owed: Extract<Owed, { kind: "report" }>) =>
    `Jahresbericht ${String(owed.year)}, fällig am ${writtenDate(owed.due, "de")}, ${{ open: "nicht begonnen", draft: "Entwurf", returned: "zurückgegeben" }[owed.state]}`,
  meetingReason: (owed: Extract<Owed, { kind: "meeting" }>) =>
    `bis ${writtenDate(owed.due, "de")} zu wenige Sitzungen: ${meetingWords.de.year(owed.year)}`,
  nobody: "An diesem Tag wird niemand erinnert.",
};

const en: typeof de = {
  title: (owed, name) =>
    owed.kind === "report"
      ? `Reminder: annual report ${String(owed.year)}, ${name}`
      : `Reminder: meeting of ${name}`,
  text: (owed, { when }) => {
    const day = writtenDate(owed.due, "en");
    if (owed.kind === "report" && owed.state === "returned")
      return `The coordinating office has returned the report. It has not been submitted again yet. Due: ${day}.`;
    if (owed.kind === "report")
      return when === "before"
        ? `The report is due on ${day}.`
        : `The report was due on ${day}. It is still missing.`;
    const { atLeast } = owed.year.owed ?? { atLeast: 1 };
    const meetings = atLeast === 1 ? "one meeting" : `${String(atLeast)} meetings`;
    const text = `By ${day} there should be ${meetings} in ${String(owed.year.year)}.${when === "before" ? "" : " That is not on record yet."}`;
    return isEarly(owed) ? `${text} This is an early hint: the whole year counts.` : text;
  },
  why: (owed) =>
    owed.kind === "report"
      ? "You receive this message because you are responsible for this report."
      : "You receive this message because you lead this body or are its deputy.",
  milestone: ({ when, days }) => `${String(days)} ${days === 1 ? "day" : "days"} ${when}`,
  reportNow: "Report now",
  recordMeeting: "Record a meeting",
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
  vacant: "nobody entered",
  alreadyPlanned: "sent or planned already",
  reportReason: (owed) =>
    `annual report ${String(owed.year)}, due on ${writtenDate(owed.due, "en")}, ${{ open: "not begun", draft: "draft", returned: "returned" }[owed.state]}`,
  meetingReason: (owed) =>
    `too few meetings by ${writtenDate(owed.due, "en")}: ${meetingWords.en.year(owed.year)}`,
  nobody: "Nobody is reminded on that day.",
};

/** Only the year's number is what the plan asks for. */
function isEarly({ year: { owed, needed } }: Extract<Owed, { kind: "meeting" }>): boolean {
  return owed !== undefined && owed.atLeast < needed;
}

export const reminderWords: Record<Language, typeof de> = { de, en };
