/** Names of this machine. */
export const loopback = ["127.0.0.1", "localhost", "::1"];

/** Whether what is said there cannot be overheard: encrypted, or on this machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && loopback.includes(hostname));
}
