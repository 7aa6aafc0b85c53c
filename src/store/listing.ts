import type { Area, Body, Found, Store } from "./contract.ts";

/** Where to look: documents of a partition whose id begins so, after the id `after`. */
export interface Where {
  area: Area;
  pk: string;
  prefix: string;
  after?: string;
}

/** Documents one after the other, ordered by id; so many are read at once. */
export async function* listed<B extends Body>(
  store: Store,
  { area, pk, prefix, after }: Where,
  atOnce: number,
): AsyncGenerator<Found<B>> {
  let last = after;
  for (;;) {
    const page = await store.list<B>(area, pk, prefix, atOnce, last);
    yield* page;
    last = page.at(-1)?.id;
    if (page.length < atOnce) return;
  }
}

/** All of them. */
export async function listAll<B extends Body>(store: Store, where: Where, atOnce = 500): Promise<Found<B>[]> {
  const all: Found<B>[] = [];
  for await (const found of listed<B>(store, where, atOnce)) all.push(found);
  return all;
}
