/** Finds the known word that a misspelt one means: one letter too many, too few, wrong, or two swapped. */

const shortest = 6;

/** `known` are folded words; a shorter word than six letters is only freed of a doubled letter ("offt"). */
export function makeSpelling(known: Iterable<string>): (word: string) => string {
  const words = new Set(known);
  /** Every known word under each of its spellings with one letter left out. */
  const reduced = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest || word.length > 40) continue;
    for (const form of withoutOne(word)) {
      const list = reduced.get(form);
      if (list) list.push(word);
      else reduced.set(form, [word]);
    }
  }

  return (word) => {
    if (words.has(word) || word.length > 40) return word;
    if (word.length < shortest) {
      const single = word.replace(/(.)\1/, "$1");
      return words.has(single) ? single : word;
    }
    const forms = withoutOne(word);
    for (const form of [word, ...forms]) {
      if (form !== word && form[0] === word[0] && words.has(form) && form.length >= shortest - 1) return form;
      const near = reduced.get(form)?.find((candidate) => oneStepApart(word, candidate));
      if (near !== undefined) return near;
    }
    return word;
  };
}

function withoutOne(word: string): string[] {
  const forms: string[] = [];
  // The first letter is never in doubt.
  for (let at = 1; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

function oneStepApart(a: string, b: string): boolean {
  // Nobody mistypes the first letter without seeing it: "Wetter" is not "better".
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
