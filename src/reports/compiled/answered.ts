import type { Field, InBothLanguages } from "../../plan/schema.ts";
import type { Answer } from "../answers.ts";
import { askedPages, isPublished } from "../asked.ts";
import type { Question } from "../form.ts";
import type { Part } from "./documents.ts";

/** A question as it was asked: the same object for all units that were asked the same. */
export interface Asked extends Pick<Field, "label" | "type" | "options" | "unit" | "decimals" | "total"> {
  field: string;
  /** What its totals are kept under: the field, and the duty where it was asked of each duty. */
  key: string;
  /** The duty it was asked about. */
  heading?: InBothLanguages;
}

export interface Answered {
  asked: Asked;
  answer: Answer;
}

/** A page with its answers; `nth` counts where the step was asked again and again. */
export interface AnsweredPage {
  step: string;
  title: InBothLanguages;
  nth?: number;
  answers: readonly Answered[];
}

/** The whole, or only what may leave the administration. */
export type Audience = "internal" | "public";

/**
 * Makes a reader of frozen parts: page by page what was asked and answered, and for the public only what is published.
 * Thousands of units are asked the same questions, so each is kept once.
 */
export function makeAnswerReader(audience: Audience): (part: Part) => AnsweredPage[] {
  const known = new Map<string, Asked>();
  function once(asked: Asked): Asked {
    const text = JSON.stringify(asked);
    const found = known.get(text) ?? asked;
    known.set(text, found);
    return found;
  }

  return function read({ pages, answers }) {
    const headings = new Map<string, InBothLanguages>();
    return askedPages(pages, answers).flatMap(({ step, title, nth, questions }): AnsweredPage[] => {
      const answered = questions.flatMap((question): Answered[] => {
        const duty = nth === undefined ? question.id.slice(question.field.length + 1) : "";
        // Only the first question about a duty carries its heading.
        if (question.heading) headings.set(duty, question.heading);
        const answer = answers[question.id];
        if (answer === undefined) return [];
        if (audience === "public" && !isPublished(question, answers)) return [];
        return [{ asked: once(askedOf(question, duty, headings.get(duty))), answer }];
      });
      if (answered.length === 0) return [];
      return [{ step, title, ...(nth !== undefined && { nth }), answers: answered }];
    });
  };
}

function askedOf(question: Question, duty: string, heading: InBothLanguages | undefined): Asked {
  const { field, label, type, options, unit, decimals, total } = question;
  return {
    field,
    key: duty === "" ? field : question.id,
    label,
    type,
    ...(options && { options }),
    ...(unit && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(total && { total }),
    ...(duty !== "" && heading && { heading }),
  };
}
