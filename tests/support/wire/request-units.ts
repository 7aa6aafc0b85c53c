/**
 * What requests cost, as documented; "illustrative", says Microsoft, for a container without other indexes.
 * Source: Microsoft, "Request Units in Azure Cosmos DB"; the table of findings on the store.
 */

/** Paths that are indexed: the partition key and what is due. */
const indexedTerms = 2;
const perTerm = 0.2;

const kilobytesOf = (bytes: number): number => Math.max(1, bytes / 1024);

export const requestUnits = {
  /** 1 KB: 1; 16 KB: 1.67; 100 KB: 10. */
  read(bytes: number): number {
    const kilobytes = kilobytesOf(bytes);
    return kilobytes <= 16 ? 1 + ((kilobytes - 1) * 0.67) / 15 : 1.67 + ((kilobytes - 16) * 8.33) / 84;
  },
  /** 1 KB: 5, and 0.2 for each term that is indexed; 100 KB: about 50. */
  create(bytes: number): number {
    return 5 + (kilobytesOf(bytes) - 1) * 0.45 + indexedTerms * perTerm;
  },
  /** The old document is taken from the index as well. */
  replace(bytes: number): number {
    return 2 * this.create(bytes);
  },
  remove(bytes: number): number {
    return this.create(bytes);
  },
  /** At least 2.3, and what is read. */
  query(bytes: number): number {
    return 1.3 + this.read(bytes);
  },
};
