import type { Language } from "../plan/schema.ts";

/** When somebody wants to be reminded, and when they are away. */

const de = {
  title: "Ihre Erinnerungen",
  text: "Hier sagen Sie, wann Sie Erinnerungen bekommen. Wer für Sie einspringt, erfährt, dass Sie abwesend sind, sonst niemand.",
  hour: "Zu welcher Stunde?",
  hourOf: (hour: number) => `ab ${String(hour)} Uhr`,
  from: "Abwesend vom (freiwillig)",
  until: "Abwesend bis einschließlich (freiwillig)",
  absenceHelp:
    "In dieser Zeit erinnere ich die Person, die nach Ihnen zuständig ist. Leer lassen heißt: Sie sind da.",
  save: "Speichern",
  saved: "Gespeichert.",
  savedHour: (hour: string) => `Erinnerungen kommen ${hour}.`,
  savedAbsence: (from: string, until: string) =>
    `Abwesend vom ${from} bis zum ${until}. Danach erinnere ich wieder Sie.`,
  present: "Eine Abwesenheit ist nicht eingetragen.",
  change: "Ändern",
  notInRoster: "Erinnerungen bekommen nur Personen aus der Personenliste.",
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts gespeichert.",
  problem: {
    missing: "Bitte geben Sie beide Tage an, oder lassen Sie beide leer.",
    notADate: "Das ist kein Datum. Bitte geben Sie Tag, Monat und Jahr an.",
    inPast: "Dieser Tag ist vorbei.",
    notAfter: "Das Ende liegt vor dem Anfang.",
    tooLong: "Länger als ein Jahr trägt bitte das Büro in der Personenliste ein.",
    notAnHour: "Bitte wählen Sie eine der Stunden aus.",
  },
};

const en: typeof de = {
  title: "Your reminders",
  text: "Here you say when you get reminders. Whoever stands in for you hears that you are away, nobody else.",
  hour: "At which hour?",
  hourOf: (hour) => `from ${String(hour)} o'clock`,
  from: "Away from (optional)",
  until: "Away until, that day included (optional)",
  absenceHelp: "In that time I remind whoever is next in charge. Left empty means: you are there.",
  save: "Save",
  saved: "Saved.",
  savedHour: (hour) => `Reminders come ${hour}.`,
  savedAbsence: (from, until) => `Away from ${from} until ${until}. After that I remind you again.`,
  present: "No absence is entered.",
  change: "Change",
  notInRoster: "Only people of the list of people get reminders.",
  fixProblems: "Please check the marked answers. Nothing has been saved yet.",
  problem: {
    missing: "Please give both days, or leave both empty.",
    notADate: "This is no date. Please give day, month and year.",
    inPast: "This day is over.",
    notAfter: "The end is before the beginning.",
    tooLong: "More than a year is entered by the office in the list of people, please.",
    notAnHour: "Please choose one of the hours.",
  },
};

export const presenceWords: Record<Language, typeof de> = { de, en };
