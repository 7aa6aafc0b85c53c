import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isLoopbackAddress, isLoopbackHostHeader } from "./loopback.ts";

/** Teams' activities stay below; larger ones only cost memory. */
export const LARGEST_BODY = 262_144;

/**
 * The status a request is refused with for its headers alone, before a byte of its body is read.
 * Compressed bodies are refused because restify's own reader dies of broken ones and inflates without limit.
 */
export function refusalByHeaders(headers: IncomingHttpHeaders): 413 | 415 | undefined {
  if (headers["content-encoding"] !== undefined) return 415;
  if (!isJson(headers["content-type"])) return 415;
  const length = headers["content-length"];
  return length !== undefined && Number(length) > LARGEST_BODY ? 413 : undefined;
}

/** Anonymously only programs on this machine may ask, no web page (Origin) and no rebound name (Host). */
export function isLocalCaller(request: IncomingMessage): boolean {
  return (
    isLoopbackAddress(request.socket.remoteAddress) &&
    isLoopbackHostHeader(request.headers.host) &&
    request.headers.origin === undefined
  );
}

function isJson(contentType: string | undefined): boolean {
  const [essence, ...parameters] = (contentType ?? "").toLowerCase().split(";");
  return (
    essence?.trim() === "application/json" &&
    parameters.every((parameter) => /^\s*(charset\s*=\s*"?utf-?8"?)?\s*$/.test(parameter))
  );
}
