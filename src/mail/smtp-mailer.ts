import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Instant } from "../time/local-date.ts";
import { isMailAddress } from "./address.ts";
import { buildMessage } from "./build-message.ts";
import type { Correspondent, Mail, MailDelivery, Mailer } from "./mail.ts";
import { isStuck, outcomeOf, type SmtpFailure } from "./outcome.ts";
import { carry } from "./smtp-session.ts";
import { writeMail } from "./write-mail.ts";

/** The server that takes mails for delivery. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** Otherwise STARTTLS must succeed, or nothing is said; without both it stays plain. */
  requireTls: boolean;
  user?: string;
  password?: string;
}

export interface MailLog {
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

/**
 * Sends mails through an SMTP server, each over a connection of its own, each once: trying again is the caller's decision.
 * Certificates must be good. The log gets codes, never names, addresses or texts.
 * @param deadlineMs how long one mail may take from beginning to end
 */
export function makeSmtpMailer(parts: {
  smtp: SmtpServer;
  from: Correspondent;
  now: () => Instant;
  deadlineMs: number;
  log: MailLog;
}): Mailer {
  const { smtp, from, now, deadlineMs, log } = parts;
  const { user, password } = smtp;
  const auth = user !== undefined && password !== undefined ? { user, pass: password } : undefined;
  const open = new Set<SMTPConnection>();
  let isClosed = false;

  async function attempt(mail: Mail): Promise<MailDelivery> {
    let handedOver = false;
    const message = await buildMessage(writeMail(mail, { from, now: now() }));
    const connection = connectionTo(smtp, deadlineMs);
    open.add(connection);
    connection.once("end", () => open.delete(connection));
    const deadline = setTimeout(() => connection.close(), deadlineMs);
    try {
      await carry(connection, auth, message, () => {
        handedOver = true;
      });
      return { outcome: "sent" };
    } catch (error) {
      const delivery = outcomeOf(error as SmtpFailure, handedOver);
      tell(log, error as SmtpFailure & { response?: string }, delivery);
      return delivery;
    } finally {
      clearTimeout(deadline);
    }
  }

  return {
    async send(mail) {
      if (!isMailAddress(mail.to.address)) return { outcome: "unreached", reason: "mailRefused" };
      if (isClosed) return outcomeOf({}, false);
      try {
        return await attempt(mail);
      } catch (error) {
        log.error({ err: error }, "a mail could not be written");
        return outcomeOf({}, false);
      }
    },
    close() {
      isClosed = true;
      for (const connection of open) connection.close();
    },
  };
}

function connectionTo({ host, port, secure, requireTls }: SmtpServer, deadlineMs: number): SMTPConnection {
  return new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ignoreTLS: !requireTls,
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
    dnsTimeout: deadlineMs,
  });
}

/** The server's words may hold the recipient's address; of them only the status stands in the log (RFC 3463). */
function tell(log: MailLog, failure: SmtpFailure & { response?: string }, delivery: MailDelivery): void {
  const { code, originalCode, command, responseCode, response } = failure;
  const [, status] = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? "") ?? [];
  const facts = { outcome: delivery.outcome, code, originalCode, command, responseCode, status };
  if (isStuck(delivery)) log.error(facts, "no mail leaves: please look at the mail settings and the server");
  else log.warn(facts, "a mail did not leave, or it is not known whether it did");
}
