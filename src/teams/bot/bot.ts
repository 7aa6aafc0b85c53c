import type { Activity } from "botbuilder";
import type { Language } from "../../plan/schema.ts";
import { general } from "../../words/general.ts";
import { within } from "../../time/within.ts";
import { reminderWords } from "../../words/reminders.ts";
import { forDialog } from "../cards/actions.ts";
import type { Card } from "../cards/render.ts";
import { SendFailed } from "../transport/send-failed.ts";
import type { InvokeAnswer, Log, Turn } from "../transport/types.ts";
import { localeOf, type Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import { readButton, type Request } from "./requests.ts";
import { readSpoken } from "./spoken.ts";

/** A question has a few dozen characters; more than this is not read. */
const longestLine = 2000;
/** Teams waits 15 seconds for an answer, then it shows an error of its own. */
const patienceMs = 10_000;
const cardType = "application/vnd.microsoft.card.adaptive";
const messageType = "application/vnd.microsoft.activity.message";

export interface BotParts {
  identify: (turn: Turn) => Promise<Caller>;
  answer: (request: Request, caller: Caller) => Promise<Reply>;
  /** Keeps how the caller is reached; true when they have not been here before. */
  arrive: (activity: Activity, caller: Caller) => Promise<boolean>;
  leave: (caller: Caller) => Promise<void>;
  /** Called when a person of the roster is reached for the first time. */
  onArrival: (person: string) => Promise<void>;
  /** Called after something happened that others should hear of. Must not throw. */
  onNews: () => void;
  /** Does something as the use case of that name. */
  doing: <T>(useCase: string, work: () => Promise<T>) => Promise<T>;
  log: Log;
  /** How long a person waits at most. Milliseconds. */
  patienceMs?: number;
}

type Performed = Partial<Pick<Reply, "card" | "leaveCard">> & { language: Language };

/** The one door for what Teams brings: an activity becomes a request, a request a card, the card an answer of the right kind. */
export function makeBot(parts: BotParts) {
  const { identify, answer, arrive, leave, onArrival, onNews, doing, log } = parts;
  return async function onTurn(turn: Turn): Promise<InvokeAnswer | undefined> {
    switch (turn.activity.type) {
      case "message":
        await onMessage(turn);
        return undefined;
      case "invoke":
        return onInvoke(turn);
      case "installationUpdate":
      case "conversationUpdate":
        await doing("membership", () => onMembership(turn));
        return undefined;
      default:
        return undefined;
    }
  };

  async function onMessage(turn: Turn): Promise<void> {
    const { activity } = turn;
    if (!isPersonal(activity)) {
      await turn.send({ type: "message", text: general[localeOf(activity)].personalOnly });
      return;
    }
    const button: unknown = activity.value ?? undefined;
    const { request, language } =
      button === undefined ? readSpoken(plainText(activity)) : { request: readButton(button) };
    const reply = await perform(turn, request, language);
    const card =
      reply.card ??
      noticeCard(reply.language, general[reply.language].failedTitle, [general[reply.language].failedText])
        .card;
    // A button that came as a message belongs to a card: change that card, unless the client cannot.
    if (
      button !== undefined &&
      !staysBeside(button) &&
      reply.leaveCard === undefined &&
      activity.replyToId &&
      (await changed(turn, activity.replyToId, card))
    )
      return;
    await turn.send(asActivity(card));
  }

  async function onInvoke(turn: Turn): Promise<InvokeAnswer | undefined> {
    const { name } = turn.activity;
    const isCard = name === "adaptiveCard/action";
    const isDialog = name === "task/fetch" || name === "task/submit";
    // What concerns one person is not shown to a group, whatever button is tapped there.
    if (!isPersonal(turn.activity) && (isCard || isDialog)) {
      const text = general[localeOf(turn.activity)].personalOnly;
      return isCard ? executed(messageType, text) : saidInDialog(text);
    }
    const value = turn.activity.value as { action?: { data?: unknown }; data?: unknown } | undefined;
    if (isCard) {
      const data = value?.action?.data;
      const { card, leaveCard, language } = await perform(turn, readButton(data));
      if (card && leaveCard === undefined && staysBeside(data) && (await sent(turn, card)))
        return executed(messageType, reminderWords[language].below);
      // A message leaves the card as it is, with all that was typed into it.
      if (!card || leaveCard !== undefined) return executed(messageType, leaveCard ?? failedText(language));
      return executed(cardType, card.content);
    }
    if (isDialog) {
      const { card, language } = await perform(turn, readButton(value?.data));
      if (!card) return saidInDialog(failedText(language));
      return { status: 200, body: { task: { type: "continue", value: dialog(card, language) } } };
    }
    return undefined;
  }

  async function onMembership(turn: Turn): Promise<void> {
    const { activity } = turn;
    if (!isPersonal(activity)) return;
    const removed = activity.type === "installationUpdate" && String(activity.action).startsWith("remove");
    const added =
      (activity.type === "installationUpdate" && !removed) ||
      activity.membersAdded?.some(
        (member) => (member as { id?: unknown } | null)?.id === activity.recipient.id,
      ) === true;
    if (!added && !removed) return;
    const caller = await identify(turn);
    if (removed) {
      await leave(caller);
      return;
    }
    // Teams repeats what it says about installations: only who is new is welcomed.
    if (!(await arrive(activity, caller))) return;
    if (caller.person) await onArrival(caller.person.id);
    const { card } = await answer({ verb: "welcome" }, caller);
    await turn.send(asActivity(card));
    // What could not reach them before can now.
    onNews();
  }

  function perform(turn: Turn, request: Request, spokenIn?: Language): Promise<Performed> {
    return doing(request.verb, () => answerTo(turn, request, spokenIn));
  }

  /** Answers a request; without a card when something broke or takes too long. What broke is in the log, never in the chat. */
  async function answerTo(turn: Turn, request: Request, spokenIn?: Language): Promise<Performed> {
    let language: Language = spokenIn ?? "de";
    const work = async (): Promise<Performed> => {
      const caller = await identify(turn);
      language = spokenIn ?? caller.language;
      const isNew = await arrive(turn.activity, caller);
      if (isNew && caller.person) await onArrival(caller.person.id);
      const { card, leaveCard, news } = await answer(request, { ...caller, language });
      // What could not reach a newcomer before can now.
      if (news === true || (isNew && caller.person)) onNews();
      return { card, ...(leaveCard !== undefined && { leaveCard }), language };
    };
    try {
      return await within(parts.patienceMs ?? patienceMs, work(), "no answer");
    } catch (error) {
      log.error({ err: error, verb: request.verb }, "a request could not be answered");
      return { language };
    }
  }
}

/** The button belongs to a message that has more to say: what it leads to comes beside it. */
function staysBeside(data: unknown): boolean {
  return (data as { beside?: unknown } | null | undefined)?.beside === true;
}

async function sent(turn: Turn, card: Card): Promise<boolean> {
  try {
    await turn.send(asActivity(card));
    return true;
  } catch (error) {
    if (error instanceof SendFailed) return false;
    throw error;
  }
}

async function changed(turn: Turn, id: string, card: Card): Promise<boolean> {
  try {
    await turn.update({ ...asActivity(card), id });
    return true;
  } catch (error) {
    if (error instanceof SendFailed) return false;
    throw error;
  }
}

/** A card as a message; `summary` is the text of the notification. */
export function asActivity({ content, summary }: Card): Partial<Activity> {
  return { type: "message", summary, attachments: [{ contentType: cardType, content }] };
}

function executed(type: string, value: unknown): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type, value } };
}

function dialog(card: Card, language: Language) {
  const content = forDialog(card.content);
  return {
    title: general[language].botName,
    width: "medium",
    height: "large",
    card: { contentType: cardType, content },
  };
}

function failedText(language: Language): string {
  return `${general[language].failedTitle} ${general[language].failedText}`;
}

function saidInDialog(text: string): InvokeAnswer {
  return { status: 200, body: { task: { type: "message", value: text } } };
}

/** Some clients leave the kind of conversation away; then it is one between two. */
function isPersonal({ conversation }: Activity): boolean {
  const kind: unknown = conversation.conversationType ?? "personal";
  // Groups and channels of Teams have ids that begin with 19:.
  return conversation.isGroup !== true && kind === "personal" && !conversation.id.startsWith("19:");
}

/** Teams wraps mentions into tags and sends non-breaking spaces. A message without text may lack the field. */
function plainText(activity: Activity): string {
  const text: unknown = activity.text;
  return typeof text === "string"
    ? text
        .slice(0, longestLine)
        .replace(/<at>[^<]*<\/at>/g, " ")
        .replace(/\u00a0/g, " ")
    : "";
}
