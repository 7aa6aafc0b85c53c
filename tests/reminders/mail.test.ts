import { expect } from "chai";
import { simpleParser } from "mailparser";
import { buildHouse } from "../../src/compose.ts";
import { makeLog } from "../../src/log.ts";
import { makeSmtpMailer } from "../../src/mail/smtp-mailer.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { makeSending } from "../../src/teams/bot/messages.ts";
import { makeTransport } from "../../src/teams/transport/make-transport.ts";
import { date, instantOf } from "../../src/time/local-date.ts";
import { isWeekday } from "../../src/time/workdays.ts";
import { startMailServer } from "../mail/mail-server.ts";
import { sampleCity } from "../support/city.ts";
import { startFakeConnector } from "../support/fake-connector.ts";

const { lookup, directory } = await sampleCity();
const organisations = directory.roster.organisations.filter(
  ({ id, kind }) => id === "jugendamt" || kind === "division",
);
const roster = {
  ...directory.roster,
  organisations,
  posts: directory.roster.posts.filter(({ of }) => organisations.some(({ id }) => id === of)),
};
const reporter = "bericht-jugendamt";

/** A morning on which the report is due in thirty days: real transport, real mail server. */
async function morning(parts: {
  mailServer?: Parameters<typeof startMailServer>[0];
  /** How Teams answers the first attempt. */
  teams?: { status: number; body: object };
  hasApp: boolean;
}) {
  let now = instantOf(date("2027-01-04"), 9, "Europe/Berlin");
  const clock = { now: () => now };
  const log = makeLog("silent");
  const connector = await startFakeConnector();
  const mailServer = await startMailServer(parts.mailServer);
  const mailer = makeSmtpMailer({
    smtp: { host: "127.0.0.1", port: mailServer.port, secure: false, requireTls: false },
    from: { name: "Planlotse der Stadt", address: "planlotse@stadt.example" },
    now: clock.now,
    deadlineMs: 5000,
    log,
  });
  const store = openSqliteStore(":memory:", clock.now);
  const house = buildHouse({ lookup, store, clock, isWorkday: isWeekday });
  await house.roster.replace(roster);
  const person = roster.people.find(({ id }) => id === reporter);
  if (!person) throw new Error("no reporter");
  if (parts.hasApp)
    await house.contacts.remember(
      person,
      { serviceUrl: connector.serviceUrl, conversationId: "a:1", tenantId: "t", userId: "29:1" },
      true,
    );
  if (parts.teams) connector.answerNext(parts.teams);
  const transport = makeTransport({
    credentials: undefined,
    onTurn: () => Promise.resolve(undefined),
    log,
    ready: () => true,
    mounts: [],
  });
  const nothing = () => Promise.resolve(undefined);
  const sending = makeSending({
    lookup,
    roster: house.roster,
    contacts: house.contacts,
    transport,
    questionCard: nothing,
    mailer,
    calendarOf: nothing,
  });
  const reminders = house.remindersWith(sending, Infinity);
  await reminders.sweep();
  const result = {
    sweep: async (later: number) => {
      now += later;
      await reminders.sweep();
    },
    posts: connector.received.filter(({ method }) => method === "POST").length,
    mails: mailServer.taken,
    troubled: await house.outbox.troubled(10),
    sent: await house.outbox.sent(now, 7, 10),
    async close() {
      mailer.close();
      await transport.close();
      await connector.close();
      await mailServer.close();
      await store.close();
    },
  };
  return result;
}

describe("who is not reached in Teams", () => {
  const blocked = { status: 403, body: { error: { code: "MessageWritesBlocked", message: "no" } } };
  it("because they blocked the bot gets the same words by mail, once, and is not on the office's list", async () => {
    const at = await morning({ hasApp: true, teams: blocked });
    try {
      expect(at.posts).to.equal(1);
      expect(at.mails).to.have.length(1);
      const mail = await simpleParser(at.mails[0]?.raw ?? "");
      expect(mail.subject).to.equal("Erinnerung: Jahresbericht 2026, Jugendamt");
      expect(mail.to).to.have.nested.property("value[0].address", "bericht-jugendamt@stadt.example");
      expect(mail.headers.get("auto-submitted")).to.equal("auto-generated");
      for (const body of [mail.text, mail.html])
        expect(body)
          .to.include("Der Bericht ist am 31. Januar 2027 fällig.")
          .and.include("Sie erhalten diese Nachricht als: Berichtsperson, Jugendamt.")
          .and.include("weil der Planlotse Sie in Microsoft Teams nicht erreicht");
      expect(at.troubled).to.deep.equal([]);
      expect(at.sent.map(({ message }) => message.via)).to.deep.equal(["mail"]);
      await at.sweep(3_600_000);
      expect(at.mails).to.have.length(1);
    } finally {
      await at.close();
    }
  });

  it("because they never had the app gets a mail without Teams being asked", async () => {
    const at = await morning({ hasApp: false });
    try {
      expect([at.posts, at.mails.length]).to.deep.equal([0, 1]);
    } finally {
      await at.close();
    }
  });

  it("neither by mail is on the office's list, with the reason", async () => {
    const at = await morning({
      hasApp: true,
      teams: blocked,
      mailServer: {
        disabledCommands: ["AUTH", "STARTTLS"],
        onRcptTo: (_address, _session, done) => {
          done(Object.assign(new Error("no such box"), { responseCode: 550 }));
        },
      },
    });
    try {
      expect(at.mails).to.deep.equal([]);
      expect(at.troubled.map(({ message }) => [message.to, message.state, message.reason])).to.deep.equal([
        [reporter, "unreached", "mailRefused"],
      ]);
    } finally {
      await at.close();
    }
  });

  it("because Teams gave no answer is in doubt: no mail makes it two", async () => {
    const at = await morning({ hasApp: true, teams: { status: 500, body: {} } });
    try {
      expect(at.mails).to.deep.equal([]);
      expect(at.troubled.map(({ message }) => message.state)).to.deep.equal(["doubt"]);
    } finally {
      await at.close();
    }
  });
});
