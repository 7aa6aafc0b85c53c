import type { Duty, Plan } from "../plan/schema.ts";
import { sentencesOf, type PlanParagraph } from "../plan/plan-paragraphs.ts";
import type { PlanText } from "../plan/plan-text.ts";
import { makeParagraphOf } from "./plan-paragraph.ts";
import type { PlanTextBook } from "./plan-text-book.ts";
import { sharedWith, termsIn } from "./shared-terms.ts";

/** What the plan itself says about a duty, word for word, and short enough for a card. */
export interface PlanExcerpt {
  /** The sentence that a list begins with, where the text is an item of it. */
  lead?: string;
  text: string;
  /** The number of the footnote that the text is. */
  footnote?: string;
}

/** Characters. */
const longest = { text: 1500, lead: 400 };

export type PlanExcerpts = ReturnType<typeof makePlanExcerpts>;

/** Looks a duty up in the plan's own text; undefined where there is none, or none that is clearly the duty's. */
export function makePlanExcerpts({ book, plan }: { book: PlanTextBook; plan: Plan }) {
  let of: { text: PlanText; paragraphOf: ReturnType<typeof makeParagraphOf> } | undefined;

  return async function excerpt(duty: Duty): Promise<PlanExcerpt | undefined> {
    const text = await book.current();
    if (!text) {
      of = undefined;
      return undefined;
    }
    if (of?.text !== text) of = { text, paragraphOf: makeParagraphOf(plan, text) };
    const paragraph = of.paragraphOf(duty);
    return paragraph && excerptOf(paragraph, duty, longest);
  };
}

/** Cuts a paragraph at sentences, around the sentence that is most about the duty; "…" stands where it goes on. */
export function excerptOf(
  { text, lead, kind, number }: PlanParagraph,
  duty: Duty,
  most: { text: number; lead: number },
): PlanExcerpt {
  return {
    ...(lead !== undefined && { lead: cutWords(lead, most.lead) }),
    text: text.length <= most.text ? text : cutSentences(text, duty, most.text),
    ...(kind === "footnote" && number !== undefined && { footnote: number }),
  };
}

function cutSentences(text: string, duty: Duty, most: number): string {
  const sentences = sentencesOf(text);
  const wanted = [duty.what.de, ...(duty.keywords?.de ?? [])].flatMap((each) => [...termsIn(each)]);
  const about = sentences.map((sentence) => {
    const terms = termsIn(sentence);
    return wanted.reduce((sum, term) => sum + sharedWith(terms, term), 0);
  });
  const best = about.indexOf(Math.max(...about));
  const lengthOf = (from: number, to: number): number =>
    sentences.slice(from, to).reduce((sum, sentence) => sum + sentence.length, 0);
  // From the beginning if that reaches far enough; else with as much before the sentence as there is room for.
  let from = 0;
  while (from < best && lengthOf(from, best + 1) > most) from++;
  let to = best + 1;
  while (to < sentences.length && lengthOf(from, to + 1) <= most) to++;
  const piece = cutWords(sentences.slice(from, to).join("").trim(), most);
  return `${from > 0 ? "… " : ""}${piece}${to < sentences.length && !piece.endsWith("…") ? " …" : ""}`;
}

function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const piece = text.slice(0, most);
  // Never in the middle of a character that is two.
  return `${piece.replace(/(?:\s+\S*|[\uD800-\uDBFF])$/u, "")} …`;
}
