import type { ReportForm } from "../../plan/schema.ts";
import type { Instant, LocalDate } from "../../time/local-date.ts";
import type { Delivery } from "../delivery.ts";

/** Where the compiled report of a year stands, and what may become of it (section 1.4). Pure. */

/** What was frozen, and when. `number` counts closings of the year, from 1. */
export interface Closing {
  number: number;
  /** Names the frozen parts in the store. */
  key: string;
  at: Instant;
  on: LocalDate;
  by: string;
  /** Units that owed a report on that day: those with an accepted one, and those without. */
  included: number;
  missing: number;
  /** Sums over all units, by the question, for the year after to compare with. */
  sums: Readonly<Record<string, number>>;
}

/** Who let the information go to its stage, and from when it is out. */
export interface Release {
  at: Instant;
  by: string;
  /** Whether the mayor did it, or somebody of the office on her behalf. */
  onBehalf: boolean;
  effectAt: Instant;
}

export type Information =
  | { name: "released"; release: Release; delivery?: Delivery }
  /** Stopped before it took effect, or taken back afterwards. */
  | {
      name: "ended";
      how: "stopped" | "takenBack";
      release: Release;
      at: Instant;
      by: string;
      reason: string;
      /** What had been delivered before. */
      delivery?: Delivery;
    };

export interface Act {
  at: Instant;
  by: string;
}

export type CompiledState =
  | { name: "collecting" }
  /** `withdrawn`: it had been approved. */
  | { name: "closed"; closing: Closing; withdrawn?: Act & { reason: string } }
  | {
      name: "approved";
      closing: Closing;
      approved: Act;
      briefed?: Act & { on: LocalDate };
      /** By stage; a stage that was never released is absent. */
      information: Readonly<Record<string, Information>>;
    };

/** What the office and the chair add; `revision` counts changes. */
export interface Compiled {
  state: CompiledState;
  foreword: { text: string; revision: number; by: string };
  indicators: { values: Readonly<Record<string, number>>; revision: number; by: string };
}

export const nothingCompiled: Compiled = {
  state: { name: "collecting" },
  foreword: { text: "", revision: 0, by: "" },
  indicators: { values: {}, revision: 0, by: "" },
};

/** What the plan says about the way up. */
export interface Rules {
  briefing: boolean;
  stages: readonly string[];
  waitingMs: number;
}

export function rulesOf({ compiled }: ReportForm): Rules {
  return {
    briefing: compiled.briefing !== undefined,
    stages: compiled.information,
    waitingMs: compiled.waitingHours * 3_600_000,
  };
}

/** Each command says what its card had seen, so that an old card changes nothing. */
export type Command = Act &
  (
    | { name: "close"; seen: number; closing: Closing }
    | { name: "foreword"; seen: number; text: string }
    | { name: "indicators"; seen: number; values: Readonly<Record<string, number>> }
    | { name: "approve"; seen: SeenClosed }
    | { name: "withdraw"; seen: Instant; reason: string }
    | { name: "brief"; seen: Instant; on: LocalDate }
    | { name: "release"; seen: Instant; stages: readonly string[]; onBehalf: boolean }
    | { name: "stop" | "takeBack"; stage: string; seen: Instant; reason: string }
    | { name: "deliver"; stage: string; seen: SeenReleased; on: LocalDate; reference: string }
  );

/** The closing, and how often foreword and indicators were changed. */
export interface SeenClosed {
  closing: number;
  edits: number;
}

/** When the stage was released, and when its delivery was recorded; 0 where it was not. */
export interface SeenReleased {
  release: Instant;
  delivery: Instant;
}

export type WhyNot =
  /** A double tap, or somebody else was quicker: what was wanted is so. */
  | "already"
  /** What the card showed is not what is kept now. */
  | "changedMeanwhile"
  | "notClosed"
  | "approved"
  | "notApproved"
  | "noBriefing"
  | "notBriefed"
  | "released"
  | "noStage"
  | "notReleased"
  | "waiting"
  | "inEffect";

export type Decision = { ok: true; compiled: Compiled } | { ok: false; why: WhyNot };

export function isInEffect(information: Information | undefined, now: Instant): boolean {
  return information?.name === "released" && now >= information.release.effectAt;
}

/** Whether everybody whom the plan names has been informed: nothing is left to do. */
export function isDelivered({ stages }: Rules, state: CompiledState): boolean {
  return stages.every((stage) => {
    const information = informationOf(state, stage);
    return information?.name === "released" && information.delivery !== undefined;
  });
}

/** What an approval has seen of foreword and indicators. */
export function editsOf({ foreword, indicators }: Compiled): number {
  return foreword.revision + indicators.revision;
}

export function informationOf(state: CompiledState, stage: string): Information | undefined {
  if (state.name !== "approved" || !Object.hasOwn(state.information, stage)) return undefined;
  return state.information[stage];
}

/** When anything was last released, stopped or taken back, or else approved: a release card tells by it whether it is old. */
export function lastMove(state: CompiledState): Instant {
  if (state.name !== "approved") return 0;
  const moves = Object.values(state.information).map((each) =>
    each.name === "ended" ? each.at : each.release.at,
  );
  return Math.max(state.approved.at, ...moves);
}

/** The stages that may be released now. */
export function releasable({ briefing, stages }: Rules, state: CompiledState): string[] {
  if (state.name !== "approved" || (briefing && !state.briefed)) return [];
  return stages.filter((stage) => informationOf(state, stage)?.name !== "released");
}

/** What a command makes of a compiled report, or why not. */
export function decide(rules: Rules, compiled: Compiled, command: Command): Decision {
  const { state } = compiled;
  const { at, by } = command;
  const become = (next: CompiledState): Decision => ({ ok: true, compiled: { ...compiled, state: next } });
  switch (command.name) {
    case "close": {
      if (state.name === "approved") return no("approved");
      const number = state.name === "closed" ? state.closing.number : 0;
      if (number === command.seen + 1) return no("already");
      if (number !== command.seen || command.closing.number !== number + 1) return no("changedMeanwhile");
      return become({ name: "closed", closing: command.closing });
    }
    case "foreword": {
      const { foreword } = compiled;
      if (state.name === "approved") return no("approved");
      if (command.text === foreword.text) return no("already");
      if (command.seen !== foreword.revision) return no("changedMeanwhile");
      const changed = { text: command.text, revision: foreword.revision + 1, by };
      return { ok: true, compiled: { ...compiled, foreword: changed } };
    }
    case "indicators": {
      const { indicators } = compiled;
      if (state.name === "approved") return no("approved");
      if (sameValues(command.values, indicators.values)) return no("already");
      if (command.seen !== indicators.revision) return no("changedMeanwhile");
      const changed = { values: command.values, revision: indicators.revision + 1, by };
      return { ok: true, compiled: { ...compiled, indicators: changed } };
    }
    case "approve": {
      if (state.name === "collecting") return no("notClosed");
      if (state.closing.number !== command.seen.closing) return no("changedMeanwhile");
      if (state.name === "approved") return no("already");
      if (editsOf(compiled) !== command.seen.edits) return no("changedMeanwhile");
      return become({ name: "approved", closing: state.closing, approved: { at, by }, information: {} });
    }
    case "withdraw": {
      if (state.name === "collecting") return no("notApproved");
      if (state.name === "closed") return no("already");
      if (state.approved.at !== command.seen) return no("changedMeanwhile");
      if (isAnyReleased(state.information)) return no("released");
      const withdrawn = { at, by, reason: command.reason };
      return become({ name: "closed", closing: state.closing, withdrawn });
    }
    case "brief": {
      if (!rules.briefing) return no("noBriefing");
      if (state.name !== "approved") return no("notApproved");
      if (state.approved.at !== command.seen) return no("changedMeanwhile");
      if (state.briefed?.on === command.on) return no("already");
      // A day that was mistyped may be put right, but not once something rests on it.
      if (isAnyReleased(state.information)) return no("released");
      return become({ ...state, briefed: { at, by, on: command.on } });
    }
    case "release": {
      if (state.name !== "approved") return no("notApproved");
      if (rules.briefing && !state.briefed) return no("notBriefed");
      const stages = new Set(command.stages);
      if (stages.size === 0 || [...stages].some((stage) => !rules.stages.includes(stage)))
        return no("noStage");
      const open = [...stages].filter((stage) => informationOf(state, stage)?.name !== "released");
      if (open.length === 0) return no("already");
      if (lastMove(state) !== command.seen) return no("changedMeanwhile");
      const release = { at, by, onBehalf: command.onBehalf, effectAt: at + rules.waitingMs };
      const released = open.map((stage) => [stage, { name: "released", release }] as const);
      return become({ ...state, information: { ...state.information, ...Object.fromEntries(released) } });
    }
    case "stop":
    case "takeBack": {
      const how = command.name === "stop" ? "stopped" : "takenBack";
      const information = informationOf(state, command.stage);
      if (state.name !== "approved" || !information) return no("notReleased");
      if (information.release.at !== command.seen) return no("changedMeanwhile");
      if (information.name === "ended") return no(information.how === how ? "already" : "notReleased");
      const inEffect = isInEffect(information, at);
      if (command.name === "stop" && inEffect) return no("inEffect");
      if (command.name === "takeBack" && !inEffect) return no("waiting");
      const { release, delivery } = information;
      const ended = { how, release, at, by, reason: command.reason, ...(delivery && { delivery }) } as const;
      return become(withStage(state, command.stage, { name: "ended", ...ended }));
    }
    case "deliver": {
      const information = informationOf(state, command.stage);
      if (state.name !== "approved" || information?.name !== "released") return no("notReleased");
      const { release, delivery } = information;
      if (release.at !== command.seen.release) return no("changedMeanwhile");
      if (!isInEffect(information, at)) return no("waiting");
      if (delivery?.on === command.on && delivery.reference === command.reference) return no("already");
      if ((delivery?.at ?? 0) !== command.seen.delivery) return no("changedMeanwhile");
      const recorded: Delivery = { on: command.on, reference: command.reference, at, by };
      return become(withStage(state, command.stage, { name: "released", release, delivery: recorded }));
    }
    default:
      return command satisfies never;
  }
}

/** Why a form for this would come too early or too late; undefined when it may be filled in. */
export function whyNotNow(
  rules: Rules,
  { state }: Compiled,
  what: "foreword" | "indicators" | "withdraw" | "brief" | "release" | "stop" | "takeBack" | "deliver",
  stage: string | undefined,
  now: Instant,
): WhyNot | undefined {
  if (what === "foreword" || what === "indicators") return state.name === "approved" ? "approved" : undefined;
  if (state.name !== "approved") return stage === undefined ? "notApproved" : "notReleased";
  if (what === "release") {
    if (rules.briefing && !state.briefed) return "notBriefed";
    return releasable(rules, state).length === 0 ? "already" : undefined;
  }
  if (what === "brief" && !rules.briefing) return "noBriefing";
  if (what === "brief" || what === "withdraw")
    return isAnyReleased(state.information) ? "released" : undefined;
  const information = stage === undefined ? undefined : informationOf(state, stage);
  if (information?.name !== "released") return "notReleased";
  const inEffect = isInEffect(information, now);
  if (what === "stop") return inEffect ? "inEffect" : undefined;
  return inEffect ? undefined : "waiting";
}

function no(why: WhyNot): Decision {
  return { ok: false, why };
}

function withStage(
  state: Extract<CompiledState, { name: "approved" }>,
  stage: string,
  information: Information,
): CompiledState {
  return { ...state, information: { ...state.information, [stage]: information } };
}

function isAnyReleased(information: Readonly<Record<string, Information>>): boolean {
  return Object.values(information).some(({ name }) => name === "released");
}

function sameValues(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
