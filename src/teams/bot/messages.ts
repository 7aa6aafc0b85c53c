import type { RosterBook } from "../../people/roster-book.ts";
import type { Contacts } from "../../people/contacts.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import type { Delivery, NotSent, Sending } from "../../reminders/outbox/delivering.ts";
import type { Message } from "../../reminders/outbox/documents.ts";
import { isQuestionNews, type QuestionNews } from "../../reminders/owed.ts";
import type { Content } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Address, Delivery as Delivered, Transport } from "../transport/types.ts";
import { asActivity } from "./bot.ts";
import { mailOf, type CalendarOf, type PlainMail } from "./message-mail.ts";
import { newsContent } from "./news-content.ts";
import type { Reader } from "./office-question-cards.ts";
import { dayCard } from "./reminder-cards.ts";

/** Makes the outbox's messages ready as cards, in each person's own chat and language. */
export function makeSending(parts: {
  lookup: PlanLookup;
  roster: RosterBook;
  contacts: Contacts;
  transport: Pick<Transport, "deliver" | "replace">;
  /** The card of such news; undefined when what it is about is gone. */
  questionCard: (news: QuestionNews, reader: Reader) => Promise<Card | undefined>;
  /** The way to whoever is not reached in Teams; absent where no mail is set up. */
  mailer?: { send(mail: PlainMail): Promise<MailDelivery> };
  calendarOf: CalendarOf;
}): Sending {
  const { lookup, roster, contacts, transport, mailer } = parts;

  async function cardOf({ content }: Message, id: string, reader: Reader): Promise<Card | undefined> {
    if (content.occasion === "day") return dayCard(lookup, id, content, reader);
    const { news } = content;
    if (isQuestionNews(news)) return parts.questionCard(news, reader);
    return noticeOf(newsContent(lookup, news, reader), reader.language);
  }

  return {
    async prepare(message, id) {
      const directory = await roster.current();
      const person = directory.person(message.to);
      if (!person) return { outcome: "unreached", reason: "left" };
      const address = await contacts.addressOf(person);
      const writeMail = async () => mailer && mailOf(parts, message, id, person, directory);
      if (!address) {
        const mail = await writeMail();
        if (!mail || !mailer) return { outcome: "unreached", reason: "notInstalled" };
        return { outcome: "ready", send: async () => mailed(await mailer.send(mail)) };
      }
      let card: Card | undefined;
      try {
        card = await cardOf(message, id, { language: person.language, directory });
      } catch (error) {
        if (error instanceof RangeError) return { outcome: "unreached", reason: "cardTooLarge" };
        throw error;
      }
      if (!card) return { outcome: "unreached", reason: "other" };
      const activity = asActivity(card);
      const send = async (): Promise<Delivery> => {
        const delivered = await transport.deliver(address, activity);
        // Teams has surely not taken it: then there is the post.
        const mail = delivered.outcome === "refused" ? await writeMail() : undefined;
        return mail && mailer ? mailed(await mailer.send(mail)) : toDelivery(delivered, address);
      };
      return { outcome: "ready", send };
    },

    async change(message, id) {
      const directory = await roster.current();
      const person = directory.person(message.to);
      if (!person || !message.shown) return { outcome: "gone" };
      const card = await cardOf(message, id, { language: person.language, directory }).catch(tooLarge);
      if (!card) return { outcome: "gone" };
      const { address, activityId } = message.shown;
      const delivery = await transport.replace(address, activityId, asActivity(card));
      switch (delivery.outcome) {
        case "sent":
          return { outcome: "changed" };
        case "refused":
          return { outcome: "gone" };
        case "notSent":
          return notSent(delivery);
        case "unknown":
          // Changing it once more says the same.
          return { outcome: "notSent", retryAfterMs: 0, throttled: false };
        default:
          return delivery satisfies never;
      }
    },
  };
}

/** What Teams would not take is not shown. */
function tooLarge(error: unknown): undefined {
  if (!(error instanceof RangeError)) throw error;
}

/** What became of a mail. */
type MailDelivery =
  | { outcome: "sent" | "unknown" }
  | { outcome: "unreached"; reason: "mailRefused" }
  | { outcome: "notSent"; retryAfterMs: number };

function mailed(delivery: MailDelivery): Delivery {
  switch (delivery.outcome) {
    case "sent":
      return { outcome: "sent", via: "mail" };
    case "unknown":
      return { outcome: "unknown" };
    case "unreached":
      return delivery;
    case "notSent":
      return { ...delivery, throttled: false };
    default:
      return delivery satisfies never;
  }
}

function toDelivery(delivery: Delivered, address: Address): Delivery {
  switch (delivery.outcome) {
    case "sent":
      return { outcome: "sent", via: "teams", activityId: delivery.activityId, address };
    case "refused":
      return { outcome: "unreached", reason: delivery.reason };
    case "notSent":
      return notSent(delivery);
    case "unknown":
      return { outcome: "unknown" };
    default:
      return delivery satisfies never;
  }
}

function notSent({ retryAfterMs, throttled = false }: Extract<Delivered, { outcome: "notSent" }>): NotSent {
  return { outcome: "notSent", retryAfterMs, throttled };
}

/** What, why this person, and the next step as a button. */
function noticeOf(content: Content, language: Language): Card {
  return render("notice", {
    lang: language,
    speak: [content.title, ...content.paragraphs.slice(0, 1)].join(". "),
    ...content,
  });
}
