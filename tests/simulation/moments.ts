import { addDays, instantOf, morning, type Day } from "./days.ts";

/** Between two things that somebody does. Seconds. */
export const step = 15;
/** Longer than a link lasts. Seconds. */
const longBreak = 1000;

/** The moment at which this simulation is: a day, and seconds since its morning. */
export function makeMoments(begins: Day) {
  let today = begins;
  let seconds = 0;
  return {
    today: (): Day => today,
    now: (): number => instantOf(today, seconds),
    hour: (): number => morning + Math.floor(seconds / 3600),
    step(): void {
      seconds += step;
    },
    rest(): void {
      seconds += longBreak;
    },
    nextDay(): void {
      today = addDays(today, 1);
      seconds = 0;
    },
  };
}
