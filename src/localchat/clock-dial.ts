import type { ChatEvent } from "./entries.ts";
import { isObject } from "./json.ts";
import type { LocalChatOptions } from "./options.ts";

/** Reads how far to move the clock: whole days, 1 to 400; undefined when it is something else. */
export function readDays(body: unknown): number | undefined {
  const days = isObject(body) ? body["days"] : undefined;
  return typeof days === "number" && Number.isInteger(days) && days >= 1 && days <= 400 ? days : undefined;
}

/** Moves the bot's clock, one move after the other, and tells all pages. Returns the new time in ms. */
export function makeClockDial(
  clock: LocalChatOptions["clock"],
  tellAll: (event: ChatEvent) => void,
): (days: number) => Promise<number> {
  let last: Promise<unknown> = Promise.resolve();
  return (days) => {
    const move = async () => {
      await clock.advanceDays(days);
      const now = clock.now();
      tellAll({ type: "clock", now });
      return now;
    };
    const moved = last.then(move, move);
    last = moved;
    return moved;
  };
}
