import { joinLines, pageBreak } from "./plan-lines.ts";
import type { Plan } from "./schema.ts";

export interface Heading {
  id: string;
  heading: string;
  /** The line that it stands in; its text begins at the line `bodyFrom`. */
  line: number;
  bodyFrom: number;
  /** The first line of its text, where number and text share a line. */
  opening?: string;
}

interface Candidate extends Heading {
  /** Its section's place in the plan's order. */
  order: number;
  score: number;
}

const mostLines = 3;
const longestHeading = 200;
const leastScore = 3;
/** Numbered lists look like headings: so many of one number are looked at, those that look most like one. */
const mostPerSection = 40;
/** An entry is known by its end; a line may be as long as the file. */
const longestEnding = 40;
const tableOfContents = /(?:\.{2,}|…|\t|\s{2,}|(?:\s\.){2,})\s*\d{1,4}$/;

/**
 * The headings of the plan's sections in a text, in order: the row of lines that fits best. Entries of a table of
 * contents are none. A heading above a listed one ("2" above "2.1") counts too, so that it is nobody's text.
 */
export function findHeadings(lines: readonly string[], listed: Plan["sections"]): Heading[] {
  const sections = withAbove(listed);
  const candidates = sections
    .flatMap((section, order) => {
      const looksLike = makeLooksLike(section);
      return lines
        .flatMap((_, line) => {
          const found = looksLike(lines, line);
          return found && found.score >= leastScore ? [{ ...found, order }] : [];
        })
        .toSorted((one, other) => other.score - one.score || other.line - one.line)
        .slice(0, mostPerSection);
    })
    .toSorted((one, other) => one.line - other.line || one.order - other.order);
  return bestRow(candidates.flatMap((each, index) => weighed(each, candidates.slice(index + 1), lines)));
}

/** The row of candidates with lines and sections in order whose scores add up to most; of equals, the later. */
function bestRow(candidates: readonly Candidate[]): Heading[] {
  const best: { sum: number; before: number }[] = [];
  let last = -1;
  candidates.forEach((candidate, index) => {
    let [sum, before] = [0, -1];
    for (let other = 0; other < index; other++) {
      const { line, order } = candidates[other] as Candidate;
      const so = best[other]?.sum ?? 0;
      if (line < candidate.line && order < candidate.order && so >= sum) [sum, before] = [so, other];
    }
    best.push({ sum: sum + candidate.score, before });
    if (last < 0 || sum + candidate.score >= (best[last]?.sum ?? 0)) last = index;
  });
  const row: Heading[] = [];
  for (let index = last; index >= 0; index = best[index]?.before ?? -1)
    row.unshift(candidates[index] as Candidate);
  return row;
}

/** The more text, the likelier a heading; one without any, with the next section after it, is in a list of headings. */
function weighed(candidate: Candidate, after: readonly Candidate[], lines: readonly string[]): Candidate[] {
  const next = after.find(({ line }) => line > candidate.line);
  const size =
    (candidate.opening?.length ?? 0) +
    lines.slice(candidate.bodyFrom, next?.line).reduce((sum, line) => sum + line.trim().length, 0);
  if (size === 0 && next && next.order > candidate.order && !next.id.startsWith(`${candidate.id}.`))
    return [];
  return [{ ...candidate, score: candidate.score + Math.min(3, Math.log10(1 + size)) }];
}

function makeLooksLike({ id, title }: { id: string; title: string }) {
  const numbered = /\d/.test(id) || id.length === 1;
  const steps = id.split(".").length;
  const number = id.split(".").map(escaped).join("\\.\\s?");
  const begins = new RegExp(
    `^(?:#+\\s*)?(?:(?:abschnitt|kapitel|teil|ziffer|§)\\s*)?${number}[.):]?(?:\\s+|$)`,
    "i",
  );
  const titleLetters = letters(title);
  const titleWords = wordsIn(title);

  return (lines: readonly string[], line: number): Omit<Candidate, "order"> | undefined => {
    const first = lines[line] ?? "";
    if (first === "" || first === pageBreak) return undefined;
    const match = begins.exec(first);
    if (!match && !startsAlike(letters(first.slice(0, longestHeading)), titleLetters)) return undefined;
    const block = blockFrom(lines, line);
    if (block.slice(0, 2).some((each) => tableOfContents.test(each.slice(-longestEnding)))) return undefined;
    const blankBefore = Number(!lines[line - 1]?.trim());
    for (let count = Math.min(block.length, mostLines); count >= 1; count--) {
      const heading = joinLines(block.slice(0, count));
      const rest = match ? heading.slice(match[0].length).trim() : heading;
      if (titleLetters !== "" && letters(rest) === titleLetters)
        return { id, heading, line, bodyFrom: line + count, score: (match ? 8 : 5) + blankBefore };
    }
    if (!match) return undefined;
    const rest = first.slice(match[0].length).trim();
    if (!numbered)
      return rest === ""
        ? { id, heading: first, line, bodyFrom: line + 1, score: 3 + blankBefore }
        : undefined;
    const whole = joinLines(block);
    const isSentence = block.length > mostLines || whole.length > longestHeading || /[.;:,]$/.test(whole);
    const shared =
      titleWords.filter((word) => wordsIn(rest.slice(0, longestHeading)).includes(word)).length /
      Math.max(1, titleWords.length);
    const score =
      Math.min(steps, 2) +
      1 +
      blankBefore +
      3 * shared -
      (/^[\p{Lu}\p{N}„"(]|^$/u.test(rest) ? 0 : 3) -
      (isSentence ? 1.5 : 0);
    if (!isSentence) return { id, heading: whole, line, bodyFrom: line + block.length, score };
    // A heading whose text follows in the next line, or a number whose text follows in its own.
    return /[.;:,]$/.test(first) || first.length > longestHeading / 2
      ? { id, heading: id, line, bodyFrom: line + 1, opening: rest, score }
      : { id, heading: first, line, bodyFrom: line + 1, score };
  };
}

/** The line and those that follow it without a gap, as far as they may belong to its heading. */
function blockFrom(lines: readonly string[], line: number): string[] {
  const block: string[] = [];
  for (let index = line; index < lines.length && block.length <= mostLines; index++) {
    const text = lines[index] ?? "";
    if (text.trim() === "" || (block.length > 0 && /^(?:[-–—•*·▪●]|\d)/.test(text))) break;
    block.push(text);
  }
  return block;
}

function withAbove(listed: Plan["sections"]): { id: string; title: string }[] {
  const ids = new Set(listed.map(({ id }) => id));
  return listed.flatMap(({ id, title }) => {
    const above = idsAbove(id)
      .filter((each) => !ids.has(each))
      .toReversed();
    for (const each of above) ids.add(each);
    return [...above.map((each) => ({ id: each, title: "" })), { id, title: title.de }];
  });
}

function startsAlike(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return length > 0 && one.slice(0, length - 1) === other.slice(0, length - 1);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Long words by their beginnings: "Verantwortung" and "Verantwortlichkeit" are one. */
function wordsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 7));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** "1.2.3" stands in "1.2" and in "1". */
export function idsAbove(id: string): string[] {
  const parts = id.split(".");
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join("."));
}
