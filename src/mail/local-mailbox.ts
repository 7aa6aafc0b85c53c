import type { Instant } from "../time/local-date.ts";
import { isMailAddress } from "./address.ts";
import { buildMessage } from "./build-message.ts";
import type { Correspondent, Mail, Mailer } from "./mail.ts";
import { writeMail } from "./write-mail.ts";

/** A mail in the local mailbox: the message, and what it was made of. */
export interface KeptMail {
  /** Its place among all that were sent. */
  id: string;
  at: Instant;
  from: Correspondent;
  to: Correspondent;
  subject: string;
  text: string;
  html: string;
  attachments: readonly { name: string; type: string; content: string }[];
  /** The whole message as a mail server would get it. */
  raw: string;
}

export interface LocalMailbox extends Mailer {
  /** What was sent, newest first. */
  list(): readonly KeptMail[];
}

/**
 * For trying: mails go nowhere, but are written as real ones and kept in memory.
 * @param most how many are kept; the oldest go first
 */
export function makeLocalMailbox(parts: {
  from: Correspondent;
  now: () => Instant;
  most?: number;
}): LocalMailbox {
  const { from, now, most = 500 } = parts;
  let kept: readonly KeptMail[] = [];
  let count = 0;

  return {
    async send(mail: Mail) {
      if (!isMailAddress(mail.to.address)) return { outcome: "unreached", reason: "mailRefused" };
      const at = now();
      const written = writeMail(mail, { from, now: at });
      const { raw } = await buildMessage(written);
      const { to, subject, text, html } = written;
      const attachments = written.attachments.map(({ filename, contentType, content }) => ({
        name: filename,
        type: contentType,
        content,
      }));
      count += 1;
      const one = {
        id: String(count),
        at,
        from: written.from,
        to,
        subject,
        text,
        html,
        attachments,
        raw: raw.toString("utf8"),
      };
      kept = [one, ...kept].slice(0, most);
      return { outcome: "sent" };
    },
    list: () => kept,
    close() {
      // Nothing is open.
    },
  };
}
