import type { PlanLookup } from "../plan/lookup.ts";
import type { Condition, Field, InBothLanguages, Step } from "../plan/schema.ts";

/** A question of the form as one unit is asked it: a step that is asked several times makes several of each. */
export interface Question extends Omit<Field, "askedIf" | "published"> {
  /** The field's id; with the duty or the number behind a point where its step is asked several times. */
  id: string;
  field: string;
  /** The duty that it is about, above the first question about it. */
  heading?: InBothLanguages;
  /** All of these must hold. */
  askedIf: readonly Condition[];
  published?: "always" | Condition;
}

/** One page of the form, small enough for one card. */
export interface Page {
  /** Stays the same while the plan does: the step, and what tells its pages apart. */
  id: string;
  step: string;
  title: InBothLanguages;
  /** Which one it is of a step that is asked again and again, from 1. */
  nth?: number;
  questions: readonly Question[];
}

/** Characters of a text that the plan does not limit. */
export const usualLength = 1000;
/** A card may have 25 KB; four thousand characters, three bytes each, leave room for the rest of it. */
const charactersPerPage = 4000;
const questionsPerPage = 8;

/**
 * All pages that this unit may have to fill in: its own questions and everybody's, whatever has been answered so far.
 * A step too long for a card becomes several pages.
 */
export function pagesFor({ plan, duty }: PlanLookup, unitId: string): Page[] {
  const isAsked = ({ onlyFor }: { onlyFor?: readonly string[] | undefined }): boolean =>
    !onlyFor || onlyFor.includes(unitId);
  return plan.report.steps.flatMap((step): Page[] => {
    const fields = step.fields.filter(isAsked);
    const { id, title } = step;
    const { duties, repeat } = step;
    if (duties) {
      const questions = duties.filter(isAsked).flatMap((each) =>
        instance(step, fields, each.duty).map((question, index) => ({
          ...question,
          ...(index === 0 && { heading: duty(each.duty).what }),
        })),
      );
      return split({ id, step: id, title, questions });
    }
    if (!repeat) return split({ id, step: id, title, questions: instance(step, fields) });
    return Array.from({ length: repeat.most }, (_, index) => index + 1).flatMap((nth) => {
      const another = { field: instanceId(repeat.while, nth - 1), is: ["true"] };
      const asked = nth === repeat.most ? fields.filter((field) => field.id !== repeat.while) : fields;
      const questions = instance(step, asked, nth).map((question) =>
        nth === 1 ? question : { ...question, askedIf: [another, ...question.askedIf] },
      );
      return split({ id: instanceId(id, nth), step: id, title, nth, questions });
    });
  });
}

/** The question about that duty or with that number; ids of a plan hold no point, so none is taken for another. */
function instanceId(field: string, of: string | number): string {
  return `${field}.${String(of)}`;
}

function instance(step: Step, fields: readonly Field[], of?: string | number): Question[] {
  const own = new Set(step.fields.map(({ id }) => id));
  const idOf = (field: string): string =>
    of !== undefined && own.has(field) ? instanceId(field, of) : field;
  const about = (condition: Condition): Condition => ({ ...condition, field: idOf(condition.field) });
  return fields.map(({ askedIf, published, ...field }) => ({
    ...field,
    id: idOf(field.id),
    field: field.id,
    askedIf: [step.askedIf, askedIf].flatMap((condition) => (condition ? [about(condition)] : [])),
    ...(published && { published: published === "always" ? published : about(published) }),
  }));
}

function split({ questions, ...page }: Page): Page[] {
  const parts: Question[][] = [];
  let characters = 0;
  for (const question of questions) {
    const needs = question.type === "text" ? (question.maxLength ?? usualLength) : 0;
    const current = parts.at(-1);
    if (current && current.length < questionsPerPage && characters + needs <= charactersPerPage) {
      current.push(question);
      characters += needs;
    } else {
      parts.push([question]);
      characters = needs;
    }
  }
  return parts.map((part, index) => ({
    ...page,
    id: index === 0 ? page.id : `${page.id}:${String(index + 1)}`,
    questions: part,
  }));
}
