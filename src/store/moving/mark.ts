import { failedWith, type Body, type Store, type Stored } from "../contract.ts";
import { isOfTheMoment, storePlace } from "../schema/agreement.ts";

/** While a store is filled from another it says so: what is there is not the whole, and the program must not serve from it. */
interface MarkDocument extends Body {
  kind: "filling";
  /** What it is filled from. */
  from: string;
}

const mark = { ...storePlace, id: "filling" };

/** What the store is being filled from; undefined where it is not. @param raw store */
export async function fillingFrom(raw: Store): Promise<string | undefined> {
  return (await raw.get<MarkDocument>(mark))?.body.from;
}

/** @param raw store */
export async function beginFilling(raw: Store, from: string): Promise<void> {
  const body: MarkDocument = { kind: "filling", from, schemaVersion: 1 };
  try {
    await raw.write(mark.area, mark.pk, [{ op: "create", id: mark.id, body }]);
  } catch (error) {
    if (!failedWith(error, "exists")) throw error;
  }
}

/** @param raw store */
export async function endFilling(raw: Store): Promise<void> {
  await raw.write(mark.area, mark.pk, [{ op: "delete", id: mark.id }]);
}

/** Whether the document is of the moment, and not moved with the others. */
export function isPassing(document: Pick<Stored, "area" | "pk" | "id">): boolean {
  const { area, pk, id } = document;
  return isOfTheMoment(document) || (area === mark.area && pk === mark.pk && id === mark.id);
}
