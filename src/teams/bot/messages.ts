import type { RosterBook } from "../../people/roster-book.ts";
import type { Contacts } from "../../people/contacts.ts";
import type { Language } from "../../plan/schema.ts";
import type { Delivery, Prepare } from "../../reminders/outbox.ts";
import { isQuestionNews, type News, type QuestionNews } from "../../reminders/owed.ts";
import type { Wanted } from "../../reminders/wanted.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { reminderWords } from "../../words/reminders.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { line, type Notice } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Delivery as Delivered, Transport } from "../transport/types.ts";
import { asActivity } from "./bot.ts";
import type { Reader } from "./office-question-cards.ts";

type Content = Pick<Notice, "title" | "paragraphs" | "lines" | "actions">;

/** Makes the outbox's messages ready as cards, in each person's own chat and language. */
export function makePrepare(parts: {
  roster: RosterBook;
  contacts: Contacts;
  transport: Pick<Transport, "deliver">;
  /** The card of such news; undefined when what it is about is gone. */
  questionCard: (news: QuestionNews, reader: Reader) => Promise<Card | undefined>;
}): Prepare {
  async function cardOf({ about }: Wanted, reader: Reader): Promise<Card | undefined> {
    const { language, directory } = reader;
    const { subject } = about.occasion === "owed" ? about.owed : about.news;
    const name = directory.organisation(subject)?.name[language] ?? subject;
    if (about.occasion === "owed") return noticeOf(owedContent(about, name, language), language);
    if (isQuestionNews(about.news)) return parts.questionCard(about.news, reader);
    return noticeOf(newsContent(about.news, name, language), language);
  }

  return async function prepare(message) {
    const directory = await parts.roster.current();
    const person = directory.person(message.to);
    if (!person) return { outcome: "unreached", reason: "left" };
    const address = await parts.contacts.addressOf(person);
    if (!address) return { outcome: "unreached", reason: "notInstalled" };
    const reader = { language: person.language, directory };
    let card: Card | undefined;
    try {
      card = await cardOf(message, reader);
    } catch (error) {
      if (error instanceof RangeError) return { outcome: "unreached", reason: "cardTooLarge" };
      throw error;
    }
    if (!card) return { outcome: "unreached", reason: "other" };
    const activity = asActivity(card);
    const send = async (): Promise<Delivery> => toDelivery(await parts.transport.deliver(address, activity));
    return { outcome: "ready", send };
  };
}

function toDelivery(delivery: Delivered): Delivery {
  switch (delivery.outcome) {
    case "sent":
      return { outcome: "sent" };
    case "refused":
      return { outcome: "unreached", reason: delivery.reason };
    case "notSent":
      return { outcome: "notSent", retryAfterMs: delivery.retryAfterMs };
    case "unknown":
      return { outcome: "unknown" };
    default:
      return delivery satisfies never;
  }
}

/** What, why this person, and the next step as a button. */
function noticeOf(content: Content, language: Language): Card {
  return render("notice", {
    lang: language,
    speak: [content.title, ...content.paragraphs.slice(0, 1)].join(". "),
    ...content,
  });
}

function owedContent(
  { owed, milestone }: Extract<Wanted["about"], { occasion: "owed" }>,
  name: string,
  language: Language,
): Content {
  const words = reminderWords[language];
  return {
    title: words.title(owed, name),
    paragraphs: [words.text(owed, milestone), words.why(owed)],
    lines:
      owed.kind === "report"
        ? [line(reportWords[language].due, writtenDate(owed.due, language))]
        : [line(meetingWords[language].yearLabel, meetingWords[language].year(owed.year))],
    actions: [
      owed.kind === "report"
        ? execute(
            owed.state === "returned" ? reportWords[language].goOn : words.reportNow,
            "report.open",
            { unit: owed.subject, year: owed.year, page: 0 },
            { style: "positive" },
          )
        : execute(words.recordMeeting, "meeting.form", { body: owed.subject }, { style: "positive" }),
    ],
  };
}

function newsContent(news: Exclude<News, QuestionNews>, name: string, language: Language): Content {
  const words = reminderWords[language];
  const { look, goOn, commentLabel } = reportWords[language];
  const which = { unit: news.subject, year: news.year };
  switch (news.kind) {
    case "reportSubmitted":
      return {
        title: words.submittedTitle(name, news.year),
        paragraphs: [words.submittedText(news.version)],
        lines: [],
        actions: [execute(look, "report.look", which, { style: "positive" })],
      };
    case "reportReturned":
      return {
        title: words.returnedTitle(name, news.year),
        paragraphs: [words.returnedText],
        lines: [line(commentLabel, news.comment)],
        actions: [execute(goOn, "report.open", { ...which, page: 0 }, { style: "positive" })],
      };
    case "reportAccepted":
      return {
        title: words.acceptedTitle(name, news.year),
        paragraphs: [words.acceptedText],
        lines: [],
        actions: [execute(look, "report.look", which)],
      };
    default:
      return news satisfies never;
  }
}
