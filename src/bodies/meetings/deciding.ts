import type { Organisation } from "../../people/roster.ts";
import { auditOp } from "../../store/audit.ts";
import { withRetry } from "../../store/retry.ts";
import { yearOf } from "../../time/local-date.ts";
import { readReason, textOf, type ReasonProblem } from "../meeting-input.ts";
import { quarterOf, yearOfQuarter, type Quarter } from "../quarter.ts";
import { decidedOp, loadDecided, type Minimum } from "./documents.ts";
import type { BodyParts, Looking } from "./looking.ts";

export type NoNeed =
  | { outcome: "recorded" | "takenBack" | "already" }
  /** The quarter on the card is over. */
  | { outcome: "otherQuarter"; quarter: Quarter }
  /** The plan gives this kind of body a fixed number. */
  | { outcome: "fixed" };

export type MinimumProblem = { field: "atLeast"; code: "notANumber"; limit: number } | ReasonProblem;

export type MinimumSet =
  | { outcome: "set" | "already"; minimum: Minimum | undefined }
  | { outcome: "changedMeanwhile"; minimum: Minimum | undefined }
  | { outcome: "invalid"; problems: readonly MinimumProblem[] }
  | { outcome: "fixed" };

/** A body that meets more often than twice a month has no need of a minimum. */
const mostMeetings = 24;

interface Which {
  body: Organisation;
  by: string;
}

/** What people decide where the plan asks for meetings "as needed" (section 1.2): no need this quarter, another minimum. */
export function makeDeciding({ store, clock }: BodyParts, looking: Looking) {
  const { ruleOf, today } = looking;

  async function change(
    { body, by, quarter }: Which & { quarter: Quarter },
    isNeeded: boolean,
  ): Promise<NoNeed> {
    const loaded = await loadDecided(store, body.id);
    const { noNeed, minimums } = loaded.decided;
    const { [quarter]: known, ...others } = noNeed;
    if ((known === undefined) === isNeeded) return { outcome: "already" };
    const at = clock.now();
    const next = isNeeded ? others : { ...noNeed, [quarter]: { at, by } };
    const what = isNeeded ? "noNeedTakenBack" : "noNeedRecorded";
    await store.write("bodies", body.id, [
      decidedOp(loaded, { noNeed: next, minimums }),
      auditOp({ at, by, what, quarter }),
    ]);
    return { outcome: isNeeded ? "takenBack" : "recorded" };
  }

  return {
    /** The body sees no need to meet in this quarter. @param which.quarter as the card shows it */
    noNeed: (which: Which & { quarter: Quarter }): Promise<NoNeed> =>
      withRetry(async (): Promise<NoNeed> => {
        if (!ruleOf(which.body).meetings.asNeeded) return { outcome: "fixed" };
        const quarter = quarterOf(today());
        if (which.quarter !== quarter) return { outcome: "otherQuarter", quarter };
        return change(which, false);
      }),

    /** Takes it back, for a quarter of this year or the last. */
    takeBackNoNeed: (which: Which & { quarter: Quarter }): Promise<NoNeed> =>
      withRetry(async (): Promise<NoNeed> => {
        if (yearOfQuarter(which.quarter) < yearOf(today()) - 1)
          return { outcome: "otherQuarter", quarter: quarterOf(today()) };
        return change(which, true);
      }),

    /**
     * Sets how often the body must meet in this year and later ones; years that are over keep the number that held in them.
     * @param which.seen when what the card shows was set; 0 where nothing was
     */
    setMinimum: (
      which: Which & { seen: number },
      inputs: Readonly<Record<string, unknown>>,
    ): Promise<MinimumSet> =>
      withRetry(async (): Promise<MinimumSet> => {
        const { body, by } = which;
        const rule = ruleOf(body).meetings;
        if (!rule.asNeeded) return { outcome: "fixed" };
        const loaded = await loadDecided(store, body.id);
        const { noNeed, minimums } = loaded.decided;
        const known = minimums.at(-1);
        const typed = textOf(inputs, "atLeast");
        const atLeast = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
        const why = readReason(inputs);
        const isNumber = atLeast >= 1 && atLeast <= mostMeetings;
        if (isNumber && atLeast === (known?.atLeast ?? rule.atLeast))
          return { outcome: "already", minimum: known };
        if (!isNumber || !why.ok)
          return {
            outcome: "invalid",
            problems: [
              ...(isNumber
                ? []
                : [{ field: "atLeast" as const, code: "notANumber" as const, limit: mostMeetings }]),
              ...(why.ok ? [] : why.problems),
            ],
          };
        if ((known?.at ?? 0) !== which.seen) return { outcome: "changedMeanwhile", minimum: known };
        const at = clock.now();
        const { reason } = why;
        const minimum: Minimum = { from: yearOf(today()), atLeast, reason, by, at };
        const before = known?.atLeast ?? rule.atLeast;
        await store.write("bodies", body.id, [
          decidedOp(loaded, { noNeed, minimums: [...minimums, minimum] }),
          auditOp({ at, by, what: "minimumSet", atLeast, before, comment: reason }),
        ]);
        return { outcome: "set", minimum };
      }),
  };
}
