import type { Instant } from "./local-date.ts";

/** Where the time comes from. Rules never ask it; use cases do, once per turn. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that is `aheadMs` ahead of another and may be set further ahead, for trying the bot. */
export function makeMovableClock(
  base: Clock,
  aheadMs: number,
): Clock & { moveTo(later: Instant): void; ahead(): number } {
  let ahead = aheadMs;
  return {
    now: () => base.now() + ahead,
    moveTo(later) {
      if (later < base.now() + ahead) throw new RangeError("this clock only goes forward");
      ahead = later - base.now();
    },
    ahead: () => ahead,
  };
}
