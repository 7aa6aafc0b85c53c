import type { PlanLookup } from "../../plan/lookup.ts";
import type { Content } from "../../reminders/outbox/documents.ts";
import { isQuestionNews } from "../../reminders/owed.ts";
import { questionWords } from "../../words/questions.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { reminderWords } from "../../words/reminders.ts";
import type { Reader } from "./reminder-cards.ts";

/** What a message is about, in a few words. */
export function subjectOf(
  lookup: PlanLookup,
  content: Content,
  reader: Pick<Reader, "language" | "directory">,
): string {
  const { language, directory } = reader;
  const words = reminderWords[language];
  if (content.occasion === "day") {
    const names = namesFor(lookup, directory, language);
    const [first, ...others] = content.lines;
    const title = first ? words.title(first.owed.what, names) : "";
    return others.length > 0 ? `${title} +${String(others.length)}` : title;
  }
  if (isQuestionNews(content.news)) return questionWords[language].question;
  return directory.organisation(content.news.subject)?.name[language] ?? content.news.subject;
}
