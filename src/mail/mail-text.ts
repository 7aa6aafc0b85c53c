import { mailWords } from "../words/mail.ts";
import type { Mail, MailSection } from "./mail.ts";

/** A line under a heading is not longer than this. */
const longestRule = 60;

/** A tidied mail as plain text. Lines are not broken: mail programs do that to the width they have. */
export function mailText({ language, sections, why }: Mail): string {
  const parts = [mailWords[language].greeting, ...sections.flatMap(sectionText), why];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function sectionText({ heading, paragraphs, lines, links }: MailSection): string[] {
  return [
    heading && `${heading}\n${"-".repeat(Math.min(heading.length, longestRule))}`,
    ...paragraphs,
    lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join("\n"),
    ...links.map(({ title, url }) => (title === url ? url : `${title}:\n${url}`)),
  ];
}
