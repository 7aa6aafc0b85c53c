/** Texts as bags of numbered terms, each term with its weight, built once to be compared with a question: cosine, 0…1. */
export interface Space {
  /** One likeness for each text, in the order the space was built with. `mass` counts what the space does not know. */
  likeness(terms: readonly number[], unknownMass?: number): Float64Array;
}

/** @param weights what a term that two texts share counts, by the term's number */
export function makeSpace(texts: readonly (readonly number[])[], weights: Float64Array): Space {
  // All lists of texts by term lie in one array: list number `term` begins at `starts[term]`.
  const starts = new Uint32Array(weights.length + 1);
  for (const terms of texts) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < weights.length; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const having = new Uint32Array(starts[weights.length] ?? 0);
  const filled = starts.slice();
  const masses = new Float64Array(texts.length);
  texts.forEach((terms, number) => {
    let mass = 0;
    for (const term of terms) {
      const place = filled[term] ?? 0;
      having[place] = number;
      filled[term] = place + 1;
      mass += weights[term] ?? 0;
    }
    masses[number] = mass;
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
      for (let number = 0; number < shared.length; number++) {
        const common = shared[number] ?? 0;
        if (common > 0) shared[number] = common / Math.sqrt(mass * (masses[number] ?? 1));
      }
      return shared;
    },
  };
}

/** Every number once. */
export function distinct(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)];
}
