import type { Language } from "../plan/schema.ts";
import { writtenNumber } from "./format.ts";

/** What every form says when something in it is not right. */
const de = {
  fixProblems: "Bitte prüfen Sie die markierten Angaben. Es wurde noch nichts gespeichert.",
  missing: "Diese Angabe fehlt.",
  notADate: "Bitte geben Sie ein Datum ein.",
  notANumber: "Bitte geben Sie eine Zahl ein, zum Beispiel 1000.",
  tooSmall: (limit: number) => `Die Zahl ist zu klein. Erlaubt ist mindestens ${writtenNumber(limit, "de")}.`,
  tooLarge: (limit: number) => `Die Zahl ist zu groß. Erlaubt ist höchstens ${writtenNumber(limit, "de")}.`,
  tooLong: (length: number, limit: number) =>
    `Der Text hat ${writtenNumber(length, "de")} Zeichen. Erlaubt sind höchstens ${writtenNumber(limit, "de")}.`,
  saveMine: "Meine Fassung speichern",
  keepOther: "Die andere Fassung behalten",
};

const en: typeof de = {
  fixProblems: "Please check the marked answers. Nothing has been saved yet.",
  missing: "This answer is missing.",
  notADate: "Please enter a date.",
  notANumber: "Please enter a number, for example 1000.",
  tooSmall: (limit) => `The number is too small. At least ${writtenNumber(limit, "en")} is allowed.`,
  tooLarge: (limit) => `The number is too large. At most ${writtenNumber(limit, "en")} is allowed.`,
  tooLong: (length, limit) =>
    `The text has ${writtenNumber(length, "en")} characters. At most ${writtenNumber(limit, "en")} are allowed.`,
  saveMine: "Save my version",
  keepOther: "Keep the other version",
};

export const formWords: Record<Language, typeof de> = { de, en };
