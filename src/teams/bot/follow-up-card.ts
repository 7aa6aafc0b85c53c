import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import type { Intent } from "../../questions/intent.ts";
import { answerWords } from "../../words/answers.ts";
import { joined } from "../../words/format.ts";
import { render, type Card } from "../cards/render.ts";
import { openDuty } from "./duty-labels.ts";

/**
 * One thing about a duty ("und wie oft?"), said first; the whole answer is one tap away. It says what it takes the question
 * to be about: another instance may have answered something else meanwhile.
 */
export function followUpCard(
  { lookup, duty, wants, holder }: { lookup: PlanLookup; duty: Duty; wants: Intent; holder: string },
  language: Language,
): Card {
  const words = answerWords[language];
  const names = (ids: readonly string[]): string =>
    joined(
      ids.map((id) => lookup.actor(id).name[language]),
      language,
    );
  const title = ((): string => {
    switch (wants) {
      case "howOften":
      case "when":
      case "howMany":
        return `${words.cadence}: ${duty.cadence.text[language]}`;
      case "toWhom":
        return duty.toward ? `${words.toward}: ${names(duty.toward)}` : words.towardNobody;
      case "who":
        return [names(duty.actors), holder].filter(Boolean).join(" – ");
      case "whereFrom":
        return words.section(duty.section, duty.place);
      case "what":
      case "define":
      case "whether":
        return duty.what[language];
      default:
        return wants satisfies never;
    }
  })();
  const about = `${names(duty.actors)}: ${duty.what[language]} (${words.section(duty.section, duty.place)})`;
  return render("notice", {
    lang: language,
    speak: `${title}. ${about}`,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    paragraphs: [words.takenAs(about)],
    lines: [],
    actions: [openDuty(words.whole, duty, language)],
  });
}
