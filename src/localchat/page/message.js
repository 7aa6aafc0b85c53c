// @ts-check
import { drawCard } from "./card.js";
import { make } from "./dom.js";
import { messageText } from "./markdown.js";
import { locale, say, timeZone } from "./settings.js";

/**
 * One line of the conversation, as the server tells it.
 * @typedef {"refused" | "silent" | "unreachable" | "cardError" | "cardMessage" | "oddAnswer"} NoticeCode
 * @typedef {{ contentType: string, name?: string, content: unknown }} Attachment
 * @typedef {{ id: string, at: number, version: number } & (
 *   { author: "person", text: string }
 *   | { author: "bot", text: string, plain: boolean, attachments: Attachment[], suggested: { title: string, value: string }[] }
 *   | { author: "notice", code: NoticeCode, detail: string })} Entry
 * @typedef {(cardId: string, action: import("./card.js").CardAction) => Promise<void>} Act
 * @typedef {{ element: HTMLLIElement, entry: Entry, typed: () => Record<string, string> }} Drawn
 */

const adaptiveCard = "application/vnd.microsoft.card.adaptive";

/**
 * Draws a line.
 * @param {Entry} entry
 * @param {Act} act
 * @param {Record<string, string>} [typed] what already stands in its card's inputs
 * @returns {Drawn}
 */
export function drawEntry(entry, act, typed) {
  const element = make("li", {
    class: `message ${entry.author}`,
    tabindex: "-1",
    "data-testid": "message",
    "data-author": entry.author,
    "data-id": entry.id,
  });
  if (entry.author === "notice") {
    element.append(make("p", { class: "notice" }, noticeText(entry)));
    return { element, entry, typed: () => ({}) };
  }
  element.append(heading(entry));
  if (entry.author === "person") {
    element.append(messageText(entry.text, true));
    return { element, entry, typed: () => ({}) };
  }
  if (entry.text.trim() !== "") element.append(messageText(entry.text, entry.plain));
  /** @type {(() => Record<string, string>)[]} */
  const inputs = [];
  for (const attachment of entry.attachments) {
    if (attachment.contentType === adaptiveCard) {
      const card = drawCard(attachment.content, (action) => act(entry.id, action), typed);
      inputs.push(card.typed);
      element.append(card.element);
    } else {
      const name = attachment.name ?? attachment.contentType;
      element.append(make("p", { class: "attachment" }, say().attachment(name)));
    }
  }
  return { element, entry, typed: () => Object.assign({}, ...inputs.map((read) => read())) };
}

/** @param {{ code: NoticeCode, detail: string }} notice */
export function noticeText({ code, detail }) {
  return say().notices[code](detail);
}

/** @param {Entry} entry */
function heading(entry) {
  const at = new Date(entry.at);
  const time = make(
    "time",
    { datetime: at.toISOString() },
    at.toLocaleString(locale(), {
      timeZone,
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    }),
  );
  const line = make(
    "p",
    { class: "meta" },
    make("b", {}, entry.author === "person" ? say().you : say().bot),
    " ",
    time,
  );
  if (entry.version > 1) line.append(" ", make("span", {}, say().edited));
  return line;
}
