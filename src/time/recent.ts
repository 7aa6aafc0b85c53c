import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";

/** Nobody has asked for so long: then nothing is read in advance any more. Milliseconds. */
const keepWarmMs = 15 * 60_000;
/** When it is read again in advance, as a part of its time. */
const early = 0.8;

/**
 * What is read from elsewhere, kept in memory for at most so long after its reading began. Whoever waits as long after a
 * change knows that nobody sees the old any more.
 * @param refreshMs milliseconds
 * @param serving while it is not aborted, and people ask, it is read again before its time is over: none of them waits for it
 */
export function makeRecent<T>(read: () => Promise<T>, refreshMs: number, serving?: AbortSignal) {
  let last: { began: number; value: T } | undefined;
  let reading: { began: number; value: Promise<T> } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let askedAt = -Infinity;
  // What is read in advance is no part of what somebody does.
  const outside = AsyncLocalStorage.snapshot();

  function renew(isInAdvance = false): Promise<T> {
    const mine = { began: performance.now(), value: read() };
    reading = mine;
    const end = (value?: { value: T }): void => {
      // It was forgotten meanwhile.
      if (reading !== mine) return;
      reading = undefined;
      if (value) {
        last = { began: mine.began, ...value };
        readInAdvance();
      }
      // Whoever waits for it is told that it failed; until it is tried again, the others go on with what was known.
      else if (last && !isInAdvance) last.began = mine.began;
    };
    mine.value.then(
      (value) => {
        end({ value });
      },
      () => {
        end();
      },
    );
    return mine.value;
  }

  function readInAdvance(): void {
    clearTimeout(timer);
    if (refreshMs === 0 || !serving || serving.aborted || performance.now() - askedAt > keepWarmMs) return;
    timer = outside(() =>
      setTimeout(() => {
        if (!reading && !serving.aborted) renew(true).catch(() => undefined);
      }, refreshMs * early),
    );
    timer.unref();
  }

  /** Whoever asks next reads. */
  function forget(): void {
    last = undefined;
    reading = undefined;
  }

  return {
    /** What was read last, or what is read now: many who ask at once read once. @throws whatever reading throws */
    current(): Promise<T> {
      askedAt = performance.now();
      if (last && askedAt - last.began < refreshMs) return Promise.resolve(last.value);
      if (reading && askedAt - reading.began < refreshMs) return reading.value;
      return renew();
    },
    forget,
    /** It has changed: whoever asks next reads. While serving, it resolves when nobody elsewhere sees the old any more. */
    async changed(): Promise<void> {
      forget();
      if (serving) await wait(refreshMs);
    },
  };
}
