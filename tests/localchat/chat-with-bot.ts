import {
  makeLocalChat,
  type ChatPerson,
  type LocalChat,
  type LocalMail,
} from "../../src/localchat/local-chat.ts";
import { listening } from "./listening.ts";
import { makeSmallBot } from "./small-bot.ts";

const day = 86_400_000;

export const anna: ChatPerson = {
  id: "anna",
  objectId: "00000000-0000-4000-8000-00000000000a",
  name: "Anna Beispiel",
  email: "anna@stadt.example",
  posts: { de: "Berichterstattung, Jugendamt", en: "Reporter, Youth welfare office" },
};
const yusuf: ChatPerson = {
  id: "yusuf",
  objectId: "00000000-0000-4000-8000-00000000000b",
  name: "Yusuf Müller",
  email: "yusuf@stadt.example",
  posts: { de: "Leitung, Sozialamt", en: "Head, Social welfare office" },
};

/** A local chat, a small bot and one server for both, as the program will have it. `people` may be changed. */
export async function chatWithBot(mailbox: () => readonly LocalMail[] = () => []) {
  const bot = makeSmallBot();
  const people = [anna, yusuf];
  let now = Date.parse("2026-03-02T08:30:00Z");
  // The chat must know the server's port, the server must know the chat.
  const mounted: LocalChat[] = [];
  const server = await listening((request, response) => {
    if (mounted.some((chat) => chat.handle(request, response))) return;
    void bot.handle(request, response);
  });
  const chat = makeLocalChat({
    baseUrl: server.url,
    botUrl: `${server.url}/api/messages`,
    tenantId: "00000000-0000-4000-8000-0000000000ff",
    people: () => Promise.resolve(people),
    timeZone: "Europe/Berlin",
    mailbox,
    clock: {
      now: () => now,
      advanceDays: (days) => {
        now += days * day;
        return Promise.resolve();
      },
    },
  });
  mounted.push(chat);
  const send = (path: string, body: unknown, headers: Record<string, string> = {}, method = "POST") =>
    fetch(`${server.url}/chat/${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    url: server.url,
    chat,
    people,
    heard: bot.heard,
    send,
    say: (deed: object) => send("say", { person: "anna", timezone: "Europe/Berlin", ...deed }),
    async close() {
      await chat.close();
      await server.close();
    },
  };
}
