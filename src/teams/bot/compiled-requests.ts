import { compiledRights, holdersInCompiled, type CompiledRights } from "../../people/compiled-rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Acted } from "../../reports/compiled/closing.ts";
import type { WhyNot } from "../../reports/compiled/state.ts";
import type { CompiledReports } from "../../reports/compiled/use-cases.ts";
import { reportYear } from "../../reports/period.ts";
import type { Clock } from "../../time/clock.ts";
import { compiledWords, type CompiledAct } from "../../words/compiled.ts";
import { execute } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";
import type { Looking } from "./compiled-actions.ts";
import { overviewCard, stageCard } from "./compiled-cards.ts";
import {
  briefingForm,
  deliveryForm,
  forewordForm,
  indicatorsForm,
  reasonForm,
  releaseForm,
  type Again,
} from "./compiled-forms.ts";
import { historyCard } from "./compiled-history-card.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type CompiledButton = Extract<Button, { verb: "compiled" | `compiled.${string}` }>;
type Who = "office" | "chair" | "mayor";

/** Who may do what; looking is a matter of its own. */
const mayDo: Readonly<Record<CompiledAct, readonly Who[]>> = {
  close: ["office"],
  foreword: ["office", "chair"],
  indicators: ["office"],
  approve: ["chair"],
  withdraw: ["office", "chair"],
  brief: ["office", "chair"],
  release: ["mayor"],
  stop: ["mayor", "office", "chair"],
  takeBack: ["mayor"],
  deliver: ["mayor", "office"],
};

/** Acts whose card holds text that is nowhere else. */
const isTyped: Readonly<Partial<Record<CompiledAct, true>>> = {
  foreword: true,
  withdraw: true,
  stop: true,
  takeBack: true,
};

/** Answers everything about the compiled report. Who may is asked of the roster, each time. */
export function makeCompiledRequests(parts: { compiled: CompiledReports; lookup: PlanLookup; clock: Clock }) {
  const { compiled, lookup, clock } = parts;
  const { plan } = lookup;

  /** What an act is about, as it stands now. */
  async function look(year: number, rights: CompiledRights, caller: Caller): Promise<Looking> {
    return { lookup, view: await compiled.head(year), rights, now: clock.now(), caller };
  }

  async function overview(year: number, rights: CompiledRights, caller: Caller, notice = ""): Promise<Reply> {
    const words = compiledWords[caller.language];
    const looking = await look(year, rights, caller);
    if (rights.sees === "approved" && looking.view.compiled.state.name !== "approved")
      return noticeCard(caller.language, words.notYetTitle, [words.notYetText], mainActions(caller.language));
    return { card: overviewCard({ ...looking, view: await compiled.view(year) }, notice) };
  }

  function refused(caller: Caller, year: number, what: string, who: readonly Who[]): Reply {
    const words = compiledWords[caller.language];
    const names = holdersInCompiled(caller.directory, who, plan.report, caller.today);
    return noticeCard(
      caller.language,
      what,
      [words.who(names)],
      [execute(words.overview, "compiled", { year })],
    );
  }

  function stranger(caller: Caller): Reply {
    const words = compiledWords[caller.language];
    const names = holdersInCompiled(caller.directory, ["office"], plan.report, caller.today);
    const text = [words.strangerText, ...(names.length > 0 ? [words.askWho(names)] : [])];
    return noticeCard(caller.language, words.strangerTitle, text, mainActions(caller.language));
  }

  /** What came of an act: the year as it stands now, with a word on what was done or why not. */
  async function after(
    act: CompiledAct,
    acted: Acted,
    year: number,
    rights: CompiledRights,
    caller: Caller,
  ): Promise<Reply> {
    const words = compiledWords[caller.language];
    if (acted.outcome === "done")
      return { ...(await overview(year, rights, caller, words.done[act])), news: true };
    const refused = await overview(year, rights, caller, words.why[acted.why]);
    // What was typed stays on its card: somebody else was quicker.
    return isTyped[act] ? { ...refused, leaveCard: words.why[acted.why] } : refused;
  }

  /** The form again, with all that was typed. */
  async function again(
    form: (looking: Looking, again: Again) => Reply["card"],
    year: number,
    rights: CompiledRights,
    caller: Caller,
    what: Again,
  ): Promise<Reply> {
    return { card: form(await look(year, rights, caller), what) };
  }

  /** Two wrote at once: the second sees what the first wrote and decides. */
  async function meanwhile(
    form: (looking: Looking, again: Again) => Reply["card"],
    part: "foreword" | "indicators",
    year: number,
    rights: CompiledRights,
    caller: Caller,
    typed: Inputs,
  ): Promise<Reply> {
    const looking = await look(year, rights, caller);
    const { by } = looking.view.compiled[part];
    const who = caller.directory.person(by)?.name ?? by;
    const notice = compiledWords[caller.language].changedByOther(who);
    return { card: form(looking, { typed, notice, problems: {}, changedMeanwhile: true }) };
  }

  async function perform(
    request: Exclude<
      CompiledButton,
      { verb: "compiled" | "compiled.history" | "compiled.stage" | `compiled.edit${string}` }
    > & {
      inputs: Inputs;
    },
    by: string,
    rights: CompiledRights,
    caller: Caller,
  ): Promise<Reply> {
    const { year, inputs } = request;
    const words = compiledWords[caller.language];
    const which = { year, by };
    const text = (name: string): string => {
      const given = inputs[name];
      return typeof given === "string" ? given : "";
    };
    const fix = (
      form: (looking: Looking, what: Again) => Reply["card"],
      problems: Again["problems"],
    ): Promise<Reply> =>
      again(form, year, rights, caller, { typed: inputs, notice: words.fixProblems, problems });
    const isMeanwhile = (acted: { outcome: string; why?: WhyNot }): boolean =>
      acted.outcome === "refused" && acted.why === "changedMeanwhile";
    switch (request.verb) {
      case "compiled.close":
        return after("close", await compiled.close(which, request.seen), year, rights, caller);
      case "compiled.approve": {
        const seen = { closing: request.seen, edits: request.edits };
        return after("approve", await compiled.approve(which, seen), year, rights, caller);
      }
      case "compiled.foreword": {
        const acted = await compiled.saveForeword(which, request.seen, text("foreword"));
        if (acted.outcome === "invalid")
          return fix(forewordForm, { foreword: acted.problems.map(words.textProblem).join(" ") });
        if (isMeanwhile(acted)) return meanwhile(forewordForm, "foreword", year, rights, caller, inputs);
        return after("foreword", acted, year, rights, caller);
      }
      case "compiled.indicators": {
        const acted = await compiled.saveIndicators(which, request.seen, inputs, caller.language);
        if (acted.outcome === "invalid")
          return fix(
            indicatorsForm,
            Object.fromEntries(
              acted.problems.map((problem) => [problem.indicator, words.indicatorProblem(problem)]),
            ),
          );
        if (isMeanwhile(acted)) return meanwhile(indicatorsForm, "indicators", year, rights, caller, inputs);
        return after("indicators", acted, year, rights, caller);
      }
      case "compiled.brief": {
        const acted = await compiled.brief(which, request.seen, text("on"));
        if (acted.outcome === "invalid")
          return fix(briefingForm, { on: acted.problems.map(words.dayProblem).join(" ") });
        return after("brief", acted, year, rights, caller);
      }
      case "compiled.release": {
        const stages = text("stages")
          .split(",")
          .map((stage) => stage.trim())
          .filter((stage) => stage !== "");
        if (stages.length === 0) return fix(releaseForm, { stages: words.noStageChosen });
        const acted = await compiled.release({ ...which, onBehalf: rights.onBehalf }, request.seen, stages);
        return after("release", acted, year, rights, caller);
      }
      case "compiled.withdraw": {
        const acted = await compiled.withdraw(which, request.seen, text("reason"));
        if (acted.outcome === "invalid")
          return fix((looking, what) => reasonForm(looking, "withdraw", undefined, what), {
            reason: acted.problems.map(words.textProblem).join(" "),
          });
        return after("withdraw", acted, year, rights, caller);
      }
      case "compiled.stop":
      case "compiled.takeBack": {
        const { stage, seen } = request;
        const what = request.verb === "compiled.stop" ? "stop" : "takeBack";
        const acted = await compiled[what](which, stage, seen, text("reason"));
        if (acted.outcome === "invalid")
          return fix((looking, typed) => reasonForm(looking, what, stage, typed), {
            reason: acted.problems.map(words.textProblem).join(" "),
          });
        return after(what, acted, year, rights, caller);
      }
      case "compiled.deliver": {
        const { stage } = request;
        const seen = { release: request.seen, delivery: request.delivery };
        const acted = await compiled.deliver(which, stage, seen, inputs);
        if (acted.outcome === "invalid")
          return fix((looking, what) => deliveryForm(looking, stage, what), {
            ...Object.fromEntries(
              acted.problems.map((problem) => [problem.input, words.deliveryProblem(problem)]),
            ),
          });
        return after("deliver", acted, year, rights, caller);
      }
      default:
        return request satisfies never;
    }
  }

  async function form(
    request: Extract<CompiledButton, { verb: `compiled.edit${string}` }>,
    rights: CompiledRights,
    caller: Caller,
  ): Promise<Reply> {
    const looking = await look(request.year, rights, caller);
    switch (request.what) {
      case "foreword":
        return { card: forewordForm(looking) };
      case "indicators":
        return { card: indicatorsForm(looking) };
      case "brief":
        return { card: briefingForm(looking) };
      case "release":
        return { card: releaseForm(looking) };
      case "withdraw":
        return { card: reasonForm(looking, "withdraw", undefined) };
      case "stop":
      case "takeBack":
        return { card: reasonForm(looking, request.what, request.stage) };
      case "deliver":
        return { card: deliveryForm(looking, request.stage) };
      default:
        return request satisfies never;
    }
  }

  return async function handle(request: CompiledButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = compiledWords[language];
    const rights = compiledRights(directory, person?.id, plan.report, today);
    if (!person || rights.sees === "nothing") return stranger(caller);
    const newest = reportYear(plan, today);
    const year = request.year ?? (await compiled.yearInHand());
    if (newest === undefined || year === undefined)
      return noticeCard(language, words.which, [words.none], mainActions(language));
    if (year > newest || year < plan.report.firstYear)
      return noticeCard(language, words.which, [words.noneOf(year)], mainActions(language));
    if (request.verb === "compiled") return overview(year, rights, caller);
    if (request.verb === "compiled.history" || request.verb === "compiled.stage") {
      if (rights.sees !== "all") return refused(caller, year, words.onlyBy.look, ["office", "chair"]);
      if (request.verb === "compiled.history")
        return { card: historyCard(lookup, year, await compiled.history(year), caller) };
      if (!isStage(request.stage)) return overview(year, rights, caller);
      return { card: stageCard(await look(year, rights, caller), request.stage) };
    }
    const act = actOf(request);
    if (!mayDo[act].some((who) => rights[who])) return refused(caller, year, words.onlyBy[act], mayDo[act]);
    if ("stage" in request && !isStage(request.stage)) return overview(year, rights, caller);
    if (request.verb !== "compiled.edit" && request.verb !== "compiled.editStage")
      return perform(request, person.id, rights, caller);
    // A form whose time is over, or has not come, is not opened: nobody shall type for nothing.
    const stage = "stage" in request ? request.stage : undefined;
    const blocked = await compiled.whyNotNow(year, request.what, stage);
    return blocked ? overview(year, rights, caller, words.why[blocked]) : form(request, rights, caller);
  };

  function isStage(stage: string): boolean {
    return plan.report.compiled.information.includes(stage);
  }
}

function actOf(
  request: Exclude<CompiledButton, { verb: "compiled" | "compiled.history" | "compiled.stage" }>,
): CompiledAct {
  if (request.verb === "compiled.edit" || request.verb === "compiled.editStage") return request.what;
  return request.verb.slice("compiled.".length) as CompiledAct;
}
