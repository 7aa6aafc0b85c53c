/** Texts as bags of numbered terms, each term with its weight, built once to be compared with a question: cosine, 0…1. */
export interface Space {
  /** One likeness for each text, in the order the space was built with. `mass` counts what the space does not know. */
  likeness(terms: readonly number[], unknownMass?: number): Float64Array;
}

/** @param weights what a term that two texts share counts, by the term's number */
export function makeSpace(texts: readonly (readonly number[])[], weights: Float64Array): Space {
  // All lists of texts by term lie in one array: list number `term` begins at `starts[term]`.
  const starts = new Uint32Array(weights.length + 1);
  const counts = (term: number): boolean => (weights[term] ?? 0) > 0;
  for (const terms of texts)
    for (const term of terms) if (counts(term)) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < weights.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const having = new Uint32Array(starts[weights.length] ?? 0);
  const filled = starts.slice();
  /** One over the length of each text as a vector. */
  const scales = new Float64Array(texts.length);
  texts.forEach((terms, number) => {
    let mass = 0;
    for (const term of terms) {
      if (!counts(term)) continue;
      const place = filled[term] ?? 0;
      having[place] = number;
      filled[term] = place + 1;
      mass += weights[term] ?? 0;
    }
    scales[number] = mass > 0 ? 1 / Math.sqrt(mass) : 0;
  });

  return {
    likeness(terms, unknownMass = 0) {
      const shared = new Float64Array(texts.length);
      let mass = unknownMass;
      for (const term of terms) {
        const weight = weights[term] ?? 0;
        mass += weight;
        const end = starts[term + 1] ?? 0;
        for (let place = starts[term] ?? 0; place < end; place++) {
          const number = having[place] ?? 0;
          shared[number] = (shared[number] ?? 0) + weight;
        }
      }
      const scale = mass > 0 ? 1 / Math.sqrt(mass) : 0;
      for (let number = 0; number < shared.length; number++)
        shared[number] = (shared[number] ?? 0) * (scales[number] ?? 0) * scale;
      return shared;
    },
  };
}

/** Makes a function that leaves every number of a list once. One call is done before the next begins. */
export function makeDistinct(): (lists: Iterable<readonly number[]>) => number[] {
  // Marks are cheaper than a set for each of thousands of texts.
  let marks = new Uint32Array(1 << 15);
  let round = 0;
  return (lists) => {
    round += 1;
    const once: number[] = [];
    for (const list of lists)
      for (const number of list) {
        if (number >= marks.length) {
          const more = new Uint32Array(2 * number);
          more.set(marks);
          marks = more;
        }
        if (marks[number] === round) continue;
        marks[number] = round;
        once.push(number);
      }
    return once;
  };
}
