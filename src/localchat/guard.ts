import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request may be answered. Refused are names that are not this machine's own (a foreign page whose name
 * was pointed here, "DNS rebinding") and changes that a page of another origin asks for (CSRF).
 */
export function isAllowed(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  baseUrl: string,
): boolean {
  if (!isLoopback(headers.host)) return false;
  if (method === "GET" || method === "HEAD") return true;
  return headers.origin === undefined || headers.origin === baseUrl;
}

function isLoopback(host: string | undefined): boolean {
  const name = (host ?? "").replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}
