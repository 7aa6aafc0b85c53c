// @ts-check
/** The few DOM helpers that the page needs. */

/**
 * The element with an id; it stands in the page's HTML, so its absence is a mistake of ours.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} with the id ${id}`);
  return found;
}

/**
 * Makes an element with attributes and content; text is never read as HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} content
 */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/**
 * Puts the words of the chosen language into everything that is marked for them.
 * @param {Record<string, unknown>} spoken
 */
export function putWords(spoken) {
  const say = (/** @type {string | undefined} */ key) => String(spoken[key ?? ""]);
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-word]"))) {
    element.textContent = say(element.dataset["word"]);
  }
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-word-label]")
  )) {
    const label = say(element.dataset["wordLabel"]);
    element.setAttribute("aria-label", label);
    if (element.matches("a, button")) element.title = label;
  }
  for (const element of /** @type {NodeListOf<HTMLTextAreaElement>} */ (
    document.querySelectorAll("[data-word-placeholder]")
  )) {
    element.placeholder = say(element.dataset["wordPlaceholder"]);
  }
}
