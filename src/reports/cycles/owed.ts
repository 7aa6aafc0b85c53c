import type { LocalDate } from "../../time/local-date.ts";
import type { Milestone } from "./cycle-state.ts";
import type { CycleView } from "./view.ts";

/** What a cycle wants of the office now. */
export interface OwedCycle {
  cycle: string;
  round: number;
  due: LocalDate;
  /** Negative once the due day has passed. */
  daysLeft: number;
  standing: "near" | "overdue";
  /** The latest whose day has come. */
  milestone?: Milestone;
  /** Who has not been told in writing yet. */
  noticesMissing: readonly string[];
}

/** The cycles that have reached a milestone or are overdue; what is ahead or over wants nothing. Pure. */
export function owedCycles(views: readonly CycleView[]): OwedCycle[] {
  return views.flatMap(({ cycle, state, notices }): OwedCycle[] => {
    if (state.standing === "ended" || state.standing === "ahead") return [];
    const { number, due, daysLeft, standing, reached } = state;
    return [
      {
        cycle: cycle.id,
        round: number,
        due,
        daysLeft,
        standing,
        ...(reached && { milestone: reached }),
        noticesMissing: notices.filter(({ given }) => !given).map(({ to }) => to),
      },
    ];
  });
}
