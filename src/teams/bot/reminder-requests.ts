import type { PlanLookup } from "../../plan/lookup.ts";
import type { Presences } from "../../people/presences.ts";
import type { Message, MessageLine } from "../../reminders/outbox/documents.ts";
import type { Reminders } from "../../reminders/use-cases.ts";
import { addDays, readDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { reminderWords } from "../../words/reminders.ts";
import type { Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import { makePresenceRequests } from "./presence-requests.ts";
import type { ReminderButton } from "./reminder-buttons.ts";
import { answerCard } from "./reminder-answer-card.ts";
import { dayCard } from "./reminder-cards.ts";
import { whyCard } from "./reminder-why-card.ts";
import type { Reply } from "./reply.ts";
import type { Inputs } from "./requests.ts";

type About = Exclude<ReminderButton, { verb: `message${string}` }>;
type Answering = Extract<ReminderButton, { line: string }>;

/** Answers the buttons of reminders. Whose message it is, the store says: nobody answers another's. */
export function makeReminderRequests(parts: {
  lookup: PlanLookup;
  reminders: Pick<Reminders, "message" | "newest" | "answer" | "latestFor" | "wakeFor">;
  presences: Presences;
}) {
  const { lookup, reminders } = parts;
  const presence = makePresenceRequests({ ...parts, plan: lookup.plan });

  function shown(id: string, { content }: Message, caller: Caller): Reply {
    return content.occasion === "day" ? { card: dayCard(lookup, id, content, caller) } : gone(caller);
  }
  function gone({ language }: Caller): Reply {
    return noticeCard(language, reminderWords[language].gone);
  }

  function form(
    id: string,
    about: MessageLine,
    caller: Caller,
    again?: { typed: Inputs; notice: string },
  ): Reply {
    const days = { today: caller.today, latest: reminders.latestFor(about, caller.today) };
    return {
      card: answerCard(lookup, id, about, days, caller, again && { ...again, problems: [] }),
      ...(again && { leaveCard: again.notice }),
    };
  }

  async function why(id: string | undefined, to: string, caller: Caller): Promise<Reply> {
    const named = id === undefined ? undefined : await reminders.message(to, id);
    const found = id === undefined ? await reminders.newest(to) : named && { id, message: named };
    if (found?.message.content.occasion !== "day")
      return id === undefined
        ? noticeCard(caller.language, reminderWords[caller.language].noneYet)
        : gone(caller);
    return { card: whyCard(lookup, found.id, found.message.content, caller) };
  }

  async function answer(request: Answering & { inputs: Inputs }, to: string, caller: Caller): Promise<Reply> {
    const { message: id, line: lineId, inputs } = request;
    const words = reminderWords[caller.language];
    const message = await reminders.message(to, id);
    const about =
      message?.content.occasion === "day"
        ? message.content.lines.find((each) => each.id === lineId)
        : undefined;
    if (!message || !about) return gone(caller);
    if (request.verb === "reminder.answer")
      return about.closed ? shown(id, message, caller) : form(id, about, caller);
    const tooLate = (earliest: string, latest: string): Reply =>
      form(id, about, caller, { typed: inputs, notice: words.tooLate(earliest, latest) });
    const written = (day: string) => writtenDate(day as Caller["today"], caller.language);
    const range = [
      written(addDays(caller.today, 1)),
      written(reminders.latestFor(about, caller.today)),
    ] as const;
    let wish: Parameters<typeof reminders.answer>[3];
    switch (request.verb) {
      case "reminder.later": {
        const until = readDate(
          request.until ?? (typeof inputs["until"] === "string" ? inputs["until"].trim() : ""),
        );
        if (!until) return tooLate(...range);
        wish = { kind: "later", until };
        break;
      }
      case "reminder.notMine":
        wish = { kind: "notMine" };
        break;
      case "reminder.stop":
        wish = { kind: "stop" };
        break;
      case "reminder.takeBack":
        wish = { kind: "again" };
        break;
      default:
        return request satisfies never;
    }
    const answered = await reminders.answer(to, id, lineId, wish);
    switch (answered.outcome) {
      case "answered":
        return { ...shown(id, answered.message, caller), news: true };
      case "already":
      case "done":
        return shown(id, answered.message, caller);
      case "tooLate":
        return tooLate(written(answered.earliest), written(answered.latest));
      case "gone":
        return gone(caller);
      default:
        return answered satisfies never;
    }
  }

  return async function handle(request: About & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "reminders" || request.verb === "reminders.save") return presence(request, caller);
    const to = caller.person?.id;
    if (to === undefined) return noticeCard(caller.language, reminderWords[caller.language].noneYet);
    switch (request.verb) {
      case "reminder.show": {
        const message = await reminders.message(to, request.message);
        return message ? shown(request.message, message, caller) : gone(caller);
      }
      case "reminder.why":
        return why(request.message, to, caller);
      case "reminder.answer":
      case "reminder.later":
      case "reminder.notMine":
      case "reminder.stop":
      case "reminder.takeBack":
        return answer(request, to, caller);
      default:
        return request satisfies never;
    }
  };
}
