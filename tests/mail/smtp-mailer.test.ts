import { expect } from "chai";
import type { SMTPServerOptions } from "smtp-server";
import { startFaultyServer } from "./faulty-server.ts";
import { startMailServer, trusting } from "./mail-server.ts";
import { from, invitation, mailerTo } from "./sample-mail.ts";

const later = 60 * 60_000;
const account = { user: "planlotse", password: "geheim: ä" };

const withAccount: SMTPServerOptions = {
  disabledCommands: [],
  onAuth({ username, password }, _, done) {
    if (username === account.user && password === account.password) done(null, { user: username });
    else done(new Error("Invalid username or password"));
  },
};

describe("sending mails to a real server", () => {
  it("takes one connection a mail, with one recipient, and says goodbye", async () => {
    const ended: unknown[] = [];
    const server = await startMailServer({ onClose: (session) => ended.push(session.id) });
    const { mailer, logged } = mailerTo(server.port);
    expect(await mailer.send(invitation)).to.deep.equal({ outcome: "sent" });
    expect(await mailer.send({ ...invitation, id: "another" })).to.deep.equal({ outcome: "sent" });
    expect(server.taken.map(({ from: sender, to }) => [sender, to])).to.deep.equal([
      [from.address, [invitation.to.address]],
      [from.address, [invitation.to.address]],
    ]);
    expect(server.connections()).to.equal(2);
    expect(logged).to.deep.equal([]);
    while (ended.length < 2) await new Promise((go) => setTimeout(go, 5));
    mailer.close();
    await server.close();
  });

  it("encrypts with STARTTLS or from the first byte, and signs in", async () => {
    for (const secure of [false, true]) {
      const server = await startMailServer({ ...withAccount, secure });
      const { mailer } = mailerTo(server.port, { secure, requireTls: !secure, ...account });
      const delivery = await trusting(() => mailer.send(invitation));
      expect(delivery, String(secure)).to.deep.equal({ outcome: "sent" });
      expect(server.taken.map(({ user, isEncrypted }) => ({ user, isEncrypted }))).to.deep.equal([
        { user: account.user, isEncrypted: true },
      ]);
      mailer.close();
      await server.close();
    }
  });

  it("says nothing to a server whose certificate nobody vouches for, or is another's", async () => {
    for (const secure of [false, true]) {
      const server = await startMailServer({ ...withAccount, secure });
      const smtp = { secure, requireTls: !secure, ...account };
      const unknown = mailerTo(server.port, smtp);
      expect(await unknown.mailer.send(invitation)).to.deep.equal({
        outcome: "notSent",
        retryAfterMs: later,
      });
      expect(unknown.logged).to.have.length(1);
      expect(unknown.logged[0]).to.deep.include({ level: "error" });
      expect(unknown.logged[0]?.facts).to.include({ originalCode: "DEPTH_ZERO_SELF_SIGNED_CERT" });
      const elsewhere = await startMailServer({ ...withAccount, secure }, "127.0.0.2");
      const another = mailerTo(elsewhere.port, { ...smtp, host: "127.0.0.2" });
      const wrong = await trusting(() => another.mailer.send(invitation));
      expect(wrong).to.deep.equal({ outcome: "notSent", retryAfterMs: later });
      expect(another.logged[0]?.facts).to.include({ originalCode: "ERR_TLS_CERT_ALTNAME_INVALID" });
      expect([...server.taken, ...elsewhere.taken]).to.deep.equal([]);
      unknown.mailer.close();
      another.mailer.close();
      await server.close();
      await elsewhere.close();
    }
  });

  it("waits for somebody when the sign-in is refused", async () => {
    const server = await startMailServer(withAccount);
    const { mailer, logged } = mailerTo(server.port, {
      requireTls: true,
      user: "planlotse",
      password: "falsch",
    });
    const delivery = await trusting(() => mailer.send(invitation));
    expect(delivery).to.deep.equal({ outcome: "notSent", retryAfterMs: later });
    expect(logged[0]?.facts).to.include({ code: "EAUTH", responseCode: 535 });
    expect(server.connections()).to.equal(1);
    mailer.close();
    await server.close();
  });

  it("does not try an address that is none, and keeps names and addresses out of the log", async () => {
    const refuse: SMTPServerOptions = {
      onRcptTo: ({ address }, _, done) => {
        done(Object.assign(new Error(`no <${address}> here`), { responseCode: 550 }));
      },
    };
    const server = await startMailServer(refuse);
    const { mailer, logged } = mailerTo(server.port);
    const to = (address: string) => mailer.send({ ...invitation, to: { name: "X", address } });
    for (const address of [
      "",
      "nobody",
      "a@b@c",
      "a b@c.example",
      "a@c.example, b@d.example",
      "a@c.example>\r\nRCPT TO:<b@d.example",
      `${"a".repeat(250)}@c.example`,
      "\ud83d@c.example",
    ])
      expect(await to(address), JSON.stringify(address)).to.deep.equal({
        outcome: "unreached",
        reason: "mailRefused",
      });
    expect(server.connections()).to.equal(0);
    expect(await to("weg@verein.example")).to.deep.equal({ outcome: "unreached", reason: "mailRefused" });
    expect(logged).to.have.length(1);
    expect(JSON.stringify(logged)).to.include("550").and.not.include("weg").and.not.include("verein");
    mailer.close();
    await server.close();
  });

  it("writes to addresses with letters of other alphabets", async () => {
    const server = await startMailServer();
    const faulty = await startFaultyServer({});
    const toBoth = async (address: string): Promise<void> => {
      for (const { port } of [server, faulty]) {
        const { mailer } = mailerTo(port);
        const delivery = await mailer.send({ ...invitation, to: { name: "", address } });
        expect(delivery).to.deep.equal({ outcome: "sent" });
        mailer.close();
      }
    };
    await toBoth("büro@verein.example");
    await toBoth("info@müller.example");
    expect(server.taken.flatMap(({ to }) => to)).to.deep.equal([
      "büro@verein.example",
      "info@müller.example",
    ]);
    expect(faulty.sessions[1]).to.include("RCPT TO:<info@xn--mller-kva.example>");
    await server.close();
    await faulty.close();
  });

  it("ends at once when it is closed, and sends nothing afterwards", async () => {
    const server = await startMailServer({ onMailFrom: () => undefined });
    const { mailer } = mailerTo(server.port, {}, 60_000);
    const sending = mailer.send(invitation);
    while (server.connections() === 0) await new Promise((go) => setTimeout(go, 5));
    mailer.close();
    expect((await sending).outcome).to.equal("notSent");
    expect((await mailer.send(invitation)).outcome).to.equal("notSent");
    expect(server.connections()).to.equal(1);
    await server.close();
  });
});
