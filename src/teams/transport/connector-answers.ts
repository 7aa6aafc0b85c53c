import type { Undelivered } from "./types.ts";

/** Waits when the connector names none, in milliseconds. */
const THROTTLED_MS = 2_000;
const UNAUTHORIZED_MS = 15 * 60_000;

/**
 * What a connector's answer other than 2xx means for the message.
 * The codes are those of Microsoft's page "Messages in bot conversations", status codes from bot conversational APIs.
 */
export function undeliveredByStatus(
  status: number,
  retryAfter: string | undefined,
  body: string,
  nowMs: number,
): Undelivered {
  const code = errorCode(body);
  const detail = code === undefined ? `HTTP ${status}` : `HTTP ${status} ${code}`;
  if (status === 429 || status === 412) {
    return {
      outcome: "notSent",
      retryAfterMs: waitMs(retryAfter, nowMs) ?? THROTTLED_MS,
      throttled: true,
      detail,
    };
  }
  // Microsoft's page on rate limits wants these two tried again like 412 and 429, later each time.
  if (status === 502 || status === 504)
    return { outcome: "notSent", retryAfterMs: waitMs(retryAfter, nowMs) ?? THROTTLED_MS, detail };
  // The bot's own token or registration is at fault, so the person may still be reached once it is mended.
  if (status === 401) return { outcome: "notSent", retryAfterMs: UNAUTHORIZED_MS, detail };
  if (status === 408 || status >= 500) return { outcome: "unknown", detail };
  // A redirect ends here too: followed, it would carry the token to another host.
  return { outcome: "refused", reason: refusal(status, code), detail };
}

function refusal(status: number, code: string | undefined): (Undelivered & { outcome: "refused" })["reason"] {
  switch (code) {
    case "ConversationBlockedByUser":
    case "MessageWritesBlocked":
    case "BotDisabledByAdmin":
      return "blocked";
    case "BotNotInConversationRoster":
    case "ForbiddenOperationException":
    case "ConversationNotFound":
      return "notInstalled";
    case "UserNotFound":
    case "MemberNotFoundInConversation":
      return "unknownUser";
    case undefined:
      return status === 404 ? "notInstalled" : "other";
    default:
      return "other";
  }
}

function errorCode(body: string): string | undefined {
  try {
    const parsed = JSON.parse(body) as { error?: { code?: unknown } } | null;
    const code = parsed?.error?.code;
    // It ends up in logs and lists, so nothing but a plain word is taken over.
    return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** A Retry-After header (seconds, or an HTTP date) in milliseconds from now. */
function waitMs(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - nowMs;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
