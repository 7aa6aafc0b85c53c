import { isWeekend, type LocalDate } from "./local-date.ts";

/** Whether people of the city work on that day. */
export type IsWorkday = (day: LocalDate) => boolean;

/** Monday to Friday, where no holidays are known. */
export const isWeekday: IsWorkday = (day) => !isWeekend(day);
