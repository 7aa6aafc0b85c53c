import { isLoopbackUrl } from "./loopback.ts";

/**
 * Connector hosts of Microsoft's public cloud, as Microsoft's own Teams SDK lists them.
 * Exact names: anybody can register another name under trafficmanager.net.
 */
const HOSTS = new Set([
  "smba.trafficmanager.net",
  "smba.onyx.prod.teams.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
]);
/** Domains that are Microsoft's alone. */
const DOMAINS = [".botframework.com", ".teams.microsoft.com"];

/** Whose connectors may be called: this machine's in tests and anonymously, Microsoft's, or both. */
export type Trust = "microsoft" | "loopback" | "microsoftAndLoopback";

/** True if the bot may send, with its token, to this service URL although nobody just wrote from there. */
export function isTrustedServiceUrl(url: string, trust: Trust): boolean {
  switch (trust) {
    case "microsoft":
      return isMicrosoftUrl(url);
    case "loopback":
      return isLoopbackUrl(url);
    case "microsoftAndLoopback":
      return isMicrosoftUrl(url) || isLoopbackUrl(url);
    default:
      return trust satisfies never;
  }
}

function isMicrosoftUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password, port } = new URL(url);
  if (protocol !== "https:" || port !== "" || username !== "" || password !== "") return false;
  return HOSTS.has(hostname) || DOMAINS.some((domain) => hostname.endsWith(domain));
}
