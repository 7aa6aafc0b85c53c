import type { Duty, Language, Plan } from "../plan/schema.ts";
import type { Instant } from "../time/local-date.ts";
import type { DutyIndex } from "./duty-index.ts";
import { readNamedDate } from "./named-date.ts";
import { readQuestion, type Question } from "./question.ts";

/** A question that the office answered: what was asked, and what it answers from now on. */
export interface Taught {
  id: string;
  question: string;
  language: Language;
  /** Ids of duties; one that the plan does not have any more is passed over. */
  duties: readonly string[];
  /** The office's own words, where the plan does not say. */
  answer?: string;
  at: Instant;
}

/**
 * Knows a question again that the office answered: by its words, or by the words of matter in it, in whatever order, when
 * it wants to know the same. Of two answers the newer one counts.
 */
export function makeFindTaught(
  index: DutyIndex,
  taught: readonly Taught[],
): (question: Question) => Taught | undefined {
  const known = new Map<string, Taught>();
  for (const each of taught.toSorted((one, other) => one.at - other.at)) {
    const question = readQuestion(index, readNamedDate(each.question).rest);
    known.set(question.text, each);
    const matter = matterOf(question);
    if (matter !== undefined) known.set(matter, each);
  }
  return (question) => known.get(question.text) ?? known.get(matterOf(question) ?? "");
}

/** The plan with the questions that the office linked to duties as examples of these, so that similar ones find them. */
export function withTaught(plan: Plan, taught: readonly Taught[]): Plan {
  if (taught.every(({ duties }) => duties.length === 0)) return plan;
  const duties = plan.duties.map((duty): Duty => {
    const own = taught.filter((each) => each.duties.includes(duty.id));
    const asked = (language: Language): string[] => [
      ...(duty.examples?.[language] ?? []),
      ...own.filter((each) => each.language === language).map(({ question }) => question),
    ];
    return own.length === 0 ? duty : { ...duty, examples: { de: asked("de"), en: asked("en") } };
  });
  return { ...plan, duties };
}

/** What a question is about and wants to know, however it is put; undefined where it says too little. */
function matterOf({ intent, words }: Question): string | undefined {
  const matter = [...new Set(words.flatMap(({ stems }) => stems))].toSorted();
  return matter.length < 2 ? undefined : `${intent}: ${matter.join(" ")}`;
}
