import { startFakeConnector } from "../support/fake-connector.ts";
import { textOf, type Json, type Shown } from "./card.ts";

/** A message that the bot sent to somebody who had not just written. */
export interface Message extends Shown {
  to: string;
  title: string;
  day: string;
}

export type Mail = Awaited<ReturnType<typeof openMail>>;

/** Longer than any sweep takes. Milliseconds. */
const patience = 20_000;

/** Everybody's chat: what the bot answers, and what it sends by itself. */
export async function openMail(today: () => string) {
  const connector = await startFakeConnector();
  const answers = new Map<string, Shown[]>();
  const inboxes = new Map<string, Message[]>();
  const all: Message[] = [];

  /** Sorts what has arrived: an answer names the activity that it answers. */
  function sort(): void {
    for (const { method, path, body } of connector.received.splice(0)) {
      const [, person, answered] = /conversations\/a:([^/]+)\/activities(?:\/(.+))?$/.exec(path) ?? [];
      if (person === undefined || method === "GET") throw new Error(`the bot asked for ${method} ${path}`);
      const activity = body as Json;
      const card = ((activity["attachments"] as Json[] | undefined)?.[0]?.["content"] ?? {}) as Json;
      const shown = { card, text: textOf(card) };
      if (answered !== undefined) listOf(answers, person).push(shown);
      else {
        const title = String((card["body"] as Json[] | undefined)?.[0]?.["text"]);
        const message = { ...shown, to: person, title, day: today() };
        listOf(inboxes, person).push(message);
        all.push(message);
      }
    }
  }

  return {
    serviceUrl: connector.serviceUrl,
    /** What the bot answered to what this person has just said. */
    answer(person: string): Shown {
      sort();
      const [answer, ...more] = answers.get(person) ?? [];
      answers.delete(person);
      if (!answer || more.length > 0)
        throw new Error(`the bot gave ${person} ${String(more.length)} more answers`);
      return answer;
    },
    /** Everything that was sent so far without being asked. */
    sent(): readonly Message[] {
      sort();
      return all;
    },
    /** The newest message with that title. */
    newest(person: string, title: string): Message {
      sort();
      const found = inboxes.get(person)?.findLast((message) => message.title === title);
      if (!found) throw new Error(`${person} has no message "${title}"`);
      return found;
    },
    /** Resolves when `isEnough` says so of all that was sent; false when it does not come to that. */
    async until(isEnough: (sent: readonly Message[]) => boolean): Promise<boolean> {
      for (const deadline = Date.now() + patience; Date.now() < deadline;) {
        sort();
        if (isEnough(all)) return true;
        await Promise.race([connector.until(1), new Promise((resolve) => setTimeout(resolve, 200))]);
      }
      return false;
    },
    close: () => connector.close(),
  };
}

function listOf<T>(lists: Map<string, T[]>, of: string): T[] {
  const list = lists.get(of) ?? [];
  lists.set(of, list);
  return list;
}
