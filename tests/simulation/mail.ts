import { itemsOf, textOf, type Item, type Json, type Shown } from "./card.ts";
import { startConnector, type Arrival } from "./connector.ts";
import { dayAndHourAt, type Day } from "./days.ts";

/** A message that the bot sent to somebody who had not just written. */
export interface Message extends Shown {
  /** Under which it is changed. */
  id: string;
  to: string;
  title: string;
  /** What stands in a message of a day, line by line, as it arrived. */
  lines: readonly Item[];
  day: Day;
  hour: number;
  /** As it stands there after changes. */
  now: Shown;
}

export type Mail = Awaited<ReturnType<typeof openMail>>;

/** Longer than any sweep takes. Milliseconds. */
const patience = 20_000;

/** Everybody's chat: what the bot answers, and what it sends by itself. */
export async function openMail(clock: () => Promise<number>) {
  const answers = new Map<string, Shown[]>();
  const inboxes = new Map<string, Message[]>();
  const byId = new Map<string, Message>();
  const all: Message[] = [];
  const problems: string[] = [];
  let wake = (): void => undefined;

  /** An answer names the activity that it answers; a change is put in the place of what it changes. */
  function sort({ method, path, body, at, id }: Arrival): void {
    const [, person, activity] = /conversations\/a:([^/]+)\/activities(?:\/(.+))?$/.exec(path) ?? [];
    const card = (((body ?? {}) as Json)["attachments"] as Json[] | undefined)?.[0]?.["content"] ?? {};
    const shown = { card: card as Json, text: textOf(card) };
    const changed = method === "PUT" ? byId.get(activity ?? "") : undefined;
    if (changed) changed.now = shown;
    else if (method !== "POST" || person === undefined) problems.push(`the bot asked for ${method} ${path}`);
    else if (activity !== undefined) listOf(answers, person).push(shown);
    else {
      const title = String((shown.card["body"] as Json[] | undefined)?.[0]?.["text"]);
      const message = {
        ...shown,
        id,
        to: person,
        title,
        ...dayAndHourAt(at),
        lines: itemsOf(shown),
        now: shown,
      };
      listOf(inboxes, person).push(message);
      byId.set(id, message);
      all.push(message);
    }
    wake();
  }

  const connector = await startConnector(clock, sort);
  const sent = (): readonly Message[] => {
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return all;
  };

  return {
    serviceUrl: connector.serviceUrl,
    /** What the bot answered to what this person has just said. */
    answer(person: string): Shown {
      const [answer, ...more] = answers.get(person) ?? [];
      answers.delete(person);
      if (!answer || more.length > 0)
        throw new Error(`the bot gave ${person} ${String(more.length)} more answers`);
      return answer;
    },
    /** The welcome, where there was one, needs no answer. */
    putAside(person: string): void {
      answers.delete(person);
    },
    /** Everything that was sent so far without being asked. */
    sent,
    /** The newest message with that title. */
    newest(person: string, title: string): Message {
      const found = inboxes.get(person)?.findLast((message) => message.title === title);
      if (!found) throw new Error(`${person} has no message "${title}"`);
      return found;
    },
    /** Resolves when `isEnough` says so of all that was sent; false when it does not come to that. */
    async until(isEnough: (sent: readonly Message[]) => boolean): Promise<boolean> {
      for (const deadline = Date.now() + patience; Date.now() < deadline;) {
        if (isEnough(sent())) return true;
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 200);
        });
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
