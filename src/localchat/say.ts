import { activityFrom, type Client, type Postmark } from "./activities.ts";
import type { BotAnswer, BotLine } from "./bot-line.ts";
import { readCardAnswer } from "./card-answer.ts";
import type { Conversation, Conversations } from "./conversations.ts";
import type { Deed, SaidByPerson } from "./deeds.ts";
import type { Content, NoticeCode } from "./entries.ts";
import type { Everybody } from "./everybody.ts";
import type { JsonObject } from "./json.ts";
import { readTask, type Task } from "./task-answer.ts";

export interface SayParts {
  readonly everybody: Everybody;
  readonly conversations: Conversations;
  readonly bot: BotLine;
  /** A fresh id and the time, for one activity. */
  readonly postmark: () => Postmark;
}

/** What the page does after the bot has answered; lines of the conversation reach it as events instead. */
export type Said =
  | { readonly kind: "done"; readonly task?: Task | { readonly kind: "failed"; readonly notice: Notice } }
  | { readonly kind: "unknownPerson" };

interface Notice {
  readonly code: NoticeCode;
  readonly detail: string;
}

/** Makes the use case "a person does something": tells the bot, and does what its answer asks for. */
export function makeSay(parts: SayParts): (said: SaidByPerson) => Promise<Said> {
  return async ({ personId, client, deed }) => {
    const person = await parts.everybody.byId(personId);
    if (person === undefined) return { kind: "unknownPerson" };
    const conversation = parts.conversations.of(person.id);
    const id = deed.kind === "text" ? conversation.add({ author: "person", text: deed.text }) : undefined;
    const postmark = parts.postmark();
    const answer = await parts.bot.send(
      activityFrom(person, client, { ...postmark, id: id ?? postmark.id }, particularsOf(deed, client)),
    );
    return settle(conversation, deed, answer);
  };
}

function particularsOf(deed: Deed, client: Client): JsonObject & { readonly type: string } {
  const context = { theme: client.theme };
  switch (deed.kind) {
    case "text":
      return { type: "message", text: deed.text, textFormat: "plain" };
    case "submit":
      return { type: "message", value: deed.data, replyToId: deed.cardId };
    case "openDialog":
      return {
        type: "invoke",
        name: "task/fetch",
        replyToId: deed.cardId,
        value: { data: deed.data, context, tabContext: null },
      };
    case "submitDialog":
      return { type: "invoke", name: "task/submit", value: { data: deed.data, context, tabContext: null } };
    case "execute": {
      const { actionId: id, verb, data } = deed;
      return {
        type: "invoke",
        name: "adaptiveCard/action",
        replyToId: deed.cardId,
        value: { action: { type: "Action.Execute", id, verb, data }, trigger: "manual" },
      };
    }
    default:
      return deed satisfies never;
  }
}

function settle(conversation: Conversation, deed: Deed, answer: BotAnswer): Said {
  if (answer.kind !== "answered") {
    const notice: Notice = noticeOf(answer);
    // An open dialog covers the conversation, so its trouble is told within it.
    if (deed.kind === "submitDialog") return { kind: "done", task: { kind: "failed", notice } };
    conversation.add({ author: "notice", ...notice });
    return { kind: "done" };
  }
  switch (deed.kind) {
    case "text":
    case "submit":
      return { kind: "done" };
    case "openDialog":
    case "submitDialog":
      return { kind: "done", task: readTask(answer.body) };
    case "execute":
      showCardAnswer(conversation, deed.cardId, answer.body);
      return { kind: "done" };
    default:
      return deed satisfies never;
  }
}

/** Tells a refusal or silence of the bot as a quiet line. */
export function noticeOf(answer: Exclude<BotAnswer, { kind: "answered" }>): Notice {
  return { code: answer.kind, detail: answer.kind === "refused" ? String(answer.status) : "" };
}

function showCardAnswer(conversation: Conversation, cardId: string, body: unknown): void {
  const answer = readCardAnswer(body);
  const notice = (code: NoticeCode, detail: string): Content => ({ author: "notice", code, detail });
  switch (answer.kind) {
    case "card": {
      const entry = conversation.find(cardId);
      if (entry?.author !== "bot") return;
      const [first, ...others] = entry.attachments;
      const contentType = first?.contentType ?? "application/vnd.microsoft.card.adaptive";
      const attachments = [{ contentType, name: undefined, content: answer.card }, ...others];
      conversation.replace(cardId, { ...entry, attachments });
      return;
    }
    case "message":
      conversation.add(notice("cardMessage", answer.text));
      return;
    case "error":
      conversation.add(notice("cardError", answer.text));
      return;
    case "odd":
      conversation.add(notice("oddAnswer", ""));
      return;
    default:
      answer satisfies never;
  }
}
