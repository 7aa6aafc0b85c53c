import { expect } from "chai";
import { simpleParser } from "mailparser";
import { makeLocalMailbox } from "../../src/mail/local-mailbox.ts";
import { from, invitation, now } from "../mail/sample-mail.ts";
import { startTrying } from "../support/try-city.ts";
import { chatWithBot } from "./chat-with-bot.ts";

describe("local chat: the mailbox", () => {
  const mailbox = makeLocalMailbox({ from, now: () => now });
  let chat: Awaited<ReturnType<typeof chatWithBot>>;
  before(async () => {
    chat = await chatWithBot(mailbox.list);
    await mailbox.send({ ...invitation, subject: "Die erste" });
    await mailbox.send(invitation);
  });
  after(() => chat.close());

  const at = (path: string) => fetch(`${chat.url}/chat/mails${path}`);

  it("lists what was sent, newest first, and opens one", async () => {
    expect(await (await at("")).json()).to.deep.equal([
      { id: "2", at: now, to: invitation.to, subject: invitation.subject },
      { id: "1", at: now, to: invitation.to, subject: "Die erste" },
    ]);
    const mail = (await (await at("/2")).json()) as { text: string; head: string; attachments: string[] };
    expect(mail).to.deep.include({ from, to: invitation.to, attachments: [invitation.calendar?.fileName] });
    expect(mail.text).to.match(/^Guten Tag,\n/);
    expect(mail.head).to.include("Auto-Submitted: auto-generated").and.not.include("Guten Tag");
  });

  it("gives the HTML no rights: no script, nothing from elsewhere, only in the page's own frame", async () => {
    const response = await at("/2/html");
    expect(response.headers.get("content-type")).to.equal("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy"))
      .to.match(/^default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups/)
      .and.include("frame-ancestors 'self'")
      .and.not.include("allow-scripts")
      .and.not.include("allow-same-origin");
    expect(await response.text()).to.equal(mailbox.list()[0]?.html);
  });

  it("hands out attachments and the whole message as files", async () => {
    const file = await at("/2/attachments/0");
    expect(file.headers.get("content-type")).to.equal("text/calendar; charset=utf-8; method=REQUEST");
    expect(file.headers.get("content-disposition")).to.equal("attachment");
    expect(await file.text()).to.equal(invitation.calendar?.ics);
    const whole = await at("/2/raw");
    expect(whole.headers.get("content-type")).to.equal("message/rfc822");
    expect((await simpleParser(await whole.text())).subject).to.equal(invitation.subject);
  });

  it("has nothing else, and takes nothing", async () => {
    for (const path of [
      "/3",
      "/2/x",
      "/2/attachments",
      "/2/attachments/1",
      "/2/attachments/-1",
      "/2/html/x",
      "/2/raw/0/x",
    ])
      expect((await at(path)).status, path).to.equal(404);
    expect((await chat.send("mails", {})).status).to.equal(404);
    const response = await fetch(`${chat.url}/chat/mails`, { method: "DELETE" });
    expect(response.status).to.equal(404);
  });

  it("is there in the whole program, and empty before anything was sent", async () => {
    const running = await startTrying(() => now);
    const address = running.chatUrl ?? "";
    expect(await (await fetch(`${address}/mails`)).json()).to.deep.equal([]);
    const page = await fetch(`${address}/postfach`);
    expect(page.headers.get("content-security-policy")).to.match(/^default-src 'self'; /);
    expect(await page.text()).to.include("mailbox.js");
    await running.close();
  });
});
