import { expect } from "chai";
import type { ChatEvent } from "../../src/localchat/entries.ts";
import { chatWithBot } from "./chat-with-bot.ts";
import { watch } from "./watch.ts";

describe("local chat: what a person does and what comes back", () => {
  let chat: Awaited<ReturnType<typeof chatWithBot>>;
  let page: Awaited<ReturnType<typeof watch>>;

  beforeEach(async () => {
    chat = await chatWithBot();
    await chat.chat.installForEveryone();
    chat.heard.length = 0;
    page = await watch(chat.url, "anna");
  });
  afterEach(async () => {
    await page.stop();
    await chat.close();
  });

  const lines = () =>
    page.events.flatMap((event) =>
      event.type === "added" || event.type === "updated" ? [{ type: event.type, ...event.entry }] : [],
    );
  const noticed = async (code: string) => {
    const isIt = (event: ChatEvent) =>
      event.type === "added" && event.entry.author === "notice" && event.entry.code === code;
    const found = await page.until(isIt);
    return found.type === "added" && found.entry.author === "notice" ? found.entry.detail : undefined;
  };
  const cardId = async () => {
    await chat.say({ text: "card" });
    return lines().find(({ author }) => author === "bot")?.id ?? "";
  };

  it("sends a text as Teams does", async () => {
    await chat.say({ text: "hallo", locale: "en-GB" });
    const [activity] = chat.heard;
    expect(activity).to.deep.include({
      type: "message",
      text: "hallo",
      channelId: "msteams",
      locale: "en-GB",
      serviceUrl: `${chat.url}/chat/`,
      from: { id: "29:anna", name: "Anna Beispiel", aadObjectId: "00000000-0000-4000-8000-00000000000a" },
      recipient: { id: "28:planlotse", name: "Planlotse" },
      conversation: {
        id: "a:anna",
        conversationType: "personal",
        tenantId: "00000000-0000-4000-8000-0000000000ff",
      },
      channelData: { tenant: { id: "00000000-0000-4000-8000-0000000000ff" } },
      timestamp: "2026-03-02T08:30:00.000Z",
      localTimestamp: "2026-03-02T09:30:00.000+01:00",
      localTimezone: "Europe/Berlin",
      entities: [
        { type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/Berlin" },
      ],
    });
    await page.until((event) => event.type === "added" && event.entry.author === "bot");
    expect(lines().map((line) => [line.author, "text" in line && line.text])).to.deep.equal([
      ["person", "hallo"],
      ["bot", "Echo: hallo"],
    ]);
  });

  it("shows an update in place, takes back what is deleted, and passes typing on", async () => {
    await chat.say({ text: "change" });
    const updated = await page.until(({ type }) => type === "updated");
    expect(updated.type === "updated" && updated.entry).to.include({ text: "nachher", version: 2 });
    await chat.say({ text: "take back" });
    await page.until(({ type }) => type === "deleted");
    await chat.say({ text: "typing" });
    await page.until(({ type }) => type === "typing");
    const later = await watch(chat.url, "anna");
    const history = await later.until(({ type }) => type === "history");
    await later.stop();
    const texts =
      history.type === "history" ? history.entries.map((line) => "text" in line && line.text) : [];
    expect(texts).to.deep.equal(["change", "nachher", "take back", "typing"]);
  });

  it("sends a card's Action.Submit as a message with a value, without inputs left empty", async () => {
    const replyToId = await cardId();
    await chat.say({ replyToId, value: { act: "submit", place: "Rathaus", remark: "" } });
    const activity = chat.heard.at(-1);
    expect(activity).to.deep.include({
      type: "message",
      replyToId,
      value: { act: "submit", place: "Rathaus" },
    });
    expect(activity).to.not.have.property("text");
  });

  it("sends Action.Execute as an invoke and puts the card of the answer in its place", async () => {
    const replyToId = await cardId();
    await chat.say({ replyToId, execute: { id: "ok", verb: "confirm", data: { place: "Rathaus" } } });
    expect(chat.heard.at(-1)).to.deep.include({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId,
      value: {
        action: { type: "Action.Execute", id: "ok", verb: "confirm", data: { place: "Rathaus" } },
        trigger: "manual",
      },
    });
    await page.until(({ type }) => type === "updated");
    const card = lines().at(-1);
    expect(card?.id).to.equal(replyToId);
    expect(JSON.stringify(card)).to.contain("Bestätigt.").and.not.contain("Sitzung");
  });

  it("tells messages and errors that answer a card action", async () => {
    const replyToId = await cardId();
    await chat.say({ replyToId, execute: { verb: "tell", data: {} } });
    expect(await noticed("cardMessage")).to.equal("Nur so.");
    await chat.say({ replyToId, execute: { verb: "fail", data: {} } });
    expect(await noticed("cardError")).to.equal("Das ging nicht.");
  });

  it("opens a dialog for task/fetch and submits it", async () => {
    const replyToId = await cardId();
    const value = { msteams: { type: "task/fetch" }, about: "more" };
    const opened = await chat.say({ replyToId, theme: "dark", value });
    expect(chat.heard.at(-1)).to.deep.include({
      type: "invoke",
      name: "task/fetch",
      replyToId,
      value: { data: value, context: { theme: "dark" }, tabContext: null },
    });
    const { task } = (await opened.json()) as { task: { kind: string; title: string } };
    expect(task).to.include({ kind: "card", title: "Begründung", width: "small" });
    const submitted = await chat.say({ taskSubmit: { step: 1, reason: "Urlaub" } });
    expect(chat.heard.at(-1)).to.deep.include({
      name: "task/submit",
      value: { data: { step: 1, reason: "Urlaub" }, context: { theme: "default" }, tabContext: null },
    });
    expect(await submitted.json()).to.deep.equal({ task: { kind: "text", text: "Danke, notiert." } });
  });

  it("tells quietly when the bot refuses or hangs up", async () => {
    await chat.say({ text: "refuse" });
    expect(await noticed("refused")).to.equal("500");
    await chat.say({ text: "hang up" });
    expect(await noticed("unreachable")).to.equal("");
  });

  it("refuses what is no deed, and people who do not exist", async () => {
    const nonsense = [{}, { text: " " }, { value: {} }, { replyToId: "1" }, { text: 7 }];
    for (const deed of nonsense) expect((await chat.say(deed)).status).to.equal(400);
    expect((await chat.say({ person: "nobody", text: "hallo" })).status).to.equal(404);
    expect(chat.heard).to.be.empty;
  });
});
