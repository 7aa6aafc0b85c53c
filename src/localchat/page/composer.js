// @ts-check
import { byId } from "./dom.js";

/**
 * The box to write in: Enter sends, Shift+Enter begins a new line.
 * @param {(text: string) => Promise<boolean>} write resolves to whether the text was taken
 */
export function startComposer(write) {
  const form = byId("composer-form", HTMLFormElement);
  const box = byId("composer", HTMLTextAreaElement);
  form.hidden = false;

  const grow = () => {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  };
  const send = async () => {
    const text = box.value;
    if (text.trim() === "") return;
    box.value = "";
    grow();
    const taken = await write(text);
    if (!taken && box.value === "") box.value = text;
    grow();
  };

  box.addEventListener("input", grow);
  box.addEventListener("keydown", (event) => {
    // A word that is still being composed (Chinese, Arabic, …) ends with Enter too.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
    box.focus();
  });
}
