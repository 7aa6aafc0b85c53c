// @ts-check
import { byId, make } from "./dom.js";
import { drawEntry } from "./message.js";
import { onSettings } from "./settings.js";

/** @typedef {import("./message.js").Entry} Entry */

/**
 * The conversation on the page. What has not changed is never drawn again: somebody may be typing in a card.
 * @param {import("./message.js").Act} act
 * @param {(text: string) => void} write sends a text in the person's name
 */
export function makeLog(act, write) {
  const list = byId("log", HTMLOListElement);
  const suggested = byId("suggested", HTMLDivElement);
  /** @type {Map<string, import("./message.js").Drawn>} */
  const drawn = new Map();

  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const toEnd = () => {
    list.scrollTop = list.scrollHeight;
  };

  /** @param {Entry} entry */
  const put = (entry) => {
    const before = drawn.get(entry.id);
    if (before?.entry.version === entry.version) return;
    const now = drawEntry(entry, act);
    drawn.set(entry.id, now);
    if (before === undefined) {
      list.append(now.element);
      return;
    }
    const hadFocus = before.element.contains(document.activeElement);
    before.element.replaceWith(now.element);
    // Whoever works by keyboard stays where the card was.
    if (hadFocus) now.element.focus();
  };

  /** @param {string} id */
  const remove = (id) => {
    drawn.get(id)?.element.remove();
    drawn.delete(id);
  };

  const suggest = () => {
    const last = [...drawn.values()].at(-1)?.entry;
    const actions = last?.author === "bot" ? last.suggested : [];
    suggested.replaceChildren(
      ...actions.map(({ title, value }) => {
        const button = make("button", { type: "button", "data-testid": "suggestion" }, title);
        button.addEventListener("click", () => write(value));
        return button;
      }),
    );
  };

  onSettings(() => {
    for (const [id, { entry, element, typed }] of drawn) {
      const now = drawEntry(entry, act, typed());
      drawn.set(id, now);
      element.replaceWith(now.element);
    }
  });

  return {
    /** @param {readonly Entry[]} entries all there is */
    showAll(entries) {
      const here = new Set(entries.map(({ id }) => id));
      for (const id of drawn.keys()) if (!here.has(id)) remove(id);
      entries.forEach(put);
      suggest();
      toEnd();
    },
    /** @param {Entry} entry */
    show(entry) {
      const follow = atEnd() || entry.author === "person";
      put(entry);
      suggest();
      if (follow) toEnd();
    },
    /** @param {string} id */
    remove(id) {
      remove(id);
      suggest();
    },
  };
}
