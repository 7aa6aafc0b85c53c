import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import { joined, shortened } from "../../words/format.ts";
import { execute, type CardAction } from "../cards/actions.ts";

const buttonLength = 80;

/** A button that opens a duty: who, and what. */
export function dutyButton(
  lookup: PlanLookup,
  duty: Duty,
  language: Language,
  question?: string,
): CardAction {
  const title = shortened(whoAndWhat(lookup, duty, language), buttonLength);
  return openDuty(title, duty, language, question);
}

/** A button that opens a duty in the language of the card, and lets the question that led there be rated. */
export function openDuty(title: string, duty: Duty, language: Language, question?: string): CardAction {
  return execute(title, "duty", { duty: duty.id, language, ...(question && { question }) });
}

/** A duty in a list to choose from: "§1.4 Fachbereiche: berichten …". */
export function dutyLabel(lookup: PlanLookup, duty: Duty, language: Language, length: number): string {
  // The closing clause has a name for a number.
  const section = /^\d/.test(duty.section) ? `§${duty.section}` : duty.section;
  return shortened(`${section} ${whoAndWhat(lookup, duty, language)}`, length);
}

/** What these actors are called. */
export function namesOf(lookup: PlanLookup, actors: readonly string[], language: Language): string[] {
  return actors.map((id) => lookup.actor(id).name[language]);
}

function whoAndWhat(lookup: PlanLookup, duty: Duty, language: Language): string {
  return `${joined(namesOf(lookup, duty.actors, language), language)}: ${duty.what[language]}`;
}
