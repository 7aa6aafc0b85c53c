// @ts-check
/** Markdown as Teams reads it: more of it in messages than in cards, no HTML and no pictures in either. */

/** @type {typeof import("markdown-it").default} */
const MarkdownIt = /** @type {any} */ (globalThis).markdownit;

const messages = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable(["image", "table"]);
/** Text in cards knows bold, italic, lists and links only. */
const cards = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable([
  "image",
  "table",
  "heading",
  "lheading",
  "hr",
  "blockquote",
  "code",
  "fence",
  "backticks",
  "reference",
  "strikethrough",
]);

/** @param {string} text */
export const cardHtml = (text) => cards.render(text);

/**
 * A message's text as elements; links open beside.
 * @param {string} text
 * @param {boolean} plain
 */
export function messageText(text, plain) {
  const box = document.createElement("div");
  box.className = plain ? "text plain" : "text";
  if (plain) box.textContent = text;
  else box.innerHTML = messages.render(text);
  for (const link of box.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  return box;
}
