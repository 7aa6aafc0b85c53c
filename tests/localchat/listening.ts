import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on a free port of this machine; `close` waits until it is gone. */
export async function listening(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      const closed = new Promise((down) => server.close(down));
      server.closeAllConnections();
      await closed;
    },
  };
}
