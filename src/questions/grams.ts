/** Three letters in a row, word edges included: what misspelt, compound and inflected words share with the right ones. */

/** So many different grams there are: a letter counts as one of 32, since those of folded words are few. */
export const manyGrams = 32 ** 3;
const edge = 0;

/** A word's grams as numbers below `manyGrams`. */
export function gramsOf(word: string): number[] {
  const grams: number[] = [];
  let [first, second] = [edge, word.charCodeAt(0) % 32];
  for (let at = 1; at <= word.length; at++) {
    const third = at < word.length ? word.charCodeAt(at) % 32 : edge;
    grams.push((first * 32 + second) * 32 + third);
    [first, second] = [second, third];
  }
  return grams;
}
