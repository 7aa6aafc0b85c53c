import type { IncomingMessage, ServerResponse } from "node:http";

/** Something to send: a page or a file. */
export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Readonly<Record<string, string>>;
}

/** Sends it, without a body where only the head was asked for. Nothing may be framed or guessed at by a browser. */
export function respond(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.statusCode = answer.status;
  response.setHeader("content-type", answer.type);
  // A file is made anew for each request and differs by a few bytes: its length is told with the file only.
  if (request.method !== "HEAD") response.setHeader("content-length", Buffer.byteLength(answer.body));
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("referrer-policy", "no-referrer");
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

/** The parts of a request's path, decoded; undefined for what is no address of ours. */
export function pathOf(request: IncomingMessage): string[] | undefined {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  try {
    return path
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** A sentence as an answer. */
export function plainAnswer(status: number, text: string): Answer {
  return { status, type: "text/plain; charset=utf-8", body: text, headers: { "cache-control": "no-store" } };
}

const spelled: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

/** For the header of a download: a name in plain ASCII, and the real one (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
  const ascii = name
    .replace(/[äöüÄÖÜß]/g, (letter) => spelled[letter] ?? letter)
    .replaceAll("–", "-")
    .replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
