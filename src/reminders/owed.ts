import type { YearState } from "../bodies/cadence.ts";
import type { Instant, LocalDate } from "../time/local-date.ts";

/** What capabilities publish as owed: what, about whom, by when, and who answers for it. */
export type Owed = {
  /** The organisation it is about. */
  subject: string;
  /** Persons who answer for it, by id; empty where the post is vacant. */
  recipients: readonly string[];
} & (
  | {
      kind: "report";
      year: number;
      due: LocalDate;
      state: "open" | "draft" | "returned";
      returnedAt?: Instant;
    }
  | { kind: "meeting"; due: LocalDate; year: YearState }
);

/** News that a person's act makes: for others to hear soon, and not any more when it is old. */
export type News = {
  subject: string;
  recipients: readonly string[];
  /** When the person acted. */
  at: Instant;
} & (
  | { kind: "reportSubmitted"; year: number; version: number }
  | { kind: "reportReturned"; year: number; version: number; comment: string }
  | { kind: "reportAccepted"; year: number; version: number }
);
