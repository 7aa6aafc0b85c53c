import type { Language } from "../plan/schema.ts";
import type { Message } from "../reminders/outbox.ts";

const de = {
  title: "Stand",
  asOf: (date: string) => `Stand vom ${date}`,
  reports: (year: number) => `Jahresberichte ${String(year)}`,
  reportCounts: (done: number, all: number) => `${String(done)} von ${String(all)} abgegeben`,
  late: "überfällig",
  asksForTime: "bittet um mehr Zeit",
  decide: "Entscheiden",
  compiled: "Gesamtbericht",
  cycles: "Fortschreibung und Überarbeitung",
  composition: "Besetzung der Gremien",
  acceptMany: (year: number) => `Mehrere annehmen (${String(year)})`,
  export: (year: number) => `Alles als Excel-Datei (${String(year)})`,
  bodies: "Gremien",
  more: (count: number) => `und ${String(count)} weitere`,
  nothing: "Für Sie steht zurzeit nichts an.",
  unreached: "Nicht erreicht",
  reasons: {
    left: "steht nicht mehr in der Personenliste",
    notInstalled: "hat die App noch nicht",
    blocked: "hat den Bot blockiert",
    unknownUser: "ist in Teams nicht bekannt",
    cardTooLarge: "die Nachricht ist zu lang",
    other: "von Teams abgelehnt",
    interrupted: "unklar, ob angekommen: der Versand wurde unterbrochen",
    noAnswer: "unklar, ob angekommen: Teams hat nicht geantwortet",
    settled: "erledigt",
  } satisfies Record<NonNullable<Message["reason"]>, string>,
};

const en: typeof de = {
  title: "Status",
  asOf: (date) => `As of ${date}`,
  reports: (year) => `Annual reports ${String(year)}`,
  reportCounts: (done, all) => `${String(done)} of ${String(all)} submitted`,
  late: "overdue",
  asksForTime: "asks for more time",
  decide: "Decide",
  compiled: "Compiled report",
  cycles: "Update and revision",
  composition: "Who sits in the bodies",
  acceptMany: (year) => `Accept several (${String(year)})`,
  export: (year) => `Everything as an Excel file (${String(year)})`,
  bodies: "Bodies",
  more: (count) => `and ${String(count)} more`,
  nothing: "There is nothing for you to do at present.",
  unreached: "Not reached",
  reasons: {
    left: "is not in the list of people any more",
    notInstalled: "does not have the app yet",
    blocked: "has blocked the bot",
    unknownUser: "is not known in Teams",
    cardTooLarge: "the message is too long",
    other: "refused by Teams",
    interrupted: "unclear whether it arrived: sending was interrupted",
    noAnswer: "unclear whether it arrived: Teams did not answer",
    settled: "settled",
  },
};

export const statusWords: Record<Language, typeof de> = { de, en };
