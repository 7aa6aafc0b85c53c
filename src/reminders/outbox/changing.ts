import { withRetry } from "../../store/retry.ts";
import type { Found, Store } from "../../store/contract.ts";
import type { Clock } from "../../time/clock.ts";
import {
  atRest,
  isEnded,
  loadMessage,
  writeMessage,
  type Closed,
  type Message,
  type MessageLine,
} from "./documents.ts";

/** Changes messages after they were planned: lines that are not wanted any more, and what became of those that had left. */
export function makeChanging({ store, clock }: { store: Store; clock: Clock }) {
  /** @param change the lines as they should be; the same ones where nothing changes */
  const changeLines = (
    to: string,
    id: string,
    change: (lines: readonly MessageLine[], message: Message) => readonly MessageLine[],
  ): Promise<Found<Message> | undefined> =>
    withRetry(async () => {
      const found = await loadMessage(store, to, id);
      if (found?.body.content.occasion !== "day") return undefined;
      const { lines, day } = found.body.content;
      const next = change(lines, found.body);
      if (next === lines) return found;
      const message: Message = { ...found.body, content: { occasion: "day", day, lines: next } };
      if (found.body.state === "planned" && next.length === 0) {
        const dropped = { state: "dropped", reason: "settled", settledAt: clock.now() } as const;
        return writeMessage(store, found, { ...atRest(message), ...dropped }, clock.now());
      }
      // What stands in somebody's chat is changed there as well.
      const shows = found.body.state === "sent" && found.body.shown !== undefined;
      return writeMessage(store, found, shows ? { ...message, due: clock.now() } : message, clock.now());
    });

  return {
    changeLines,

    /** Takes a line out of a message that has not left yet. False where it is on its way, or has left. */
    async retract(to: string, id: string, line: string): Promise<boolean> {
      const found = await changeLines(to, id, (lines, { state }) => {
        const others = lines.filter((each) => each.id !== line);
        return state === "planned" && others.length < lines.length ? others : lines;
      });
      const { content } = found?.body ?? {};
      return content?.occasion !== "day" || !content.lines.some((each) => each.id === line);
    },

    /** Lets a message say what became of a line, unless it says so already. */
    async close(to: string, id: string, line: string, closed: Closed): Promise<void> {
      await changeLines(to, id, (lines) => {
        const open = lines.find((each) => each.id === line && !isEnded(each.closed));
        return open ? lines.map((each) => (each === open ? { ...each, closed } : each)) : lines;
      });
    },
  };
}
