/** Days as YYYY-MM-DD, reckoned here once more and differently: the book must not lean on the product's own dates. */
export type Day = string;

const dayMs = 86_400_000;
/** The hour at which a day of the simulated clock begins. */
export const morning = 9;

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
export const isFriday = (day: Day): boolean => weekday(day) === 5;

/** Neither Saturday nor Sunday, no holiday in Saxony, and not one of the days on which its administration is closed. */
export function isWorkday(day: Day): boolean {
  return weekday(day) % 6 !== 0 && !closedDays.includes(day.slice(5)) && !isMovableHoliday(day);
}

/** New Year, Labour Day, Unity, Reformation, Christmas with the days before it and before New Year. */
const closedDays = ["01-01", "05-01", "10-03", "10-31", "12-24", "12-25", "12-26", "12-31"];
/** Good Friday, Easter Monday, Ascension, Whit Monday. */
const daysAfterEaster = [-2, 1, 39, 50];

function isMovableHoliday(day: Day): boolean {
  if (daysAfterEaster.includes(daysBetween(easter(yearOf(day)), day))) return true;
  // Repentance is the Wednesday before the 23rd of November.
  return weekday(day) === 3 && day.slice(5) >= "11-16" && day.slice(5) <= "11-22";
}

/** Gauss's rule, as it holds from 1900 to 2099. */
function easter(year: number): Day {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const isTooLate = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10);
  return addDays(inYear(year, "03-22"), moon + sunday - (isTooLate ? 7 : 0));
}

/** That day, or the first working day after it. */
export function workdayFrom(day: Day): Day {
  return isWorkday(day) ? day : workdayFrom(addDays(day, 1));
}

/** Milliseconds since 1970 at so many seconds after nine in the morning, in Dresden. */
export function instantOf(day: Day, secondsAfterNine: number): number {
  return toMs(day) + (morning - offsetOn(day)) * 3_600_000 + secondsAfterNine * 1000;
}

/** The day and the full hour of a moment between the hours at which clocks are changed. */
export function dayAndHourAt(instant: number): { day: Day; hour: number } {
  const local = instant + offsetOn(toDay(instant)) * 3_600_000;
  return { day: toDay(local), hour: new Date(local).getUTCHours() };
}

const offsetOn = (day: Day): number =>
  day >= lastSunday(yearOf(day), 3) && day < lastSunday(yearOf(day), 10) ? 2 : 1;

function lastSunday(year: number, month: number): Day {
  const last = toDay(Date.UTC(year, month, 0));
  return addDays(last, -weekday(last));
}
