import { expect } from "chai";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import { buildMessage } from "../../src/mail/build-message.ts";
import { writeMail } from "../../src/mail/write-mail.ts";
import { anyText, hostile, kept } from "../documents/hostile.ts";
import { startMailServer } from "./mail-server.ts";
import { from, invitation, mailerTo, mailOf, now } from "./sample-mail.ts";

/** What tries to become a header, a recipient, the end of the message, or a part of it. */
const forMail = [
  "x\r\nBcc: boese@verein.example",
  "x\nBcc: boese@verein.example\n\n<b>",
  "x\rSubject: y",
  "\r\n.\r\nMAIL FROM:<boese@verein.example>",
  ".",
  "..\n.\n",
  'Name" <boese@verein.example>, "',
  "boese@verein.example, andere@verein.example",
  "a; b: c@d.example;",
  "=?utf-8?Q?=0D=0ABcc=3A_boese=40verein.example?=",
  "=?utf-8?B?Qm9lc2U=?= ganz =?utf-8?B?Qm9lc2U=?=",
  "----_NmP-1",
  "=3D =\n",
  'Anna "Ännchen" O\'Neill \\ Müller',
  "(Kommentar) Name",
  "ß".repeat(200),
  "Wort ".repeat(4000),
  "x".repeat(20_000),
  "From the beginning\nFrom here",
];

/** Any character of white space counts as one space where there is one line. */
const oneLine = (text: string): string => kept(text).replace(/\s+/g, " ").trim();
/** In headers nothing may look encoded. */
const headerLine = (text: string): string => oneLine(text).replaceAll("=?", "= ?");
/** The ends of a text are trimmed. */
const block = (text: string): string => kept(text).trim();

/** Told apart from how the mail room does it. */
const inHtml = (text: string): string =>
  Array.from(
    text,
    (sign) =>
      ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\n": "<br>" })[sign] ?? sign,
  ).join("");

const shapeOf = (html: string): string[] =>
  [...html.matchAll(/<\/?[a-z0-9!]+/gi)].map(([tag]) => tag).filter((tag) => tag !== "<br");

const wordless = shapeOf(writeMail(mailOf("x"), { from, now }).html);

async function expectTextStaysText(text: string, raw: Buffer): Promise<void> {
  const mail = await simpleParser(raw);
  expect([...mail.headers.keys()].toSorted()).to.deep.equal([
    ...["auto-submitted", "content-language", "content-type", "date", "from", "message-id", "mime-version"],
    ...(oneLine(text) === "" ? [] : ["subject"]),
    ...["to", "x-auto-response-suppress"],
  ]);
  expect([mail.to].flat().flatMap((to) => to?.value)).to.deep.equal([
    { name: headerLine(text), address: "yilmaz@verein.example" },
  ]);
  expect(mail.from?.value).to.deep.equal([from]);
  expect(mail.subject ?? "").to.equal(headerLine(text));
  expect(mail.attachments).to.deep.equal([]);

  const read = mail.text ?? "";
  const html = String(mail.html);
  for (const place of ["heading", "link"]) {
    expect(read).to.include(oneLine(`${place} ${text}`));
    expect(html).to.include(inHtml(oneLine(`${place} ${text}`)));
  }
  for (const place of ["paragraph", "line", "why"]) {
    expect(read).to.include(block(`${place} ${text}`));
    expect(html).to.include(inHtml(block(`${place} ${text}`)));
  }
  expect(read).to.include(`${oneLine(`label ${text}`)}: ${block(`line ${text}`)}`);
  expect(read).to.include(`${oneLine(`nolink ${text}`)}: javascript:alert(1)`);
  const paragraphs = wordless.filter((tag) => tag === "<p").length;
  const shape = shapeOf(html);
  expect(shape.filter((tag) => !/^<\/?p$/.test(tag))).to.deep.equal(
    wordless.filter((tag) => !/^<\/?p$/.test(tag)),
  );
  expect(shape.filter((tag) => tag === "<p").length).to.be.within(paragraphs - 1, paragraphs);
}

describe("what people typed", () => {
  it("comes out of a mail as it went in", async () => {
    const raw = async (text: string) => (await buildMessage(writeMail(mailOf(text), { from, now }))).raw;
    for (const text of [...hostile, ...forMail]) await expectTextStaysText(text, await raw(text));
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        await expectTextStaysText(text, await raw(text));
      }),
      { numRuns: 300 },
    );
  });

  it("comes out of a mail as it went in when it has gone through a server", async () => {
    const server = await startMailServer();
    const { mailer } = mailerTo(server.port);
    for (const text of [...hostile, ...forMail]) {
      expect(await mailer.send(mailOf(text))).to.deep.equal({ outcome: "sent" });
      const [taken, ...more] = server.taken.splice(0);
      expect(more).to.deep.equal([]);
      expect(taken?.to).to.deep.equal(["yilmaz@verein.example"]);
      await expectTextStaysText(text, taken?.raw ?? Buffer.alloc(0));
    }
    mailer.close();
    await server.close();
  });

  it("stays the name of a file, whatever it is", async () => {
    const calendar = { method: "REQUEST" as const, ics: invitation.calendar?.ics ?? "" };
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.constantFrom(...forMail)), async (text) => {
        const mail = { ...invitation, calendar: { ...calendar, fileName: `${text}.ics` } };
        const parsed = await simpleParser((await buildMessage(writeMail(mail, { from, now }))).raw);
        expect(parsed.attachments.map(({ filename }) => filename)).to.deep.equal([
          undefined,
          oneLine(`${text}.ics`),
        ]);
        expect([parsed.to].flat().flatMap((to) => to?.value)).to.deep.equal([invitation.to]);
      }),
      { numRuns: 200 },
    );
  });

  it("stays the sender's name", async () => {
    for (const name of [...hostile, ...forMail]) {
      const written = writeMail(invitation, { from: { ...from, name }, now });
      const { from: read } = await simpleParser((await buildMessage(written)).raw);
      expect(read?.value).to.deep.equal([{ name: headerLine(name), address: from.address }]);
    }
  });
});
