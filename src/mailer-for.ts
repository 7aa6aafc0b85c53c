import type { Config } from "./config/judge.ts";
import type { KeptMail } from "./mail/local-mailbox.ts";
import type { Mailer } from "./mail/mail.ts";
import type { MailLog } from "./mail/smtp-mailer.ts";
import type { Instant } from "./time/local-date.ts";

/** Less than the outbox's claim lasts. Milliseconds. */
const deadlineMs = 30_000;
/** Who sends while trying: an address that nobody can have. */
const trySender = { name: "Planlotse", address: "planlotse@stadt.example" };

/**
 * The way on which mails leave: the city's server, or while trying a mailbox in memory, which can be read. Undefined where
 * no mail is set up. What it takes is loaded only when it is wanted.
 */
export async function makeMailerFor(
  config: Config,
  now: () => Instant,
  log: MailLog,
): Promise<(Mailer & { list?: () => readonly KeptMail[] }) | undefined> {
  if (config.mode === "try") {
    const { makeLocalMailbox } = await import("./mail/local-mailbox.ts");
    return makeLocalMailbox({ from: trySender, now });
  }
  if (!config.mail) return undefined;
  const { makeSmtpMailer } = await import("./mail/smtp-mailer.ts");
  return makeSmtpMailer({ ...config.mail, now, deadlineMs, log });
}
