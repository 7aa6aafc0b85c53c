import { isWeekend, type LocalDate } from "../../time/local-date.ts";

/** Whether people of the city work on that day. */
export type IsWorkday = (day: LocalDate) => boolean;

/** Monday to Friday; public holidays are not known here. */
export const isWeekday: IsWorkday = (day) => !isWeekend(day);
