import { fold, plainWordsOf } from "./normalise.ts";

/** Word lists as the files in `language/` write them, compiled once: which of the lists does a text touch? */

export interface PatternHit<Name> {
  name: Name;
  /** First word of the hit and the one after its last. */
  start: number;
  end: number;
}

interface Phrase<Name> {
  words: readonly string[];
  open: boolean;
  name: Name;
}

/** `lists` maps a name to entries between commas; see `language/concepts.ts` for how an entry is written. */
export function makePatterns<Name extends string>(
  lists: Iterable<readonly [Name, string]>,
): (words: readonly string[]) => PatternHit<Name>[] {
  const whole = new Map<string, Name[]>();
  const beginnings = new Map<string, Name[]>();
  const endings = new Map<string, Name[]>();
  const parts: [part: string, name: Name][] = [];
  /** By their first word, then by the second; under "" where the second one is open. */
  const phrases = new Map<string, Map<string, Phrase<Name>[]>>();

  for (const [name, list] of lists) {
    for (const entry of list
      .split(",")
      .map((piece) => piece.trim())
      .filter(Boolean)) {
      const words = plainWordsOf(entry.replaceAll("*", ""));
      const [first = "", ...rest] = words;
      const open = entry.endsWith("*");
      if (rest.length > 0) {
        let bySecond = phrases.get(first);
        if (!bySecond) phrases.set(first, (bySecond = new Map()));
        push(bySecond, open && rest.length === 1 ? "" : (rest[0] ?? ""), { words, open, name });
      } else if (entry.startsWith("*")) {
        if (open) parts.push([first, name]);
        else push(endings, first, name);
      } else if (open) push(beginnings, fold(entry.slice(0, -1)), name);
      else push(whole, first, name);
    }
  }

  function ofWord(word: string): Set<Name> {
    const names = new Set<Name>(whole.get(word));
    const add = (more: readonly Name[] | undefined): void => more?.forEach((name) => names.add(name));
    for (let length = 1; length <= word.length; length++) {
      add(beginnings.get(word.slice(0, length)));
      if (length < word.length) add(endings.get(word.slice(-length)));
    }
    for (const [part, name] of parts) if (word.includes(part)) names.add(name);
    return names;
  }

  const seen = new Map<string, Set<Name>>();
  /** Words repeat; the bound keeps a stream of strange words from filling the memory. */
  function remembered(word: string): Set<Name> {
    const known = seen.get(word);
    if (known) return known;
    const names = ofWord(word);
    if (seen.size < 20_000 && word.length < 40) seen.set(word, names);
    return names;
  }

  return (words) => {
    const hits: PatternHit<Name>[] = [];
    words.forEach((word, start) => {
      for (const name of remembered(word)) hits.push({ name, start, end: start + 1 });
      const bySecond = phrases.get(word);
      const next = words[start + 1];
      if (!bySecond || next === undefined) return;
      for (const list of [bySecond.get(next), bySecond.get("")])
        for (const phrase of list ?? [])
          if (fits(phrase, words, start))
            hits.push({ name: phrase.name, start, end: start + phrase.words.length });
    });
    return hits;
  };
}

function fits<Name>(phrase: Phrase<Name>, words: readonly string[], start: number): boolean {
  const last = phrase.words.length - 1;
  return phrase.words.every((wanted, offset) => {
    const word = words[start + offset];
    return word === wanted || (phrase.open && offset === last && (word?.startsWith(wanted) ?? false));
  });
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
