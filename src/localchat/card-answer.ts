import { isObject, textAt, type JsonObject } from "./json.ts";

/** What the answer to a card action (`adaptiveCard/action`) asks Teams to do. */
export type CardAnswer =
  | { readonly kind: "card"; readonly card: JsonObject }
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "odd" };

/**
 * Reads the body of the bot's answer.
 * Source: learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model, "Response format".
 */
export function readCardAnswer(body: unknown): CardAnswer {
  if (!isObject(body)) return { kind: "odd" };
  const value = body["value"];
  const status = body["statusCode"];
  const failed = typeof status !== "number" || status >= 400;
  switch (body["type"]) {
    case "application/vnd.microsoft.card.adaptive":
      return !failed && isObject(value) ? { kind: "card", card: value } : { kind: "odd" };
    case "application/vnd.microsoft.activity.message":
      return !failed && typeof value === "string" ? { kind: "message", text: value } : { kind: "odd" };
    case "application/vnd.microsoft.error":
      return { kind: "error", text: (isObject(value) ? textAt(value, "message") : undefined) ?? "" };
    default:
      return { kind: "odd" };
  }
}
