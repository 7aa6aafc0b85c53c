import type { Language } from "../../plan/schema.ts";
import type { Request } from "./requests.ts";

type Command =
  | "help"
  | "status"
  | "report"
  | "compiled"
  | "meeting"
  | "planning"
  | "planning.new"
  | "cycles"
  | "proposal"
  | "composition"
  | "legitimations"
  | "questions"
  | "reminders"
  | "reminder.why"
  | "messages"
  | "greet"
  | "thank"
  | "nod"
  | "part";

/** Words that are commands and no questions, in both languages. Compared without case, punctuation and politeness. */
const words: Record<Language, Record<Command, readonly string[]>> = {
  de: {
    help: [
      "hilfe",
      "stop",
      "abbrechen",
      "start",
      "menü",
      "was kannst du",
      "was können sie",
      "was kannst du alles",
      "wie geht das",
    ],
    status: ["stand", "status", "übersicht", "überblick", "wie ist der stand", "mein stand"],
    report: [
      "bericht",
      "jahresbericht",
      "berichten",
      "bericht abgeben",
      "bericht ausfüllen",
      "umsetzungsbericht",
      "jetzt berichten",
    ],
    compiled: [
      "gesamtbericht",
      "der gesamtbericht",
      "zusammenfassung",
      "zusammengefasster bericht",
      "bericht der steuerungsgruppe",
      "bericht freigeben",
      "gesamtbericht freigeben",
      "gesamtbericht billigen",
      "berichte abschließen",
    ],
    meeting: ["sitzung", "sitzung eintragen", "sitzung melden", "wir haben getagt"],
    planning: ["termine", "sitzungstermine", "geplante sitzungen", "meine termine", "sitzungen"],
    "planning.new": ["sitzung planen", "termin planen", "eine sitzung planen"],
    cycles: ["fortschreibung", "überarbeitung", "zyklen", "zyklus", "update", "revision"],
    proposal: ["vorschlag", "vorschlag eintragen", "vorschlag machen", "vorschläge eintragen"],
    composition: [
      "besetzung",
      "gremium",
      "gremien",
      "die gremien",
      "besetzung der gremien",
      "wer sitzt wo",
      "zusammensetzung",
    ],
    legitimations: ["legitimation", "legitimationen", "offene legitimationen", "legitimieren"],
    questions: ["fragen", "offene fragen", "die offenen fragen"],
    reminders: [
      "erinnerungen",
      "meine erinnerungen",
      "erinnerung",
      "abwesenheit",
      "ich bin abwesend",
      "abwesend",
      "urlaub",
      "ich bin im urlaub",
    ],
    "reminder.why": [
      "warum bekomme ich das",
      "warum bekomme ich diese nachricht",
      "warum diese nachricht",
      "warum erinnerst du mich",
    ],
    messages: ["versand", "nachrichten", "gesendete nachrichten", "nicht erreicht"],
    greet: [
      "hallo",
      "guten tag",
      "guten morgen",
      "moin",
      "moin moin",
      "mahlzeit",
      "hallo zusammen",
      "servus",
      "grüß gott",
      "tag",
      "guten abend",
    ],
    thank: [
      "danke",
      "vielen dank",
      "danke schön",
      "dankeschön",
      "super danke",
      "ok danke",
      "nein danke",
      "vielen herzlichen dank",
      "danke sehr",
      "dankesehr",
      "besten dank",
      "ich danke ihnen",
    ],
    nod: [
      "ok",
      "okay",
      "ja",
      "nein",
      "nö",
      "gut",
      "alles klar",
      "in ordnung",
      "super",
      "prima",
      "passt",
      "verstanden",
      "aha",
      "ach so",
      "hm",
      "später",
      "jetzt nicht",
      "test",
      "toll",
      "genau",
    ],
    part: [
      "tschüss",
      "ciao",
      "auf wiedersehen",
      "bis später",
      "bis morgen",
      "bis bald",
      "schönen feierabend",
      "schönes wochenende",
    ],
  },
  en: {
    help: ["help", "menu", "stop it", "cancel", "what can you do", "how does this work"],
    status: ["status", "overview", "state"],
    report: ["report", "annual report", "submit report", "fill in report", "report now"],
    compiled: [
      "compiled report",
      "the compiled report",
      "summary",
      "summary report",
      "release report",
      "release the report",
      "approve report",
      "close reports",
    ],
    meeting: ["meeting", "record meeting", "record a meeting", "we met"],
    planning: ["meetings", "meetings to come", "planned meetings", "my meetings"],
    "planning.new": ["plan meeting", "plan a meeting", "schedule meeting", "schedule a meeting"],
    cycles: ["update", "revision", "cycles", "cycle"],
    proposal: ["proposal", "enter proposal", "enter a proposal", "make a proposal"],
    composition: ["composition", "bodies", "body", "the bodies", "who sits where"],
    legitimations: ["legitimation", "legitimations", "open legitimations"],
    questions: ["questions", "open questions", "the open questions"],
    "reminder.why": ["why do i get this", "why do i get this message", "why this message"],
    messages: ["messages", "sent messages", "not reached"],
    reminders: [
      "reminders",
      "my reminders",
      "reminder",
      "absence",
      "i am away",
      "away",
      "out of office",
      "holiday",
    ],
    greet: ["hello", "hi", "hi there", "hey", "good morning", "good afternoon", "good evening"],
    thank: [
      "thanks",
      "thank you",
      "no thanks",
      "no thank you",
      "thanks a lot",
      "many thanks",
      "ok thanks",
      "cheers",
    ],
    nod: [
      "ok",
      "okay",
      "yes",
      "no",
      "fine",
      "all right",
      "got it",
      "i see",
      "great",
      "later",
      "not now",
      "test",
      "hm",
    ],
    part: ["bye", "goodbye", "see you", "see you later", "have a nice day"],
  },
};

const commands = new Map<string, { command: Command; language?: Language }>(
  (["de", "en"] as const).flatMap((language) =>
    Object.entries(words[language]).flatMap(([command, spoken]) =>
      spoken.map((word) => {
        // A word of both languages tells nothing about the language.
        const isShared = (["de", "en"] as const).every((each) =>
          words[each][command as Command].includes(word),
        );
        return [word, { command: command as Command, ...(!isShared && { language }) }] as const;
      }),
    ),
  ),
);

/** Whole sentences that want something done rather than asked. */
const sentences: readonly { pattern: RegExp; command: Command; language: Language }[] = [
  { pattern: /^(jahres|umsetzungs)?bericht \d{4}$/, command: "report", language: "de" },
  {
    pattern:
      /^ich (möchte|will|muss|würde gern|soll)\b.*\bbericht\b.*(abgeben|ausfüllen|schreiben|einreichen)/,
    command: "report",
    language: "de",
  },
  { pattern: /^(annual )?report \d{4}$/, command: "report", language: "en" },
  {
    pattern: /^i (want|would like|have|need) to\b.*\b(submit|fill in|write|file)\b.*\breport\b/,
    command: "report",
    language: "en",
  },
  { pattern: /^wir haben (gestern|heute|am \S+|letzte woche) getagt$/, command: "meeting", language: "de" },
  { pattern: /^we met (yesterday|today|on .+|last week)$/, command: "meeting", language: "en" },
];

/** What a typed line wants. A command also tells the language it was given in. Pure. */
export function readSpoken(text: string): { request: Request; language?: Language } {
  const plain = text.trim();
  if (plain === "") return { request: { verb: "nothing" } };
  // A thumb or a smile.
  if (!/[\p{L}\p{N}?]/u.test(plain)) return { request: { verb: "nod" } };
  if (/^\?+$/.test(plain)) return { request: { verb: "help", inputs: {} } };
  const word = plain
    .toLowerCase()
    .replace(/[.!?,;:]+/g, " ")
    .replace(/\b(bitte|please|planlotse)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const found = commands.get(word) ?? sentences.find(({ pattern }) => pattern.test(word));
  if (!found) return { request: { verb: "ask", question: plain } };
  const { command, language } = found;
  const year = command === "report" ? /\d{4}$/.exec(word)?.[0] : undefined;
  const request: Request =
    command === "greet" || command === "thank" || command === "nod" || command === "part"
      ? { verb: command }
      : { verb: command, inputs: {}, ...(year !== undefined && { year: Number(year) }) };
  return { request, ...(language && { language }) };
}
