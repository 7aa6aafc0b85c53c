import { objectAt, objectsAt, textAt, type JsonObject } from "./json.ts";

export interface Attachment {
  readonly contentType: string;
  readonly name: string | undefined;
  readonly content: unknown;
}

interface SuggestedAction {
  readonly title: string;
  readonly value: string;
}

/**
 * Why a quiet line stands in the conversation: the bot refused (detail: HTTP status), did not answer in time, could
 * not be reached, reported an error or a message on a card action (detail: its words), answered what Teams would
 * not understand.
 */
export type NoticeCode = "refused" | "silent" | "unreachable" | "cardError" | "cardMessage" | "oddAnswer";

/** What one line of a conversation shows. */
export type Content =
  | { readonly author: "person"; readonly text: string }
  | {
      readonly author: "bot";
      readonly text: string;
      readonly plain: boolean;
      readonly attachments: readonly Attachment[];
      readonly suggested: readonly SuggestedAction[];
    }
  | { readonly author: "notice"; readonly code: NoticeCode; readonly detail: string };

/** A line of a conversation; `at` is the bot's time in ms, `version` grows with each change. */
export type Entry = Content & { readonly id: string; readonly at: number; readonly version: number };

/** What pages are told. A task is no event: it goes to the page that asked for it. */
export type ChatEvent =
  | { readonly type: "history"; readonly entries: readonly Entry[]; readonly now: number }
  | { readonly type: "added" | "updated"; readonly entry: Entry }
  | { readonly type: "deleted"; readonly id: string }
  | { readonly type: "typing" }
  | { readonly type: "clock"; readonly now: number };

/** What Teams would show of a message that the bot sent. */
export function contentOfMessage(activity: JsonObject): Content {
  return {
    author: "bot",
    text: textAt(activity, "text") ?? "",
    plain: textAt(activity, "textFormat") === "plain",
    attachments: objectsAt(activity, "attachments").map((attachment) => ({
      contentType: textAt(attachment, "contentType") ?? "",
      name: textAt(attachment, "name"),
      content: attachment["content"],
    })),
    suggested: objectsAt(objectAt(activity, "suggestedActions"), "actions").map((action) => {
      const title = textAt(action, "title") ?? "";
      return { title, value: textAt(action, "value") ?? title };
    }),
  };
}
