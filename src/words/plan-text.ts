import type { Language } from "../plan/schema.ts";

/** Words about the plan's own text: on the answer card and for the operator who brings it. */

const de = {
  button: "Steht so im Plan",
  /** Above a text that is in another language than the card. */
  language: "",
  source: (source: string) => `Wortlaut: ${source}`,
  footnote: (number: string) => `Fußnote ${number}: `,

  imported: (sections: number, paragraphs: number) =>
    `Übernommen: ${String(sections)} ${sections === 1 ? "Abschnitt" : "Abschnitte"}, ${String(paragraphs)} ${paragraphs === 1 ? "Absatz" : "Absätze"}.`,
  missing: (sections: string) => `Nicht gefunden: ${sections}.`,
  missingHelp:
    "Eine Überschrift wird gefunden, wenn ihre Zeile mit der Nummer des Abschnitts beginnt oder sein Titel aus plan.yaml ist.",
  shown: (shown: number, all: number) =>
    `Zu ${String(shown)} von ${String(all)} Pflichten wird ein Absatz gezeigt.`,
  removed: "Der Text des Plans ist gelöscht.",
  nothingToRemove: "Es gibt keinen Text des Plans, der gelöscht werden könnte.",
  nothingTaken: "Nichts wurde übernommen.",
  noneFound: "In dieser Datei steht keine Überschrift eines Abschnitts des Plans.",
  unreadable: (file: string) => `${file} lässt sich nicht lesen. Gibt es die Datei, und ist es eine Datei?`,
  empty: (file: string) => `${file} ist leer.`,
  tooLarge: (file: string, megabytes: number) => `${file} ist größer als ${String(megabytes)} MB.`,
  notText: (file: string) =>
    `${file} ist kein Text in UTF-8. Bitte speichern Sie den Plan als reinen Text (.txt, UTF-8), nicht als PDF oder Word.`,
};

const en: typeof de = {
  button: "What the plan says",
  language: "The plan is written in German:",
  source: (source) => `Wording: ${source}`,
  footnote: (number) => `Footnote ${number}: `,

  imported: (sections, paragraphs) =>
    `Imported: ${String(sections)} ${sections === 1 ? "section" : "sections"}, ${String(paragraphs)} ${paragraphs === 1 ? "paragraph" : "paragraphs"}.`,
  missing: (sections) => `Not found: ${sections}.`,
  missingHelp:
    "A heading is found where its line begins with the section's number or is the section's title in plan.yaml.",
  shown: (shown, all) => `A paragraph is shown for ${String(shown)} of ${String(all)} duties.`,
  removed: "The plan's text is erased.",
  nothingToRemove: "There is no text of the plan to erase.",
  nothingTaken: "Nothing was imported.",
  noneFound: "This file has no heading of any section of the plan.",
  unreadable: (file) => `${file} cannot be read. Is it there, and is it a file?`,
  empty: (file) => `${file} is empty.`,
  tooLarge: (file, megabytes) => `${file} is larger than ${String(megabytes)} MB.`,
  notText: (file) =>
    `${file} is not text in UTF-8. Please save the plan as plain text (.txt, UTF-8), not as PDF or Word.`,
};

export const planTextWords: Record<Language, typeof de> = { de, en };
