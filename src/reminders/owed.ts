import type { YearState } from "../bodies/cadence.ts";
import type { PlanningNews } from "../bodies/planning/news.ts";
import type { Plan, Role } from "../plan/schema.ts";
import type { CompiledNews } from "../reports/compiled/news.ts";
import type { OwedCycle } from "../reports/cycles/owed.ts";
import type { Instant, LocalDate } from "../time/local-date.ts";

/** What capabilities publish: what is owed by whom until when, and what has happened that others should hear of. */

/** Some of those who answer for something, and the post that makes them do. Empty where the post is vacant. */
export interface Step {
  people: readonly string[];
  /** `colleague`: who took a report over; `legitimator`: who decides about a member. */
  role: Role | "colleague" | "legitimator";
  /** The organisation of the post. */
  of: string;
}

export type TimetableName = Exclude<keyof Plan["reminders"], "quietDays" | "hours" | "inform">;

/** Something that somebody owes. */
export interface Owed {
  /** The same for the same thing, whoever answers for it and whenever it is due. */
  matter: string;
  /** Which of the plan's timetables says when people hear of it. */
  timetable: TimetableName;
  /** When it is due; of what only waits, since when. */
  due: LocalDate;
  /** Who answers for it: those of the first step who are there. */
  chain: readonly [Step, ...Step[]];
  /** Who is informed, and nothing more, when it is so many days late. */
  informed: readonly { after: number; step: Step }[];
  /** Until that day other news about it is reminder enough. */
  quietUntil?: LocalDate;
  what: What;
}

/** Whether it is due on a day; what only waits, or is missing, counts its days from when it began. */
export function hasDay({ timetable }: Pick<Owed, "timetable">): boolean {
  return timetable !== "waiting" && timetable !== "missing";
}

/** What is owed, for the words about it. Organisations and persons by their ids. */
export type What =
  | { kind: "report"; unit: string; year: number; state: "open" | "draft" | "returned" }
  /** A report waits for the office. */
  | { kind: "review"; unit: string; year: number; version: number }
  | { kind: "moreTime"; unit: string; year: number; until: LocalDate }
  | { kind: "meeting"; body: string; year: YearState }
  | { kind: "legitimation"; body: string; person: string; organisation: string }
  /** Of a body: how many things are missing of its composition. */
  | { kind: "vacancy"; body: string; findings: number }
  | { kind: "compiled"; year: number; step: CompiledStep; stage?: string }
  | { kind: "cycle"; owed: OwedCycle }
  | { kind: "questions"; open: number }
  | { kind: "dormant"; duty: string; year: YearState }
  /** Actors of the plan whom the roster gives nobody for. */
  | { kind: "unheld"; actors: readonly string[] };

export type CompiledStep = "close" | "approve" | "brief" | "release" | "deliver";

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
  /** Somebody says that what they were reminded of is not theirs. */
  | { kind: "notMine"; person: string; matter: string; what: What }
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

/** What there is to say about one subject. */
export interface Look {
  owed: readonly Owed[];
  news: readonly News[];
  /** When something of it changes by itself, without anybody's act. */
  changesAt?: Instant;
}
