/** Counted in characters: a word longer than this may break, a text longer than that need not stand on one line. */
const longWord = 30;
const shortWord = 6;
const longText = 60;
const air = 4;

/**
 * How wide the columns of a table on paper are: each has room for its words first, long words being broken before short
 * ones; what remains goes where the long texts are.
 * @param columns the texts of each column, its title included
 * @param whole width of the table; the widths are whole numbers and add up to it
 * @param character width of one character, in the same unit
 * @param padding what a cell needs besides its text, in the same unit
 */
export function columnWidths(
  columns: readonly (readonly string[])[],
  whole: number,
  character: number,
  padding: number,
): number[] {
  const longestWords = columns.map((texts) => longest(texts.flatMap((text) => text.split(/[\s\-/]+/))));
  const longestTexts = columns.map(longest);
  let unbroken = longWord;
  const least = () => longestWords.map((word) => padding + character * clamp(word, unbroken));
  while (unbroken > shortWord && sum(least()) > whole) unbroken -= 1;
  const narrow = least();
  const more = longestTexts.map((text) => clamp(text, longText) + air);
  const left = whole - sum(narrow);
  const widths = narrow.map((width, index) =>
    Math.floor(left < 0 ? (width * whole) / sum(narrow) : width + (left * (more[index] ?? 0)) / sum(more)),
  );
  const rest = whole - sum(widths);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function clamp(length: number, most: number): number {
  return Math.min(Math.max(length, 4), most);
}

function longest(texts: readonly string[]): number {
  return texts.reduce((length, text) => Math.max(length, text.length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
