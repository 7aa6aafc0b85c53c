import type { Area, Body, Found, Op, Ref, Store } from "../contract.ts";
import { keptBody, readBody, type SchemaChange } from "./changes.ts";

/**
 * A store whose documents carry the version of their schema: what is kept in an older one is read as the program's own,
 * and what is written has the version that all instances can read.
 * @param written the version to write now
 */
export function makeVersionedStore(
  store: Store,
  known: readonly SchemaChange[],
  written: () => number,
): Store {
  const read = <F extends Found>(area: Area, found: F): F => ({
    ...found,
    body: readBody(known, area, found.body),
  });
  return {
    ...store,
    async get<B extends Body>(ref: Ref) {
      const found = await store.get<B>(ref);
      return found && read(ref.area, found);
    },
    async write(area, pk, ops) {
      const version = written();
      const kept = ops.map((op): Op =>
        op.op === "delete" ? op : { ...op, body: keptBody(known, area, op.body, version) },
      );
      return store.write(area, pk, kept);
    },
    due: async <B extends Body>(...asked: Parameters<Store["due"]>) =>
      (await store.due<B>(...asked)).map((found) => read(asked[0], found)),
    dueAnywhere: async <B extends Body>(...asked: Parameters<Store["dueAnywhere"]>) =>
      (await store.dueAnywhere<B>(...asked)).map((found) => read(found.area, found)),
    async *everything() {
      for await (const page of store.everything()) yield page.map((found) => read(found.area, found));
    },
    list: async <B extends Body>(...asked: Parameters<Store["list"]>) =>
      (await store.list<B>(...asked)).map((found) => read(asked[0], found)),
  };
}
