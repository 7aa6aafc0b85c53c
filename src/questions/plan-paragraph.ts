import type { Duty, Plan } from "../plan/schema.ts";
import type { PlanParagraph } from "../plan/plan-paragraphs.ts";
import { sectionOfText, type PlanText, type PlanTextSection } from "../plan/plan-text.ts";
import { sharedWith, termsIn } from "./shared-terms.ts";

interface Candidate {
  paragraph: PlanParagraph;
  terms: ReadonlySet<string>;
}

/** How much a shared word of each source says. */
const weights = { what: 1, keywords: 0.6, people: 0.3 };
/** Long paragraphs share more words by chance. */
const lengthOffset = 6;
const lengthPower = 0.25;
/** A section of one or two paragraphs counts as one of so many: else none of its words would be rare. */
const leastSize = 6;
/**
 * Less than this shows no paragraph rather than a wrong one: the score, the share of the duty's own words that are
 * in the paragraph, and by how much it leads. Chosen by eye with the 133 duties of Dresden's plan and its text.
 */
const least = { score: 1.5, cover: 0.3, lead: 0.15 };

/**
 * Finds the paragraph of the plan's own text in which a duty stands: in its section the one that shares most of its
 * rare words. Undefined where the text has no such section or no paragraph that is clearly the one.
 */
export function makeParagraphOf(plan: Plan, text: PlanText): (duty: Duty) => PlanParagraph | undefined {
  const actors = new Map(plan.actors.map((actor) => [actor.id, actor]));
  const read = new Map<PlanTextSection, Candidate[]>();
  const known = new Map<string, PlanParagraph | undefined>();

  function candidatesOf(duty: Duty): Candidate[] {
    const section = sectionOfText(text, plan, duty.section);
    if (!section) return [];
    let own = read.get(section);
    if (!own) {
      own = section.paragraphs.filter(({ kind }) => kind === "text" || kind === "item").map(asCandidate);
      read.set(section, own);
    }
    const number = /(?:\bFn|Fußnote|footnote)\.?\s*(\d+)/i.exec(duty.place ?? "")?.[1];
    const footnote =
      number === undefined
        ? undefined
        : [section, ...text.sections]
            .flatMap(({ paragraphs }) => paragraphs)
            .find((paragraph) => paragraph.kind === "footnote" && paragraph.number === number);
    return footnote ? [...own, asCandidate(footnote)] : own;
  }

  /** Each of the duty's words with its weight; people's names count least, since many duties have them. */
  function wantedTerms(duty: Duty): Map<string, number> {
    const people = [...duty.actors, ...(duty.toward ?? [])]
      .map((id) => actors.get(id))
      .flatMap((actor) =>
        actor && actor.kind !== "unnamed" ? [actor.name.de, ...(actor.aliases?.de ?? [])] : [],
      );
    const wanted = new Map<string, number>();
    const sources = { people, keywords: duty.keywords?.de ?? [], what: [duty.what.de] };
    for (const [source, texts] of Object.entries(sources) as [keyof typeof sources, string[]][])
      for (const each of texts) for (const term of termsIn(each)) wanted.set(term, weights[source]);
    return wanted;
  }

  function find(duty: Duty): PlanParagraph | undefined {
    const candidates = candidatesOf(duty);
    const size = Math.max(candidates.length, leastSize);
    const scores = candidates.map(() => 0);
    const said = termsIn(duty.what.de);
    const covered = candidates.map(() => 0);
    for (const [term, weight] of wantedTerms(duty)) {
      const shared = candidates.map(({ terms }) => sharedWith(terms, term));
      const having = shared.filter((share) => share > 0).length;
      const rarity = Math.log(1 + (size - having + 0.5) / (having + 0.5));
      shared.forEach((share, index) => {
        scores[index] = (scores[index] ?? 0) + weight * rarity * share;
        if (said.has(term)) covered[index] = (covered[index] ?? 0) + share;
      });
    }
    const ranked = candidates
      .map(({ paragraph, terms }, index) => ({
        paragraph,
        score: (scores[index] ?? 0) / (lengthOffset + terms.size) ** lengthPower,
        cover: (covered[index] ?? 0) / Math.max(1, said.size),
      }))
      .toSorted((one, other) => other.score - one.score);
    const [first, second] = ranked;
    const isClear =
      first &&
      first.score >= least.score &&
      first.cover >= least.cover &&
      first.score * (1 - least.lead) >= (second?.score ?? 0);
    return isClear ? first.paragraph : undefined;
  }

  return (duty) => {
    if (!known.has(duty.id)) known.set(duty.id, find(duty));
    return known.get(duty.id);
  };
}

function asCandidate(paragraph: PlanParagraph): Candidate {
  return { paragraph, terms: termsIn(paragraph.text) };
}
