import type { Language } from "../../plan/schema.ts";
import type { PlanExcerpt } from "../../questions/plan-excerpt.ts";
import { planTextWords } from "../../words/plan-text.ts";
import { unfoldText, type CardAction } from "../cards/actions.ts";

/** The button that unfolds what the plan itself says, word for word, with where it stands. */
export function planTextButton(
  { lead, text, footnote }: PlanExcerpt,
  source: string,
  language: Language,
): CardAction {
  const words = planTextWords[language];
  const quoted =
    lead !== undefined ? `– ${text}` : `${footnote === undefined ? "" : words.footnote(footnote)}${text}`;
  const paragraphs = [
    ...(words.language === "" ? [] : [{ text: words.language, isSubtle: true }]),
    ...(lead === undefined ? [] : [{ text: lead }]),
    { text: quoted },
    { text: words.source(source), isSubtle: true },
  ];
  return unfoldText(words.button, paragraphs);
}
