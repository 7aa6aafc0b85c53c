import { expect } from "chai";
import { readEnv } from "../../src/config/env.ts";
import { judge } from "../../src/config/judge.ts";

const credentials = { MicrosoftAppId: "id", MicrosoftAppPassword: "secret", MicrosoftAppTenantId: "tenant" };
const server = { PLANLOTSE_SMTP_URL: "smtp://mail.stadt.example" };
const sender = { PLANLOTSE_MAIL_FROM: "planlotse@stadt.example" };
const account = { PLANLOTSE_SMTP_USER: "planlotse", PLANLOTSE_SMTP_PASSWORD: "geheim" };

const judged = (mail: Record<string, string>) => judge(readEnv({ ...credentials, ...mail }), "serve");
const problems = (mail: Record<string, string>): readonly string[] => {
  const { ok, ...rest } = judged(mail);
  return ok || !("problems" in rest) ? [] : rest.problems;
};
const mailOf = (mail: Record<string, string>): unknown => {
  const found = judged(mail);
  return found.ok && found.config.mode === "serve" ? found.config.mail : undefined;
};
const serverOf = (PLANLOTSE_SMTP_URL: string): unknown =>
  (mailOf({ PLANLOTSE_SMTP_URL, ...sender }) as { smtp: unknown } | undefined)?.smtp;
const senderOf = (PLANLOTSE_MAIL_FROM: string): unknown =>
  (mailOf({ ...server, PLANLOTSE_MAIL_FROM }) as { from: unknown } | undefined)?.from;

describe("settings for mail", () => {
  it("may be absent", () => {
    expect(problems({})).to.deep.equal([]);
    expect(mailOf({})).to.equal(undefined);
    expect(mailOf({ PLANLOTSE_SMTP_URL: " ", PLANLOTSE_MAIL_FROM: "" })).to.equal(undefined);
  });

  it("are a server, a sender and perhaps an account", () => {
    expect(mailOf({ ...server, ...sender, ...account })).to.deep.equal({
      smtp: {
        host: "mail.stadt.example",
        port: 587,
        secure: false,
        requireTls: true,
        user: "planlotse",
        password: "geheim",
      },
      from: { name: "Planlotse", address: "planlotse@stadt.example" },
    });
    expect(mailOf({ ...server, ...sender }))
      .to.have.nested.property("smtp")
      .that.has.not.property("user");
  });

  it("demand encryption beyond this machine", () => {
    const other = { host: "mail.stadt.example", port: 587, secure: false, requireTls: true };
    expect(serverOf("smtp://mail.stadt.example:587/")).to.deep.equal(other);
    expect(serverOf("smtp://mail.stadt.example:25")).to.deep.equal({ ...other, port: 25 });
    const encrypted = { ...other, port: 465, secure: true, requireTls: false };
    expect(serverOf("smtps://mail.stadt.example")).to.deep.equal(encrypted);
    expect(serverOf("smtps://mail.stadt.example:4650")).to.deep.equal({ ...encrypted, port: 4650 });
    const here = { host: "127.0.0.1", port: 1025, secure: false, requireTls: false };
    expect(serverOf("smtp://127.0.0.1:1025")).to.deep.equal(here);
    expect(serverOf("smtp://localhost:1025")).to.deep.equal({ ...here, host: "localhost" });
    expect(serverOf("smtp://[::1]:1025")).to.deep.equal({ ...here, host: "::1" });
    expect(serverOf("smtp://127.0.0.1.stadt.example:1025")).to.deep.include({ requireTls: true });
  });

  it("tell what is wrong with a server, and never the password in it", () => {
    for (const bad of [
      "mail.stadt.example",
      "mail.stadt.example:587",
      "https://mail.stadt.example",
      "smtp://planlotse:geheim@mail.stadt.example",
      "smtps://geheim@mail.stadt.example",
      "smtp://mail.stadt.example/geheim",
      "smtp://mail.stadt.example?tls=geheim",
      "smtp://mail.stadt.example:99999",
      "smtp://",
    ]) {
      const [problem = "", ...more] = problems({ PLANLOTSE_SMTP_URL: bad, ...sender });
      expect(more, bad).to.deep.equal([]);
      expect(problem, bad)
        .to.match(
          /^PLANLOTSE_SMTP_URL is not an address of a mail server; allowed: smtp:\/\/mail.stadt.example:587/,
        )
        .and.to.include("PLANLOTSE_SMTP_USER and PLANLOTSE_SMTP_PASSWORD")
        .and.to.not.include("geheim");
    }
  });

  it("take a sender with or without a name, and no other", () => {
    const address = "planlotse@stadt.example";
    expect(senderOf(address)).to.deep.equal({ name: "Planlotse", address });
    expect(senderOf(`<${address}>`)).to.deep.equal({ name: "Planlotse", address });
    expect(senderOf(`Büro für Integration <${address}>`)).to.deep.equal({
      name: "Büro für Integration",
      address,
    });
    expect(senderOf(`"Planlotse, Stadt" <${address}>`)).to.deep.equal({ name: "Planlotse, Stadt", address });
    for (const bad of ["planlotse", "a@b, c@d", "<a@b> c@d", "a@b@c", "Name <planlotse>", "<>", "Name a@b"])
      expect(problems({ ...server, PLANLOTSE_MAIL_FROM: bad }), bad).to.deep.equal([
        `PLANLOTSE_MAIL_FROM is ${JSON.stringify(bad)}; allowed: planlotse@stadt.example or Planlotse <planlotse@stadt.example>`,
      ]);
  });

  it("are all there or none, and what is missing is named", () => {
    expect(problems(server)).to.deep.equal([
      "Missing: PLANLOTSE_MAIL_FROM. Mail needs both PLANLOTSE_SMTP_URL and PLANLOTSE_MAIL_FROM, or neither.",
    ]);
    expect(problems(sender).join()).to.match(/^Missing: PLANLOTSE_SMTP_URL\./);
    expect(problems(account).join()).to.match(/^Missing: PLANLOTSE_SMTP_URL, PLANLOTSE_MAIL_FROM\./);
    for (const [name, value] of Object.entries(account)) {
      const other = Object.keys(account).find((key) => key !== name) ?? "";
      expect(problems({ ...server, ...sender, [name]: value })).to.deep.equal([
        `Missing: ${other}. A mail account needs both PLANLOTSE_SMTP_USER and PLANLOTSE_SMTP_PASSWORD, or neither.`,
      ]);
    }
  });

  it("are refused for trying", () => {
    for (const [name, value] of Object.entries({ ...server, ...sender, ...account })) {
      const found = judge(readEnv({ [name]: value }), "try");
      expect(found.ok ? "" : found.problems.join())
        .to.include("mails go to the mailbox of the local chat and nowhere else")
        .and.include(`${name} is set`)
        .and.not.include(value);
    }
  });
});
