import { isBlank, plain } from "./plain.ts";

const longestName = 31;

/**
 * The names as Excel takes them, in the same order: at most 31 characters, none of []:*?/\, no apostrophe at an end, not
 * the reserved "History", no two alike whatever their capitals.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(["history"]);
  return wanted.map((name) => {
    const legal = legalName(name);
    let unique = shortened(legal, longestName);
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const ending = ` (${String(count)})`;
      unique = `${shortened(legal, longestName - ending.length)}${ending}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legalName(name: string): string {
  const legal = plain(name)
    .replace(/[[\]:*?/\\\s]+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  return isBlank(legal) ? "–" : legal;
}

function shortened(name: string, units: number): string {
  return name
    .slice(0, units)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/[' ]+$/, "");
}
