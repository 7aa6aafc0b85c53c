import { createHash } from "node:crypto";
import { domainToASCII } from "node:url";
import type { Instant } from "../time/local-date.ts";
import type { CalendarPart, Correspondent, Mail } from "./mail.ts";
import { mailHtml } from "./mail-html.ts";
import { mailText } from "./mail-text.ts";
import { headerText, tidyMail } from "./tidy-mail.ts";

/** A calendar file as a part of a message. */
interface WrittenCalendar {
  filename?: string;
  contentType: string;
  contentTransferEncoding: "base64";
  content: string;
}

/** A mail in the terms of nodemailer: what its composer makes a message of. */
export type WrittenMail = ReturnType<typeof writeMail>;

/**
 * Writes a mail. Whatever people typed stays text, in headers and in both bodies. Pure.
 * @param from who sends it; the address's domain is also that of the Message-ID
 * @param now when it is sent
 */
export function writeMail(given: Mail, { from, now }: { from: Correspondent; now: Instant }) {
  const mail = tidyMail(given);
  const { calendar } = mail;
  return {
    from: { name: headerText(from.name), address: from.address },
    to: mail.to,
    subject: mail.subject,
    messageId: messageIdOf(mail.id, from.address),
    date: new Date(now),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      "Content-Language": mail.language,
    },
    text: mailText(mail),
    html: mailHtml(mail),
    // Otherwise long lines of typed text would be folded in a way that not every program undoes.
    encoding: "quoted-printable",
    alternatives: calendar ? [calendarPart(calendar)] : [],
    attachments: calendar ? [{ ...calendarPart(calendar), filename: calendar.fileName }] : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The same for the same mail, so that a server that sees it twice may know it again (RFC 5322, 3.6.4). */
function messageIdOf(id: string, sender: string): string {
  const domain = domainToASCII(sender.slice(sender.lastIndexOf("@") + 1)) || "localhost";
  return `<${createHash("sha256").update(id).digest("hex").slice(0, 40)}@${domain}>`;
}

/** Once as an alternative, which mail programs offer as an event, and once as a file for those that do not (RFC 6047). */
function calendarPart({ method, ics }: CalendarPart): WrittenCalendar {
  return {
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    contentTransferEncoding: "base64",
    content: ics,
  };
}
