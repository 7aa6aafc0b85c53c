import type { ServerResponse } from "node:http";
import type { Conversation } from "./conversations.ts";
import type { ChatEvent } from "./entries.ts";

export interface EventStreams {
  /** Writes the history of a conversation and then each change, until the page goes away. */
  open(conversation: Conversation, response: ServerResponse): void;
  close(): void;
}

/** Keeps the stream alive and the page's clock right. */
const heartbeat = 15_000;

/** Server-Sent Events towards the pages. Source: html.spec.whatwg.org, "Server-sent events". */
export function makeEventStreams(now: () => number): EventStreams {
  const open = new Set<ServerResponse>();
  return {
    open(conversation, response) {
      response.statusCode = 200;
      response.setHeader("content-type", "text/event-stream; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      const write = (event: ChatEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
      write({ type: "history", entries: conversation.entries(), now: now() });
      const unlisten = conversation.listen(write);
      const timer = setInterval(() => write({ type: "clock", now: now() }), heartbeat).unref();
      open.add(response);
      response.once("close", () => {
        clearInterval(timer);
        unlisten();
        open.delete(response);
      });
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
