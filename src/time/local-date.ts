import { Temporal } from "temporal-polyfill";

declare const day: unique symbol;
/** A calendar day as YYYY-MM-DD; two of them compare as strings do. */
export type LocalDate = string & { readonly [day]: true };

/** Milliseconds since 1970 in UTC. */
export type Instant = number;

/** Reads YYYY-MM-DD; undefined where that is no day of the calendar, or none that a plan could mean (1900 to 2199). */
export function readDate(text: string): LocalDate | undefined {
  if (!/^(19|2[01])\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as LocalDate;
  } catch {
    return undefined;
  }
}

/** The day YYYY-MM-DD; for dates that were checked before. Throws RangeError on anything else. */
export function date(text: string): LocalDate {
  const read = readDate(text);
  if (read === undefined) throw new RangeError(`${JSON.stringify(text)} is no date; expected: YYYY-MM-DD`);
  return read;
}

/** The day in `zone` at that instant. */
export function dateAt(now: Instant, zone: string): LocalDate {
  return zoned(now, zone).toPlainDate().toString() as LocalDate;
}

/** Minutes since local midnight in `zone`. */
export function minuteOfDay(now: Instant, zone: string): number {
  const local = zoned(now, zone);
  return local.hour * 60 + local.minute;
}

/** The instant of that local hour; an hour that the change of the clock skips becomes the next one that exists. */
export function instantOf(on: LocalDate, hour: number, zone: string): Instant {
  return instantAt(on, hour * 60, zone);
}

/**
 * The instant of that minute of the local day, counted from midnight (0 to 1439). One that the change of the clock skips
 * is as much later as the clock is put forward; of one that comes twice it is the first.
 */
export function instantAt(on: LocalDate, minute: number, zone: string): Instant {
  const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 };
  return Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}

export function addDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString() as LocalDate;
}

/**
 * That many calendar months later, or earlier. A day that the month does not have becomes its last one: a month after
 * 31 January is 28 or 29 February, two years after 29 February 2028 is 28 February 2030.
 */
export function addMonths(on: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ months }, { overflow: "constrain" }).toString() as LocalDate;
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "day" }).days;
}

export function yearOf(on: LocalDate): number {
  return Number(on.slice(0, 4));
}

/** The day of the year `monthDay` (MM-DD) in that year. */
export function dayInYear(year: number, monthDay: string): LocalDate {
  return date(`${String(year).padStart(4, "0")}-${monthDay}`);
}

export function isWeekend(on: LocalDate): boolean {
  return Temporal.PlainDate.from(on).dayOfWeek >= 6;
}

function zoned(now: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
}
