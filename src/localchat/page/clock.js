// @ts-check
import { byId } from "./dom.js";
import { moveClock } from "./say.js";
import { locale, onSettings, say, timeZone } from "./settings.js";

const day = 86_400_000;
const yearOfDays = 365;
/** A year in a minute, day by day. */
const pace = 60_000 / yearOfDays;

/**
 * The bot's clock and the buttons that set it forward.
 * @param {(text: string) => void} complain
 */
export function startClock(complain) {
  const face = byId("clock", HTMLTimeElement);
  const button = (/** @type {string} */ name) =>
    /** @type {HTMLButtonElement} */ (document.querySelector(`[data-testid="clock-${name}"]`));
  const year = button("year");
  let now = Date.now();
  let busy = false;
  let playing = false;

  const draw = () => {
    const at = new Date(now);
    face.dateTime = at.toISOString();
    face.textContent = at.toLocaleString(locale(), { dateStyle: "full", timeStyle: "short", timeZone });
    year.textContent = playing ? say().stop : say().year;
    // A year read out day by day would drown everything else.
    face.setAttribute("aria-live", playing ? "off" : "polite");
  };
  const show = (/** @type {number} */ time) => {
    now = time;
    draw();
  };

  const jump = async (/** @type {number} */ days) => {
    if (busy) return;
    busy = true;
    try {
      show(await moveClock(days));
      complain("");
    } catch {
      playing = false;
      complain(say().clockStuck);
    }
    busy = false;
  };

  const play = async () => {
    for (let passed = 0; passed < yearOfDays && playing; passed++) {
      const begun = performance.now();
      await jump(1);
      await new Promise((go) => setTimeout(go, pace - (performance.now() - begun)));
    }
    playing = false;
    draw();
  };

  button("day").addEventListener("click", () => void jump(1));
  button("week").addEventListener("click", () => void jump(7));
  button("month").addEventListener("click", () => void jump(daysToNextMonth(new Date(now))));
  year.addEventListener("click", () => {
    playing = !playing;
    draw();
    if (playing) void play();
  });
  onSettings(draw);
  draw();
  return { show };
}

/**
 * Days until the same day of the next month, or its last day.
 * @param {Date} from
 */
function daysToNextMonth(from) {
  const lastOfNext = new Date(from.getFullYear(), from.getMonth() + 2, 0).getDate();
  const there = Date.UTC(from.getFullYear(), from.getMonth() + 1, Math.min(from.getDate(), lastOfNext));
  return Math.round((there - Date.UTC(from.getFullYear(), from.getMonth(), from.getDate())) / day);
}
