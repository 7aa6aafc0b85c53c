import type { Client } from "./activities.ts";
import { isObject, objectAt, textAt, type JsonObject } from "./json.ts";

/** What a person does in the page. `cardId` is the id of the message that holds the card. */
export type Deed =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "submit"; readonly cardId: string; readonly data: JsonObject }
  | { readonly kind: "openDialog"; readonly cardId: string; readonly data: JsonObject }
  | { readonly kind: "submitDialog"; readonly data: JsonObject }
  | {
      readonly kind: "execute";
      readonly cardId: string;
      readonly actionId: string | undefined;
      readonly verb: string;
      readonly data: JsonObject;
    };

export interface SaidByPerson {
  readonly personId: string;
  readonly client: Client;
  readonly deed: Deed;
}

/**
 * Reads what the page posted: `{person, locale?, timezone?, theme?}` with one of `{text}`, `{value, replyToId}` (a
 * card's Action.Submit), `{execute: {id?, verb, data}, replyToId}` (Action.Execute), `{taskSubmit}` (in a dialog).
 * Undefined when it is none of these.
 */
export function readSaid(body: unknown): SaidByPerson | undefined {
  if (!isObject(body)) return undefined;
  const personId = textAt(body, "person");
  const deed = readDeed(body);
  if (personId === undefined || deed === undefined) return undefined;
  return {
    personId,
    client: {
      locale: body["locale"] === "en-GB" ? "en-GB" : "de-DE",
      timezone: knownTimezone(textAt(body, "timezone")),
      theme: body["theme"] === "dark" ? "dark" : "default",
    },
    deed,
  };
}

function readDeed(body: JsonObject): Deed | undefined {
  const text = textAt(body, "text");
  if (text !== undefined) return text.trim() === "" ? undefined : { kind: "text", text };
  if (isObject(body["taskSubmit"])) return { kind: "submitDialog", data: sentBy(body["taskSubmit"]) };
  const cardId = textAt(body, "replyToId");
  if (cardId === undefined) return undefined;
  if (isObject(body["value"])) {
    const data = sentBy(body["value"]);
    return { kind: opensDialog(data) ? "openDialog" : "submit", cardId, data };
  }
  const execute = body["execute"];
  if (!isObject(execute)) return undefined;
  const data = sentBy(objectAt(execute, "data"));
  return {
    kind: "execute",
    cardId,
    actionId: textAt(execute, "id"),
    verb: textAt(execute, "verb") ?? "",
    data,
  };
}

/** Teams leaves inputs out that nobody filled in. */
function sentBy(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== ""));
}

function opensDialog(data: JsonObject): boolean {
  return objectAt(data, "msteams")["type"] === "task/fetch";
}

function knownTimezone(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name ?? "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
