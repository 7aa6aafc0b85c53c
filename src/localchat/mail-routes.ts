import type { ServerResponse } from "node:http";
import { sendJson } from "./http.ts";
import type { LocalMail } from "./options.ts";

/** A mail brings its own style and nothing else; its links open beside the page. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * What the mailbox page asks for: the list (no path), a mail (`id`), its HTML (`id/html`), the whole message (`id/raw`), an
 * attachment (`id/attachments/0`). The answer is false when there is none of it, and then nothing was sent.
 */
export function makeMailRoutes(mailbox: () => readonly LocalMail[]) {
  return (path: readonly string[], response: ServerResponse): boolean => {
    const [id, part, number, ...more] = path;
    if (id === undefined) {
      sendJson(response, 200, mailbox().map(listed));
      return true;
    }
    const mail = mailbox().find((each) => each.id === id);
    if (mail === undefined || more.length > 0) return false;
    if (part === "attachments") {
      const file = mail.attachments.find((_, index) => String(index) === number);
      if (file) sendText(response, file.type, file.content, { "content-disposition": "attachment" });
      return file !== undefined;
    }
    if (number !== undefined) return false;
    if (part === undefined) sendJson(response, 200, opened(mail));
    else if (part === "html")
      sendText(response, "text/html; charset=utf-8", mail.html, { "content-security-policy": mailPolicy });
    else if (part === "raw")
      sendText(response, "message/rfc822", mail.raw, { "content-disposition": "attachment" });
    else return false;
    return true;
  };
}

function listed({ id, at, to, subject }: LocalMail) {
  return { id, at, to, subject };
}

function opened(mail: LocalMail) {
  const { id, at, from, to, subject, text, attachments, raw } = mail;
  const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
  return { id, at, from, to, subject, text, head, attachments: attachments.map(({ name }) => name) };
}

function sendText(
  response: ServerResponse,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  response.statusCode = 200;
  response.setHeader("content-type", type);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cache-control", "no-store");
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(text);
}
