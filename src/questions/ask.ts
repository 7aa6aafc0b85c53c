import type { Actor, Duty, Language, Plan } from "../plan/schema.ts";
import { makeFindTaught, type Taught } from "./taught.ts";
import { bandOf, likelihoodCovered } from "./decide.ts";
import { makeDutyIndex, type DutyIndex } from "./duty-index.ts";
import { coverFeatures } from "./features.ts";
import { readQuestion, type Question } from "./question.ts";
import { isVerbatim, rankDuties, type Ranked } from "./rank.ts";

export interface Found {
  duty: Duty;
  /** How likely this duty answers the question, 0…1. */
  confidence: number;
}

export type Asked =
  /** The office answered this question before: with its words, with duties, or with both. */
  | { outcome: "taught"; language: Language; taught: Taught; found: readonly Found[] }
  /** The first is the answer; up to two that go with it follow. */
  | { outcome: "answer"; language: Language; found: readonly Found[] }
  /** Up to three to choose from. */
  | { outcome: "suggest"; language: Language; found: readonly Found[] }
  /** The plan does not say; with what it says about an actor that was named, at most three duties. */
  | { outcome: "refuse"; language: Language; actor?: Actor; found: readonly Found[] };

/** A second duty is shown with the answer from this part of the answer's likelihood on. */
const siblingShare = 0.25;

/**
 * Answers questions in German or English about who has which duty in this plan. Reads the plan once; an answer depends
 * on nothing but plan and question. Never throws, whatever was typed; what comes after 500 characters is not read.
 */
export function makeAsk(plan: Plan, taught: readonly Taught[] = []): (question: string) => Asked {
  const index = makeDutyIndex(plan);
  const findTaught = makeFindTaught(index, taught);
  return (text) => {
    const question = readQuestion(index, text);
    if (question.words.length === 0 || index.duties.length === 0)
      return { outcome: "refuse", language: question.language, found: [] };
    const known = findTaught(question);
    if (known) {
      const duties = index.duties.filter(({ id }) => known.duties.includes(id));
      const found = duties.map((duty) => ({ duty, confidence: 1 }));
      return { outcome: "taught", language: question.language, taught: known, found };
    }
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
    if (!first) return { outcome: "refuse", language: question.language, found: [] };
    const siblings = rest.filter((one) => one.share >= siblingShare * first.share);
    const sure = siblings.reduce(
      (sum, { share, duty }) => sum + (areRelated(first.duty, duty) ? share : 0),
      first.share,
    );

    const band = bandOf(covered, sure);
    switch (band) {
      case "answer":
        return { outcome: band, language: question.language, found: found([first, ...siblings]) };
      case "suggest":
        return { outcome: band, language: question.language, found: found([first, ...rest]) };
      case "refuse": {
        const actor = namedActor(index, question);
        if (!actor) return { outcome: band, language: question.language, found: [] };
        const own = ranked.filter(({ duty }) => concerns(duty, actor)).slice(0, 3);
        return { outcome: band, language: question.language, actor, found: found(own) };
      }
      default:
        return band satisfies never;
    }
  };
}

function areRelated(a: Duty, b: Duty): boolean {
  return (a.related ?? []).includes(b.id) || (b.related ?? []).includes(a.id);
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
