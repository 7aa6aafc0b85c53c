import type { Actor, Duty, Language, Plan } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { FindOrganisations } from "./actors.ts";
import { bandOf, likelihoodCovered } from "./decide.ts";
import { makeDutyIndex, type DutyIndex } from "./duty-index.ts";
import { coverFeatures } from "./features.ts";
import type { Intent } from "./intent.ts";
import { readNamedDate } from "./named-date.ts";
import { isProse } from "./prose.ts";
import { longestQuestion, readQuestion, type Question } from "./question.ts";
import { isVerbatim, rankDuties, type Ranked } from "./rank.ts";
import { askedAboutAnother, asksForAll, followUpOf, isOnlyAName, nameIn, refersBack } from "./referring.ts";
import { makeFindTaught, withTaught, type Taught } from "./taught.ts";
import { dutiesOf } from "./whose-duties.ts";

export interface Found {
  duty: Duty;
  /** How likely this duty answers the question, 0…1. */
  confidence: number;
}

/** What a question may lean on besides the plan. */
export interface Context {
  /** The question that was answered last in this conversation, and by which duty. */
  last?: { question: string; duty: string };
  /** The offices, divisions and bodies of the roster. */
  findOrganisations?: FindOrganisations;
}

export type Outcome =
  /** The office answered this question before: with its words, with duties, or with both. */
  | { outcome: "taught"; taught: Taught; found: readonly Found[] }
  /** The first is the answer; the two next likely follow. */
  | { outcome: "answer"; found: readonly Found[] }
  /** Asks for one thing about the duty that was the last answer. */
  | { outcome: "followUp"; wants: Intent; found: readonly Found[] }
  /** Asks for one thing, and nothing was answered before that it could be about. */
  | { outcome: "unclear"; found: readonly Found[] }
  /** Everything that these actors must do, the likeliest first. */
  | { outcome: "all"; actors: readonly Actor[]; found: readonly Found[] }
  /** Up to three to choose from. */
  | { outcome: "suggest"; found: readonly Found[] }
  /** The plan does not say; with what it says about an actor that was named, at most three duties. */
  | { outcome: "refuse"; actor?: Actor; found: readonly Found[] };

export type Asked = Outcome & {
  language: Language;
  /** The day that the question names. */
  on?: LocalDate;
  /** The organisation of the roster that the question names. */
  organisation?: string;
} & Meant;

interface Meant {
  /** It leans on the answer before, whether that is known or not. */
  leans?: true;
  /** What a question that leans on the one before means in full. */
  meant?: string;
}

export type Ask = (question: string, context?: Context) => Asked;

/**
 * Answers questions in German or English about who has which duty in this plan. Reads the plan once; an answer depends
 * on nothing but plan, question and context. Never throws, whatever was typed; what comes after 500 characters is not read.
 */
export function makeAsk(plan: Plan, taught: readonly Taught[] = []): Ask {
  const index = makeDutyIndex(withTaught(plan, taught));
  const findTaught = makeFindTaught(index, taught);

  return (text, context = {}) => {
    const typed = text.slice(0, longestQuestion);
    if (!isProse(typed)) return { outcome: "refuse", language: "de", found: [] };
    const { on, rest } = readNamedDate(typed);
    const question = readQuestion(index, rest, context.findOrganisations);
    const organisation = question.mentions.find((mention) => mention.organisation)?.organisation;
    return {
      ...answer(question, context, on !== undefined),
      language: question.language,
      ...(on && { on }),
      ...(organisation && { organisation }),
    };
  };

  function answer(question: Question, context: Context, namesDay: boolean): Outcome & Meant {
    if (index.duties.length === 0) return { outcome: "refuse", found: [] };
    const isWritten = index.refused.has(question.text) || index.written.has(question.text);
    const wants = isWritten ? undefined : followUpOf(question, namesDay);
    const leans = !isWritten && (wants !== undefined || isOnlyAName(question) || refersBack(question));
    const leaning = leans ? leaningAnswer(question, context, wants) : undefined;
    return { ...(leaning ?? standing(question, isWritten, wants)), ...(leans && { leans }) };
  }

  /** The answer to a question by itself. */
  function standing(question: Question, isWritten: boolean, wants: Intent | undefined): Outcome {
    const known = findTaught(question);
    if (known) return { outcome: "taught", taught: known, found: certain(known.duties) };
    if (wants) return { outcome: "unclear", found: [] };
    const all = isWritten ? undefined : allDuties(question);
    if (all) return all;
    return question.words.length === 0 ? { outcome: "refuse", found: [] } : byLikelihood(question);
  }

  /** The answer to a question that leans on the one before; undefined where it does not help. */
  function leaningAnswer(
    question: Question,
    { last, findOrganisations }: Context,
    wants: Intent | undefined,
  ): (Outcome & Meant) | undefined {
    if (!last) return undefined;
    if (wants) return { outcome: "followUp", wants, found: certain([last.duty]) };
    const before = readQuestion(index, last.question, findOrganisations);
    if (isOnlyAName(question)) {
      const meant = askedAboutAnother(before, nameIn(question));
      return { ...byLikelihood(readQuestion(index, meant, findOrganisations)), meant };
    }
    if (before.mentions.length === 0) return undefined;
    const meant = `${question.text} ${nameIn(before)}`;
    const found = byLikelihood(readQuestion(index, meant, findOrganisations));
    return found.outcome === "refuse" ? undefined : { ...found, meant };
  }

  function allDuties(question: Question): Outcome | undefined {
    const [mention] = question.mentions;
    if (!mention || !asksForAll(question)) return undefined;
    const own = new Set(dutiesOf(plan, mention.actors).map(({ id }) => id));
    const found = rankDuties(index, question)
      .filter(({ duty }) => own.has(duty.id))
      .map(({ duty }) => ({ duty, confidence: 1 }));
    const actors = mention.actors.flatMap((id) => index.actors.get(id) ?? []);
    return found.length > 0 ? { outcome: "all", actors, found } : undefined;
  }

  function byLikelihood(question: Question): Outcome {
    const ranked = rankDuties(index, question);
    const curated = isVerbatim(ranked[0])
      ? "answered"
      : index.refused.has(question.text)
        ? "refused"
        : undefined;
    const covered = likelihoodCovered(coverFeatures(index, question, ranked), curated);
    const found = (list: readonly Ranked[]): Found[] =>
      list.map(({ duty, share }) => ({ duty, confidence: covered * share }));
    const [first, ...rest] = ranked.slice(0, 3);
    if (!first) return { outcome: "refuse", found: [] };
    const band = curated === "answered" ? "answer" : bandOf(covered, first.share);
    switch (band) {
      case "answer":
      case "suggest":
        return { outcome: band, found: found([first, ...rest]) };
      case "refuse": {
        const actor = namedActor(index, question);
        if (!actor) return { outcome: band, found: [] };
        const own = ranked.filter(({ duty }) => concerns(duty, actor)).slice(0, 3);
        return { outcome: band, actor, found: found(own) };
      }
      default:
        return band satisfies never;
    }
  }

  function certain(ids: readonly string[]): Found[] {
    return index.duties.filter(({ id }) => ids.includes(id)).map((duty) => ({ duty, confidence: 1 }));
  }
}

function concerns(duty: Duty, actor: Actor): boolean {
  return duty.actors.includes(actor.id) || (duty.toward ?? []).includes(actor.id);
}

/** Of the actors that were named the one that says most, if the plan gives it anything to do. */
function namedActor(index: DutyIndex, question: Question): Actor | undefined {
  return question.mentions
    .flatMap(({ actors }) => actors)
    .map((id) => index.actors.get(id))
    .filter((actor) => actor !== undefined)
    .filter((actor) => index.duties.some((duty) => concerns(duty, actor)))
    .sort((a, b) => (index.actorIdf.get(b.id) ?? 0) - (index.actorIdf.get(a.id) ?? 0))[0];
}
