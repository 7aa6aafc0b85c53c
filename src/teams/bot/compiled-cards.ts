import type { CompiledView } from "../../reports/compiled/reading.ts";
import { informationOf, isInEffect, type Information } from "../../reports/compiled/state.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import { compiledPaperWords } from "../../words/compiled-paper.ts";
import { compiledWords } from "../../words/compiled.ts";
import { shortened, writtenDate, writtenMoment, writtenNumber } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type Line, type Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import {
  actionsOf,
  briefingName,
  nextStageAction,
  stageActions,
  stageName,
  type Looking,
} from "./compiled-actions.ts";

/** The cards of the compiled report that one looks at: the year, and one stage of the information. */

type Group = Status["groups"][number];
type Item = Group["items"][number];

/** How many names of units the card shows, the most first, and characters of texts. */
const sizes = [
  { names: 30, text: 300 },
  { names: 12, text: 200 },
  { names: 4, text: 100 },
  { names: 0, text: 60 },
] as const;

type LookingAtAll = Looking & { view: CompiledView };

/** Where the year's report stands, and what this person may do next. */
export function overviewCard(looking: LookingAtAll, notice = ""): Card {
  const { view, caller } = looking;
  const { language } = caller;
  const words = compiledWords[language];
  const state = stateText(looking);
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: notice === "" ? `${words.title(view.year)}. ${state}` : notice,
    title: words.title(view.year),
    subtitle: notice === "" ? state : `${notice} ${state}`,
    groups: [
      reportGroup(looking, size),
      ...indicatorGroup(looking),
      forewordGroup(looking, size.text),
      ...stageGroup(looking, size.text),
    ],
    actions: actionsOf(looking),
  }));
}

function stateText({ view, lookup, caller: { language } }: Looking): string {
  const words = compiledWords[language];
  const { state } = view.compiled;
  const { timeZone } = lookup.plan;
  if (state.name === "collecting") return words.collecting;
  if (state.name === "closed")
    return words.closed(writtenDate(state.closing.on, language), state.closing.number);
  const approved = words.approved(writtenDate(dateAt(state.approved.at, timeZone), language));
  const briefing = briefingName(lookup, language);
  if (briefing === undefined) return approved;
  const presented = state.briefed
    ? words.briefed(briefing, writtenDate(state.briefed.on, language))
    : words.toBrief(briefing);
  return `${approved} ${presented}`;
}

function reportGroup(
  { view, rights, caller: { language } }: LookingAtAll,
  size: (typeof sizes)[number],
): Group {
  const words = compiledWords[language];
  const { included, missing, changed, compiled } = view;
  const all = included + missing.length;
  const names = missing.slice(0, size.names).map(({ name }) => name[language]);
  const later = changed
    .slice(0, size.names)
    .map(({ name, version, state }) =>
      compiledPaperWords[language].changedItem(name[language], version, state),
    );
  return {
    heading: words.reports,
    items: [
      item(
        compiled.state.name === "collecting" ? words.acceptedSoFar : words.included,
        words.includedText(included, all),
        missing.length === 0 ? "Good" : "Default",
      ),
      ...(missing.length > 0 && rights.sees === "all"
        ? [item(words.missing, words.missingText(missing.length, names), "Attention")]
        : []),
      ...(changed.length > 0 && rights.sees === "all"
        ? [item(words.changed, words.missingText(changed.length, later), "Attention")]
        : []),
    ],
  };
}

function indicatorGroup({ view, caller: { language } }: LookingAtAll): Group[] {
  const words = compiledWords[language];
  if (view.indicators.length === 0) return [];
  const number = (value: number): string => writtenNumber(value, language);
  const items = view.indicators.map(({ indicator, value, lastYear }) => {
    const beside = [
      ...(lastYear === undefined ? [] : [words.lastYear(number(lastYear))]),
      ...indicator.baselines.map((each) => words.baseline(number(each.value), each.period[language])),
    ];
    const now = value === undefined ? words.noValue : words.value(number(value), indicator.unit[language]);
    return item(indicator.label[language], [now, ...beside].join("; "));
  });
  return [{ heading: words.indicators, items }];
}

function forewordGroup({ view, caller: { language } }: Looking, length: number): Group {
  const words = compiledWords[language];
  const { text } = view.compiled.foreword;
  return {
    heading: words.foreword,
    items: [item(words.foreword, text === "" ? words.noForeword : shortened(text, length))],
  };
}

function stageGroup(looking: Looking, length: number): Group[] {
  const { lookup, view, rights, caller, now } = looking;
  const words = compiledWords[caller.language];
  const { state } = view.compiled;
  // Why something was stopped is for those who work on it.
  if (state.name !== "approved" || rights.sees !== "all") return [];
  const items = lookup.plan.report.compiled.information.map((stage): Item => {
    const information = informationOf(state, stage);
    const next = nextStageAction(looking, stage);
    const actions = next ? [next] : [];
    const isOwed = isInEffect(information, now) && information?.name === "released" && !information.delivery;
    return {
      name: stageName(lookup, stage, caller.language),
      text: shortened(informationText(looking, information), length),
      color: isOwed ? "Attention" : information?.name === "released" ? "Good" : "Default",
      hasAction: actions.length > 0,
      actions,
    };
  });
  return [{ heading: words.stages, items }];
}

function informationText(
  { lookup, now, caller: { language } }: Looking,
  information: Information | undefined,
): string {
  const words = compiledWords[language];
  const { timeZone } = lookup.plan;
  if (!information) return words.notReleased;
  if (information.name === "ended")
    return words.ended[information.how](
      writtenDate(dateAt(information.at, timeZone), language),
      information.reason,
    );
  const { release, delivery } = information;
  if (delivery) return words.delivered(writtenDate(delivery.on, language), delivery.reference);
  const effect = writtenMoment(release.effectAt, timeZone, language);
  return isInEffect(information, now) ? words.inEffect(effect) : words.waiting(effect);
}

/** The information of one stage with all that may be done with it. */
export function stageCard(looking: Looking, stage: string): Card {
  const { lookup, view, caller } = looking;
  const { language } = caller;
  const words = compiledWords[language];
  const information = informationOf(view.compiled.state, stage);
  const title = `${words.title(view.year)}: ${stageName(lookup, stage, language)}`;
  const text = informationText(looking, information);
  const moment = (at: Instant): string => writtenMoment(at, lookup.plan.timeZone, language);
  const lines: Line[] = information
    ? [
        line(words.releasedOn, moment(information.release.at)),
        ...(information.name === "released"
          ? [line(words.effect, moment(information.release.effectAt))]
          : []),
      ]
    : [];
  return render("notice", {
    lang: language,
    speak: `${title}. ${text}`,
    title,
    paragraphs: [],
    lines: [line(words.stateLabel, text), ...lines],
    actions: [
      ...stageActions(looking, stage),
      ...(view.compiled.state.name === "collecting"
        ? []
        : [execute(words.asWord, "document", { of: "information", year: view.year, stage })]),
      execute(words.overview, "compiled", { year: view.year }),
    ],
  });
}

function item(name: string, text: string, color: Item["color"] = "Default"): Item {
  return { name, text, color, hasAction: false, actions: [] };
}
