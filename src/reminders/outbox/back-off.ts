/** Milliseconds. */
const first = 2000;
const longest = 15 * 60_000;
/** After so many attempts, some hours, it goes to the office's list. */
const mostTries = 20;

/**
 * How long to wait before the next attempt: longer each time, and not the same for all, so that those who were turned
 * away together do not come back together. Never less than was asked for. Undefined: no more attempts.
 */
export function backOffMs(
  tries: number,
  askedMs = 0,
  random: () => number = Math.random,
): number | undefined {
  if (tries >= mostTries) return undefined;
  const most = Math.min(longest, first * 2 ** tries);
  return Math.max(askedMs, 0) + Math.ceil(most / 2 + (random() * most) / 2);
}
