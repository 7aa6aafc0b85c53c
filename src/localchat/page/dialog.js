// @ts-check
import { drawCard } from "./card.js";
import { byId, make } from "./dom.js";
import { noticeText } from "./message.js";
import { say } from "./settings.js";

/** Widths of Teams' three words, in px. */
const widths = new Map([
  ["small", 420],
  ["medium", 600],
  ["large", 860],
]);
/** Heights of Teams' three words, as a share of the window. */
const heights = new Map([
  ["small", "20dvh"],
  ["medium", "50dvh"],
  ["large", "66dvh"],
]);

/**
 * The dialog that a bot may open. `submit` sends what was filled in and resolves with what to show next.
 * @param {(data: Record<string, unknown>) => Promise<import("./say.js").Task | null>} submit
 */
export function makeDialog(submit) {
  const dialog = byId("dialog", HTMLDialogElement);
  const title = byId("dialog-title", HTMLHeadingElement);
  const body = byId("dialog-body", HTMLDivElement);
  const trouble = byId("dialog-trouble", HTMLParagraphElement);
  byId("dialog-close", HTMLButtonElement).addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => body.replaceChildren());

  /** @param {import("./card.js").CardAction} action */
  const act = async (action) => {
    trouble.textContent = "";
    if (action.kind === "execute") {
      trouble.textContent = say().noExecuteInDialog;
      return;
    }
    try {
      const task = await submit(action.data);
      // Closed meanwhile: what comes now is for nobody.
      if (dialog.open) show(task ?? { kind: "close" });
    } catch {
      trouble.textContent = say().notSent;
    }
  };

  /** @param {HTMLElement} content */
  const open = (content) => {
    trouble.textContent = "";
    body.replaceChildren(content);
    if (!dialog.open) dialog.showModal();
    const first = body.querySelector("input, select, textarea, button");
    (first instanceof HTMLElement ? first : title).focus();
  };

  /** @param {import("./say.js").Task} task */
  const show = (task) => {
    switch (task.kind) {
      case "card":
        title.textContent = task.title;
        dialog.style.width = `${widths.get(String(task.width)) ?? (Number(task.width) || 600)}px`;
        dialog.style.minHeight =
          heights.get(String(task.height)) ?? (Number(task.height) ? `${Number(task.height)}px` : "");
        open(drawCard(task.card, act).element);
        return;
      case "text": {
        const close = make("button", { type: "button", class: "plain-button" }, say().close);
        close.addEventListener("click", () => dialog.close());
        open(make("div", { class: "dialog-text" }, make("p", {}, task.text), close));
        return;
      }
      case "close":
        dialog.close();
        return;
      case "failed":
        trouble.textContent = noticeText(task.notice);
        return;
      case "odd":
        if (!dialog.open) open(make("div"));
        trouble.textContent = say().notices.oddAnswer();
        return;
    }
  };
  return { show };
}
