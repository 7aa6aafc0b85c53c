import { isObject, objectAt, textAt, type JsonObject } from "./json.ts";

/** What the page's dialog does next; a size is in px or one of Teams' three words. */
export type Task =
  | {
      readonly kind: "card";
      readonly title: string;
      readonly width: number | string;
      readonly height: number | string;
      readonly card: JsonObject;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "close" }
  /** Nothing Teams could show. */
  | { readonly kind: "odd" };

const cardType = "application/vnd.microsoft.card.adaptive";

/**
 * Reads the answer to `task/fetch` or `task/submit`.
 * Source: learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots.
 */
export function readTask(body: unknown): Task {
  if (!isObject(body) || !isObject(body["task"])) return { kind: "close" };
  const task = body["task"];
  if (task["type"] === "message") {
    const text = textAt(task, "value");
    return text === undefined ? { kind: "odd" } : { kind: "text", text };
  }
  const value = objectAt(task, "value");
  const attachment = objectAt(value, "card");
  const card = attachment["content"];
  if (task["type"] !== "continue" || attachment["contentType"] !== cardType || !isObject(card)) {
    return { kind: "odd" };
  }
  return {
    kind: "card",
    title: textAt(value, "title") ?? "",
    width: sizeAt(value, "width"),
    height: sizeAt(value, "height"),
    card,
  };
}

function sizeAt(value: JsonObject, key: string): number | string {
  const size = value[key];
  return typeof size === "number" || typeof size === "string" ? size : "medium";
}
