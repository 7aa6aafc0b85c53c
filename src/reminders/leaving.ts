import { addDays, dateAt, instantOf, type Instant, type LocalDate } from "../time/local-date.ts";
import type { IsWorkday } from "../time/workdays.ts";

/** When people hear of something. Pure. */

export interface OfficeHours {
  zone: string;
  isWorkday: IsWorkday;
  /** Full local hours: from the first on, before the second. */
  hours: { from: number; to: number };
}

/** However many days in a row nobody works, it goes on some time. */
const longestPause = 60;
/** At this local hour it is decided what the day brings, long before anything leaves. */
const decidingHour = 6;

/**
 * The first moment from `now` on at which a message may reach somebody: on a working day, within office hours and not
 * before the hour that they have set.
 * @param hour their own; the first of the office's hours where they set none
 */
export function leaveAt(
  now: Instant,
  { zone, isWorkday, hours }: OfficeHours,
  hour: number = hours.from,
): Instant {
  const first = dateAt(now, zone);
  // The plan's hours may have become fewer since somebody set their own.
  const own = Math.min(Math.max(hour, hours.from), hours.to - 1);
  for (let ahead = 0; ; ahead++) {
    const day = addDays(first, ahead);
    if (!isWorkday(day) && ahead < longestPause) continue;
    const at = Math.max(now, instantOf(day, own, zone));
    if (at < instantOf(day, hours.to, zone)) return at;
  }
}

/** The moment on that day at which is decided what it brings. */
export function decidingTime(day: LocalDate, zone: string): Instant {
  return instantOf(day, decidingHour, zone);
}
