import { typedNumber } from "../../people/typed-number.ts";
import { typedText } from "../../people/typed-text.ts";
import type { Indicator, Language, ReportForm } from "../../plan/schema.ts";
import type { Audience } from "./answered.ts";
import type { Compiled } from "./state.ts";

/** An indicator of the plan beside what it is compared with. */
export interface IndicatorLine {
  indicator: Indicator;
  value: number | undefined;
  lastYear: number | undefined;
}

/** This year's values, last year's where that year was closed; for the public only what may be published. */
export function indicatorLines(
  form: ReportForm,
  compiled: Compiled,
  lastYear: Compiled,
  audience: Audience,
): IndicatorLine[] {
  const fields = new Map(form.steps.flatMap(({ fields }) => fields).map((field) => [field.id, field]));
  return form.indicators
    .filter(
      ({ sumOf }) =>
        audience === "internal" || sumOf === undefined || fields.get(sumOf)?.published === "always",
    )
    .map((indicator) => ({
      indicator,
      value: valueOf(indicator, compiled),
      lastYear: lastYear.state.name === "collecting" ? undefined : valueOf(indicator, lastYear),
    }));
}

/** The indicators that the office enters. */
export function enteredIndicators({ indicators }: ReportForm): Indicator[] {
  return indicators.filter(({ sumOf }) => sumOf === undefined);
}

export type IndicatorProblem = { indicator: string } & (
  { code: "notANumber" } | { code: "tooSmall" | "tooLarge"; limit: number }
);

/** Reads what the office typed; an empty input takes a value away. Pure. */
export function readIndicators(
  form: ReportForm,
  inputs: Readonly<Record<string, unknown>>,
  language: Language,
): { values: Record<string, number>; problems: IndicatorProblem[] } {
  const values: Record<string, number> = {};
  const problems: IndicatorProblem[] = [];
  for (const { id: indicator, min, max } of enteredIndicators(form)) {
    const given = Object.hasOwn(inputs, indicator) ? inputs[indicator] : undefined;
    const text = typeof given === "string" || typeof given === "number" ? typedText(String(given)) : "";
    if (text === "") continue;
    const value = typedNumber(text, language);
    if (value === undefined) problems.push({ indicator, code: "notANumber" });
    else if (min !== undefined && value < min) problems.push({ indicator, code: "tooSmall", limit: min });
    else if (max !== undefined && value > max) problems.push({ indicator, code: "tooLarge", limit: max });
    else values[indicator] = value;
  }
  return { values, problems };
}

function valueOf({ id, sumOf }: Indicator, { state, indicators }: Compiled): number | undefined {
  if (sumOf === undefined) return Object.hasOwn(indicators.values, id) ? indicators.values[id] : undefined;
  if (state.name === "collecting") return undefined;
  return Object.hasOwn(state.closing.sums, sumOf) ? state.closing.sums[sumOf] : undefined;
}
