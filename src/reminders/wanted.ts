import type { Plan } from "../plan/schema.ts";
import { dateAt, daysBetween, type Instant, type LocalDate } from "../time/local-date.ts";
import { isCompositionNews, isMeetingNews, isQuestionNews, type News, type Owed } from "./owed.ts";
import { latestMilestone, type Milestone } from "./timetable.ts";

/** A message that should be there: planned under its id it is sent once, however often it is planned. */
export interface Wanted {
  /** Occasion and recipient; the same occasion for the same person always gives the same id. */
  id: string;
  /** All messages on one matter to one person begin with this. */
  matter: string;
  to: string;
  /** Until then the message is remembered at the longest, where it tells who asked what. */
  keepUntil?: Instant;
  about: { occasion: "owed"; owed: Owed; milestone: Milestone } | { occasion: "news"; news: News };
}

/** Decides which messages what is owed wants today. Pure. */
export function wantedFor(owed: readonly Owed[], reminders: Plan["reminders"], today: LocalDate): Wanted[] {
  return owed.flatMap((item) => {
    const milestone = latestMilestone(reminders[item.kind], item.due, today);
    if (!milestone || isJustReturned(item, reminders.quietDays, today)) return [];
    const year = item.kind === "report" ? item.year : item.year.year;
    return item.recipients.map((to) => {
      // Two checkpoints of one body's year are one matter: nobody hears of both within a few days.
      const matter = `${item.kind}:${item.subject}:${String(year)}:${to}:`;
      return {
        id: `${matter}${item.due}:${milestone.when}-${String(milestone.days)}`,
        matter,
        to,
        about: { occasion: "owed" as const, owed: item, milestone },
      };
    });
  });
}

/** The news of a return is reminder enough for some days. */
function isJustReturned(item: Owed, quietDays: number, today: LocalDate): boolean {
  if (item.kind !== "report" || item.returnedAt === undefined) return false;
  return daysBetween(dateAt(item.returnedAt, "UTC"), today) < quietDays;
}

/** Who comes into a post later than this hears nothing of what was news before. Milliseconds. */
const newsFor = 30 * 86_400_000;

/** The messages that news wants: one for each person and version. Pure. */
export function wantedForNews(news: readonly News[], now: Instant): Wanted[] {
  const fresh = news.filter(({ at }) => at <= now && now - at < newsFor);
  return fresh.flatMap((item) => {
    const occasion = occasionOf(item);
    return item.recipients.map((to) => ({
      id: `${occasion}:${to}`,
      matter: `${occasion}:${to}`,
      to,
      // Later it is not wanted any more, so nothing sends it a second time.
      ...(isQuestionNews(item) && { keepUntil: item.at + newsFor }),
      about: { occasion: "news" as const, news: item },
    }));
  });
}

function occasionOf(news: News): string {
  if (isQuestionNews(news)) return `${news.kind}:${news.subject}`;
  if (news.kind === "compiled") return news.event.key;
  if (news.kind === "cycle") return `cycle:${news.subject}:${String(news.owed.round)}:${news.day}`;
  if (isMeetingNews(news))
    return `${news.kind}:${news.subject}:${news.meeting.id}:s${String(news.meeting.sequence)}`;
  if (isCompositionNews(news)) {
    // What ends on a day is told once, whenever it is found.
    const which = news.kind === "seatEnding" ? news.on : String(news.at);
    return `${news.kind}:${news.subject}:${news.person}:${which}`;
  }
  const about = `${news.kind}:${news.subject}:${String(news.year)}`;
  switch (news.kind) {
    case "reportSubmitted":
    case "reportAccepted":
      return `${about}:v${String(news.version)}`;
    case "reportReturned":
      return `${about}:v${String(news.version)}${news.reopened ? ":reopened" : ""}`;
    case "moreTimeAsked":
    case "moreTimeDecided":
      return `${about}:${String(news.askedAt)}`;
    case "reportPassedOn":
      return `${about}:${String(news.at)}`;
    default:
      return news satisfies never;
  }
}
