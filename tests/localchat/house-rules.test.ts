import { request } from "node:http";
import { expect } from "chai";
import { chatWithBot } from "./chat-with-bot.ts";
import { watch } from "./watch.ts";

describe("local chat: guards, installation, clock, files", () => {
  let chat: Awaited<ReturnType<typeof chatWithBot>>;
  beforeEach(async () => {
    chat = await chatWithBot();
  });
  afterEach(() => chat.close());

  /** `fetch` does not let a caller choose the Host header. */
  const statusFor = (host: string) =>
    new Promise<number | undefined>((done, fail) => {
      request(`${chat.url}/chat`, { headers: { host } }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .once("error", fail)
        .end();
    });

  it("answers this machine's own names only", async () => {
    for (const foreign of ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80"]) {
      expect(await statusFor(foreign), foreign).to.equal(403);
    }
    expect(await statusFor(new URL(chat.url).host)).to.equal(200);
    expect(await statusFor("localhost:80"), "sent on to its own name").to.equal(302);
  });

  it("takes changes from its own page only", async () => {
    const text = { person: "anna", text: "hallo" };
    for (const origin of ["https://evil.example", "null", chat.url.replace("127.0.0.1", "localhost")]) {
      expect((await chat.send("say", text, { origin })).status, origin).to.equal(403);
      expect((await chat.send("clock", { days: 1 }, { origin })).status, origin).to.equal(403);
    }
    expect((await chat.send("say", text, { origin: chat.url })).status).to.equal(200);
  });

  it("leaves other addresses to the bot's server", async () => {
    const response = await fetch(`${chat.url}/chatter`, {
      method: "POST",
      body: JSON.stringify({ type: "event" }),
    });
    expect(response.status).to.equal(200);
    expect(chat.heard.map(({ type }) => type)).to.deep.equal(["event"]);
  });

  it("serves the page's files and nothing else of the disk", async () => {
    const page = await fetch(`${chat.url}/chat`);
    expect(page.headers.get("content-security-policy")).to.match(/^default-src 'self'; /);
    const html = await page.text();
    for (const [, file = ""] of html.matchAll(/(?:src|href)="(\/chat\/[^"]+)"/g)) {
      expect((await fetch(chat.url + file)).status, file).to.equal(200);
    }
    for (const path of [
      "localChat.ts",
      "..%2flocal-chat.ts",
      "page/app.js",
      "%2e%2e%2foptions.ts",
      "tsconfig.json",
    ]) {
      expect((await fetch(`${chat.url}/chat/${path}`)).status, path).to.equal(404);
    }
  });

  it("installs the app for everybody once, one after the other, and for newcomers when they come", async () => {
    await chat.chat.installForEveryone();
    const seen = () =>
      chat.heard.map(({ type, conversation, ...rest }) => [
        conversation.id,
        type,
        rest["action"] ?? rest["membersAdded"],
      ]);
    const both = (id: string) => [
      [id, "installationUpdate", "add"],
      [id, "conversationUpdate", [{ id: "28:planlotse" }]],
    ];
    const everybody = [...both("a:anna"), ...both("a:yusuf"), ...both("a:citizen")];
    expect(seen()).to.deep.equal(everybody);
    await chat.chat.installForEveryone();
    expect(seen()).to.deep.equal(everybody);

    chat.people.push({ id: "new", objectId: "n", name: "Neu", email: "", posts: { de: "", en: "" } });
    const page = await watch(chat.url, "new");
    while (chat.heard.length < 8) await new Promise((go) => setTimeout(go, 5));
    expect(seen().slice(6)).to.deep.equal(both("a:new"));
    await page.stop();
  });

  it("lists the people and one employee without a post", async () => {
    const people = (await (await fetch(`${chat.url}/chat/people`)).json()) as {
      id: string;
      objectId: string;
    }[];
    expect(people.map(({ id }) => id)).to.deep.equal(["anna", "yusuf", "citizen"]);
    expect(people.at(-1)?.objectId).to.equal("00000000-0000-0000-0000-000000000001");
  });

  it("moves the clock forward by whole days and tells all pages", async () => {
    const page = await watch(chat.url, "yusuf");
    for (const days of [0, -1, 1.5, 401, "7", null]) {
      expect((await chat.send("clock", { days })).status, String(days)).to.equal(400);
    }
    const moved = await Promise.all([chat.send("clock", { days: 7 }), chat.send("clock", { days: 1 })]);
    const times = (await Promise.all(moved.map((response) => response.json()))) as { now: number }[];
    const start = Date.parse("2026-03-02T08:30:00Z");
    const week = start + 7 * 86_400_000;
    expect(times).to.deep.equal([{ now: week }, { now: week + 86_400_000 }]);
    await page.until((event) => event.type === "clock" && event.now === week + 86_400_000);
    const asked = await fetch(`${chat.url}/chat/clock`);
    expect(await asked.json()).to.deep.equal({ now: week + 86_400_000, timeZone: "Europe/Berlin" });
    await page.stop();
  });
});
