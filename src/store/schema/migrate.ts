import { setTimeout as wait } from "node:timers/promises";
import { failedWith, type Op, type Store, type Stored } from "../contract.ts";
import { agreedVersion, agreeOn, isOfTheStore, runningInstances } from "./agreement.ts";
import { keptBody, readBody, versionIn, versionOf, type SchemaChange } from "./changes.ts";

export type MigrationStep =
  /** Instances that know only the former version, or have not yet heard of the newer one. */
  { step: "waiting"; instances: number } | { step: "looked"; documents: number; changed: number };

/** How often it is looked whether all instances are ready. Milliseconds. */
const lookMs = 5000;

/**
 * Brings every document to the program's version of the schema, while instances go on serving. It begins once no instance
 * of the former version runs any more, and all others write the newer version. Stopped at any moment and started again,
 * it goes on with what is left.
 * @param raw store
 * @param parts.tell hears how it goes
 * @returns how many documents were changed this time; undefined when it was stopped
 */
export async function migrate(
  raw: Store,
  known: readonly SchemaChange[],
  parts: { tell: (step: MigrationStep) => void; stopped: () => boolean; everyMs?: number },
): Promise<number | undefined> {
  const { tell, stopped } = parts;
  const own = versionOf(known);

  const until = async (isReady: (instance: { reads: number; writes: number }) => boolean) => {
    for (;;) {
      const left = (await runningInstances(raw)).filter((instance) => !isReady(instance)).length;
      if (left === 0 || stopped()) return;
      tell({ step: "waiting", instances: left });
      await wait(parts.everyMs ?? lookMs);
    }
  };

  await until(({ reads }) => reads >= own);
  if (stopped()) return undefined;
  if ((await agreedVersion(raw, own)) < own) await agreeOn(raw, own);
  await until(({ writes }) => writes >= own);

  let [documents, changed] = [0, 0];
  for await (const page of raw.everything()) {
    if (stopped()) return undefined;
    const old = page.filter((each) => versionIn(each.body) < own && !isOfTheStore(each));
    for (const each of old) changed += await change(each);
    documents += page.length;
    tell({ step: "looked", documents, changed });
  }
  return changed;

  /** One at a time: an instance that writes it meanwhile is right, and has brought it to the newer version. */
  async function change({ area, pk, id, body, etag, expires }: Stored): Promise<number> {
    const next = keptBody(known, area, readBody(known, area, body), own);
    const op: Op = { op: "replace", id, body: next, etag, ...(expires !== undefined && { expires }) };
    try {
      await raw.write(area, pk, [op]);
      return 1;
    } catch (error) {
      if (failedWith(error, "stale", "missing")) return 0;
      throw error;
    }
  }
}
