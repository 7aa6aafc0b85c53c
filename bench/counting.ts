import type { Store } from "../src/store/contract.ts";

/** A store that counts what is asked of it. */
export function counting(store: Store): { store: Store; count: () => number } {
  let asked = 0;
  const counted = new Proxy(store, {
    get(target, name: keyof Store) {
      asked += 1;
      return target[name].bind(target);
    },
  });
  return {
    store: counted,
    count() {
      const before = asked;
      asked = 0;
      return before;
    },
  };
}
