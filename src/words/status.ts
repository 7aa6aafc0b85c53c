import type { Language } from "../plan/schema.ts";

const de = {
  title: "Stand",
  asOf: (date: string) => `Stand vom ${date}`,
  reports: (year: number) => `Jahresberichte ${String(year)}`,
  reportCounts: (done: number, all: number) => `${String(done)} von ${String(all)} abgegeben`,
  late: "überfällig",
  bodies: "Gremien",
  more: (count: number) => `und ${String(count)} weitere`,
  nothing: "Für Sie steht zurzeit nichts an.",
  unreached: "Nicht erreicht",
  reasons: {
    unreached: "nicht erreicht",
    doubt: "unklar, ob angekommen",
  },
};

const en: typeof de = {
  title: "Status",
  asOf: (date) => `As of ${date}`,
  reports: (year) => `Annual reports ${String(year)}`,
  reportCounts: (done, all) => `${String(done)} of ${String(all)} submitted`,
  late: "overdue",
  bodies: "Bodies",
  more: (count) => `and ${String(count)} more`,
  nothing: "There is nothing for you to do at present.",
  unreached: "Not reached",
  reasons: { unreached: "not reached", doubt: "unclear whether it arrived" },
};

export const statusWords: Record<Language, typeof de> = { de, en };
