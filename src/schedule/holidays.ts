import type { Workdays } from "../plan/schema.ts";
import { yearOf, type LocalDate } from "../time/local-date.ts";
import { isWeekday, type IsWorkday } from "../time/workdays.ts";

/** No such country or state in the calendar of holidays. */
export class UnknownRegion extends Error {
  override readonly name = "UnknownRegion";
}

/**
 * The working days of a region: weekdays without its public holidays and the days on which the administration is closed.
 * The calendar is large, so it is loaded only where a plan names a region.
 * @throws UnknownRegion
 */
export async function makeWorkdays(workdays: Workdays | undefined): Promise<IsWorkday> {
  if (!workdays) return isWeekday;
  const { country, state, free } = workdays;
  const { default: Holidays } = await import("date-holidays");
  const calendar = new Holidays();
  const states = Object.keys(calendar.getStates(country) ?? {});
  if (!Object.hasOwn(calendar.getCountries(), country))
    throw new UnknownRegion(`workdays.country is "${country}"; allowed: a country's code such as DE`);
  if (state !== undefined && !states.includes(state))
    throw new UnknownRegion(
      `workdays.state is "${state}"; allowed in ${country}: ${states.join(", ") || "none"}`,
    );
  calendar.init({ country, ...(state !== undefined && { state }) });
  const holidays = new Map<number, ReadonlySet<string>>();
  const holidaysIn = (year: number): ReadonlySet<string> => {
    const known = holidays.get(year);
    if (known) return known;
    const days = calendar.getHolidays(year).filter(({ type }) => type === "public");
    const found = new Set(days.map(({ date }) => date.slice(0, "YYYY-MM-DD".length)));
    holidays.set(year, found);
    return found;
  };
  return (day: LocalDate) =>
    isWeekday(day) && !holidaysIn(yearOf(day)).has(day) && !free.includes(day.slice("YYYY-".length));
}
