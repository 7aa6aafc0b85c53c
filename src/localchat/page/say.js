// @ts-check
import { locale, themeNow } from "./settings.js";

/**
 * What the server hands back for a dialog, if anything.
 * @typedef {{ kind: "card", title: string, width: number | string, height: number | string, card: object }
 *   | { kind: "text", text: string } | { kind: "close" } | { kind: "odd" }
 *   | { kind: "failed", notice: { code: import("./message.js").NoticeCode, detail: string } }} Task
 */

/**
 * Tells the server what the person did; lines of the conversation come back as events.
 * @param {string} person
 * @param {Record<string, unknown>} deed
 * @returns {Promise<Task | null>} what a dialog shall show; rejects when the server does not take it
 */
export async function tell(person, deed) {
  const answer = await post("/chat/say", {
    person,
    locale: locale(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    theme: themeNow() === "dark" ? "dark" : "default",
    ...deed,
  });
  return answer.task;
}

/**
 * Moves the bot's clock.
 * @param {number} days
 * @returns {Promise<number>} the new time, ms since 1970
 */
export async function moveClock(days) {
  return (await post("/chat/clock", { days })).now;
}

/**
 * @param {string} address
 * @param {object} body
 */
async function post(address, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
