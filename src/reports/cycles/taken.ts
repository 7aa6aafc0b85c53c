import { randomUUID } from "node:crypto";
import type { Body, Store } from "../../store/contract.ts";
import { listAll } from "../../store/listing.ts";
import type { Closing } from "./documents.ts";
import type { UnitProposal } from "./proposal.ts";

/**
 * What a round took from the units' reports, as it was when the round was closed. It can be more than one write may hold,
 * so it is written first, under a key of its own that the closing then names: a closing that fails leaves nothing that counts.
 */

interface TakenDocument extends Body {
  kind: "cycleTaken";
  proposals: readonly UnitProposal[];
}

/** Three texts of four thousand characters are the most that a plan can allow: so many stay below what a document may have. */
const perDocument = 25;

/** Keeps them; the key to find them by. */
export async function keepTaken(
  store: Store,
  cycle: string,
  proposals: readonly UnitProposal[],
): Promise<string> {
  const key = randomUUID();
  for (let start = 0; start < proposals.length; start += perDocument) {
    const body: TakenDocument = {
      kind: "cycleTaken",
      proposals: proposals.slice(start, start + perDocument),
    };
    const id = `taken:${key}:${String(start).padStart(6, "0")}`;
    await store.write("cycles", cycle, [{ op: "create", id, body }]);
  }
  return key;
}

export async function loadTaken(
  store: Store,
  cycle: string,
  { taken }: Closing,
): Promise<readonly UnitProposal[]> {
  const found = await listAll<TakenDocument>(store, { area: "cycles", pk: cycle, prefix: `taken:${taken}:` });
  return found.flatMap(({ body }) => body.proposals);
}
