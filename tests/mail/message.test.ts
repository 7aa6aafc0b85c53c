import { expect } from "chai";
import ICAL from "ical.js";
import { simpleParser, type ParsedMail } from "mailparser";
import type { Mail } from "../../src/mail/mail.ts";
import { buildMessage } from "../../src/mail/build-message.ts";
import { writeMail } from "../../src/mail/write-mail.ts";
import { complaintsAboutCalendar } from "../support/rfc5545.ts";
import { startMailServer } from "./mail-server.ts";
import { from, invitation, mailerTo, now } from "./sample-mail.ts";

/** What a mail program reads after the mail has gone through a real server. */
async function received(mail: Mail): Promise<ParsedMail & { raw: string }> {
  const server = await startMailServer();
  const { mailer } = mailerTo(server.port);
  expect(await mailer.send(mail)).to.deep.equal({ outcome: "sent" });
  mailer.close();
  await server.close();
  const raw = server.taken[0]?.raw ?? Buffer.alloc(0);
  return { ...(await simpleParser(raw)), raw: raw.toString("utf8") };
}

/** Types of the parts in their order, each as deep as it lies. */
function structure(raw: string): string[] {
  return [...raw.matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type = ""]) => type);
}

describe("a mail", () => {
  it("says in its headers who, to whom, what, when, and that nobody wrote it by hand", async () => {
    const mail = await received(invitation);
    expect(mail.from?.value).to.deep.equal([from]);
    expect([mail.to].flat().flatMap((to) => to?.value)).to.deep.equal([invitation.to]);
    expect(mail.subject).to.equal(invitation.subject);
    expect(mail.date?.getTime()).to.equal(now);
    expect(mail.headers.get("auto-submitted")).to.equal("auto-generated");
    expect(mail.headers.get("x-auto-response-suppress")).to.equal("All");
    expect(mail.headers.get("content-language")).to.equal("de");
    expect([...mail.headers.keys()].toSorted()).to.deep.equal([
      ...["auto-submitted", "content-language", "content-type", "date", "from", "message-id", "mime-version"],
      ...["subject", "to", "x-auto-response-suppress"],
    ]);
    const [head = ""] = mail.raw.split("\r\n\r\n", 1);
    expect(head).to.match(/^[\x20-\x7e\r\n]*$/);
    expect(Math.max(...mail.raw.split("\r\n").map((line) => line.length))).to.be.at.most(78);
  });

  it("reads well as plain text", async () => {
    expect((await received(invitation)).text).to.equal(`Guten Tag,

Sitzung Steuerungsgruppe
------------------------

Die Leitung lädt Sie ein.

Der Raum ist barrierefrei.
Der Eingang ist im Norden.

Wann: Dienstag, 2. März 2027, 14:00 bis 15:30 Uhr
Wo: Rathaus, Raum 2/013

Der Plan:
https://stadt.example/plan?teil=1&seite=2

Außerdem
--------

Der Jahresbericht 2026 ist veröffentlicht.

Sie erhalten diese E-Mail, weil Sie der Steuerungsgruppe angehören. Fragen beantwortet das Integrationsbüro.
`);
  });

  it("has the same as HTML with headings, paragraphs, pairs and links, and nothing from elsewhere", async () => {
    const { html } = await received({ ...invitation, language: "en" });
    const page = String(html);
    expect(page).to.include('<html lang="en">').and.include("<p>Hello,</p>");
    expect(page).to.include(`<h1 dir="auto">${invitation.subject}</h1>`);
    expect(page).to.include('<h2 dir="auto">Außerdem</h2>');
    expect(page).to.include("Der Raum ist barrierefrei.<br>Der Eingang ist im Norden.</p>");
    expect(page).to.include('<dt dir="auto">Wo</dt><dd dir="auto">Rathaus, Raum 2/013</dd>');
    expect(page).to.match(/<a href="https:\/\/stadt.example\/plan\?teil=1&amp;seite=2"[^>]*>Der Plan<\/a>/);
    expect(page).to.not.match(/<(img|script|link|iframe|form|object)|\bsrc=|url\(|@import/i);
  });

  it("does not say its subject twice when it is about one thing", async () => {
    const [section] = invitation.sections;
    const sections = section ? [{ ...section, heading: invitation.subject }] : [];
    expect(String((await received({ ...invitation, sections })).html)).to.not.include("<h2");
  });

  it("brings the calendar as something to accept and as a file", async () => {
    for (const method of ["REQUEST", "CANCEL"] as const) {
      const ics = (invitation.calendar?.ics ?? "").replace("METHOD:REQUEST", `METHOD:${method}`);
      const calendar = { method, ics, fileName: "Sitzung Steuerungsgruppe, 2. März.ics" };
      const mail = await received({ ...invitation, calendar });
      expect(structure(mail.raw)).to.deep.equal([
        "multipart/mixed",
        ...["multipart/alternative", "text/plain", "text/html", "text/calendar"],
        "text/calendar",
      ]);
      expect(
        mail.raw.match(new RegExp(`text/calendar; charset=utf-8;\\s+method=${method}`, "g")),
      ).to.have.length(2);
      const [offered, file, ...more] = mail.attachments;
      expect(more).to.deep.equal([]);
      expect(file?.filename).to.equal(calendar.fileName);
      for (const part of [offered, file]) {
        expect(part?.contentType).to.equal("text/calendar");
        expect(part?.content.toString("utf8")).to.equal(ics);
      }
      if (method === "REQUEST")
        expect(complaintsAboutCalendar(file?.content ?? Buffer.alloc(0))).to.deep.equal([]);
      const read = new ICAL.Component(ICAL.parse(ics) as unknown[]);
      expect(read.getFirstPropertyValue("method")).to.equal(method);
    }
  });

  it("has no calendar part where there is no calendar", async () => {
    const mail: Mail = { ...invitation };
    delete mail.calendar;
    expect(structure((await received(mail)).raw)).to.deep.equal([
      "multipart/alternative",
      "text/plain",
      "text/html",
    ]);
  });

  it("has the same Message-ID whenever it is sent, and another one has another", async () => {
    const idOf = async (mail: Mail, at = now, sender = from.address) => {
      const written = writeMail(mail, { from: { ...from, address: sender }, now: at });
      return (await simpleParser((await buildMessage(written)).raw)).messageId;
    };
    const id = await idOf(invitation);
    expect(id).to.match(/^<[0-9a-f]{40}@stadt\.example>$/);
    expect(await idOf({ ...invitation, subject: "Geändert", why: "" }, now + 86_400_000)).to.equal(id);
    expect(await idOf({ ...invitation, id: `${invitation.id} ` })).to.not.equal(id);
    expect(await idOf(invitation, now, "büro@müller.example")).to.match(/@xn--mller-kva\.example>$/);
    expect(await idOf({ ...invitation, id: "<x>\r\nBcc: a@b.example" })).to.match(
      /^<[0-9a-f]{40}@stadt\.example>$/,
    );
  });

  it("makes a link of what is safe to follow only; the rest stays text", async () => {
    const linksOf = async (url: string) => {
      const sections = [{ heading: "", paragraphs: [], lines: [], links: [{ title: "hier", url }] }];
      const { text, html } = await received({ ...invitation, sections });
      return { text, hrefs: [...String(html).matchAll(/href="([^"]*)"/g)].map(([, href]) => href) };
    };
    for (const good of [
      "https://stadt.example/a",
      "http://127.0.0.1:3978/chat",
      "http://localhost/",
      "http://[::1]/",
    ])
      expect(await linksOf(good), good).to.deep.include({ hrefs: [good] });
    for (const bad of [
      "http://stadt.example/",
      "javascript:alert(1)",
      "//stadt.example",
      "data:text/html,x",
      "https:",
    ]) {
      const { text, hrefs } = await linksOf(bad);
      expect(hrefs, bad).to.deep.equal([]);
      expect(text, bad).to.include(`hier: ${bad}`);
    }
  });
});
