import type { Mention } from "./actors.ts";
import type { DutyIndex } from "./duty-index.ts";
import { attributes, bodyEndings, englishBodies, noBodies } from "./language/gates.ts";
import { leadingWords } from "./language/referring.ts";
import { isStopWord } from "./detect.ts";
import { fold, type Word } from "./normalise.ts";
import { makePatterns } from "./patterns.ts";
import { stemTerm } from "./stem.ts";

/** Signs that a question asks for what a plan of duties does not hold. */
export type Gate =
  /** A telephone number, a price, an address … with the terms that lift it where a duty's own text has one. */
  | { kind: "attribute"; name: string; terms: readonly string[] }
  /** An office or post that is no actor of this plan. */
  | { kind: "unknownBody"; at: number; terms: readonly string[] };

const findAttributes = makePatterns(Object.entries(attributes).map(([name, list]) => [name, list] as const));
const endings = bodyEndings.map(fold);
const harmless = new Set(noBodies.map(fold));
const leading = new Set(leadingWords.map(fold));
const english = new Set(englishBodies);

/** The gates that a question's words close. */
export function gateOf(index: DutyIndex, words: readonly Word[], mentions: readonly Mention[]): Gate[] {
  const texts = words.map((word) => word.text);
  const named = (at: number): boolean => mentions.some(({ start, end }) => start <= at && at < end);
  const gates: Gate[] = findAttributes(texts).map(({ name, start, end }) => ({
    kind: "attribute",
    name,
    // The words of a phrase say something else each by itself.
    terms: end - start > 1 ? [] : texts.slice(start, end).map((word) => knownIn(index, word)),
  }));
  // Who heads an office is in the roster, not in the plan.
  if (mentions.some(({ organisation }) => organisation) && texts.some((word) => leading.has(word)))
    gates.push({ kind: "attribute", name: "head", terms: [] });
  texts.forEach((word, at) => {
    if (harmless.has(word)) return;
    const before = texts[at - 1] ?? "";
    if (english.has(word)) {
      // "opportunities officer": a name of one word says little when another stands before it.
      const known = mentions.some(({ start, end }) => start < at && at < end) || named(at - 1);
      if (known || before === "" || isStopWord(before, "en") || isStopWord(before, "de")) return;
      gates.push({ kind: "unknownBody", at, terms: [knownIn(index, before), knownIn(index, word)] });
    } else if (
      !named(at) &&
      endings.some((ending) => word.endsWith(ending) && word.length > ending.length + 2)
    )
      gates.push({ kind: "unknownBody", at, terms: [knownIn(index, word)] });
  });
  return gates;
}

/** The word's term; one that no duty has when the index does not know it. */
function knownIn(index: DutyIndex, word: string): string {
  const own = stemTerm(word, "de");
  return index.terms.has(own) ? own : stemTerm(word, "en");
}
