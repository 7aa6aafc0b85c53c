import type { IncomingMessage, Server, ServerResponse } from "node:http";
import restify from "restify";
import { parseActivity } from "./activity.ts";
import { isLocalCaller, LARGEST_BODY, refusalByHeaders } from "./front-door.ts";
import { isLoopbackHostHeader } from "./loopback.ts";
import { readBody } from "./read-body.ts";
import type { TakeTurn } from "./take-turn.ts";
import type { InvokeAnswer, Log, Mount } from "./types.ts";

/** Handlers before restify touches a request; missing from its typings. */
type WithFirst = restify.Server & {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
};

/**
 * The HTTP server: activities, health, and plain handlers by prefix. Whatever else is asked gets a bare 404.
 * Body and header limits are its own; restify's body parsers are not used.
 */
export function makeServer(options: {
  anonymous: boolean;
  takeTurn: TakeTurn;
  ready: () => boolean | Promise<boolean>;
  mounts: Mount[];
  requestMs: number;
  log: Log;
}): Server {
  const { anonymous, log } = options;
  const server = restify.createServer({ name: "" }) as WithFirst;
  server.first((request, response) => {
    if (anonymous && !isLoopbackHostHeader(request.headers.host)) {
      refuse(response, 403);
      return false;
    }
    return !mounted(options.mounts, request, response, log);
  });
  server.post("/api/messages", async (request, response) => {
    const answer = await answerTo(request, anonymous, options.takeTurn);
    if ("refused" in answer) refuse(response, answer.refused);
    else reply(response, answer);
  });
  server.get("/healthz", async (_request, response) => end(response, 200, "ok"));
  server.get("/readyz", async (_request, response) => {
    const ready = await isReady(options.ready, log);
    end(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  });
  server.on("restifyError", (_request, response: restify.Response, error: unknown, done: () => void) => {
    const status = (error as { statusCode?: unknown } | null)?.statusCode;
    const known = typeof status === "number" && status < 500;
    if (!known) log.error({ err: error }, "request failed");
    if (!response.headersSent) {
      response.removeHeader("Allow");
      response.setHeader("Content-Length", 0);
      // Not end(): restify would then send its own text after it.
      response.sendRaw(known ? 404 : 500, "");
    }
    done();
  });
  // restify passes the plain server's errors on and would end the process: who listens is told by that server itself.
  server.on("error", () => undefined);
  const plain = server.server as Server;
  plain.on("upgrade", (_request, socket) => socket.destroy());
  // Slow senders are looked for every second; Node's 30 s would make the limits that much longer.
  return Object.assign(plain, {
    requestTimeout: options.requestMs,
    headersTimeout: options.requestMs,
    connectionsCheckingInterval: Math.min(1_000, options.requestMs),
  });
}

async function answerTo(
  request: IncomingMessage,
  anonymous: boolean,
  takeTurn: TakeTurn,
): Promise<InvokeAnswer | { refused: number }> {
  if (anonymous && !isLocalCaller(request)) return { refused: 403 };
  const refusal = refusalByHeaders(request.headers);
  if (refusal !== undefined) return { refused: refusal };
  const authorization = request.headers.authorization ?? "";
  if (!anonymous && !authorization.startsWith("Bearer ")) return { refused: 401 };
  const body = await readBody(request, LARGEST_BODY);
  if (body.kind === "tooLarge") return { refused: 413 };
  if (body.kind === "cutOff") return { refused: 400 };
  const activity = parseActivity(body.text);
  return activity === undefined ? { refused: 400 } : takeTurn(authorization, activity);
}

function mounted(mounts: Mount[], request: IncomingMessage, response: ServerResponse, log: Log): boolean {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  try {
    return mounts.some(
      ({ prefix, handle }) =>
        (path === prefix || path.startsWith(prefix.endsWith("/") ? prefix : `${prefix}/`)) &&
        handle(request, response),
    );
  } catch (error) {
    log.error({ err: error }, "mounted handler failed");
    if (!response.headersSent) refuse(response, 500);
    else response.destroy();
    return true;
  }
}

async function isReady(ready: () => boolean | Promise<boolean>, log: Log): Promise<boolean> {
  try {
    return await ready();
  } catch (error) {
    log.error({ err: error }, "readiness check failed");
    return false;
  }
}

/** A refusal is bare, and ends the connection: the rest of its body is not wanted. */
function refuse(response: ServerResponse, status: number): void {
  response.setHeader("Connection", "close");
  response.statusCode = status;
  response.end();
}

function reply(response: ServerResponse, { status, body }: InvokeAnswer): void {
  response.statusCode = status;
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify(body));
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(text);
}
