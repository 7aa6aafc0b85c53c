import type { Proposal } from "./proposal.ts";

/** Old and new side by side. Pure. */

/** What one or several propose for the same text. */
export interface ComparisonRow {
  /** The kind of the first entry, by which the row is ordered. */
  kind: string;
  /** As the first of them quotes it; absent for something new. */
  old?: string;
  entries: readonly Proposal[];
}

/**
 * One row for each text that somebody wants to keep, change or drop, with all that is proposed for it, then what is new.
 * @param kinds in the order in which they shall stand
 */
export function compare(proposals: readonly Proposal[], kinds: readonly string[]): ComparisonRow[] {
  const place = ({ kind }: { kind: string }): number => {
    const index = kinds.indexOf(kind);
    return index === -1 ? kinds.length : index;
  };
  const sorted = proposals.toSorted((one, other) => place(one) - place(other));
  const groups = Map.groupBy(sorted, ({ old }, index) =>
    old === undefined ? `#${String(index)}` : `=${sameText(old)}`,
  );
  // A map keeps the order in which its keys came: that of the first entry of each.
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      kind: first.kind,
      ...(first.old !== undefined && { old: first.old }),
      entries: group,
    };
  });
}

/** Two who quote the same text do not always type the same spaces, capitals and full stops. */
function sameText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, " ")
    .trim();
}
