import { expect } from "chai";
import type { Config } from "../../src/config/judge.ts";
import { makeMailerFor } from "../../src/mailer-for.ts";
import { startMailServer } from "./mail-server.ts";
import { from, invitation, now } from "./sample-mail.ts";

const common = {
  host: "127.0.0.1",
  port: 0,
  planFile: "plan.yaml",
  databaseFile: undefined,
  url: undefined,
  logLevel: "silent",
} as const;
const credentials = { appId: "a", appPassword: "b", tenantId: "c" };
const log = { warn: () => undefined, error: () => undefined };
const mailerFor = (config: Config) => makeMailerFor(config, () => now, log);

describe("the way mails leave", () => {
  it("is the city's server, where one is set up", async () => {
    expect(await mailerFor({ ...common, mode: "serve", credentials })).to.equal(undefined);
    const server = await startMailServer();
    const smtp = { host: "127.0.0.1", port: server.port, secure: false, requireTls: false };
    const mailer = await mailerFor({ ...common, mode: "serve", credentials, mail: { smtp, from } });
    expect(await mailer?.send(invitation)).to.deep.equal({ outcome: "sent" });
    expect(mailer?.list).to.equal(undefined);
    expect(server.taken.map(({ from: sender, to }) => [sender, to])).to.deep.equal([
      [from.address, [invitation.to.address]],
    ]);
    mailer?.close();
    await server.close();
  });

  it("is a mailbox that can be read, while trying", async () => {
    const mailer = await mailerFor({ ...common, mode: "try" });
    await mailer?.send(invitation);
    expect(mailer?.list?.().map(({ subject, from: sender }) => [subject, sender.address])).to.deep.equal([
      [invitation.subject, "planlotse@stadt.example"],
    ]);
  });
});
