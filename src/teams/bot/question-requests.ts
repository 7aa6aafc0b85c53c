import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import type { FindOrganisations } from "../../questions/actors.ts";
import type { AnswerBook, Answers } from "../../questions/answer-book.ts";
import type { Asked } from "../../questions/ask.ts";
import type { CadenceGroup } from "../../questions/by-cadence.ts";
import type { Intent } from "../../questions/intent.ts";
import type { makeLastAnswers } from "../../questions/last-answers.ts";
import type { PlanExcerpts } from "../../questions/plan-excerpt.ts";
import { actorsOf, dutiesOf } from "../../questions/whose-duties.ts";
import { answerWords } from "../../words/answers.ts";
import { joined } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import type { Card } from "../cards/render.ts";
import { holderLine, makeAnswerCard, type Asker } from "./answer-card.ts";
import type { Caller } from "./caller.ts";
import { namesOf } from "./duty-labels.ts";
import { dutyListCard } from "./duty-list-card.ts";
import {
  newOffer,
  nothingBelow,
  offerActions,
  offerChoices,
  ratingBelow,
  type Below,
} from "./feedback-cards.ts";
import { followUpCard } from "./follow-up-card.ts";
import { noticeCard } from "./general-cards.ts";
import { officeAnswerCard } from "./office-answer-card.ts";
import { refuseCard, suggestCard } from "./question-cards.ts";
import type { Reply } from "./reply.ts";

/** Answers questions about the plan: a duty with its holder, a choice of three, a list, or an honest no. */
export function makeQuestionRequests(parts: {
  lookup: PlanLookup;
  answers: AnswerBook;
  organisationsOf: (directory: Directory) => FindOrganisations;
  lastAnswers: ReturnType<typeof makeLastAnswers>;
  planExcerpt: PlanExcerpts;
}) {
  const { lookup, answers, organisationsOf, lastAnswers } = parts;
  const { plan } = lookup;
  const answerCard = makeAnswerCard(parts);

  return {
    async question(text: string, caller: Caller): Promise<Reply> {
      const last = lastAnswers.of(caller.conversation);
      const findOrganisations = organisationsOf(caller.directory);
      const book = await answers.current();
      const asked = book.ask(text, { findOrganisations, ...(last && { last }) });
      const { language } = asked;
      const asker: Asker = { ...caller, language, on: asked.on, asked: asked.organisation };
      const duties = dutiesIn(asked);
      const [first, ...others] = duties;
      switch (asked.outcome) {
        case "taught":
          if (first) lastAnswers.remember(caller.conversation, { question: text, duty: first.id });
          if (asked.taught.answer !== undefined || others.length > 0) {
            const title = questionWords[language].taughtTitle;
            return { card: officeAnswerCard(lookup, asked.taught, language, { title }) };
          }
          return first ? answered(text, { duty: first, others }, asker, book) : refused(text, asked, asker);
        case "answer":
          if (!first) return refused(text, asked, asker);
          lastAnswers.remember(caller.conversation, { question: text, duty: first.id });
          return answered(text, { duty: first, others: likelyOthers(asked) }, asker, book);
        case "suggest": {
          const offered = offerChoices(newOffer(text, "suggested", duties), asker);
          return { card: suggestCard(lookup, duties, language, offered) };
        }
        case "followUp":
          return first
            ? followUp(first, asked.wants, asker)
            : noticeCard(language, answerWords[language].unclear);
        case "unclear":
          return noticeCard(language, answerWords[language].unclear);
        case "all": {
          const organisation =
            asked.organisation === undefined ? undefined : caller.directory.organisation(asked.organisation);
          const actors = asked.actors.map(({ id }) => id);
          return { card: listCard(actors, organisation, language) };
        }
        case "refuse":
          return refused(text, asked, asker);
        default:
          return asked satisfies never;
      }
    },
    /** Undefined for a duty that this plan does not have. */
    async duty(id: string, caller: Caller, below: Below = nothingBelow): Promise<Reply | undefined> {
      const duty = plan.duties.find((each) => each.id === id);
      if (!duty) return undefined;
      lastAnswers.remember(caller.conversation, { question: duty.what[caller.language], duty: id });
      const asker = { ...caller, on: undefined, asked: undefined };
      return { card: await answerCard({ duty, others: [], asker, book: await answers.current(), below }) };
    },
    /** The answer that a question got, with something else below. Undefined for a duty that this plan does not have. */
    async answerAgain(
      { question, duty: id }: { question: string; duty: string },
      caller: Caller,
      below: (language: Language) => Below,
    ): Promise<{ reply: Reply; language: Language } | undefined> {
      const duty = plan.duties.find((each) => each.id === id);
      if (!duty) return undefined;
      const book = await answers.current();
      const asked = book.ask(question, { findOrganisations: organisationsOf(caller.directory) });
      const { language } = asked;
      const asker = { ...caller, language, on: asked.on, asked: asked.organisation };
      const others = likelyOthers(asked).filter((each) => each.id !== id);
      return {
        reply: { card: await answerCard({ duty, others, asker, book, below: below(language) }) },
        language,
      };
    },
    /** One group of a list of duties, all of it. Undefined when it is nobody's that plan or roster know. */
    duties(
      which: { group: CadenceGroup; organisation?: string | undefined; actors?: string | undefined },
      { directory, language }: Caller,
    ): Reply | undefined {
      const organisation =
        which.organisation === undefined ? undefined : directory.organisation(which.organisation);
      const known = (which.actors ?? "")
        .split(",")
        .filter((each) => plan.actors.some((actor) => actor.id === each));
      const whose = organisation ? actorsOf(plan, organisation) : known;
      return whose.length > 0 ? { card: listCard(whose, organisation, language, which.group) } : undefined;
    },
  };

  async function answered(
    text: string,
    { duty, others }: { duty: Duty; others: readonly Duty[] },
    asker: Asker,
    book: Answers,
  ): Promise<Reply> {
    const below = ratingBelow(newOffer(text, "unhelpful", [duty]), duty, asker.language);
    return { card: await answerCard({ duty, others, asker, book, below }) };
  }

  function refused(text: string, asked: Asked, asker: Asker): Reply {
    const duties = dutiesIn(asked);
    const offered = offerActions(newOffer(text, "refused", duties), asker);
    const actor = asked.outcome === "refuse" ? asked.actor : undefined;
    return { card: refuseCard(lookup, { actor, duties }, asker.language, offered) };
  }

  function followUp(duty: Duty, wants: Intent, asker: Asker): Reply {
    const { label, text } = holderLine(duty.actors.map(lookup.actor), asker);
    // A day was named: then it is about who held it, whatever else the words say.
    const said = asker.on ? "who" : wants;
    const holder = text === "" ? "" : `${label} ${text}`;
    return { card: followUpCard({ lookup, duty, wants: said, holder }, asker.language) };
  }

  function listCard(
    actors: readonly string[],
    organisation: Organisation | undefined,
    language: Language,
    only?: CadenceGroup,
  ): Card {
    const title = organisation?.name[language] ?? joined(namesOf(lookup, actors, language), language);
    const whose = organisation ? { organisation: organisation.id } : { actors: actors.join(",") };
    return dutyListCard(
      { lookup, title, duties: dutiesOf(plan, actors), whose, ...(only && { only }) },
      language,
    );
  }
}

/** From this part of the answer's likelihood on, another duty is worth showing with it. */
const worthShowing = 0.1;

function likelyOthers({ found: [first, ...rest] }: Asked): Duty[] {
  const least = worthShowing * (first?.confidence ?? 0);
  return rest.filter(({ confidence }) => confidence >= least).map(({ duty }) => duty);
}

function dutiesIn({ found }: Asked): Duty[] {
  return found.map(({ duty }) => duty);
}
