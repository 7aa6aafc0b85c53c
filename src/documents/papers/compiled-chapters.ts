import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { Content, DivisionContent, FieldContent, UnitContent } from "../../reports/compiled/content.ts";
import { dateAt } from "../../time/local-date.ts";
import { compiledPaperWords } from "../../words/compiled-paper.ts";
import { writtenDate } from "../../words/format.ts";
import type { Block } from "../paper.ts";
import { answerBlocks } from "./answers.ts";
import { divisionTable } from "./compiled-tables.ts";

/** The chapters of the compiled report: by field of action, by division. */

/** Field by field what was done, each entry with its unit. */
export function fieldBlocks(
  { plan }: PlanLookup,
  fields: readonly FieldContent[],
  language: Language,
): Block[] {
  const words = compiledPaperWords[language];
  if (fields.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: plan.report.compiled.chapters.fields[language] },
    ...fields.flatMap(({ label, entries }): Block[] => [
      { kind: "heading", level: 2, text: label[language] },
      ...entries.flatMap(({ title, unitName, division, answers }): Block[] => {
        const unit = division
          ? words.unitAndDivision(unitName[language], division[language])
          : unitName[language];
        return [
          { kind: "heading", level: 3, text: title },
          { kind: "paragraph", text: unit, tone: "quiet" },
          ...answerBlocks(answers, language),
        ];
      }),
    ]),
  ];
}

/** Division by division its figures and what its units wrote; units in `changed` are marked. */
export function divisionBlocks(
  lookup: PlanLookup,
  content: Content,
  changed: ReadonlySet<string>,
  language: Language,
): Block[] {
  const words = compiledPaperWords[language];
  const shown = content.divisions.filter(({ units, missing }) => units.length > 0 || missing.length > 0);
  if (shown.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: lookup.plan.report.compiled.chapters.divisions[language] },
    ...shown.flatMap((division: DivisionContent): Block[] => {
      const name = division.name?.[language] ?? words.noDivision;
      return [
        { kind: "heading", level: 2, text: name },
        ...(division.missing.length > 0
          ? [
              {
                kind: "paragraph",
                text: words.missingInDivision(division.missing.map((unit) => unit.name[language])),
                tone: "quiet",
              } satisfies Block,
            ]
          : []),
        ...divisionTable(content, division, name, language),
        ...division.units.flatMap((unit) => unitBlocks(lookup, unit, changed.has(unit.unit), language)),
      ];
    }),
  ];
}

/** What a unit wrote, page by page; what stands under its field of action already is only named. */
function unitBlocks(lookup: PlanLookup, unit: UnitContent, isChanged: boolean, language: Language): Block[] {
  const { plan } = lookup;
  const words = compiledPaperWords[language];
  const { byField } = plan.report;
  const isEntry = (step: string): boolean => step === byField?.step;
  const entries = Map.groupBy(
    unit.pages.filter(({ step }) => isEntry(step)),
    ({ nth }) => nth,
  );
  const named = [...entries.values()].flatMap((pages) => {
    const answers = pages.flatMap((page) => page.answers);
    const title = answers.find(({ asked }) => asked.field === byField?.title);
    const by = answers.find(({ asked }) => asked.field === byField?.by);
    const field = by?.asked.options?.find(({ id }) => id === by.answer);
    return title && field ? [words.entry(String(title.answer), field.label[language])] : [];
  });
  const blocks: Block[] = [{ kind: "heading", level: 3, text: unit.name[language] }];
  if (unit.version) {
    const { number, submittedAt } = unit.version;
    const day = writtenDate(dateAt(submittedAt, plan.timeZone), language);
    blocks.push({ kind: "paragraph", text: words.version(number, day), tone: "quiet" });
  }
  if (isChanged) blocks.push(warning(words.laterVersion));
  let last: string | undefined;
  for (const { step, title, nth, answers } of unit.pages.filter((page) => !isEntry(page.step))) {
    const heading = nth === undefined ? title[language] : words.nth(title[language], nth);
    // A step too long for one card was asked on several pages.
    const key = `${step}:${String(nth)}`;
    if (key !== last) blocks.push({ kind: "paragraph", text: heading, tone: "quiet" });
    last = key;
    blocks.push(...answerBlocks(answers, language));
  }
  if (named.length > 0)
    blocks.push(
      {
        kind: "paragraph",
        text: words.entriesText(plan.report.compiled.chapters.fields[language]),
        tone: "quiet",
      },
      { kind: "list", items: named },
    );
  return blocks;
}

export function warning(text: string): Block {
  return { kind: "paragraph", text, tone: "warning" };
}
