import { isIP } from "node:net";

/** True for an IP address that only this machine can use, as sockets report it (IPv4 may come mapped into IPv6). */
export function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
  return plain === "::1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

/** True for a host name (without port) of this machine. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
  return bare.toLowerCase() === "localhost" || isLoopbackAddress(bare);
}

/** True for an http(s) URL without user info on a host of this machine. */
export function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === "" && password === "" && isLoopbackHost(hostname);
}

/** True when a request's Host header names this machine; another name there means DNS rebinding. */
export function isLoopbackHostHeader(header: string | undefined): boolean {
  return header !== undefined && isLoopbackHost(header.replace(/:\d+$/, ""));
}
