import type { Dormant } from "../../bodies/dormant/use-cases.ts";
import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import type { FindOrganisations } from "../../questions/actors.ts";
import type { AnswerBook, Answers } from "../../questions/answer-book.ts";
import type { Asked } from "../../questions/ask.ts";
import type { CadenceGroup } from "../../questions/by-cadence.ts";
import type { Intent } from "../../questions/intent.ts";
import type { LastAnswers } from "../../questions/last-answers.ts";
import type { PlanExcerpts } from "../../questions/plan-excerpt.ts";
import { actorsOf, dutiesOf } from "../../questions/whose-duties.ts";
import { answerWords } from "../../words/answers.ts";
import { joined } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import type { Card } from "../cards/render.ts";
import { holderLine, makeAnswerCard, postLine, type Asker } from "./answer-card.ts";
import type { Caller } from "./caller.ts";
import { namesOf } from "./duty-labels.ts";
import { dutyListCard } from "./duty-list-card.ts";
import {
  decisionLines,
  newOffer,
  nothingBelow,
  offerActions,
  offerChoices,
  ratingBelow,
  type Below,
} from "./feedback-cards.ts";
import { followUpCard } from "./follow-up-card.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import { officeAnswerCard } from "./office-answer-card.ts";
import { refuseCard, suggestCard } from "./question-cards.ts";
import type { Reply } from "./reply.ts";

/** Answers questions about the plan: a duty with its holder, a choice of three, a list, or an honest no. */
export function makeQuestionRequests(parts: {
  lookup: PlanLookup;
  answers: AnswerBook;
  organisationsOf: (directory: Directory) => FindOrganisations;
  lastAnswers: LastAnswers;
  planExcerpt: PlanExcerpts;
  dormantView: Dormant["view"];
}) {
  const { lookup, answers, organisationsOf, lastAnswers } = parts;
  const { plan } = lookup;
  const answerCard = makeAnswerCard(parts);

  return {
    async question(text: string, caller: Caller): Promise<Reply> {
      const findOrganisations = organisationsOf(caller.directory);
      const book = await answers.current();
      const alone = book.ask(text, { findOrganisations });
      const last = alone.leans && (await lastAnswers.of(caller.conversation));
      const asked = last ? book.ask(text, { findOrganisations, last }) : alone;
      const { language } = asked;
      const asker: Asker = { ...caller, language, on: asked.on, asked: asked.organisation };
      const duties = dutiesIn(asked);
      const [first, ...others] = duties;
      const meant = asked.meant ?? text;
      switch (asked.outcome) {
        case "taught":
          if (first) lastAnswers.remember(caller.conversation, { question: meant, duty: first.id });
          if (asked.taught.answer !== undefined || others.length > 0) {
            const title = questionWords[language].taughtTitle;
            return { card: officeAnswerCard(lookup, asked.taught, language, { title }) };
          }
          return first ? answered(meant, { duty: first, others }, asker, book) : refused(meant, asked, asker);
        case "answer":
          if (!first) return refused(meant, asked, asker);
          lastAnswers.remember(caller.conversation, { question: meant, duty: first.id });
          return answered(meant, { duty: first, others: likelyOthers(asked) }, asker, book);
        case "suggest": {
          const offer = newOffer(meant, "suggested", duties);
          const offered = offerChoices(offer, asker);
          return { card: suggestCard(lookup, { duties, question: offer?.question }, language, offered) };
        }
        case "followUp":
          return first ? followUp(first, asked.wants, asker, book) : unclear(language);
        case "unclear":
          return unclear(language);
        case "all": {
          const organisation =
            asked.organisation === undefined ? undefined : caller.directory.organisation(asked.organisation);
          const actors = asked.actors.map(({ id }) => id);
          return { card: listCard(actors, organisation, asker) };
        }
        case "refuse":
          return refused(meant, asked, asker);
        default:
          return asked satisfies never;
      }
    },
    /** Undefined for a duty that this plan does not have. */
    async duty(
      which: { duty: string; language?: Language | undefined; question?: string | undefined },
      caller: Caller,
      below: Below = nothingBelow,
    ): Promise<Reply | undefined> {
      const duty = plan.duties.find((each) => each.id === which.duty);
      if (!duty) return undefined;
      const language = which.language ?? caller.language;
      const question = which.question ?? duty.what[language];
      lastAnswers.remember(caller.conversation, { question, duty: duty.id });
      const asker = { ...caller, language, on: undefined, asked: undefined };
      if (which.question !== undefined)
        return answered(which.question, { duty, others: [] }, asker, await answers.current());
      return { card: await answerCard({ duty, others: [], asker, book: await answers.current(), below }) };
    },
    /** The answer that a question got, with something else below. Undefined for a duty that this plan does not have. */
    async answerAgain(
      { question, duty: id }: { question: string; duty: string },
      caller: Caller,
      below: (language: Language) => Below,
    ): Promise<Reply | undefined> {
      const duty = plan.duties.find((each) => each.id === id);
      if (!duty) return undefined;
      const book = await answers.current();
      const asked = book.ask(question, { findOrganisations: organisationsOf(caller.directory) });
      const { language } = asked;
      const asker = { ...caller, language, on: asked.on, asked: asked.organisation };
      const others = likelyOthers(asked).filter((each) => each.id !== id);
      return { card: await answerCard({ duty, others, asker, book, below: below(language) }) };
    },
    /** One group of a list of duties, all of it. Undefined when it is nobody's that plan or roster know. */
    duties(
      which: {
        group: CadenceGroup;
        organisation?: string | undefined;
        actors?: string | undefined;
        language?: Language | undefined;
      },
      caller: Caller,
    ): Reply | undefined {
      const { directory } = caller;
      const reader = {
        ...caller,
        language: which.language ?? caller.language,
        on: undefined,
        asked: undefined,
      };
      const organisation =
        which.organisation === undefined ? undefined : directory.organisation(which.organisation);
      const known = (which.actors ?? "")
        .split(",")
        .filter((each) => plan.actors.some((actor) => actor.id === each));
      const whose = organisation ? actorsOf(plan, organisation) : known;
      return whose.length > 0 ? { card: listCard(whose, organisation, reader, which.group) } : undefined;
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

  function unclear(language: Language): Reply {
    return noticeCard(language, answerWords[language].unclear, [], mainActions(language));
  }

  function followUp(duty: Duty, wants: Intent, asker: Asker, { decisionOf }: Answers): Reply {
    const [decided] = decisionLines(decisionOf(duty.id), asker.language, plan.timeZone);
    const { label, text } = decided ?? holderLine(lookup, duty, asker);
    // A day was named: then it is about who held it, whatever else the words say.
    const said = asker.on ? "who" : wants;
    const holder = text === "" ? "" : `${label} ${text}`;
    return { card: followUpCard({ lookup, duty, wants: said, holder }, asker.language) };
  }

  function listCard(
    actors: readonly string[],
    organisation: Organisation | undefined,
    asker: Asker,
    only?: CadenceGroup,
  ): Card {
    const { language } = asker;
    const title = organisation?.name[language] ?? joined(namesOf(lookup, actors, language), language);
    const whose = organisation ? { organisation: organisation.id } : { actors: actors.join(",") };
    const duties = dutiesOf(plan, actors);
    const shared = duties.some((duty) => !duty.actors.some((id) => actors.includes(id)));
    // Of a whole office many hold something; of one post it is who is asked for.
    const { label, text } = organisation
      ? { label: "", text: "" }
      : postLine(actors.map(lookup.actor), asker);
    const holder = text === "" ? "" : `${label} ${text}`;
    return dutyListCard({ lookup, title, duties, shared, holder, whose, ...(only && { only }) }, language);
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
