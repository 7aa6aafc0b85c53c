import type { Field, ReportForm, Step } from "../plan/schema.ts";

/** One page of the form, small enough for one card. */
export interface Page {
  step: Step["id"];
  title: Step["title"];
  fields: readonly Field[];
}

/** Characters of a text that the plan does not limit. */
export const usualLength = 1000;
/** A card may have 25 KB; six thousand characters, three bytes each, leave room for the rest of it. */
const charactersPerPage = 6000;
const fieldsPerPage = 12;

/** The pages that this unit fills in: its own questions and everybody's. A step too long for a card becomes several pages. */
export function pagesFor(form: ReportForm, unitId: string): Page[] {
  return form.steps.flatMap((step) => {
    const pages: Field[][] = [];
    let characters = 0;
    for (const field of step.fields.filter(({ onlyFor }) => !onlyFor || onlyFor.includes(unitId))) {
      const needs = field.type === "text" ? (field.maxLength ?? usualLength) : 0;
      const current = pages.at(-1);
      if (current && current.length < fieldsPerPage && characters + needs <= charactersPerPage) {
        current.push(field);
        characters += needs;
      } else {
        pages.push([field]);
        characters = needs;
      }
    }
    return pages.map((fields) => ({ step: step.id, title: step.title, fields }));
  });
}
