// @ts-check
import { byId, make } from "./dom.js";
import { locale, onSettings, say, startSettings, timeZone } from "./settings.js";

/**
 * The mails that the program would have sent: a list, and one of them opened.
 *
 * @typedef {{ name: string, address: string }} Correspondent
 * @typedef {{ id: string, at: number, to: Correspondent, subject: string }} ListedMail
 * @typedef {ListedMail & { from: Correspondent, text: string, head: string, attachments: string[] }} OpenedMail
 */

const wanted = new URLSearchParams(location.search).get("mail");
/** @type {readonly ListedMail[]} */
let mails = [];
/** @type {OpenedMail | undefined} */
let mail;

/** @param {string} text */
function complain(text) {
  byId("trouble", HTMLParagraphElement).textContent = text;
}

/**
 * A name that turns the direction of writing must not turn the address beside it.
 * @param {Correspondent} who
 */
const shown = ({ name, address }) =>
  name === ""
    ? make("span", {}, address)
    : make("span", {}, make("bdi", {}, name), " <", make("bdi", {}, address), ">");

/** @param {number} at */
const written = (at) =>
  new Date(at).toLocaleString(locale(), { dateStyle: "full", timeStyle: "short", timeZone });

/** @param {string} id */
const placeOf = (id) => `/chat/mails/${encodeURIComponent(id)}`;

function drawList() {
  byId("mails-count", HTMLSpanElement).textContent = say().mailsCount(mails.length);
  byId("mails", HTMLOListElement).replaceChildren(
    ...mails.map(({ id, at, to, subject }) => {
      const link = make(
        "a",
        { href: `/chat/postfach?mail=${encodeURIComponent(id)}`, "data-testid": "mail-link" },
        make("b", { dir: "auto" }, subject),
        shown(to),
        make("time", { datetime: new Date(at).toISOString() }, written(at)),
      );
      if (id === wanted) link.setAttribute("aria-current", "page");
      return make("li", {}, link);
    }),
  );
}

function drawMail() {
  if (mail === undefined) return;
  const { at, from, to, subject, attachments, id } = mail;
  document.title = `${subject} · Planlotse`;
  const fact = (/** @type {string} */ label, /** @type {Node | string} */ content) =>
    make("div", {}, make("dt", {}, label), make("dd", {}, content));
  byId("facts", HTMLDListElement).replaceChildren(
    fact(say().mailFrom, shown(from)),
    fact(say().mailTo, shown(to)),
    fact(say().mailAt, written(at)),
  );
  const files = attachments.map((name, index) =>
    make(
      "li",
      {},
      make("a", { href: `${placeOf(id)}/attachments/${index}`, download: name, dir: "auto" }, name),
    ),
  );
  byId("attachments", HTMLUListElement).replaceChildren(
    ...(files.length === 0 ? [make("li", {}, say().noAttachments)] : files),
  );
}

async function refresh() {
  try {
    mails = await (await fetch("/chat/mails")).json();
    complain("");
    drawList();
  } catch {
    complain(say().lostServer);
  }
}

/** @param {string} id */
async function open(id) {
  const response = await fetch(placeOf(id));
  if (!response.ok) {
    complain(say().unknownMail);
    return;
  }
  /** @type {OpenedMail} */
  const found = await response.json();
  mail = found;
  document.body.dataset["view"] = "mail";
  byId("welcome", HTMLParagraphElement).hidden = true;
  byId("subject", HTMLHeadingElement).textContent = found.subject;
  byId("text", HTMLPreElement).textContent = found.text;
  byId("head", HTMLPreElement).textContent = found.head;
  byId("html", HTMLIFrameElement).src = `${placeOf(id)}/html`;
  const whole = byId("whole", HTMLAnchorElement);
  whole.href = `${placeOf(id)}/raw`;
  whole.download = `mail-${id}.eml`;
  drawMail();
  const article = byId("mail", HTMLElement);
  article.hidden = false;
  article.focus();
}

async function start() {
  startSettings();
  onSettings(drawList);
  onSettings(drawMail);
  byId("reload", HTMLButtonElement).addEventListener("click", () => void refresh());
  // Whoever comes back from the chat wants to see what has happened there.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void refresh();
  });
  await refresh();
  if (wanted !== null) await open(wanted);
}

start().catch(() => complain(say().lostServer));
