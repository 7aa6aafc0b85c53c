import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language, Plan } from "../../plan/schema.ts";
import type { Version } from "../../reports/documents.ts";
import type { Page } from "../../reports/form.ts";
import { dateAt } from "../../time/local-date.ts";
import { writtenAnswer, writtenTitle } from "../../words/answered.ts";
import { writtenMoment } from "../../words/format.ts";
import { fileWords } from "../../words/files.ts";
import type { Block, Paper } from "../paper.ts";

/**
 * What a unit submitted, as it was asked and answered then (section 1.4: in writing).
 * @param by who submitted it, as they are called where the document is read
 */
export function reportPaper(
  { plan, duty }: PlanLookup,
  { version, pages, answers, at }: Version,
  about: { year: number; unit: string; division: string | undefined; by: string },
  language: Language,
): Paper {
  const words = fileWords[language];
  const { year, unit, division, by } = about;
  return {
    language,
    issuer: plan.authority[language],
    title: words.reportTitle(year),
    subtitle: unit,
    date: dateAt(at, plan.timeZone),
    facts: [
      ...(division === undefined ? [] : [{ label: words.division, text: division }]),
      { label: words.version, text: String(version) },
      { label: words.submittedAt, text: writtenMoment(at, plan.timeZone, language) },
      { label: words.submittedBy, text: by },
      {
        label: words.onPlan,
        text: `${plan.title[language]}. ${words.lead(duty(plan.report.duty).section)}`,
      },
    ],
    blocks: answerBlocks(pages, answers, language, goesOn(plan)),
    footer: `${words.internal} · ${words.report(year, unit)} · ${words.version} ${String(version)}`,
  };
}

/** "Another one?" carries the form from page to page and says nothing to a reader. */
function goesOn({ report }: Plan): ReadonlySet<string> {
  return new Set(report.steps.flatMap(({ repeat }) => (repeat ? [repeat.while] : [])));
}

/** Questions and answers page by page, each page under its title, each duty under its own words. */
function answerBlocks(
  pages: readonly Page[],
  answers: Version["answers"],
  language: Language,
  unsaid: ReadonlySet<string>,
): Block[] {
  return pages.flatMap((page, index): Block[] => {
    const isFurther = pages[index - 1]?.step === page.step && page.nth === undefined;
    const title: Block = { kind: "heading", level: 1, text: writtenTitle(page, language) };
    const blocks: Block[] = isFurther ? [] : [title];
    for (const question of page.questions) {
      if (unsaid.has(question.field)) continue;
      const { heading } = question;
      if (heading) blocks.push({ kind: "heading", level: 2, text: heading[language] });
      const text = writtenAnswer(question, answers[question.id], language);
      const label = question.label[language];
      blocks.push({ kind: "facts", lines: [{ label, text: text ?? fileWords[language].notAnswered }] });
    }
    return blocks;
  });
}
