// @ts-check
import { byId, putWords } from "./dom.js";
import { words } from "./words.js";

/** Language and colours of the page, kept from visit to visit. */

/** @type {Set<() => void>} */
const listeners = new Set();
const darkSystem = matchMedia("(prefers-color-scheme: dark)");

/** @type {"de" | "en"} */
let language = localStorage.getItem("language") === "en" ? "en" : "de";
/** What was chosen; without a choice the system's colours hold. */
let chosenTheme = localStorage.getItem("theme");

/** The words of the chosen language. */
export const say = () => words[language];
export const languageNow = () => language;
/** The locale, as the bot is told it. */
export const locale = () => (language === "de" ? "de-DE" : "en-GB");
/** @returns {"light" | "dark"} */
export const themeNow = () =>
  chosenTheme === "light" || chosenTheme === "dark" ? chosenTheme : darkSystem.matches ? "dark" : "light";

/**
 * Calls back after each change of language or colours.
 * @param {() => void} listener
 */
export function onSettings(listener) {
  listeners.add(listener);
}

function apply() {
  document.documentElement.lang = language;
  document.documentElement.dataset["theme"] = themeNow();
  putWords(words[language]);
  const switcher = byId("language", HTMLButtonElement);
  switcher.textContent = say().languageShort;
  switcher.setAttribute("aria-label", say().language);
  switcher.title = say().language;
  switcher.lang = language === "de" ? "en" : "de";
  for (const listener of listeners) listener();
}

/** Puts the settings in force and the two switches to work. */
export function startSettings() {
  byId("language", HTMLButtonElement).addEventListener("click", () => {
    language = language === "de" ? "en" : "de";
    localStorage.setItem("language", language);
    apply();
  });
  byId("theme", HTMLButtonElement).addEventListener("click", () => {
    chosenTheme = themeNow() === "dark" ? "light" : "dark";
    localStorage.setItem("theme", chosenTheme);
    apply();
  });
  darkSystem.addEventListener("change", apply);
  apply();
}

/** The time zone of the city, whatever the browser's own. */
export const timeZone = await cityTimeZone();

async function cityTimeZone() {
  const response = await fetch("/chat/clock");
  return /** @type {{ timeZone: string }} */ (await response.json()).timeZone;
}
