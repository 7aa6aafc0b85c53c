import { createHash } from "node:crypto";
import type { Area, Stored } from "../contract.ts";
import { isPassing } from "./mark.ts";

/** How many documents an area has, and what they say, whatever their order. */
export interface Tally {
  documents: number;
  /** The sum of the documents' SHA-256 digests, in hexadecimal digits. */
  digest: string;
}
export type Tallies = ReadonlyMap<Area, Tally>;

const modulus = 1n << 256n;

/** What a document says and where it lies, as a digest. Etags and the rest of its life belong to where it lies. */
export function digestOf({ area, pk, id, body }: Pick<Stored, "area" | "pk" | "id" | "body">): string {
  return createHash("sha256")
    .update(JSON.stringify([area, pk, id, sorted(body)]))
    .digest("hex");
}

/** Counts documents that stay. */
export function makeTallying() {
  const sums = new Map<Area, { documents: number; sum: bigint }>();
  return {
    add(document: Pick<Stored, "area" | "pk" | "id" | "body">): void {
      if (isPassing(document)) return;
      const { documents, sum } = sums.get(document.area) ?? { documents: 0, sum: 0n };
      const next = (sum + BigInt(`0x${digestOf(document)}`)) % modulus;
      sums.set(document.area, { documents: documents + 1, sum: next });
    },
    tallies: (): Tallies =>
      new Map(
        [...sums]
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([area, { documents, sum }]) => [
            area,
            { documents, digest: sum.toString(16).padStart(64, "0") },
          ]),
      ),
  };
}

/** @param counts whether a document counts */
export async function tallyOf(
  pages: AsyncIterable<readonly Stored[]>,
  counts: (document: Stored) => boolean,
): Promise<Tallies> {
  const tallying = makeTallying();
  for await (const page of pages) page.filter(counts).forEach(tallying.add);
  return tallying.tallies();
}

/** The areas in which two tallies differ. */
export function differences(one: Tallies, other: Tallies): Area[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (area) => JSON.stringify(one.get(area)) !== JSON.stringify(other.get(area)),
  );
}

/** The same facts in the same order, whatever order a database gives them in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
