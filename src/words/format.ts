import type { Language } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";

const locales = { de: "de-DE", en: "en-GB" } as const;

/** A day as people write it: 31. Januar 2027, 31 January 2027. */
export function writtenDate(day: LocalDate, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A number as people write it: 1.234,5 in German, 1,234.5 in English. */
export function writtenNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value);
}

/** "A, B und C". */
export function joined(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: "conjunction" }).format(parts);
}

/** The first characters of a text, with an ellipsis where it goes on. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
