import type { JsonObject } from "./json.ts";

/** How the bot took an activity. */
export type BotAnswer =
  | { readonly kind: "answered"; readonly body: unknown }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "silent" }
  | { readonly kind: "unreachable" };

export interface BotLine {
  /** Sends an activity; never throws. */
  send(activity: JsonObject): Promise<BotAnswer>;
  /** Gives up what is under way. */
  close(): void;
}

/** Teams waits about this long before it shows the person an error. */
const patience = 15_000;

/** The way from this chat to the bot's endpoint. */
export function makeBotLine(botUrl: string): BotLine {
  const closing = new AbortController();
  return {
    async send(activity) {
      const inTime = AbortSignal.timeout(patience);
      try {
        const response = await fetch(botUrl, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(activity),
          signal: AbortSignal.any([inTime, closing.signal]),
        });
        const text = await response.text();
        if (!response.ok) return { kind: "refused", status: response.status };
        return { kind: "answered", body: parsed(text) };
      } catch {
        return { kind: inTime.aborted ? "silent" : "unreachable" };
      }
    },
    close: () => {
      closing.abort();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
