import type { FormField } from "../cards/models.ts";
import { inputPrefix, type Inputs } from "./requests.ts";

/** What was just typed into a form, and what is to be said about it. */
export interface Again<Problem> {
  typed: Inputs;
  notice: string;
  problems: readonly Problem[];
}

type Asked = Pick<FormField, "id" | "type" | "label" | "maxLength"> & Partial<FormField>;

/**
 * One input of a form.
 * @param asked its id is the field's, without the prefix that cards carry
 * @param typed what was typed into the form, where it is shown again: it stands instead of the value
 * @param shownLength characters of what was typed that are shown: more than are taken, or the mistake could not be seen
 */
export function inputField(asked: Asked, typed: Inputs | undefined, shownLength: number): FormField {
  const { id, value = "" } = asked;
  return {
    help: "",
    problem: "",
    choices: [],
    ...asked,
    id: inputPrefix + id,
    value: typed ? textOf(typed[id]).slice(0, shownLength) : value,
  };
}

/** Cards of before asked for numbers as such. */
function textOf(typed: unknown): string {
  return typeof typed === "string" || typeof typed === "number" ? String(typed) : "";
}
