import type { YearState } from "../bodies/cadence.ts";
import type { PlanningNews } from "../bodies/planning/news.ts";
import type { CompiledNews } from "../reports/compiled/news.ts";
import type { OwedCycle } from "../reports/cycles/owed.ts";
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
  /** The organisation it is about, the year, the cycle, or the key of a question: what was asked is read when the message leaves. */
  subject: string;
  recipients: readonly string[];
  /** When the person acted. */
  at: Instant;
} & (
  | { kind: "reportSubmitted"; year: number; version: number }
  /** `reopened`: it had been accepted. */
  | { kind: "reportReturned"; year: number; version: number; comment: string; reopened: boolean }
  | { kind: "reportAccepted"; year: number; version: number }
  | { kind: "moreTimeAsked"; year: number; askedAt: Instant; until: LocalDate; reason: string }
  | {
      kind: "moreTimeDecided";
      year: number;
      askedAt: Instant;
      until: LocalDate;
      granted: boolean;
      comment: string;
    }
  /** `by`: who passed it on. */
  | { kind: "reportPassedOn"; year: number; by: string }
  | { kind: "compiled"; event: CompiledNews }
  /** `day`: of the milestone, or the first one that is too late. */
  | { kind: "cycle"; day: LocalDate; owed: OwedCycle }
  | Omit<PlanningNews, "days">
  /** About a member of the body `subject`. */
  | {
      kind: "legitimationAsked";
      person: string;
      /** Whom they represent. */
      organisation: string;
      askedBy: string;
      mandate?: string;
    }
  | { kind: "legitimationDecided"; person: string; granted: boolean; reason?: string }
  | { kind: "seatEnding"; person: string; on: LocalDate }
  | { kind: "questionAsked" | "questionAnswered" }
);

/** News about a question: the message is made from what is kept of it when it leaves. */
export type QuestionNews = Extract<News, { kind: `question${string}` }>;

/** News about a meeting to come. */
export type MeetingNews = Extract<News, { kind: `meeting${string}` }>;

/** News about a unit's report. */
export type ReportNews = Extract<News, { kind: `report${string}` | `moreTime${string}` }>;

/** News about who sits in a body. */
export type CompositionNews = Extract<News, { kind: `legitimation${string}` | "seatEnding" }>;

export function isCompositionNews(news: News): news is CompositionNews {
  return (
    news.kind === "legitimationAsked" || news.kind === "legitimationDecided" || news.kind === "seatEnding"
  );
}

export function isQuestionNews(news: News): news is QuestionNews {
  return news.kind === "questionAsked" || news.kind === "questionAnswered";
}

export function isMeetingNews(news: News): news is MeetingNews {
  return "meeting" in news;
}

export interface Facts {
  owed: readonly Owed[];
  news: readonly News[];
}
