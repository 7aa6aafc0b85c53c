import type { RosterBook } from "../../people/roster-book.ts";
import type { Contacts } from "../../people/contacts.ts";
import type { Language } from "../../plan/schema.ts";
import type { Delivery, Prepare } from "../../reminders/outbox.ts";
import type { News } from "../../reminders/owed.ts";
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

type Content = Pick<Notice, "title" | "paragraphs" | "lines" | "actions">;

/** Makes the outbox's messages ready as cards, in each person's own chat and language. */
export function makePrepare(parts: {
  roster: RosterBook;
  contacts: Contacts;
  transport: Pick<Transport, "deliver">;
}): Prepare {
  return async function prepare(message) {
    const directory = await parts.roster.current();
    const person = directory.person(message.to);
    if (!person) return { outcome: "unreached", reason: "left" };
    const address = await parts.contacts.addressOf(person);
    if (!address) return { outcome: "unreached", reason: "notInstalled" };
    const subject =
      message.about.occasion === "owed" ? message.about.owed.subject : message.about.news.subject;
    const name = directory.organisation(subject)?.name[person.language] ?? subject;
    let card: Card;
    try {
      card = messageCard(message, name, person.language);
    } catch (error) {
      if (error instanceof RangeError) return { outcome: "unreached", reason: "cardTooLarge" };
      throw error;
    }
    const send = async (): Promise<Delivery> =>
      toDelivery(await parts.transport.deliver(address, asActivity(card)));
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

/** A message as a card: what, why this person, and the next step as a button. */
function messageCard({ about }: Wanted, name: string, language: Language): Card {
  const content =
    about.occasion === "owed" ? owedContent(about, name, language) : newsContent(about.news, name, language);
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

function newsContent(news: News, name: string, language: Language): Content {
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
