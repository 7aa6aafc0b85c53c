import type { Plan } from "./schema.ts";
import { findHeadings, idsAbove } from "./plan-headings.ts";
import { cleanLines } from "./plan-lines.ts";
import { readParagraphs, type PlanParagraph } from "./plan-paragraphs.ts";

/** The plan's own wording, as an operator brought it: by section, in the order of the plan. */
export interface PlanText {
  sections: readonly PlanTextSection[];
}

export interface PlanTextSection {
  id: string;
  /** The heading as the text has it, which need not be the title in plan.yaml. */
  heading: string;
  paragraphs: readonly PlanParagraph[];
}

export type PlanTextRead =
  /** `missing`: ids of the plan's sections whose heading the text does not have. */
  { ok: true; text: PlanText; missing: readonly string[] } | { ok: false };

/**
 * Splits the plain text of a plan into the sections of plan.yaml and these into paragraphs.
 * Not ok when it has none of the sections.
 */
export function readPlanText(text: string, { sections }: Pick<Plan, "sections">): PlanTextRead {
  const lines = cleanLines(text);
  const headings = findHeadings(lines, sections);
  const found = headings.map(({ id, heading, bodyFrom, opening }, index): PlanTextSection => ({
    id,
    heading,
    paragraphs: readParagraphs([
      ...(opening === undefined ? [] : [opening]),
      ...lines.slice(bodyFrom, headings[index + 1]?.line),
    ]),
  }));
  const ids = new Set(found.map(({ id }) => id));
  const missing = sections.map(({ id }) => id).filter((id) => !ids.has(id));
  return missing.length === sections.length
    ? { ok: false }
    : { ok: true, text: { sections: found }, missing };
}

/**
 * The section of the text in which the wording of one of the plan's sections stands: itself, else a section above it,
 * else the one before it in the plan, since text under a heading that was not found is in there.
 */
export function sectionOfText(
  text: PlanText,
  { sections }: Pick<Plan, "sections">,
  id: string,
): PlanTextSection | undefined {
  const byId = new Map(text.sections.map((section) => [section.id, section]));
  const before = sections
    .slice(
      0,
      sections.findIndex((section) => section.id === id),
    )
    .toReversed();
  for (const wanted of [id, ...idsAbove(id), ...before.map((section) => section.id)]) {
    const found = byId.get(wanted);
    if (found) return found;
  }
  return undefined;
}
