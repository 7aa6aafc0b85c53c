import { isBlank, plain } from "../documents/plain.ts";
import type { Mail, MailSection } from "./mail.ts";

/**
 * The mail as it is written: no control characters, no half characters, no line break in a name or a heading, ends
 * trimmed, nothing empty, and an address that is not safe to follow as text.
 */
export function tidyMail(mail: Mail): Mail {
  const { calendar } = mail;
  return {
    ...mail,
    to: { ...mail.to, name: headerText(mail.to.name) },
    subject: headerText(mail.subject),
    sections: mail.sections.map(tidySection),
    why: tidyText(mail.why),
    ...(calendar && { calendar: { ...calendar, fileName: oneLine(calendar.fileName) } }),
  };
}

function tidySection({ heading, paragraphs, lines, links }: MailSection): MailSection {
  const titled = links.map(({ title, url }) => ({ title: oneLine(title) || oneLine(url), url }));
  return {
    heading: oneLine(heading),
    paragraphs: paragraphs.map(tidyText).filter((text) => !isBlank(text)),
    lines: [
      ...lines,
      ...titled.filter(({ url }) => !isSafe(url)).map(({ title, url }) => ({ label: title, text: url })),
    ]
      .map(({ label, text }) => ({ label: oneLine(label), text: tidyText(text) }))
      .filter(({ label, text }) => !isBlank(label + text)),
    links: titled
      .filter(({ url }) => isSafe(url))
      .map(({ title, url }) => ({ title, url: new URL(url).href })),
  };
}

const loopback = ["127.0.0.1", "localhost", "[::1]"];

function isSafe(url: string): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || loopback.includes(hostname);
}

function tidyText(text: string): string {
  return plain(text).trim();
}

/** A text as a header takes it. nodemailer leaves alone what looks encoded (RFC 2047), and programs would decode it. */
export function headerText(text: string): string {
  return oneLine(text).replaceAll("=?", "= ?");
}

function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}
