import type { IncomingMessage } from "node:http";

export type Body = { kind: "text"; text: string } | { kind: "tooLarge" } | { kind: "cutOff" };

/** Reads a request's body as UTF-8, up to `largest` bytes; a chunked one may grow past that on the way. */
export function readBody(request: IncomingMessage, largest: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > largest) {
        chunks.length = 0;
        resolve({ kind: "tooLarge" });
      } else chunks.push(chunk);
    });
    request.on("end", () => resolve({ kind: "text", text: Buffer.concat(chunks).toString("utf8") }));
    request.on("error", () => resolve({ kind: "cutOff" }));
    request.on("close", () => resolve({ kind: "cutOff" }));
  });
}
