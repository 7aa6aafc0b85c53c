import type { Instant } from "../time/local-date.ts";
import type { SubjectRef } from "./line.ts";
import { storeId } from "./outbox/documents.ts";
import type { WantedNews } from "./outbox/planning.ts";
import { isCompositionNews, isMeetingNews, isQuestionNews, type News } from "./owed.ts";

/** Who comes into a post later than this hears nothing of what was news before. Milliseconds. */
const newsFor = 30 * 86_400_000;

/** The messages that news wants: one for each person and version. Pure. */
export function messagesOf(news: readonly News[], from: SubjectRef, now: Instant): WantedNews[] {
  const fresh = news.filter(({ at }) => at <= now && now - at < newsFor);
  return fresh.flatMap((item) => {
    const occasion = occasionOf(item);
    return item.recipients.map((to) => ({
      id: storeId(`${occasion}:${to}`),
      to,
      news: item,
      from,
      // Later it is not wanted any more, so nothing sends it a second time.
      ...(isQuestionNews(item) && { keepUntil: item.at + newsFor }),
    }));
  });
}

function occasionOf(news: News): string {
  if (isQuestionNews(news)) return `${news.kind}:${news.subject}`;
  if (news.kind === "compiled") return news.event.key;
  if (isMeetingNews(news))
    return `${news.kind}:${news.subject}:${news.meeting.id}:s${String(news.meeting.sequence)}`;
  if (isCompositionNews(news)) {
    // What ends on a day is told once, whenever it is found.
    const which = news.kind === "seatEnding" ? news.on : String(news.at);
    return `${news.kind}:${news.subject}:${news.person}:${which}`;
  }
  if (news.kind === "notMine") return `notMine:${news.matter}:${news.person}:${String(news.at)}`;
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
