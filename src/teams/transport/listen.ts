import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isLoopbackHost } from "./loopback.ts";

/** Without credentials anybody could speak for anybody, so the bot must not be reachable from outside. */
export class AnonymousListenError extends Error {
  override readonly name = "AnonymousListenError";
  readonly code = "anonymous-listen";
  readonly host: string;

  constructor(host: string) {
    super(
      `without credentials the bot listens on this machine only, not on "${host}"; allowed: 127.0.0.1, ::1, localhost`,
    );
    this.host = host;
  }
}

/** Starts listening and gives the port; throws Node's error if the address is taken. */
export async function listen(
  server: Server,
  { host, port, anonymous }: { host: string; port: number; anonymous: boolean },
): Promise<{ port: number }> {
  if (anonymous && !isLoopbackHost(host)) throw new AnonymousListenError(host);
  server.listen(port, host);
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port };
}
