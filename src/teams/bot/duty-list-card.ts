import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import { cadenceGroupOf, cadenceGroups, type CadenceGroup } from "../../questions/by-cadence.ts";
import { answerWords } from "../../words/answers.ts";
import { joined, shortened } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import { openDuty } from "./duty-labels.ts";

/** Duties that a group shows before "all"; fewer where the card would become too large for clients. */
const sizes = [4, 3, 2, 1];
const longestText = 140;

export interface DutyList {
  lookup: PlanLookup;
  /** Whose duties these are, as people call them. */
  title: string;
  duties: readonly Duty[];
  /** Some of them are duties of a whole that they are part of. */
  shared: boolean;
  /** Who holds the post, as a line; empty where it is nobody's. */
  holder: string;
  /** Names them to the button that opens one group with all its duties. */
  whose: { organisation: string } | { actors: string };
  only?: CadenceGroup;
}

/** All duties of somebody, grouped by when they are due. */
export function dutyListCard(
  { lookup, title, duties, shared, holder, whose, only }: DutyList,
  language: Language,
): Card {
  const words = answerWords[language];
  const groups = cadenceGroups
    .filter((group) => only === undefined || group === only)
    .map((group) => ({ group, own: duties.filter((duty) => cadenceGroupOf(duty) === group) }))
    .filter(({ own }) => own.length > 0);
  const counted = words.allText(duties.length, shared);
  return renderLargest("status", only ? [40, 30, 20, 10] : sizes, (shown) => ({
    lang: language,
    speak: counted,
    title: words.allTitle(title),
    subtitle: [holder, counted].filter(Boolean).join(" · "),
    groups: groups.map(({ group, own }) => ({
      heading: `${words.groups[group]} (${String(own.length)})`,
      items: own.slice(0, shown).map((duty) => ({
        name: `${duty.cadence.text[language]} (${words.section(duty.section)})`,
        text: shortened(
          `${joined(
            duty.actors.map((id) => lookup.actor(id).name[language]),
            language,
          )}: ${duty.what[language]}`,
          longestText,
        ),
        color: "Default" as const,
        hasAction: true,
        actions: [openDuty(words.open, duty, language)],
      })),
    })),
    actions: groups
      .filter(({ own }) => own.length > shown)
      .map(({ group, own }) =>
        execute(words.allOf(words.groups[group], own.length), "duties", {
          group,
          language,
          ...whose,
        }),
      ),
  }));
}
