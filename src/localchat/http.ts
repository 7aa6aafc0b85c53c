import type { IncomingMessage, ServerResponse } from "node:http";

/** Teams' own limit is smaller; the bot's server takes no more than this either. */
const bodyLimit = 256 * 1024;

type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "malformed" }
  | { readonly kind: "tooLarge" };

/** Reads a JSON body of at most 256 KB. */
async function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"]) > bodyLimit) return { kind: "tooLarge" };
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not cut the line on which the refusal goes back.
  const arriving = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  for await (const chunk of arriving) {
    size += chunk.length;
    if (size > bodyLimit) return { kind: "tooLarge" };
    chunks.push(chunk);
  }
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown };
  } catch {
    return { kind: "malformed" };
  }
}

/** Answers with JSON; nothing here may be kept by a cache. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  // The rest of a body that was too large is not worth reading.
  if (status === 413) response.setHeader("connection", "close");
  response.end(JSON.stringify(value));
}

/** Answers with an error in the form that the Bot Framework's clients read. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { error: { code, message } });
}

/** Reads a JSON body, or answers why it cannot be taken and returns undefined. */
export async function bodyOrRefusal(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | undefined> {
  const body = await readBody(request);
  switch (body.kind) {
    case "json":
      return body;
    case "malformed":
      sendError(response, 400, "BadSyntax", "The body is not JSON.");
      return undefined;
    case "tooLarge":
      sendError(response, 413, "MessageSizeTooBig", "The body is larger than 256 KB.");
      return undefined;
    default:
      return body satisfies never;
  }
}
