/** Days as YYYY-MM-DD, reckoned here once more and differently: the book must not lean on the product's own dates. */
export type Day = string;

const dayMs = 86_400_000;
/** The hour at which a day of the simulated clock begins. */
const morning = 9;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => toDay(toMs(day) + days * dayMs);
export const daysBetween = (from: Day, to: Day): number => (toMs(to) - toMs(from)) / dayMs;
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const inYear = (year: number, monthDay: string): Day => `${String(year)}-${monthDay}`;

/** The same day so many months later, or the last one of that month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}

const weekday = (day: Day): number => new Date(toMs(day)).getUTCDay();
export const isWorkday = (day: Day): boolean => weekday(day) % 6 !== 0;
export const isFriday = (day: Day): boolean => weekday(day) === 5;

/** That day, or the Monday after it. */
export function workdayFrom(day: Day): Day {
  return isWorkday(day) ? day : workdayFrom(addDays(day, 1));
}

/** Milliseconds since 1970 at so many seconds after nine in the morning, in Dresden. */
export function instantOf(day: Day, secondsAfterNine: number): number {
  const offset = day >= lastSunday(yearOf(day), 3) && day < lastSunday(yearOf(day), 10) ? 2 : 1;
  return toMs(day) + (morning - offset) * 3_600_000 + secondsAfterNine * 1000;
}

function lastSunday(year: number, month: number): Day {
  const last = toDay(Date.UTC(year, month, 0));
  return addDays(last, -weekday(last));
}
