import { listed } from "./detect.ts";
import type { Intent } from "./intent.ts";
import {
  alsoBeginnings,
  doingWords,
  emptyWords,
  ownMatterWords,
  placeWords,
  pronouns,
} from "./language/referring.ts";
import type { Question } from "./question.ts";
import { stemTerm } from "./stem.ts";

/** Questions that are about what was said before, or about all that somebody must do. */

const places = listed(placeWords.join(" "));
const empty = listed(emptyWords.join(" "));
const ownMatter = listed(ownMatterWords.join(" "));
const doing = new Set([...listed(doingWords.join(" "))].flatMap((word) => [word, stemTerm(word, "de")]));
const longestFollowUp = 8;
const among = ["in", "im", "bei", "zu", "zur", "at", "of"];

/**
 * What a question without a matter of its own wants to know of the last answer ("und wie oft?"); undefined for a question
 * that stands alone.
 */
export function followUpOf(
  { intent, text, words, mentions }: Question,
  namesDay: boolean,
): Intent | undefined {
  const typed = text.split(" ");
  if (mentions.length > 0 || typed.length > longestFollowUp) return undefined;
  if (typed.some((word) => ownMatter.has(word))) return undefined;
  const matter = words.filter((word) => word.stems.length > 0 && !empty.has(word.text));
  // "Und am 1. März?" asks who.
  if (matter.length === 0 && intent === "whether") return namesDay ? "who" : undefined;
  if (matter.length === 0) return intent;
  return matter.every((word) => places.has(word.text)) ? "whereFrom" : undefined;
}

/** "Und die Steuerungsgruppe?": nothing but a name and words that lead to it. */
export function isOnlyAName({ text, words, mentions }: Question): boolean {
  return (
    mentions.length === 1 &&
    words.every(({ mention }) => mention !== undefined) &&
    alsoBeginnings.some((beginning) => text.startsWith(`${beginning} `))
  );
}

/** "Und an wen berichten die?": has a matter, and somebody who was named before. */
export function refersBack({ text, mentions }: Question): boolean {
  const typed = text.split(" ");
  return (
    mentions.length === 0 &&
    typed.length <= longestFollowUp &&
    (typed[0] === "und" || typed[0] === "and" || pronouns.includes(typed.at(-1) ?? ""))
  );
}

/** The last question asked about somebody else: its own words without the names in it, and the new name. */
export function askedAboutAnother(last: Question, name: string): string {
  const named = new Set(last.words.filter(({ mention }) => mention).map(({ text }) => text));
  return [...last.text.split(" ").filter((word) => !named.has(word)), name].join(" ");
}

/** "Was muss das Sozialamt tun?": asks for everything, of the first actor that is named. */
export function asksForAll({ intent, text, words, mentions }: Question): boolean {
  if (mentions.length !== 1 || mentions[0]?.recipient === true) return false;
  if (!["what", "define", "whether", "toWhom", "who"].includes(intent)) return false;
  // Who is in a group is another question than who it is.
  if (intent === "who" && text.split(" ").some((word) => among.includes(word))) return false;
  const rest = words.filter(({ mention }) => !mention);
  return rest.every(({ text }) => doing.has(text) || doing.has(stemTerm(text, "de")));
}

/** Who is named first, in the words that were typed, folded; nothing where nobody is. */
export function nameIn({ text, mentions: [mention] }: Question): string {
  return mention ? text.split(" ").slice(mention.start, mention.end).join(" ") : "";
}
