import type { Language } from "../../plan/schema.ts";
import type { Content, DivisionContent } from "../../reports/compiled/content.ts";
import type { Total } from "../../reports/compiled/totals.ts";
import { compiledPaperWords } from "../../words/compiled-paper.ts";
import { writtenAmount, writtenNumber } from "../../words/format.ts";
import type { Block } from "../paper.ts";
import { optionLabel, questionLabel } from "./answers.ts";

/** The tables of the compiled report: indicators, figures of all, figures of a division. */

export function indicatorTable({ indicators, year }: Content, language: Language): Block[] {
  const words = compiledPaperWords[language];
  if (indicators.length === 0) return [];
  const number = (value: number | undefined): string =>
    value === undefined ? words.none : writtenNumber(value, language);
  return [
    {
      kind: "table",
      caption: words.indicators,
      columns: [
        { title: words.indicator },
        { title: words.thisYear(year), align: "right" },
        { title: words.thisYear(year - 1), align: "right" },
        { title: words.baseline },
      ],
      rows: indicators.map(({ indicator, value, lastYear }) => [
        words.withUnit(indicator.label[language], indicator.unit[language]),
        number(value),
        number(lastYear),
        indicator.baselines.length === 0
          ? words.none
          : indicator.baselines
              .map((baseline) => words.baselineText(number(baseline.value), baseline.period[language]))
              .join("; "),
      ]),
    },
  ];
}

/** One table of all sums, and one for each question whose answers are counted. */
export function figureTables({ totals }: Content, language: Language): Block[] {
  const words = compiledPaperWords[language];
  const sums = totals.filter((total) => total.kind === "sum");
  const counts = totals.filter((total) => total.kind === "count");
  return [
    ...(sums.length === 0
      ? []
      : [
          {
            kind: "table",
            caption: words.sums,
            columns: [
              { title: words.question },
              { title: words.sum, align: "right" },
              { title: words.unitsAnswered, align: "right" },
            ],
            rows: sums.map((total) => [
              labelOf(total, language),
              writtenAmount(total.all.sum, total.decimals ?? 0, language),
              String(total.all.units),
            ]),
          } satisfies Block,
        ]),
    ...counts.map((total): Block => ({
      kind: "table",
      caption: words.countCaption(labelOf(total, language), total.all.units),
      columns: [{ title: words.answer }, { title: words.count, align: "right" }],
      rows: total.options.map(({ id }) => [
        optionOf(total, id, language),
        writtenNumber(total.all.counts.get(id) ?? 0, language),
      ]),
    })),
  ];
}

/** What the units of one division answered together, beside all. */
export function divisionTable(
  { totals }: Content,
  division: DivisionContent,
  name: string,
  language: Language,
): Block[] {
  const words = compiledPaperWords[language];
  const number = (value: number): string => writtenNumber(value, language);
  const amount = (value: number, { decimals = 0 }: Total): string => writtenAmount(value, decimals, language);
  const rows = totals.flatMap((total): string[][] => {
    const label = labelOf(total, language);
    if (total.kind === "sum") {
      const here = total.byDivision.get(division.id);
      return here ? [[label, amount(here.sum, total), amount(total.all.sum, total)]] : [];
    }
    const here = total.byDivision.get(division.id);
    return total.options.flatMap(({ id }) => {
      const count = here?.counts.get(id) ?? 0;
      if (count === 0) return [];
      const option = words.option(label, optionOf(total, id, language));
      return [[option, number(count), number(total.all.counts.get(id) ?? 0)]];
    });
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: "table",
      caption: words.divisionFigures(name),
      columns: [
        { title: words.question },
        { title: words.here, align: "right" },
        { title: words.allTogether, align: "right" },
      ],
      rows,
    },
  ];
}

function labelOf(total: Total, language: Language): string {
  const label = questionLabel(total, language);
  return total.unit ? compiledPaperWords[language].withUnit(label, total.unit[language]) : label;
}

function optionOf(total: Extract<Total, { kind: "count" }>, id: string, language: Language): string {
  const label = total.options.find((option) => option.id === id)?.label;
  return label ? label[language] : optionLabel({}, id, language);
}
