/** Finds the known word that a misspelt one means: one letter too many, too few, wrong, or two swapped. */

const shortest = 6;
const longest = 40;

/** `known` are folded words; a shorter word than six letters is only freed of a doubled letter ("offt"). */
export function makeSpelling(known: Iterable<string>): (word: string) => string {
  const words = new Set(known);
  // The first letter is never in doubt: "Wetter" is not "better".
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1 || word.length > longest) continue;
    const first = word.slice(0, 1);
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }

  return (word) => {
    if (words.has(word) || word.length > longest) return word;
    if (word.length < shortest) {
      const single = word.replace(/(.)\1/, "$1");
      return words.has(single) ? single : word;
    }
    return byFirst.get(word.slice(0, 1))?.find((candidate) => oneStepApart(word, candidate)) ?? word;
  };
}

function oneStepApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
