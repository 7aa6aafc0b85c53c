import type { PlanLookup } from "../../plan/lookup.ts";
import type { Actor, Duty, Language } from "../../plan/schema.ts";
import { answerWords } from "../../words/answers.ts";
import { joined } from "../../words/format.ts";
import type { CardAction } from "../cards/actions.ts";
import type { Choices } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import { dutyButton, namesOf, openDuty } from "./duty-labels.ts";
import { mainActions } from "./general-cards.ts";

/** "Meinten Sie …?": duties to choose from, and what else there is to do. */
export function suggestCard(
  lookup: PlanLookup,
  { duties, question }: { duties: readonly Duty[]; question: string | undefined },
  language: Language,
  offered: Choices["choices"],
): Card {
  const words = answerWords[language];
  return render("choices", {
    lang: language,
    speak: `${words.suggestTitle} ${words.suggestText}`,
    title: words.suggestTitle,
    paragraphs: [words.suggestText],
    choices: [
      ...duties.map((duty) => {
        const names = joined(namesOf(lookup, duty.actors, language), language);
        return {
          title: `${names.charAt(0).toUpperCase()}${names.slice(1)}: `,
          text: duty.what[language],
          action: openDuty(words.section(duty.section), duty, language, question),
        };
      }),
      ...offered,
    ],
  });
}

/** The plan does not say; with what it does say about somebody who was named. */
export function refuseCard(
  lookup: PlanLookup,
  { actor, duties }: { actor: Actor | undefined; duties: readonly Duty[] },
  language: Language,
  offered: readonly CardAction[],
): Card {
  const words = answerWords[language];
  const about = actor ? duties : [];
  const title = about.length > 0 ? words.refuseTitleActor : words.refuseTitle;
  const text = words.refuseText(lookup.plan.title[language]);
  const paragraphs =
    actor && about.length > 0 ? [words.refuseActor(actor.name[language])] : [text, words.refuseNext];
  return render("notice", {
    lang: language,
    speak: [title, ...paragraphs].join(" "),
    title,
    paragraphs,
    lines: [],
    actions:
      about.length > 0
        ? [...about.map((duty) => dutyButton(lookup, duty, language)), ...offered]
        : [...offered, ...mainActions(language)],
  });
}
