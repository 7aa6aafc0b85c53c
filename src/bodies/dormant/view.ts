import type { Duty } from "../../plan/schema.ts";
import { yearOf, type LocalDate } from "../../time/local-date.ts";
import { yearState, type YearState } from "../cadence.ts";
import type { Done, Kept, Resolution } from "./documents.ts";

export type DormantDuty = Duty & { dormantUntil: NonNullable<Duty["dormantUntil"]> };

/** A duty that rests until a resolution, as somebody looks at it. */
export type DormantView = { duty: DormantDuty; done: readonly Done[] } & (
  | { standing: "dormant" }
  /** `year`: whether what is owed each year was done in this one. */
  | { standing: "awake"; resolution: Resolution; year: YearState }
);

/** Where the duty stands on that day. What was done before the resolution counts for nothing. Pure. */
export function viewOf(duty: DormantDuty, { resolution, done }: Kept, today: LocalDate): DormantView {
  const sorted = done.toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : one.at - other.at,
  );
  if (!resolution) return { duty, done: sorted, standing: "dormant" };
  const { atLeast } = duty.dormantUntil.then;
  const rule = { atLeast, checkpoints: [{ by: "12-31", atLeast }] };
  const facts = { meetings: done.map(({ on }) => ({ on })), founded: resolution.on };
  return {
    duty,
    done: sorted,
    standing: "awake",
    resolution,
    year: yearState(rule, facts, yearOf(today), today),
  };
}

export function isDormantDuty(duty: Duty): duty is DormantDuty {
  return duty.dormantUntil !== undefined;
}
