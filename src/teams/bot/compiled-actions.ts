import type { CompiledRights } from "../../people/compiled-rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { CompiledHead } from "../../reports/compiled/reading.ts";
import { editsOf, informationOf, isInEffect, releasable, rulesOf } from "../../reports/compiled/state.ts";
import { reportYear } from "../../reports/period.ts";
import type { Instant } from "../../time/local-date.ts";
import { compiledWords } from "../../words/compiled.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";

/** What somebody who looks at a compiled report may do with it at that moment. */

export interface Looking {
  lookup: PlanLookup;
  view: CompiledHead;
  rights: CompiledRights;
  now: Instant;
  caller: Pick<Caller, "language" | "directory" | "today">;
}

/** What this person may do with the information of one stage, the next step first. */
export function stageActions({ view, rights, now, caller }: Looking, stage: string): CardAction[] {
  const words = compiledWords[caller.language];
  const information = informationOf(view.compiled.state, stage);
  if (information?.name !== "released") return [];
  const edit = (title: string, what: string): CardAction =>
    execute(title, "compiled.editStage", { year: view.year, stage, what });
  const delivers = rights.mayor || rights.office;
  if (!isInEffect(information, now))
    return rights.mayor || rights.office || rights.chair ? [edit(words.stop, "stop")] : [];
  const { delivery } = information;
  return [
    ...(delivers && !delivery ? [edit(words.deliver, "deliver")] : []),
    ...(delivers && delivery ? [edit(words.correctDelivery, "deliver")] : []),
    ...(rights.mayor ? [edit(words.takeBack, "takeBack")] : []),
  ];
}

/** The one that stands beside the stage in the overview, in a word that leaves room on a phone. */
export function nextStageAction(looking: Looking, stage: string): CardAction | undefined {
  const { view, rights, now, caller } = looking;
  const words = compiledWords[caller.language];
  const data = { year: view.year, stage };
  const information = informationOf(view.compiled.state, stage);
  const inEffect = isInEffect(information, now);
  if (information?.name === "released" && !inEffect && (rights.mayor || rights.office || rights.chair))
    return execute(words.stopShort, "compiled.editStage", { ...data, what: "stop" });
  if (
    information?.name === "released" &&
    inEffect &&
    !information.delivery &&
    (rights.mayor || rights.office)
  )
    return execute(words.deliverShort, "compiled.editStage", { ...data, what: "deliver" });
  return rights.sees === "all" ? execute(words.look, "compiled.stage", data) : undefined;
}

/** The buttons that this person may use, the next step first. */
export function actionsOf({ lookup, view, rights, now, caller }: Looking): CardAction[] {
  const words = compiledWords[caller.language];
  const form = lookup.plan.report;
  const { year, compiled } = view;
  const { state } = compiled;
  const edit = (title: string, what: string, look = {}): CardAction =>
    execute(title, "compiled.edit", { year, what }, look);
  const positive = { style: "positive" } as const;
  const aside = { mode: "secondary" } as const;
  const actions: CardAction[] = [];
  if (state.name === "closed" && rights.chair)
    actions.push(
      execute(
        words.approve,
        "compiled.approve",
        { year, seen: state.closing.number, edits: editsOf(compiled) },
        positive,
      ),
    );
  const needsBriefing = state.name === "approved" && form.compiled.briefing !== undefined;
  const isReleased =
    state.name === "approved" && Object.values(state.information).some(({ name }) => name === "released");
  if (needsBriefing && !state.briefed && (rights.office || rights.chair))
    actions.push(edit(words.brief, "brief", positive));
  if (rights.mayor && releasable(rulesOf(form), state).length > 0)
    actions.push(edit(words.release, "release", positive));
  if (state.name !== "approved") {
    if (rights.office) {
      const isFirst = state.name === "collecting";
      const seen = isFirst ? 0 : state.closing.number;
      const title = isFirst ? words.close : words.closeAgain;
      actions.push(execute(title, "compiled.close", { year, seen }, isFirst ? positive : {}));
    }
    if (rights.office || rights.chair) actions.push(edit(words.editForeword, "foreword"));
    if (rights.office && form.indicators.some(({ sumOf }) => sumOf === undefined))
      actions.push(edit(words.editIndicators, "indicators"));
  }
  if (state.name !== "collecting" && rights.sees === "all")
    actions.push(execute(words.asWord, "document", { of: "compiled", year }));
  const publicStage = form.compiled.public;
  if (
    rights.sees === "approved" &&
    publicStage !== undefined &&
    isInEffect(informationOf(state, publicStage), now)
  )
    actions.push(execute(words.asWord, "document", { of: "information", year, stage: publicStage }));
  if (rights.sees === "all") actions.push(execute(words.history, "compiled.history", { year }, aside));
  if (state.name === "approved" && !isReleased && (rights.office || rights.chair)) {
    if (needsBriefing && state.briefed) actions.push(edit(words.correctBriefing, "brief", aside));
    actions.push(edit(words.withdraw, "withdraw", aside));
  }
  for (const other of [year - 1, year + 1])
    if (other >= form.firstYear && other <= (reportYear(lookup.plan, caller.today) ?? year))
      actions.push(execute(words.otherYear(other), "compiled", { year: other }, aside));
  return actions;
}

/** Whom that stage informs. */
export function stageName({ plan, actor }: PlanLookup, stage: string, language: Language): string {
  const found = plan.cascade.find(({ id }) => id === stage);
  return found ? actor(found.to).name[language] : stage;
}

export function briefingName({ plan, actor }: PlanLookup, language: Language): string | undefined {
  const stage = plan.cascade.find(({ id }) => id === plan.report.compiled.briefing);
  return stage && actor(stage.to).name[language];
}
