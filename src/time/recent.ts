/**
 * What is read from elsewhere, kept in memory for at most so long after its reading began. Whoever waits as long after a
 * change knows that nobody sees the old any more.
 * @param refreshMs milliseconds
 */
export function makeRecent<T>(read: () => Promise<T>, refreshMs: number) {
  let last: Reading<T> | undefined;
  return {
    /** What was read last, or what is read now: many who ask at once read once. @throws whatever reading throws */
    current(): Promise<T> {
      const began = performance.now();
      if (last && began - last.began < refreshMs) return last.value;
      const before = last?.value;
      const mine: Reading<T> = { began, value: read() };
      last = mine;
      // Whoever waits for it is told; until it is tried again, the others go on with what was known.
      mine.value.catch(() => {
        if (last === mine) last = before && { began, value: before };
      });
      return mine.value;
    },
    /** It has changed: whoever asks next reads. */
    forget(): void {
      last = undefined;
    },
  };
}

interface Reading<T> {
  /** By the clock that only goes forward. */
  began: number;
  value: Promise<T>;
}
