import type { IncomingMessage, ServerResponse } from "node:http";
import { sendAsset } from "./assets.ts";
import { readDays } from "./clock-dial.ts";
import type { Conversations } from "./conversations.ts";
import { readSaid, type SaidByPerson } from "./deeds.ts";
import type { EventStreams } from "./events.ts";
import type { Everybody } from "./everybody.ts";
import { bodyOrRefusal, sendError, sendJson } from "./http.ts";
import type { Installation } from "./install.ts";
import type { Said } from "./say.ts";

export interface PageParts {
  readonly baseUrl: string;
  readonly everybody: Everybody;
  readonly conversations: Conversations;
  readonly installation: Installation;
  readonly streams: EventStreams;
  readonly now: () => number;
  readonly timeZone: string;
  /** Answers what the mailbox page asks for under `/chat/mails`; false when there is none of it. */
  readonly sendMail: (path: readonly string[], response: ServerResponse) => boolean;
  readonly say: (said: SaidByPerson) => Promise<Said>;
  /** Moves the clock by days and returns the new time in ms. */
  readonly moveClock: (days: number) => Promise<number>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, path: readonly string[]) => Promise<void>;

/** What the page itself asks for; `path` are the decoded parts after `/chat/`. */
export function makePageRoutes(parts: PageParts): Handler {
  return async (request, response, path) => {
    const name = path.join("/");
    const [first, ...rest] = path;
    if (first === "mails" && request.method === "GET" && parts.sendMail(rest, response)) return;
    switch (`${request.method ?? ""} ${name}`) {
      case "GET people":
        sendJson(response, 200, await parts.everybody.all());
        return;
      case "GET events":
        await openEvents(parts, request, response);
        return;
      case "GET clock":
        sendJson(response, 200, { now: parts.now(), timeZone: parts.timeZone });
        return;
      case "POST clock":
        await moveClock(parts, request, response);
        return;
      case "POST say":
        await say(parts, request, response);
        return;
      default:
        await sendFile(parts, name, request, response);
    }
  };
}

async function openEvents(parts: PageParts, request: IncomingMessage, response: ServerResponse) {
  const query = new URLSearchParams((request.url ?? "").split("?")[1] ?? "");
  const person = await parts.everybody.byId(query.get("person") ?? "");
  if (person === undefined) {
    sendError(response, 404, "UnknownPerson", "Nobody has that id.");
    return;
  }
  parts.streams.open(parts.conversations.of(person.id), response);
  await parts.installation.ensure(person);
}

async function moveClock(parts: PageParts, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOrRefusal(request, response);
  if (body === undefined) return;
  const days = readDays(body.value);
  if (days === undefined) sendError(response, 400, "BadSyntax", "days must be a whole number from 1 to 400.");
  else sendJson(response, 200, { now: await parts.moveClock(days) });
}

async function say(parts: PageParts, request: IncomingMessage, response: ServerResponse) {
  const body = await bodyOrRefusal(request, response);
  if (body === undefined) return;
  const said = readSaid(body.value);
  if (said === undefined) {
    sendError(response, 400, "BadSyntax", "person and one of text, value, execute, taskSubmit are needed.");
    return;
  }
  const result = await parts.say(said);
  if (result.kind === "unknownPerson") sendError(response, 404, "UnknownPerson", "Nobody has that id.");
  else sendJson(response, 200, { task: result.task ?? null });
}

async function sendFile(
  parts: PageParts,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? "";
  // Another loopback name is another origin, from which the page could not post.
  if (name === "" && `http://${host}` !== parts.baseUrl && request.method === "GET") {
    response.statusCode = 302;
    response.setHeader("location", parts.baseUrl + (request.url ?? "/chat"));
    response.end();
    return;
  }
  if (request.method === "GET" && (await sendAsset(name, response))) return;
  sendError(response, 404, "NotFound", "The local chat has nothing there.");
}
