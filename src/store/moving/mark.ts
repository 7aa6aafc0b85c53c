import { randomUUID } from "node:crypto";
import { failedWith, putOp, StoreError, type Body, type Store, type Stored } from "../contract.ts";
import { isOfTheMoment, storePlace } from "../schema/agreement.ts";

/** While a store is filled from another it says so: what is there is not the whole, and the program must not serve from it. */
interface MarkDocument extends Body {
  kind: "filling";
  /** What it is filled from. */
  from: string;
  /** Who fills it: only whoever began last. */
  run: string;
}

const mark = { ...storePlace, id: "filling" };

/** What the store is being filled from; undefined where it is not. @param raw store */
export async function fillingFrom(raw: Store): Promise<string | undefined> {
  return (await raw.get<MarkDocument>(mark))?.body.from;
}

/** Somebody else fills the store by now. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}

/**
 * From now on this process fills the store, and no other.
 * @param raw store
 * @throws Overtaken when another begins at the same moment
 */
export async function beginFilling(raw: Store, from: string) {
  const run = randomUUID();
  const body: MarkDocument = { kind: "filling", from, run, schemaVersion: 1 };
  try {
    await raw.write(mark.area, mark.pk, [putOp(mark.id, body, await raw.get<MarkDocument>(mark))]);
  } catch (error) {
    if (failedWith(error, "exists", "stale", "missing")) throw new Overtaken();
    throw error;
  }
  const mine = async () => {
    const found = await raw.get<MarkDocument>(mark);
    if (found?.body.run !== run) throw new Overtaken();
    return found;
  };
  return {
    /** @throws Overtaken */
    async check(): Promise<void> {
      await mine();
    },
    /** The store is whole, or as it was. @throws Overtaken */
    async end(): Promise<void> {
      const { etag } = await mine();
      try {
        await raw.write(mark.area, mark.pk, [{ op: "delete", id: mark.id, etag }]);
      } catch (error) {
        if (error instanceof StoreError && error.why === "stale") throw new Overtaken();
        throw error;
      }
    },
  };
}

/** Whether the document is of the moment, and not moved with the others. */
export function isPassing(document: Pick<Stored, "area" | "pk" | "id">): boolean {
  const { area, pk, id } = document;
  return isOfTheMoment(document) || (area === mark.area && pk === mark.pk && id === mark.id);
}
