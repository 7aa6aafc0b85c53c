// @ts-check
import { make } from "./dom.js";
import { darkHostConfig } from "./host-config-dark.js";
import { lightHostConfig } from "./host-config-light.js";
import { cardHtml } from "./markdown.js";
import { say, themeNow } from "./settings.js";

/** Draws Adaptive Cards with Microsoft's own renderer. */

/** @type {typeof import("adaptivecards")} */
const AC = /** @type {any} */ (globalThis).AdaptiveCards;

AC.AdaptiveCard.onProcessMarkdown = (
  /** @type {string} */ text,
  /** @type {import("adaptivecards").IMarkdownProcessingResult} */ result,
) => {
  result.outputHtml = cardHtml(text);
  result.didProcess = true;
};

/**
 * What was done in a card: its kind, the data of the action merged with the inputs.
 * @typedef {{ kind: "submit", data: Record<string, unknown> }
 *   | { kind: "execute", id: string | undefined, verb: string, data: Record<string, unknown> }} CardAction
 */

/**
 * A card as an element. While `act` is at work the card takes no second action.
 * @param {unknown} payload
 * @param {(action: CardAction) => Promise<void>} act
 * @param {Record<string, string>} [typed] what already stands in its inputs
 * @returns {{ element: HTMLElement, typed: () => Record<string, string> }}
 */
export function drawCard(payload, act, typed = {}) {
  const box = make("div", { class: "card", "data-testid": "card" });
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(themeNow() === "dark" ? darkHostConfig : lightHostConfig);
  card.onExecuteAction = (action) => {
    if (action instanceof AC.OpenUrlAction) openBeside(action.url);
    const done = actionOf(action);
    if (done === undefined || box.getAttribute("aria-busy") === "true") return;
    box.setAttribute("aria-busy", "true");
    void act(done).finally(() => box.removeAttribute("aria-busy"));
  };
  card.onAnchorClicked = (_element, anchor) => {
    openBeside(anchor.href);
    return true;
  };
  box.append(rendered(card, payload, typed) ?? make("p", { class: "notice" }, say().brokenCard));
  return { element: box, typed: () => typedIn(card) };
}

/**
 * @param {import("adaptivecards").AdaptiveCard} card
 * @param {unknown} payload
 * @param {Record<string, string>} typed
 */
function rendered(card, payload, typed) {
  try {
    card.parse(/** @type {object} */ (payload));
    for (const input of card.getAllInputs()) {
      const before = input.id === undefined ? undefined : typed[input.id];
      if (before !== undefined) /** @type {any} */ (input).defaultValue = before;
    }
    return card.render();
  } catch {
    return undefined;
  }
}

/** @param {import("adaptivecards").AdaptiveCard} card */
function typedIn(card) {
  const filled = card.getAllInputs().filter((input) => input.id !== undefined && input.isSet());
  return Object.fromEntries(filled.map((input) => [String(input.id), String(input.value)]));
}

/**
 * @param {import("adaptivecards").Action} action
 * @returns {CardAction | undefined}
 */
function actionOf(action) {
  if (action instanceof AC.ExecuteAction) {
    return { kind: "execute", id: action.id, verb: action.verb, data: dataOf(action) };
  }
  if (action instanceof AC.SubmitAction) return { kind: "submit", data: dataOf(action) };
  return undefined;
}

/**
 * @param {{ data: string | object | undefined }} action
 * @returns {Record<string, unknown>}
 */
function dataOf({ data }) {
  return typeof data === "object" ? { ...data } : {};
}

/** @param {string | undefined} address */
function openBeside(address) {
  if (/^(https?|mailto):/i.test(address ?? "")) window.open(address, "_blank", "noopener,noreferrer");
}
