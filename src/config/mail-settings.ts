import { variables, type Env } from "./env.ts";
import { loopback } from "./loopback.ts";

/** The server that takes mails, and who sends them. */
export interface MailSettings {
  smtp: {
    host: string;
    port: number;
    /** TLS from the first byte. */
    secure: boolean;
    /** Otherwise STARTTLS must succeed; without both the connection stays plain, which only this machine may. */
    requireTls: boolean;
    user?: string;
    password?: string;
  };
  from: { name: string; address: string };
}

/** Who mails come from where the setting names only an address. */
const defaultSender = "Planlotse";

const mailVariables = ["smtpUrl", "smtpUser", "smtpPassword", "mailFrom"] as const;

/** The names of the variables for mail that are set. */
export function mailVariablesIn(env: Env): string[] {
  return mailVariables.filter((key) => env[key] !== undefined).map((key) => variables[key]);
}

/** The settings for mail; undefined without any, or when `problems` got what is wrong with them. */
export function judgeMail(env: Env, problems: string[]): MailSettings | undefined {
  if (mailVariablesIn(env).length === 0) return undefined;
  const { smtpUrl, smtpUser: user, smtpPassword: password, mailFrom } = env;
  const missing = (["smtpUrl", "mailFrom"] as const).filter((key) => env[key] === undefined);
  if (missing.length > 0)
    problems.push(
      `Missing: ${missing.map((key) => variables[key]).join(", ")}. Mail needs both ${variables.smtpUrl} and ${variables.mailFrom}, or neither.`,
    );
  if ((user === undefined) !== (password === undefined))
    problems.push(
      `Missing: ${user === undefined ? variables.smtpUser : variables.smtpPassword}. A mail account needs both ${variables.smtpUser} and ${variables.smtpPassword}, or neither.`,
    );
  const server = smtpUrl === undefined ? undefined : readServer(smtpUrl);
  if (smtpUrl !== undefined && server === undefined)
    // An address that is wrong may hold a password, so it is not repeated.
    problems.push(
      `${variables.smtpUrl} is not an address of a mail server; allowed: smtp://mail.stadt.example:587 (STARTTLS) or ` +
        `smtps://mail.stadt.example:465, with nothing behind it. User and password belong in ${variables.smtpUser} and ${variables.smtpPassword}`,
    );
  const from = mailFrom === undefined ? undefined : readSender(mailFrom);
  if (mailFrom !== undefined && from === undefined)
    problems.push(
      `${variables.mailFrom} is ${JSON.stringify(mailFrom)}; allowed: planlotse@stadt.example or Planlotse <planlotse@stadt.example>`,
    );
  if (!server || !from) return undefined;
  const account = user !== undefined && password !== undefined ? { user, password } : {};
  return { smtp: { ...server, ...account }, from };
}

/** Plain text is only for this machine. */
function readServer(given: string): Omit<MailSettings["smtp"], "user" | "password"> | undefined {
  if (!URL.canParse(given)) return undefined;
  const { protocol, hostname, port, pathname, search, hash, username, password } = new URL(given);
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const isBare = pathname.replace("/", "") + search + hash + username + password === "";
  if (host === "" || !isBare || (protocol !== "smtp:" && protocol !== "smtps:")) return undefined;
  const secure = protocol === "smtps:";
  return {
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTls: !secure && !loopback.includes(host),
  };
}

function readSender(given: string): MailSettings["from"] | undefined {
  const [, name = "", inBrackets] = /^"?([^"<>]*?)"?\s*<([^<>]*)>$/.exec(given) ?? [];
  const address = inBrackets ?? given;
  if (!/^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(address)) return undefined;
  return { name: name || defaultSender, address };
}
