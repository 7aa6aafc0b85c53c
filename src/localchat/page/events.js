// @ts-check
/**
 * @typedef {import("./message.js").Entry} Entry
 * @typedef {{ type: "history", entries: Entry[], now: number }
 *   | { type: "added" | "updated", entry: Entry }
 *   | { type: "deleted", id: string }
 *   | { type: "typing" }
 *   | { type: "clock", now: number }} ChatEvent
 */

/**
 * Follows a person's conversation. A page that nobody sees lets go of its stream: a browser holds six of them per
 * server, and a seventh tab would wait for ever. The history that comes first makes up for what was missed.
 * @param {string} person
 * @param {(event: ChatEvent) => void} hear
 * @param {(connected: boolean) => void} connection
 */
export function follow(person, hear, connection) {
  /** @type {EventSource | undefined} */
  let source;
  const update = () => {
    if (document.visibilityState === "hidden") {
      source?.close();
      source = undefined;
      return;
    }
    if (source !== undefined && source.readyState !== EventSource.CLOSED) return;
    source = new EventSource(`/chat/events?person=${encodeURIComponent(person)}`);
    source.onopen = () => connection(true);
    source.onerror = () => connection(false);
    source.onmessage = ({ data }) => hear(JSON.parse(data));
  };
  document.addEventListener("visibilitychange", update);
  update();
}
