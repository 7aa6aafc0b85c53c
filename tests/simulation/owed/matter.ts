import type { Day } from "../days.ts";

/** Days before and after a due day on which people hear of it. */
export interface Timetable {
  before: readonly number[];
  after: readonly number[];
  thenEvery: number;
}

/** Something that somebody owes. */
export interface Matter {
  /** The same for the same thing, whoever answers for it and whenever it is due. */
  id: string;
  /** What its line in a message is called. */
  title: string;
  timetable: Timetable;
  /** Of what only waits, or is missing: since when. */
  due: Day;
  /** Who answers for it, then who stands in, and so on. */
  inLine: readonly (readonly string[])[];
  /** Who else hears of it when it is so many days late. */
  informed?: readonly { after: number; people: readonly string[] }[];
  /** Other news about it is enough until that day. */
  quietUntil?: Day;
}
