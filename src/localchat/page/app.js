// @ts-check
import { startClock } from "./clock.js";
import { startComposer } from "./composer.js";
import { makeDialog } from "./dialog.js";
import { byId } from "./dom.js";
import { follow } from "./events.js";
import { makeLog } from "./log.js";
import { nameOf, startPeople } from "./people.js";
import { tell } from "./say.js";
import { languageNow, onSettings, say, startSettings } from "./settings.js";

/** Puts the page together. */

const typing = byId("typing", HTMLParagraphElement);
/** How long a sign of typing stays without another one, in ms; as in Teams. */
const typingStays = 4000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let typingEnds;

/** @param {boolean} visible */
function showTyping(visible) {
  clearTimeout(typingEnds);
  typing.hidden = !visible;
  if (visible) typingEnds = setTimeout(() => showTyping(false), typingStays);
}

/** @param {string} text */
function complain(text) {
  byId("trouble", HTMLParagraphElement).textContent = text;
}

/** @param {import("./people.js").Person} person */
function showWho(person) {
  const draw = () => {
    const posts = person.posts[languageNow()];
    byId("who", HTMLParagraphElement).textContent = `${say().you}: ${nameOf(person)} – ${posts}`;
    document.title = `${nameOf(person)} · Planlotse`;
  };
  onSettings(draw);
  draw();
}

/**
 * @param {import("./people.js").Person} person
 * @param {ReturnType<typeof startClock>} clock
 */
function startConversation(person, clock) {
  /** @param {Record<string, unknown>} deed */
  const doing = async (deed) => {
    try {
      const task = await tell(person.id, deed);
      complain("");
      if (task !== null) dialog.show(task);
      return true;
    } catch {
      complain(say().notSent);
      return false;
    }
  };
  const write = (/** @type {string} */ text) => doing({ text });
  const dialog = makeDialog((data) => tell(person.id, { taskSubmit: data }));
  const log = makeLog(
    async (cardId, action) => {
      const { kind, ...execute } = action;
      await doing(
        kind === "submit" ? { replyToId: cardId, value: action.data } : { replyToId: cardId, execute },
      );
    },
    (text) => void write(text),
  );
  startComposer(write);

  follow(
    person.id,
    (event) => {
      switch (event.type) {
        case "history":
          log.showAll(event.entries);
          clock.show(event.now);
          return;
        case "added":
        case "updated":
          if (event.entry.author === "bot") showTyping(false);
          log.show(event.entry);
          return;
        case "deleted":
          log.remove(event.id);
          return;
        case "typing":
          showTyping(true);
          return;
        case "clock":
          clock.show(event.now);
          return;
      }
    },
    (connected) => complain(connected ? "" : say().lostServer),
  );
}

async function start() {
  startSettings();
  const clock = startClock(complain);
  const wanted = new URLSearchParams(location.search).get("person");
  /** @type {import("./people.js").Person[]} */
  const people = await (await fetch("/chat/people")).json();
  const person = people.find(({ id }) => id === wanted);
  startPeople(people, person?.id);
  if (person !== undefined) {
    document.body.dataset["view"] = "conversation";
    showWho(person);
    startConversation(person, clock);
    byId("composer", HTMLTextAreaElement).focus();
    return;
  }
  document.body.dataset["view"] = "people";
  byId("welcome", HTMLDivElement).hidden = false;
  if (wanted !== null) complain(say().unknownPerson);
  const { now } = await (await fetch("/chat/clock")).json();
  clock.show(now);
}

start().catch(() => complain(say().lostServer));
