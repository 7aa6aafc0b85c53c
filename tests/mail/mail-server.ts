import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

const fixture = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
/** For localhost and 127.0.0.1, signed by itself, good until 2126. It protects nothing. */
const certificate = fixture("loopback.cert.pem");

export interface Taken {
  from: string | undefined;
  to: string[];
  user: string | undefined;
  isEncrypted: boolean;
  raw: Buffer;
}

/** A real mail server on loopback that takes everything, unless its options say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}, host = "127.0.0.1") {
  const taken: Taken[] = [];
  let connections = 0;
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ["AUTH", "STARTTLS"],
    key: fixture("loopback.key.pem"),
    cert: certificate,
    onConnect(_, done) {
      connections += 1;
      done();
    },
    onData(stream, { envelope, user, secure }, done) {
      void buffer(stream).then((raw) => {
        const from = envelope.mailFrom === false ? undefined : envelope.mailFrom?.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        taken.push({ from, to, user, isEncrypted: secure, raw });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((up) => server.listen(0, host, up));
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    connections: () => connections,
    close: () => new Promise<void>((down) => server.close(down)),
  };
}

/** While the work runs, this process trusts the certificate of these servers. */
export async function trusting<T>(work: () => Promise<T>): Promise<T> {
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, certificate]);
  try {
    return await work();
  } finally {
    setDefaultCACertificates(before);
  }
}
