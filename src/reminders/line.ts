import type { Instant, LocalDate } from "../time/local-date.ts";
import type { Owed, Step } from "./owed.ts";
import type { Milestone } from "./timetable.ts";

/** Where the documents of one subject lie: a unit, a body, a year, a cycle. */
export interface SubjectRef {
  area: "units" | "bodies" | "compiled" | "cycles" | "questions" | "system";
  pk: string;
}

/** Why somebody hears of it: it is theirs, or it is not and somebody else is not there. */
export type As =
  | { role: "responsible" }
  /** Whoever comes before is away until a day, has said that it is not theirs, or there is nobody. */
  | { role: "instead"; of: Step; why: "absent" | "vacant" | "notMine" }
  | { role: "informed" };

/** What made it time to say something: a milestone, or the day until which the person wanted to wait. */
export type Occasion = Milestone | { when: "asked"; on: LocalDate };

/** One thing of a message to one person. */
export interface Line {
  /** Matter, person and occasion: the same line always has the same id. */
  id: string;
  to: string;
  owed: Owed;
  occasion: Occasion;
  as: As;
  /** The post that it comes by. */
  step: Step;
  leaveAt: Instant;
}

/** What a person answered to a reminder of one matter. */
export type Answer = { matter: string; person: string; at: Instant } & (
  | { kind: "later"; until: LocalDate }
  | { kind: "stop" }
  /** `roster`: the version of the list of people in which it was not theirs. */
  | { kind: "notMine"; roster?: string }
);
