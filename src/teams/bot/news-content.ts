import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import { isCompositionNews, isMeetingNews, type News, type QuestionNews } from "../../reminders/owed.ts";
import type { Content } from "../cards/models.ts";
import { compiledContent } from "./cascade-news.ts";
import { compositionContent } from "./composition-news.ts";
import { meetingContent } from "./planning-news.ts";
import { notMineContent } from "./reminder-news.ts";
import { reportNews } from "./report-news.ts";

/** What news says, for a card or a mail. */
export function newsContent(
  lookup: PlanLookup,
  news: Exclude<News, QuestionNews>,
  reader: { language: Language; directory: Directory },
): Content {
  const { language, directory } = reader;
  const nameOf = (id: string): string => directory.organisation(id)?.name[language] ?? id;
  if (news.kind === "compiled") return compiledContent(lookup, news.event, language);
  if (news.kind === "notMine") return notMineContent(lookup, news, reader);
  if (isMeetingNews(news)) return meetingContent(news, nameOf(news.subject), language);
  if (isCompositionNews(news)) return compositionContent(lookup, news, reader);
  const people = (id: string): string => directory.person(id)?.name ?? id;
  return reportNews(news, { name: nameOf(news.subject), nameOf: people, language });
}
