import type { PlanLookup } from "../../plan/lookup.ts";
import type { Actor, Duty, Language } from "../../plan/schema.ts";
import { isOffice } from "../../people/rights.ts";
import type { AnswerBook, Answers } from "../../questions/answer-book.ts";
import type { Asked } from "../../questions/ask.ts";
import { date } from "../../time/local-date.ts";
import { answerWords } from "../../words/answers.ts";
import { joined, writtenDate } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type Choices, type Line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { dutyButton } from "./duty-labels.ts";
import {
  decideAction,
  decisionLines,
  newOffer,
  nothingBelow,
  offerActions,
  offerChoices,
  ratingBelow,
  type Below,
} from "./feedback-cards.ts";
import { mainActions } from "./general-cards.ts";
import { officeAnswerCard } from "./office-answer-card.ts";
import type { Reply } from "./reply.ts";

const holdersShown = 3;

/** Answers questions about the plan: a duty with its holder of today, a choice of three, or an honest no. */
export function makeQuestionRequests({ lookup, answers }: { lookup: PlanLookup; answers: AnswerBook }) {
  const { plan } = lookup;

  return {
    async question(text: string, caller: Caller): Promise<Reply> {
      const book = await answers.current();
      const asked = book.ask(text);
      const { language } = asked;
      const reader = { ...caller, language };
      const duties = asked.found.map(({ duty }) => duty);
      const [first] = duties;
      const ownWords = asked.outcome === "taught" && (asked.taught.answer !== undefined || duties.length > 1);
      if (asked.outcome === "taught" && ownWords) {
        const title = questionWords[language].taughtTitle;
        return { card: officeAnswerCard(lookup, asked.taught, language, { title }) };
      }
      if ((asked.outcome === "answer" || asked.outcome === "taught") && first) {
        const below = ratingBelow(newOffer(text, "unhelpful", [first]), first, language);
        return { card: answerCard(first, reader, book, below) };
      }
      if (asked.outcome === "suggest") {
        const offered = offerChoices(newOffer(text, "suggested", duties), reader);
        return { card: suggestCard(duties, language, offered) };
      }
      const refused = asked.outcome === "refuse" ? asked : { found: [] };
      return { card: refuseCard(refused, language, offerActions(newOffer(text, "refused", duties), reader)) };
    },
    /** Undefined for a duty that this plan does not have. */
    async duty(id: string, caller: Caller, below: Below = nothingBelow): Promise<Reply | undefined> {
      const duty = plan.duties.find((each) => each.id === id);
      return duty && { card: answerCard(duty, caller, await answers.current(), below) };
    },
  };

  function answerCard(duty: Duty, caller: Caller, { decisionOf }: Answers, below: Below): Card {
    const { language } = caller;
    const words = answerWords[language];
    const actors = duty.actors.map(lookup.actor);
    const unnamed = actors.some(({ kind }) => kind === "unnamed");
    const decision = unnamed ? decisionOf(duty.id) : undefined;
    const responsible = capitalised(
      joined(
        actors.map(({ name }) => name[language]),
        language,
      ),
    );
    const section = words.section(duty.section, duty.place);
    const lines: Line[] = [
      line(words.holder, unnamed ? words.unnamed : holderText(actors, caller)),
      ...decisionLines(decision, language, plan.timeZone),
      ...(duty.toward ? [line(words.toward, joined(names(duty.toward, language), language))] : []),
      line(words.cadence, duty.cadence.text[language]),
      line(
        words.source,
        words.sourceText(plan.title[language], section, writtenDate(date(plan.dataDate), language)),
      ),
    ];
    const related = (duty.related ?? []).slice(0, 2).map(lookup.duty);
    return render("answer", {
      lang: language,
      speak: `${responsible}: ${duty.what[language]} (${section})`,
      kind: words.kinds[duty.kind],
      responsible,
      duty: duty.what[language],
      lines: lines.filter(({ text }) => text !== ""),
      relatedTitle: related.length > 0 ? words.related : "",
      related: related.map((each) => ({ action: dutyAction(each, language) })),
      note: below.note,
      actions: [
        ...below.actions,
        ...(unnamed && caller.person && isOffice(caller.directory, caller.person.id, caller.today)
          ? [decideAction(duty, decision, language, below.typedDecision)]
          : []),
      ],
    });
  }

  function suggestCard(duties: readonly Duty[], language: Language, offered: Choices["choices"]): Card {
    const words = answerWords[language];
    return render("choices", {
      lang: language,
      speak: `${words.suggestTitle} ${words.suggestText}`,
      title: words.suggestTitle,
      paragraphs: [words.suggestText],
      choices: [
        ...duties.map((duty) => ({
          title: `${capitalised(joined(names(duty.actors, language), language))}: `,
          text: duty.what[language],
          action: execute(words.section(duty.section), "duty", { duty: duty.id }),
        })),
        ...offered,
      ],
    });
  }

  function refuseCard(
    { actor, found }: { actor?: Actor; found: Asked["found"] },
    language: Language,
    offered: readonly CardAction[],
  ): Card {
    const words = answerWords[language];
    const about = actor && found.length > 0 ? found.map(({ duty }) => duty) : [];
    const text = words.refuseText(plan.title[language]);
    const paragraphs = [
      text,
      ...(actor && about.length > 0 ? [words.refuseActor(actor.name[language])] : [words.refuseNext]),
    ];
    return render("notice", {
      lang: language,
      speak: `${words.refuseTitle} ${text}`,
      title: words.refuseTitle,
      paragraphs,
      lines: [],
      actions:
        about.length > 0
          ? [...about.map((duty) => dutyAction(duty, language)), ...offered]
          : [...offered, ...mainActions(language)],
    });
  }

  function dutyAction(duty: Duty, language: Language): CardAction {
    return dutyButton(lookup, duty, language);
  }

  function names(actorIds: readonly string[], language: Language): string[] {
    return actorIds.map((id) => lookup.actor(id).name[language]);
  }
}

/** Who stands for these actors today; empty where the roster can hold nobody for them (the council, the public). */
function holderText(actors: readonly Actor[], { directory, today, language, person: asker }: Caller): string {
  const words = answerWords[language];
  if (!actors.some(({ holder }) => holder)) return "";
  const own = new Set(asker && directory.postsOf(asker.id, today).map(({ organisation }) => organisation.id));
  // Among many, the asker's own office comes first: that is whom they want to know.
  const held = actors
    .flatMap((actor) => directory.holdersOf(actor, today))
    .toSorted((one, other) => Number(own.has(other.organisation.id)) - Number(own.has(one.organisation.id)));
  const people = [
    ...new Map(
      held.map(({ person, organisation }) => [
        person.id + organisation.id,
        `${person.name} (${organisation.name[language]})`,
      ]),
    ).values(),
  ];
  if (people.length === 0) return words.noHolder;
  const shown = people.slice(0, holdersShown);
  return people.length > holdersShown
    ? words.holders(shown.join(", "), people.length - holdersShown)
    : joined(shown, language);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
