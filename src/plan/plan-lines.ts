/** From a file's text to its lines: without page numbers and what a page repeats at its top or foot. */

/** Stands where a page ended; what a page ended in the middle of goes on after it. */
export const pageBreak = "\f";

const pageNumber = /^(?:[-–—]\s*)?(?:seite\s*)?\d{1,4}(?:\s*(?:\/|von|of)\s*\d{1,4})?(?:\s*[-–—])?$/i;
/** A line that stands on so many pages word for word, but for its number, belongs to the pages and not to the text. */
const timesOfRunningHead = 3;
const shortestRunningHead = 10;

export function cleanLines(text: string): string[] {
  const raw = text
    .replace(/^\uFEFF/, "")
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\f\n?/g, `\n${pageBreak}\n`)
    .split("\n")
    .map((line) => (line === pageBreak ? line : line.trim()));
  const times = new Map<string, number>();
  for (const line of raw) times.set(withoutNumber(line), (times.get(withoutNumber(line)) ?? 0) + 1);
  return raw.map((line) => {
    const key = withoutNumber(line);
    const repeated =
      key.length >= shortestRunningHead &&
      (times.get(key) ?? 0) >= timesOfRunningHead &&
      !/^(?:[-–—•*·▪●]|\d)/.test(line);
    return repeated || pageNumber.test(line) ? pageBreak : line;
  });
}

/** The lines of one paragraph in one: words that a line's end divided are whole again. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => beforeLine(line, lines[index + 1]))
    .join("")
    .replaceAll("\u00AD", "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A line with what stands between it and the next. "Ausländer- und …" keeps its hyphen, "Umset-zung" does not. */
function beforeLine(line: string, next: string | undefined): string {
  if (next === undefined) return line;
  const end = line.slice(-2);
  const isPair = /^(?:und|oder|bzw|sowie|and|or)\b/.test(next);
  if (/\p{L}[-\u00AD¬]$/u.test(end) && /^\p{Ll}/u.test(next) && !isPair) return line.slice(0, -1);
  if (/\p{L}-$/u.test(end) && /^\p{Lu}/u.test(next)) return line;
  return `${line} `;
}

function withoutNumber(line: string): string {
  return line.replace(/\d+/g, "").replace(/\s+/g, " ").trim();
}
