import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that the bot made to the connector. */
export interface Received {
  method: string;
  /** Decoded, without the service URL's own path. */
  path: string;
  headers: IncomingHttpHeaders;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into activities of every shape
  body: any;
  at: number;
}

/** How the fake answers. `hang` reads the request and never answers; `hangInBody` stops after the headers. */
export type ConnectorAnswer =
  { status: number; headers?: Record<string, string>; body?: unknown } | "hang" | "hangInBody" | "reset";

export interface FakeConnector {
  serviceUrl: string;
  received: Received[];
  /** What the next requests get, one after the other; then the usual answer again. */
  answerNext(...answers: ConnectorAnswer[]): void;
  /** What every request gets, until changed; undefined is the usual answer. */
  answerAlways(answer: ConnectorAnswer | undefined): void;
  /** The person whom `GET …/members/:id` tells of. */
  setMember(member: object | undefined): void;
  /** Resolves when `count` requests have arrived in all. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** The Bot Framework connector as Teams runs it, on loopback: keeps what the bot sends and answers with ids. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const received: Received[] = [];
  const queue: ConnectorAnswer[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let always: ConnectorAnswer | undefined;
  let member: object | undefined = { id: "29:user", name: "Erika Muster", aadObjectId: "entra-1" };

  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const path = decodeURIComponent(request.url ?? "").replace(/^\/teams/, "");
      received.push({
        method: request.method ?? "",
        path,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
        at: Date.now(),
      });
      for (const wait of waiting.splice(0)) {
        if (received.length >= wait.count) wait.resolve();
        else waiting.push(wait);
      }
      const usual = usualAnswer(request.method ?? "", path, received.length, member);
      answer(request, response, queue.shift() ?? always ?? usual);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/`,
    received,
    answerNext: (...answers) => void queue.push(...answers),
    answerAlways: (answer) => (always = answer),
    setMember: (found) => (member = found),
    until: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function usualAnswer(method: string, path: string, nth: number, member: object | undefined): ConnectorAnswer {
  if (method !== "GET") return { status: method === "PUT" ? 200 : 201, body: { id: `activity-${nth}` } };
  if (path.includes("/members/") && member !== undefined) return { status: 200, body: member };
  return {
    status: 404,
    body: { error: { code: "MemberNotFoundInConversation", message: "No such member." } },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, how: ConnectorAnswer): void {
  if (how === "hang") return;
  if (how === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  response.setHeader("Content-Type", "application/json");
  if (how === "hangInBody") {
    response.statusCode = 200;
    response.write('{"id":');
    return;
  }
  response.statusCode = how.status;
  for (const [name, value] of Object.entries(how.headers ?? {})) response.setHeader(name, value);
  response.end(how.body === undefined ? "" : JSON.stringify(how.body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
