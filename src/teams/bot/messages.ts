import type { Quarter } from "../../bodies/quarter.ts";
import type { RosterBook } from "../../people/roster-book.ts";
import type { Contacts } from "../../people/contacts.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { Delivery, Prepare } from "../../reminders/outbox.ts";
import { isCompositionNews, isMeetingNews, isQuestionNews, type QuestionNews } from "../../reminders/owed.ts";
import type { Wanted } from "../../reminders/wanted.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { planningWords } from "../../words/planning.ts";
import { reminderWords } from "../../words/reminders.ts";
import { reportWords } from "../../words/reports.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type Content } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Delivery as Delivered, Transport } from "../transport/types.ts";
import { asActivity } from "./bot.ts";
import type { Reader } from "./office-question-cards.ts";
import { compiledContent, cycleContent } from "./cascade-news.ts";
import { meetingContent } from "./planning-news.ts";
import { compositionContent } from "./composition-news.ts";
import { reportNews } from "./report-news.ts";

/** Makes the outbox's messages ready as cards, in each person's own chat and language. */
export function makePrepare(parts: {
  lookup: PlanLookup;
  roster: RosterBook;
  contacts: Contacts;
  transport: Pick<Transport, "deliver">;
  /** The card of such news; undefined when what it is about is gone. */
  questionCard: (news: QuestionNews, reader: Reader) => Promise<Card | undefined>;
}): Prepare {
  const { lookup } = parts;

  async function cardOf({ about }: Wanted, reader: Reader): Promise<Card | undefined> {
    const { language, directory } = reader;
    const nameOf = (id: string): string => directory.organisation(id)?.name[language] ?? id;
    if (about.occasion === "owed")
      return noticeOf(owedContent(about, nameOf(about.owed.subject), language), language);
    const { news } = about;
    if (isQuestionNews(news)) return parts.questionCard(news, reader);
    if (news.kind === "compiled") return noticeOf(compiledContent(lookup, news.event, language), language);
    if (news.kind === "cycle") return noticeOf(cycleContent(lookup, news.owed, language), language);
    if (isMeetingNews(news)) return noticeOf(meetingContent(news, nameOf(news.subject), language), language);
    if (isCompositionNews(news)) return noticeOf(compositionContent(lookup, news, reader), language);
    const people = (id: string): string => directory.person(id)?.name ?? id;
    return noticeOf(reportNews(news, { name: nameOf(news.subject), nameOf: people, language }), language);
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

/** The answers to a reminder of a meeting, each one tap away. @param askable the quarter for which "no need" may be said */
function meetingActions(body: string, askable: Quarter | undefined, language: Language): CardAction[] {
  const { noNeed } = bodyYearWords[language];
  return [
    execute(reminderWords[language].recordMeeting, "meeting.form", { body }, { style: "positive" }),
    execute(planningWords[language].plan, "planning.new", { body }),
    ...(askable ? [execute(noNeed(askable), "meeting.noNeed", { body, quarter: askable })] : []),
    execute(meetingWords[language].look, "meeting.year", { body }),
  ];
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
    actions:
      owed.kind === "report"
        ? [
            execute(
              owed.state === "returned" ? reportWords[language].goOn : words.reportNow,
              "report.open",
              { unit: owed.subject, year: owed.year },
              { style: "positive" },
            ),
          ]
        : meetingActions(owed.subject, owed.year.askable, language),
  };
}
