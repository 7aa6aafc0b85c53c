import type { Directory } from "../../people/directory.ts";
import type { Person } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { Message } from "../../reminders/outbox/documents.ts";
import { hasDay, isMeetingNews, isQuestionNews, type MeetingNews } from "../../reminders/owed.ts";
import { writtenDate } from "../../words/format.ts";
import { mailWords } from "../../words/mail.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { reminderWords } from "../../words/reminders.ts";
import type { Content } from "../cards/models.ts";
import { newsContent } from "./news-content.ts";

/** A message as a mail, for whoever is not reached in Teams: the same words, without buttons. */
export interface PlainMail {
  id: string;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  sections: readonly {
    heading: string;
    paragraphs: readonly string[];
    lines: readonly { label: string; text: string }[];
    links: readonly { title: string; url: string }[];
  }[];
  why: string;
  calendar?: { method: "REQUEST" | "CANCEL"; fileName: string; ics: string };
}

/** The calendar file of a planned meeting; undefined where there is none. */
export type CalendarOf = (news: MeetingNews, language: Language) => Promise<PlainMail["calendar"]>;

/** Undefined for what can only be answered in the chat. */
export async function mailOf(
  parts: { lookup: PlanLookup; calendarOf: CalendarOf },
  message: Message,
  id: string,
  person: Person,
  directory: Directory,
): Promise<PlainMail | undefined> {
  const { language } = person;
  const words = mailWords[language];
  const { content } = message;
  const common = { id, to: { name: person.name, address: person.email }, language, why: words.why };
  if (content.occasion === "day") {
    const names = namesFor(parts.lookup, directory, language);
    const say = reminderWords[language];
    const sections = content.lines
      .filter(({ closed }) => !closed)
      .map(({ owed, occasion, as, step }) => ({
        heading: say.title(owed.what, names),
        paragraphs: [say.text(owed, occasion, names), say.because(as, step, names)],
        lines: [{ label: `${hasDay(owed) ? say.due : say.since}:`, text: writtenDate(owed.due, language) }],
        links: [],
      }));
    const [first] = sections;
    if (!first) return undefined;
    const subject = say.single(sections.length === 1 ? first.heading : say.many(sections.length));
    return { ...common, subject, sections };
  }
  const { news } = content;
  if (isQuestionNews(news)) return undefined;
  const said = newsContent(parts.lookup, news, { language, directory });
  const calendar = isMeetingNews(news) ? await parts.calendarOf(news, language) : undefined;
  return { ...common, subject: said.title, sections: [sectionOf(said)], ...(calendar && { calendar }) };
}

function sectionOf({ title, paragraphs, lines, actions }: Content): PlainMail["sections"][number] {
  const links = actions.flatMap(({ title: name, url }) =>
    typeof url === "string" ? [{ title: name, url }] : [],
  );
  return { heading: title, paragraphs, lines, links };
}
