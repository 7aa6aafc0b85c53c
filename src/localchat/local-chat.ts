import type { IncomingMessage, ServerResponse } from "node:http";
import { makeBotLine } from "./bot-line.ts";
import { makeClockDial } from "./clock-dial.ts";
import { makeConnector } from "./connector.ts";
import { makeConversations } from "./conversations.ts";
import { makeEventStreams } from "./events.ts";
import { makeEverybody } from "./everybody.ts";
import { isAllowed } from "./guard.ts";
import { sendError } from "./http.ts";
import { makeInstallation } from "./install.ts";
import type { LocalChatOptions } from "./options.ts";
import { makeMailRoutes } from "./mail-routes.ts";
import { makePageRoutes } from "./page-routes.ts";
import { makeSay } from "./say.ts";

export type { ChatPerson, LocalChatOptions, LocalMail } from "./options.ts";

export interface LocalChat {
  /** Answers everything under `/chat` and returns true; false means: not mine, nothing done. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Installs the app for everybody, one after the other; the bot must be listening. Rejects only if the roster cannot be read. */
  installForEveryone(): Promise<void>;
  /** Ends the open pages' streams and what is under way to the bot. */
  close(): Promise<void>;
}

/**
 * The local chat: a page that plays the part of Teams on the bot's own server, for trying the bot and for tests.
 * It speaks the connector protocol without any token, so it must be served in local mode only.
 */
export function makeLocalChat(options: LocalChatOptions): LocalChat {
  const { baseUrl, tenantId, clock } = options;
  const serviceUrl = `${baseUrl}/chat/`;
  const now = () => clock.now();
  const everybody = makeEverybody(options.people);
  const conversations = makeConversations(now);
  const bot = makeBotLine(options.botUrl);
  const postmark = () => ({ id: conversations.nextId(), at: now(), serviceUrl, tenantId });
  const installation = makeInstallation({ everybody, conversations, bot, postmark });
  const streams = makeEventStreams(now);
  const connector = makeConnector({ everybody, conversations, serviceUrl, tenantId });
  const pageRoutes = makePageRoutes({
    baseUrl,
    everybody,
    conversations,
    installation,
    streams,
    now,
    timeZone: options.timeZone,
    sendMail: makeMailRoutes(options.mailbox ?? (() => [])),
    say: makeSay({ everybody, conversations, bot, postmark }),
    moveClock: makeClockDial(clock, (event) => {
      conversations.tellAll(event);
    }),
  });

  const answer = async (request: IncomingMessage, response: ServerResponse, path: readonly string[]) => {
    const [first, ...rest] = path;
    if (first === "v3") await connector(request, response, rest);
    else await pageRoutes(request, response, path);
  };

  return {
    handle(request, response) {
      const address = (request.url ?? "").split("?")[0] ?? "";
      if (address !== "/chat" && !address.startsWith("/chat/")) return false;
      const path = decoded(address);
      if (path === undefined) sendError(response, 400, "BadSyntax", "The address is malformed.");
      else if (!isAllowed(request.method, request.headers, baseUrl)) {
        sendError(response, 403, "Forbidden", "The local chat answers only this machine and its own page.");
      } else {
        answer(request, response, path).catch(() => {
          if (response.headersSent) response.destroy();
          else sendError(response, 500, "InternalServerError", "The local chat could not answer.");
        });
      }
      return true;
    },
    installForEveryone: () => installation.everyone(),
    close: () => {
      installation.stop();
      bot.close();
      streams.close();
      return Promise.resolve();
    },
  };
}

/** The decoded parts of an address after `/chat/`; undefined when an escape is malformed. */
function decoded(address: string): readonly string[] | undefined {
  try {
    return address.split("/").slice(2).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
