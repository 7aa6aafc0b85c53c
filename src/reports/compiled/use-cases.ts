import { typedText } from "../../people/typed-text.ts";
import type { Language } from "../../plan/schema.ts";
import { dateAt, readDate, type Instant, type LocalDate } from "../../time/local-date.ts";
import { readDelivery, type DeliveryProblem } from "../delivery.ts";
import { withRetry } from "../../store/retry.ts";
import { makeClosing, type Acted, type ClosingParts } from "./closing.ts";
import { historyOf, load, write } from "./documents.ts";
import { readIndicators, type IndicatorProblem } from "./indicators.ts";
import { makeReading, type ReadingParts } from "./reading.ts";
import {
  decide,
  informationOf,
  rulesOf,
  whyNotNow,
  type Command,
  type SeenClosed,
  type SeenReleased,
  type WhyNot,
} from "./state.ts";

export type CompiledReports = ReturnType<typeof makeCompiled>;

/** Which year's report, and the person of the roster who acts. Whether they may is asked before (people/compiled-rights). */
export interface WhichYear {
  year: number;
  by: string;
}

export type TextProblem = { code: "missing" } | { code: "tooLong"; limit: number; length: number };
export type BriefingProblem =
  { code: "notADate" } | { code: "inFuture" } | { code: "tooEarly"; earliest: LocalDate };
export type Typed<Problem> = Acted | { outcome: "invalid"; problems: readonly Problem[] };

/** Characters. */
export const forewordLength = 4000;
export const reasonLength = 500;

type Without<T> = T extends unknown ? Omit<T, "at" | "by"> : never;

/** The use cases of the compiled report and of the information that is made of it (section 1.4). */
export function makeCompiled(parts: ClosingParts & ReadingParts) {
  const { store, clock, lookup } = parts;
  const { plan } = lookup;
  const rules = rulesOf(plan.report);
  const today = (): LocalDate => dateAt(clock.now(), plan.timeZone);

  async function act(
    { year, by }: WhichYear,
    typed: Without<Command>,
    audit: Readonly<Record<string, unknown>> & { what: string },
  ): Promise<Acted> {
    return withRetry(async (): Promise<Acted> => {
      const loaded = await load(store, year);
      const at = clock.now();
      const decision = decide(rules, loaded.compiled, { ...typed, at, by } as Command);
      if (!decision.ok) return { outcome: "refused", why: decision.why };
      await write(store, loaded, decision.compiled, { at, by, ...audit });
      return { outcome: "done" };
    });
  }

  async function withReason(
    which: WhichYear,
    typed: string,
    command: (reason: string) => Without<Command>,
    audit: Readonly<Record<string, unknown>> & { what: string },
  ): Promise<Typed<TextProblem>> {
    const reason = typedText(typed);
    if (reason === "") return { outcome: "invalid", problems: [{ code: "missing" }] };
    if (reason.length > reasonLength) return tooLong(reason, reasonLength);
    return act(which, command(reason), { ...audit, comment: reason });
  }

  return {
    ...makeReading(parts),
    close: makeClosing(parts),
    history: (year: number) => historyOf(store, year),

    /** Why a form for this would come too early or too late; undefined when it may be filled in. */
    async whyNotNow(
      year: number,
      what: Parameters<typeof whyNotNow>[2],
      stage?: string,
    ): Promise<WhyNot | undefined> {
      return whyNotNow(rules, (await load(store, year)).compiled, what, stage, clock.now());
    },

    /** @param seen the foreword's revision that was edited */
    async saveForeword(which: WhichYear, seen: number, typed: string): Promise<Typed<TextProblem>> {
      const text = typedText(typed);
      if (text.length > forewordLength) return tooLong(text, forewordLength);
      return act(which, { name: "foreword", seen, text }, { what: "forewordChanged" });
    },

    /** Keeps the values of indicators that no question asks for. */
    async saveIndicators(
      which: WhichYear,
      seen: number,
      inputs: Readonly<Record<string, unknown>>,
      language: Language,
    ): Promise<Typed<IndicatorProblem>> {
      const { values, problems } = readIndicators(plan.report, inputs, language);
      if (problems.length > 0) return { outcome: "invalid", problems };
      return act(which, { name: "indicators", seen, values }, { what: "indicatorsChanged", values });
    },

    approve: (which: WhichYear, seen: SeenClosed): Promise<Acted> =>
      act(which, { name: "approve", seen }, { what: "approved", closing: seen.closing }),

    /** @param seen when the approval was given */
    withdraw: (which: WhichYear, seen: Instant, reason: string): Promise<Typed<TextProblem>> =>
      withReason(which, reason, (text) => ({ name: "withdraw", seen, reason: text }), {
        what: "approvalWithdrawn",
      }),

    /** Logs on which day the mayor was briefed. @param seen when the approval was given */
    async brief(which: WhichYear, seen: Instant, typed: string): Promise<Typed<BriefingProblem>> {
      const { state } = (await load(store, which.year)).compiled;
      const earliest =
        state.name === "approved" ? dateAt(state.approved.at, plan.timeZone) : ("1900-01-01" as LocalDate);
      const on = readDate(typed.trim());
      if (!on) return { outcome: "invalid", problems: [{ code: "notADate" }] };
      if (on > today()) return { outcome: "invalid", problems: [{ code: "inFuture" }] };
      if (on < earliest) return { outcome: "invalid", problems: [{ code: "tooEarly", earliest }] };
      return act(which, { name: "brief", seen, on }, { what: "briefed", on });
    },

    /**
     * Releases the information to these stages; it takes effect after the plan's waiting hours.
     * @param seen `lastMove` of what the card showed
     */
    release: (
      which: WhichYear & { onBehalf: boolean },
      seen: Instant,
      stages: readonly string[],
    ): Promise<Acted> =>
      act(
        which,
        { name: "release", seen, stages, onBehalf: which.onBehalf },
        { what: "released", stages, onBehalf: which.onBehalf },
      ),

    /** Stops a release before it takes effect. @param seen when it was released */
    stop: (which: WhichYear, stage: string, seen: Instant, reason: string): Promise<Typed<TextProblem>> =>
      withReason(which, reason, (text) => ({ name: "stop", stage, seen, reason: text }), {
        what: "stopped",
        stage,
      }),

    /** Takes a release back that is in effect. @param seen when it was released */
    takeBack: (which: WhichYear, stage: string, seen: Instant, reason: string): Promise<Typed<TextProblem>> =>
      withReason(which, reason, (text) => ({ name: "takeBack", stage, seen, reason: text }), {
        what: "takenBack",
        stage,
      }),

    /** Records on which day and under which number the information was handed over, or puts that right. */
    async deliver(
      which: WhichYear,
      stage: string,
      seen: SeenReleased,
      inputs: Readonly<Record<string, unknown>>,
    ): Promise<Typed<DeliveryProblem>> {
      const information = informationOf((await load(store, which.year)).compiled.state, stage);
      if (!information) return { outcome: "refused", why: "notReleased" };
      const earliest = dateAt(information.release.effectAt, plan.timeZone);
      const now = today();
      // Before it takes effect there is no day to give, whatever is typed.
      if (earliest > now) return { outcome: "refused", why: "waiting" };
      const read = readDelivery(inputs, { earliest, today: now });
      if (!read.ok) return { outcome: "invalid", problems: read.problems };
      const { on, reference } = read;
      return act(
        which,
        { name: "deliver", stage, seen, on, reference },
        { what: seen.delivery === 0 ? "delivered" : "deliveryCorrected", stage, on, reference },
      );
    },
  };
}

function tooLong(text: string, limit: number): { outcome: "invalid"; problems: TextProblem[] } {
  return { outcome: "invalid", problems: [{ code: "tooLong", limit, length: text.length }] };
}
