import { typedText } from "../people/typed-text.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import { failedWith, type Body, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { addDays, dateAt, dayInYear } from "../time/local-date.ts";
import { load, loadBody, write, type ReportBody } from "./documents.ts";
import { readExtension, reasonLength, type ExtensionProblem } from "./extension.ts";
import { dueFor } from "./period.ts";
import { withRetry } from "../store/retry.ts";
import { isDone } from "./state.ts";
import type { WhichReport } from "./view.ts";

/** Only for finding one's way: the right itself stands in the unit's report. */
interface Pointer extends Body {
  kind: "delegation";
  unit: string;
  year: number;
}

export type Arranged = { outcome: "done"; body: ReportBody } | { outcome: "refused"; why: WhyNot };
export type WhyNot =
  | "alreadySubmitted"
  | "alreadyDelegated"
  | "notDelegated"
  | "notAsked"
  | "alreadyDecided"
  | "commentMissing"
  | "commentTooLong";
export type AskedForTime = Arranged | { outcome: "invalid"; problems: readonly ExtensionProblem[] };

/** Who does a report, and until when: a colleague takes it over, the office gives more time. */
export function makeArranging({ store, clock, lookup }: { store: Store; clock: Clock; lookup: PlanLookup }) {
  const { plan } = lookup;

  async function change(
    which: WhichReport,
    what: string,
    decide: (body: ReportBody) => { why: WhyNot } | { next: ReportBody; details?: Record<string, unknown> },
  ): Promise<Arranged> {
    return withRetry(async (): Promise<Arranged> => {
      const loaded = await load(store, which.unit, which.year);
      const decision = decide(loaded.body);
      if ("why" in decision) return { outcome: "refused", why: decision.why };
      const audit = { ...decision.details, at: clock.now(), by: which.by, what };
      await write(store, loaded, decision.next, audit);
      return { outcome: "done", body: decision.next };
    });
  }

  return {
    /** Lets a person of the roster fill in and submit this one report. */
    async delegate(which: WhichReport, person: string): Promise<Arranged> {
      const arranged = await change(which, "delegated", (body) => {
        if (isDone(body.state)) return { why: "alreadySubmitted" };
        if (body.delegations.some((each) => each.person === person)) return { why: "alreadyDelegated" };
        const delegations = [...body.delegations, { person, by: which.by, at: clock.now() }];
        return { next: { ...body, delegations }, details: { person } };
      });
      // Also when it was passed on before: the pointer may be what failed then.
      if (arranged.outcome === "done" || arranged.why === "alreadyDelegated") {
        const body: Pointer = { kind: "delegation", unit: which.unit, year: which.year };
        await store.write("people", person, [{ op: "upsert", id: pointerId(which), body }]);
      }
      return arranged;
    },

    async endDelegation(which: WhichReport, person: string): Promise<Arranged> {
      const arranged = await change(which, "delegationEnded", (body) => {
        const delegations = body.delegations.filter((each) => each.person !== person);
        if (delegations.length === body.delegations.length) return { why: "notDelegated" };
        return { next: { ...body, delegations }, details: { person } };
      });
      if (arranged.outcome === "refused") return arranged;
      try {
        await store.write("people", person, [{ op: "delete", id: pointerId(which) }]);
      } catch (error) {
        if (!failedWith(error, "stale", "missing")) throw error;
      }
      return arranged;
    },

    /** The reports that colleagues have passed on to this person. */
    async delegatedTo(person: string): Promise<{ unit: string; year: number }[]> {
      const found = await store.list<Pointer>("people", person, "delegation:", 50);
      const known = await Promise.all(
        found.map(async ({ body: { unit, year } }) => {
          const { delegations } = await loadBody(store, unit, year);
          return delegations.some((each) => each.person === person) ? [{ unit, year }] : [];
        }),
      );
      return known.flat();
    },

    /** Asks the office for more time; a wish that is not decided yet is replaced. */
    async askForTime(which: WhichReport, inputs: Readonly<Record<string, unknown>>): Promise<AskedForTime> {
      const body = await loadBody(store, which.unit, which.year);
      if (isDone(body.state)) return { outcome: "refused", why: "alreadySubmitted" };
      const today = dateAt(clock.now(), plan.timeZone);
      const usual = dayInYear(which.year + 1, plan.report.longestExtension);
      // Whoever is later than that can still say when it will be.
      const late = addDays(today, plan.report.returnedDays);
      const latest = usual > late ? usual : late;
      const read = readExtension(inputs, { due: dueFor(plan, which.year, body), today, latest });
      if (!read.ok) return { outcome: "invalid", problems: read.problems };
      const { until, reason } = read;
      return change(which, "moreTimeAsked", (body) => {
        if (isDone(body.state)) return { why: "alreadySubmitted" };
        const asked = { until, reason, askedBy: which.by, askedAt: clock.now() };
        return { next: { ...body, extension: asked }, details: { until, comment: reason } };
      });
    },

    /**
     * Grants or declines what was asked.
     * @param askedAt which wish the office looked at
     */
    async decideTime(
      which: WhichReport,
      askedAt: number,
      answer: { granted: boolean; comment: string },
    ): Promise<Arranged> {
      const comment = typedText(answer.comment);
      if (!answer.granted && comment === "") return { outcome: "refused", why: "commentMissing" };
      if (comment.length > reasonLength) return { outcome: "refused", why: "commentTooLong" };
      return change(which, answer.granted ? "moreTimeGranted" : "moreTimeDeclined", (body) => {
        const { extension } = body;
        if (extension?.askedAt !== askedAt) return { why: "notAsked" };
        if (extension.decided) return { why: "alreadyDecided" };
        const decided = { granted: answer.granted, by: which.by, at: clock.now(), comment };
        const granted = answer.granted && { grantedUntil: extension.until };
        return {
          next: { ...body, extension: { ...extension, decided }, ...granted },
          details: { until: extension.until, ...(comment !== "" && { comment }) },
        };
      });
    },
  };
}

function pointerId({ unit, year }: { unit: string; year: number }): string {
  return `delegation:${String(year)}:${unit}`;
}
