import type { Store } from "../../src/store/contract.ts";

export class Crash extends Error {}

/** A process that dies at its nth step: a request to the store, or a message handed over. Dead, it does nothing any more. */
export function mortal(store: Store, diesAt: number) {
  let steps = 0;
  const step = (): void => {
    if (steps++ >= diesAt) throw new Crash(`died at step ${String(diesAt)}`);
  };
  /** It may die before what it does, or after it, without hearing of it. */
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    step();
    const result = await work();
    step();
    return result;
  };
  const wrapped: Store = {
    get: (ref) => around(() => store.get(ref)),
    write: (area, pk, ops) => around(() => store.write(area, pk, ops)),
    due: (area, pk, before, limit) => around(() => store.due(area, pk, before, limit)),
    dueAnywhere: (areas, before, limit) => around(() => store.dueAnywhere(areas, before, limit)),
    upcoming: (before) => around(() => store.upcoming(before)),
    list: (area, pk, prefix, limit, after) => around(() => store.list(area, pk, prefix, limit, after)),
    everything: () => store.everything(),
    close: () => store.close(),
  };
  return { store: wrapped, step, steps: () => steps };
}
