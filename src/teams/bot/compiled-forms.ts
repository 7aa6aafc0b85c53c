import { enteredIndicators } from "../../reports/compiled/indicators.ts";
import { referenceLength } from "../../reports/delivery.ts";
import { informationOf, isInEffect, lastMove, releasable, rulesOf } from "../../reports/compiled/state.ts";
import { forewordLength, reasonLength } from "../../reports/compiled/use-cases.ts";
import { dateAt } from "../../time/local-date.ts";
import { compiledWords } from "../../words/compiled.ts";
import { shortened, writtenNumber } from "../../words/format.ts";
import { execute, type ActionData } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import { briefingName, stageName, type Looking } from "./compiled-actions.ts";
import { inputField } from "./input-field.ts";
import type { Inputs } from "./requests.ts";

/** The forms of the compiled report, each with what was typed and what is wrong with it. */

export interface Again {
  typed: Inputs;
  notice: string;
  /** By the input's id. */
  problems: Readonly<Record<string, string>>;
  /** Somebody else saved something meanwhile. */
  changedMeanwhile?: boolean;
}

/** Characters of what somebody else wrote, above what was typed. */
const storedSizes = [4000, 1000, 200] as const;
/** Characters of a number or a short answer as it is typed. */
const shortLength = 40;

type Part = Pick<FormField, "id" | "type" | "label" | "value"> & Partial<FormField>;

function formCard(
  { view, caller }: Looking,
  form: {
    title: string;
    lines?: (stored: number) => readonly Line[];
    fields: readonly Part[];
    save: { title: string; verb: string; data: ActionData; style?: "positive" | "destructive" };
    stage?: string;
  },
  again: Again | undefined,
): Card {
  const { language } = caller;
  const words = compiledWords[language];
  const fields = form.fields.map((part): FormField => {
    const { id, maxLength = shortLength } = part;
    const asked = { ...part, maxLength, problem: again?.problems[id] ?? "" };
    return inputField(asked, again?.typed, maxLength * 2);
  });
  const meanwhile = again?.changedMeanwhile === true;
  const { save } = form;
  return renderLargest("form", storedSizes, (stored) => ({
    lang: language,
    speak: again?.notice ?? form.title,
    title: form.title,
    subtitle: words.title(view.year),
    notice: again?.notice ?? "",
    lines: form.lines?.(stored) ?? [],
    fields,
    actions: [
      execute(meanwhile ? words.saveMine : save.title, save.verb, save.data, {
        style: save.style ?? "positive",
      }),
      execute(
        meanwhile ? words.keepOther : words.cancel,
        form.stage === undefined ? "compiled" : "compiled.stage",
        { year: view.year, ...(form.stage !== undefined && { stage: form.stage }) },
      ),
    ],
  }));
}

export function forewordForm(looking: Looking, again?: Again): Card {
  const { view, caller } = looking;
  const words = compiledWords[caller.language];
  const { text, revision } = view.compiled.foreword;
  return formCard(
    looking,
    {
      title: words.editForeword,
      lines: (stored) => (again?.changedMeanwhile ? [line(words.stored, shortened(text, stored))] : []),
      fields: [
        {
          id: "foreword",
          type: "text",
          label: words.foreword,
          help: words.forewordHelp,
          value: text,
          maxLength: forewordLength,
        },
      ],
      save: { title: words.save, verb: "compiled.foreword", data: { year: view.year, seen: revision } },
    },
    again,
  );
}

export function indicatorsForm(looking: Looking, again?: Again): Card {
  const { lookup, view, caller } = looking;
  const { language } = caller;
  const words = compiledWords[language];
  const { values, revision } = view.compiled.indicators;
  const indicators = enteredIndicators(lookup.plan.report);
  const stored = (id: string): string => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    return value === undefined ? "" : writtenNumber(value, language);
  };
  return formCard(
    looking,
    {
      title: words.editIndicators,
      lines: () =>
        again?.changedMeanwhile
          ? indicators.map(({ id, label }) => line(label[language], stored(id) || words.noValue))
          : [],
      fields: indicators.map(({ id, label, unit }, index) => ({
        id,
        type: "number",
        label: `${label[language]} (${unit[language]})`,
        help: index === indicators.length - 1 ? words.indicatorsHelp : "",
        value: stored(id),
      })),
      save: { title: words.save, verb: "compiled.indicators", data: { year: view.year, seen: revision } },
    },
    again,
  );
}

export function briefingForm(looking: Looking, again?: Again): Card {
  const { lookup, view, now, caller } = looking;
  const words = compiledWords[caller.language];
  const { state } = view.compiled;
  const briefed = state.name === "approved" ? state.briefed?.on : undefined;
  return formCard(
    looking,
    {
      title: words.brief,
      fields: [
        {
          id: "on",
          type: "date",
          label: words.briefingText(briefingName(lookup, caller.language) ?? ""),
          value: briefed ?? dateAt(now, lookup.plan.timeZone),
        },
      ],
      save: {
        title: words.save,
        verb: "compiled.brief",
        data: { year: view.year, seen: state.name === "approved" ? state.approved.at : 0 },
      },
    },
    again,
  );
}

export function releaseForm(looking: Looking, again?: Again): Card {
  const { lookup, view, caller } = looking;
  const { language } = caller;
  const words = compiledWords[language];
  const { compiled } = lookup.plan.report;
  const { state } = view.compiled;
  const stages = releasable(rulesOf(lookup.plan.report), state);
  const isPublic = compiled.public !== undefined && stages.includes(compiled.public);
  return formCard(
    looking,
    {
      title: words.release,
      fields: [
        {
          id: "stages",
          type: "choices",
          label: words.stagesInput,
          help: [words.releaseText(compiled.waitingHours), ...(isPublic ? [words.releasePublic] : [])].join(
            " ",
          ),
          value: stages.join(","),
          maxLength: 1000,
          choices: stages.map((stage) => ({ title: stageName(lookup, stage, language), value: stage })),
        },
      ],
      save: {
        title: words.release,
        verb: "compiled.release",
        data: { year: view.year, seen: lastMove(state) },
      },
    },
    again,
  );
}

/** Why an approval or a release shall not stand. */
export function reasonForm(
  looking: Looking,
  what: "withdraw" | "stop" | "takeBack",
  stage: string | undefined,
  again?: Again,
): Card {
  const { lookup, view, caller } = looking;
  const words = compiledWords[caller.language];
  const { state } = view.compiled;
  const information = stage === undefined ? undefined : informationOf(state, stage);
  const approvedAt = state.name === "approved" ? state.approved.at : 0;
  const seen = stage === undefined ? approvedAt : (information?.release.at ?? 0);
  return formCard(
    looking,
    {
      title:
        stage === undefined ? words[what] : `${words[what]}: ${stageName(lookup, stage, caller.language)}`,
      fields: [{ id: "reason", type: "text", label: words.reason, value: "", maxLength: reasonLength }],
      save: {
        title: words[what],
        verb: `compiled.${what}`,
        data: { year: view.year, seen, ...(stage !== undefined && { stage }) },
        style: "destructive",
      },
      ...(stage !== undefined && { stage }),
    },
    again,
  );
}

export function deliveryForm(looking: Looking, stage: string, again?: Again): Card {
  const { lookup, view, now, caller } = looking;
  const words = compiledWords[caller.language];
  const information = informationOf(view.compiled.state, stage);
  const delivery =
    information?.name === "released" && isInEffect(information, now) ? information.delivery : undefined;
  return formCard(
    looking,
    {
      title: `${delivery ? words.correctDelivery : words.deliver}: ${stageName(lookup, stage, caller.language)}`,
      fields: [
        {
          id: "on",
          type: "date",
          label: words.deliveredOn,
          value: delivery?.on ?? dateAt(now, lookup.plan.timeZone),
        },
        {
          id: "reference",
          // One line.
          type: "number",
          label: words.reference,
          value: delivery?.reference ?? "",
          maxLength: referenceLength,
        },
      ],
      save: {
        title: words.save,
        verb: "compiled.deliver",
        data: {
          year: view.year,
          stage,
          seen: information?.release.at ?? 0,
          delivery: delivery?.at ?? 0,
        },
      },
      stage,
    },
    again,
  );
}
