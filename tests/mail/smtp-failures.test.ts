import { expect } from "chai";
import type { Mail, MailDelivery } from "../../src/mail/mail.ts";
import type { SmtpServer } from "../../src/mail/smtp-mailer.ts";
import { startFaultyServer, type Script } from "./faulty-server.ts";
import { invitation, mailerTo } from "./sample-mail.ts";

const soon: MailDelivery = { outcome: "notSent", retryAfterMs: 5 * 60_000 };
const later: MailDelivery = { outcome: "notSent", retryAfterMs: 60 * 60_000 };
const refused: MailDelivery = { outcome: "unreached", reason: "mailRefused" };
const unknown: MailDelivery = { outcome: "unknown" };

const account = { user: "u", password: "p" };
const pipelining = "250-faulty.example\r\n250 PIPELINING";
/** Larger than what the system takes off the program's hands at once. */
const large: Mail = {
  ...invitation,
  sections: [{ heading: "", paragraphs: ["x".repeat(6_000_000)], lines: [], links: [] }],
};

interface Case {
  what: string;
  script: Script;
  expected: MailDelivery;
  /** What nodemailer says: its code and command, the server's reply. */
  says: { code: string; command?: string; responseCode?: number };
  smtp?: Partial<SmtpServer>;
  mail?: Mail;
}

const connection = { code: "ECONNECTION", command: "CONN" };
const socket = { code: "ESOCKET", command: "CONN" };
/** We gave up: nodemailer says nothing. */
const ours = { code: "GIVENUP" };

const cases: readonly Case[] = [
  {
    what: "is too busy to greet",
    script: { greeting: "421 4.3.2 busy" },
    expected: soon,
    says: { code: "EPROTOCOL", command: "CONN", responseCode: 421 },
  },
  {
    what: "greets with a refusal",
    script: { greeting: "554 5.3.2 not you" },
    expected: later,
    says: { code: "EPROTOCOL", command: "CONN", responseCode: 554 },
  },
  { what: "hangs up instead of greeting", script: { greeting: "hangUp" }, expected: soon, says: connection },
  { what: "resets instead of greeting", script: { greeting: "reset" }, expected: soon, says: socket },
  { what: "never greets", script: { greeting: "silence" }, expected: soon, says: ours },
  { what: "hangs up at EHLO", script: { ehlo: "hangUp" }, expected: soon, says: connection },
  {
    what: "knows no STARTTLS",
    script: {},
    smtp: { requireTls: true },
    expected: later,
    says: { code: "ETLS", command: "STARTTLS", responseCode: 502 },
  },
  {
    what: "offers STARTTLS and goes silent",
    script: { starttls: "220 go on" },
    smtp: { requireTls: true },
    expected: soon,
    says: ours,
  },
  {
    what: "speaks plainly where TLS is expected",
    script: {},
    smtp: { secure: true },
    expected: later,
    says: socket,
  },
  {
    what: "refuses the sign-in",
    script: { auth: "535 5.7.8 no" },
    smtp: account,
    expected: later,
    says: { code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 },
  },
  {
    what: "cannot check the sign-in now",
    script: { auth: "454 4.7.0 later" },
    smtp: account,
    expected: soon,
    says: { code: "EAUTH", command: "AUTH PLAIN", responseCode: 454 },
  },
  {
    what: "offers no sign-in where there is an account",
    script: { ehlo: "250 faulty.example", auth: "502 5.5.1 no" },
    smtp: account,
    expected: later,
    says: { code: "EAUTH", command: "AUTH PLAIN", responseCode: 502 },
  },
  {
    what: "refuses the sender",
    script: { mail: "550 5.7.1 not yours" },
    expected: later,
    says: { code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 },
  },
  {
    what: "has no room for a message",
    script: { mail: "452 4.3.1 full" },
    expected: soon,
    says: { code: "EENVELOPE", command: "MAIL FROM", responseCode: 452 },
  },
  {
    what: "does not know the recipient",
    script: { rcpt: "550 5.1.1 unknown" },
    expected: refused,
    says: { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 },
  },
  {
    what: "does not know the recipient and was told everything at once",
    script: { ehlo: pipelining, rcpt: "550 5.1.1 unknown", data: "554 5.5.1 nobody" },
    expected: refused,
    says: { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 },
  },
  {
    what: "puts the recipient on a greylist",
    script: { rcpt: "450 4.2.0 later" },
    expected: soon,
    says: { code: "EENVELOPE", command: "RCPT TO", responseCode: 450 },
  },
  { what: "hangs up at the recipient", script: { rcpt: "hangUp" }, expected: soon, says: connection },
  { what: "goes silent at the recipient", script: { rcpt: "silence" }, expected: soon, says: ours },
  {
    what: "does not want the message",
    script: { data: "554 5.7.1 no" },
    expected: refused,
    says: { code: "EENVELOPE", command: "DATA", responseCode: 554 },
  },
  {
    what: "has lost its thread",
    script: { data: "503 5.5.1 sequence" },
    expected: later,
    says: { code: "EENVELOPE", command: "DATA", responseCode: 503 },
  },
  {
    what: "refuses the message that it got",
    script: { end: "554 5.6.0 spam" },
    expected: refused,
    says: { code: "EMESSAGE", command: "DATA", responseCode: 554 },
  },
  {
    what: "cannot take the message that it got now",
    script: { end: "451 4.3.0 later" },
    expected: soon,
    says: { code: "EMESSAGE", command: "DATA", responseCode: 451 },
  },
  { what: "hangs up after the message", script: { end: "hangUp" }, expected: unknown, says: connection },
  { what: "resets after the message", script: { end: "reset" }, expected: unknown, says: socket },
  { what: "goes silent after the message", script: { end: "silence" }, expected: unknown, says: ours },
  {
    what: "answers the message with nonsense",
    script: { end: "hello" },
    expected: unknown,
    says: { code: "EMESSAGE", command: "DATA" },
  },
  {
    what: "resets in the middle of a message that was out of our hands",
    script: { middle: { after: 100, deed: "reset" } },
    expected: unknown,
    says: socket,
  },
  {
    what: "resets in the middle of a message whose end was still here",
    script: { middle: { after: 100_000, deed: "reset" } },
    mail: large,
    expected: soon,
    says: socket,
  },
  {
    what: "goes silent in the middle of a message whose end was still here",
    script: { middle: { after: 100_000, deed: "silence" } },
    mail: large,
    expected: soon,
    says: ours,
  },
];

describe("a mail server that", () => {
  for (const { what, script, expected, says, smtp = {}, mail = invitation } of cases) {
    it(`${what}: ${expected.outcome}`, async () => {
      const server = await startFaultyServer(script);
      const { mailer, logged } = mailerTo(server.port, smtp, 1000);
      const delivery = await mailer.send(mail);
      expect(delivery).to.deep.equal(expected);
      expect(logged).to.have.length(1);
      expect(logged[0]?.facts).to.include(says);
      expect(logged[0]?.level).to.equal(expected === later ? "error" : "warn");
      // Long enough for a second attempt to begin, if there were one.
      await new Promise((go) => setTimeout(go, 30));
      expect(server.sessions).to.have.length(1);
      expect(server.sessions[0]?.filter((line) => line === "DATA").length).to.be.at.most(1);
      if (smtp.requireTls) expect(server.sessions[0]?.join()).to.equal("EHLO [127.0.0.1],STARTTLS");
      mailer.close();
      await server.close();
    });
  }

  it("is not there: notSent", async () => {
    const { port, close } = await startFaultyServer({});
    await close();
    const { mailer, logged } = mailerTo(port);
    expect(await mailer.send(invitation)).to.deep.equal(soon);
    expect(logged[0]?.facts).to.include({ ...socket, originalCode: "ECONNREFUSED" });
  });

  it("has no address: notSent", async () => {
    const { mailer, logged } = mailerTo(25, { host: "nowhere.invalid" });
    expect(await mailer.send(invitation)).to.deep.equal(soon);
    expect(logged[0]?.facts).to.include({ code: "EDNS", command: "CONN" });
  });
});
