import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that the bot made to the connector. */
export interface Arrival {
  method: string;
  path: string;
  body: unknown;
  /** What the bot is told that it is called. */
  id: string;
  /** By the bot's own clock. */
  at: number;
}

/**
 * The Bot Framework connector of this city, on loopback. The bot waits for each answer, so that its clock is asked while
 * it stands at the moment of the message.
 */
export async function startConnector(now: () => Promise<number>, arrived: (arrival: Arrival) => void) {
  let count = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const [text, at] = [await textOf(request), await now()];
      const { method = "", url = "" } = request;
      const path = decodeURIComponent(url).replace(/^\/teams/, "");
      const id = `activity-${String(++count)}`;
      arrived({ method, path, at, id, body: text === "" ? undefined : JSON.parse(text) });
      response.statusCode = { POST: 201, PUT: 200 }[method] ?? 404;
      response.setHeader("Content-Type", "application/json");
      response.end(JSON.stringify({ id }));
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${String(port)}/teams/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
