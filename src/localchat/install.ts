import { activityFrom, installationOf, type Client, type Postmark } from "./activities.ts";
import type { BotLine } from "./bot-line.ts";
import type { Conversations } from "./conversations.ts";
import type { Everybody } from "./everybody.ts";
import type { ChatPerson } from "./options.ts";
import { noticeOf } from "./say.ts";

export interface InstallParts {
  readonly everybody: Everybody;
  readonly conversations: Conversations;
  readonly bot: BotLine;
  readonly postmark: () => Postmark;
}

export interface Installation {
  /** Installs the app for a person who does not have it; a failure is a line in their conversation. */
  ensure(person: ChatPerson): Promise<void>;
  everyone(): Promise<void>;
  /** The rest of everyone is not installed any more. */
  stop(): void;
}

/** Where the administrator sits who rolls the app out. */
const client: Client = { locale: "de-DE", timezone: "Europe/Berlin", theme: "default" };

/** Plays the administrator who installs the app for people, one after the other. */
export function makeInstallation(parts: InstallParts): Installation {
  let stopped = false;
  const installed = new Map<string, Promise<void>>();

  const install = async (person: ChatPerson) => {
    const conversation = parts.conversations.of(person.id);
    for (const particulars of installationOf()) {
      const answer = await parts.bot.send(activityFrom(person, client, parts.postmark(), particulars));
      if (answer.kind === "answered") continue;
      conversation.add({ author: "notice", ...noticeOf(answer) });
      installed.delete(person.id);
      return;
    }
  };

  const ensure = (person: ChatPerson) => {
    const running = installed.get(person.id) ?? install(person);
    installed.set(person.id, running);
    return running;
  };

  return {
    ensure,
    async everyone() {
      for (const person of await parts.everybody.all()) {
        if (stopped) return;
        await ensure(person);
      }
    },
    stop() {
      stopped = true;
    },
  };
}
