import type { Language } from "../plan/schema.ts";

/** What the office sees of the messages that the bot sends by itself. */

const de = {
  title: "Versand",
  doubt: "Unklar, ob angekommen",
  unreached: "Nicht erreicht",
  waiting: "Wartet",
  sent: "Gesendet (letzte sieben Tage)",
  nothing: "Zurzeit ist nichts unterwegs.",
  leaves: (moment: string) => `geht ab ${moment}`,
  sentAt: (moment: string, byMail: boolean) => (byMail ? `${moment}, per E-Mail` : moment),
  again: "Noch einmal senden",
  drop: "Verwerfen",
  open: "Versand ansehen",
  more: (count: number) => `und ${String(count)} weitere`,
  againDone: "Wird noch einmal gesendet.",
  dropDone: "Die Nachricht ist verworfen.",
  settled: "Das hat sich inzwischen erledigt.",
  onlyOffice: "Den Versand sieht nur das koordinierende Büro.",
};

const en: typeof de = {
  title: "Messages",
  doubt: "Unclear whether they arrived",
  unreached: "Not reached",
  waiting: "Waiting",
  sent: "Sent (last seven days)",
  nothing: "Nothing is under way at present.",
  leaves: (moment) => `leaves from ${moment}`,
  sentAt: (moment, byMail) => (byMail ? `${moment}, by e-mail` : moment),
  again: "Send once more",
  drop: "Drop",
  open: "Look at the messages",
  more: (count) => `and ${String(count)} more`,
  againDone: "It is sent once more.",
  dropDone: "The message has been dropped.",
  settled: "That has been settled meanwhile.",
  onlyOffice: "Only the coordinating office sees the messages.",
};

export const outboxWords: Record<Language, typeof de> = { de, en };
