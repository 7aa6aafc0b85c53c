import type { Language } from "../plan/schema.ts";
import { dateAt, minuteOfDay, type Instant, type LocalDate } from "../time/local-date.ts";

const locales: Record<Language, string> = { de: "de-DE", en: "en-GB" };

// Making one of these formats takes longer than answering a question.
const formats = { de: formatsOf("de"), en: formatsOf("en") };

function formatsOf(language: Language) {
  return {
    day: new Intl.DateTimeFormat(locales[language], { dateStyle: "full", timeZone: "UTC" }),
    date: new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" }),
    number: new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }),
    list: new Intl.ListFormat(locales[language], { type: "conjunction" }),
  };
}

/** A day as people write it: 31. Januar 2027, 31 January 2027. */
export function writtenDate(day: LocalDate, language: Language): string {
  return formats[language].date.format(new Date(`${day}T00:00:00Z`));
}

/** The same with its weekday: Sonntag, 31. Januar 2027; Sunday, 31 January 2027. */
export function writtenDay(day: LocalDate, language: Language): string {
  return formats[language].day.format(new Date(`${day}T00:00:00Z`));
}

/** A moment in that time zone: 31. Januar 2027, 9:05 Uhr; 31 January 2027, 9:05. */
export function writtenMoment(at: Instant, zone: string, language: Language): string {
  const time = writtenTime(minuteOfDay(at, zone));
  const day = writtenDate(dateAt(at, zone), language);
  return language === "de" ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}

/** Minutes since midnight as 9:05. */
export function writtenTime(minute: number): string {
  return `${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, "0")}`;
}

/** A number as people write it: 1.234,5 in German, 1,234.5 in English. */
export function writtenNumber(value: number, language: Language): string {
  return formats[language].number.format(value);
}

/** The same with all its decimals where it has any: 1.320,50 but 1.320. */
export function writtenAmount(value: number, decimals: number, language: Language): string {
  if (decimals === 0 || Number.isInteger(value)) return writtenNumber(value, language);
  const places = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locales[language], places).format(value);
}

/** "A, B und C". */
export function joined(parts: readonly string[], language: Language): string {
  return formats[language].list.format(parts);
}

/** The first characters of a text, with an ellipsis where it goes on. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
