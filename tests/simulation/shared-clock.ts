/**
 * One clock that threads read from shared memory. It is set from moment to moment, and in between it goes on: whoever
 * waits for some seconds to pass does not wait forever.
 */

/** How the clock is handed to a thread. */
export type ClockFace = BigInt64Array<SharedArrayBuffer>;

/** The clock goes on so often, by so much. Milliseconds. */
const everyMs = 20;
const byMs = 500;

export function readClock(face: ClockFace): number {
  return Number(Atomics.load(face, 0));
}

/** @param longestMs it never goes further than that by itself */
export function startSharedClock(at: number, longestMs: number) {
  const face: ClockFace = new BigInt64Array(new SharedArrayBuffer(8));
  let setTo = at;
  let waiting = 0;
  const show = (now: number): void => void Atomics.store(face, 0, BigInt(now));
  show(at);
  const timer = setInterval(() => {
    if (waiting === 0) show(Math.min(readClock(face) + byMs, setTo + longestMs));
  }, everyMs);
  return {
    face,
    now: () => readClock(face),
    set(now: number): void {
      setTo = now;
      show(Math.max(now, readClock(face)));
    },
    /** Stands still while that lasts: what somebody does is done at one moment. */
    async during<T>(work: () => Promise<T>): Promise<T> {
      waiting++;
      return work().finally(() => waiting--);
    },
    stop(): void {
      clearInterval(timer);
    },
  };
}
