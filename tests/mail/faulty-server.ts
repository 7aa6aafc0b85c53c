import { createServer, type AddressInfo, type Socket } from "node:net";

/** What the server does at a step: says this line, goes silent, or ends the connection with FIN or RST. */
export type Deed = string | "silence" | "hangUp" | "reset";

/** The steps of a session at which something can go wrong; what is not named goes well. */
export interface Script {
  greeting?: Deed;
  ehlo?: Deed;
  starttls?: Deed;
  auth?: Deed;
  mail?: Deed;
  rcpt?: Deed;
  data?: Deed;
  /** After so many bytes of the message. */
  middle?: { after: number; deed: Deed };
  /** When the message has ended. */
  end?: Deed;
}

const good = {
  greeting: "220 faulty.example ESMTP",
  ehlo: "250-faulty.example\r\n250 AUTH PLAIN",
  starttls: "502 5.5.1 no STARTTLS",
  auth: "235 2.7.0 welcome",
  mail: "250 2.1.0 ok",
  rcpt: "250 2.1.5 ok",
  data: "354 go on",
  end: "250 2.0.0 taken",
} satisfies Script;

/** An SMTP server on loopback that follows a script. */
export async function startFaultyServer(script: Script) {
  const steps = { ...good, ...script };
  /** What was said in each connection, in its order; of a message only that it ended. */
  const sessions: string[][] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    const said: string[] = [];
    sessions.push(said);
    sockets.add(socket);
    socket.on("error", () => undefined);
    let heard = "";
    let isData = false;
    const act = (deed: Deed): void => {
      if (deed === "silence") return;
      if (deed === "hangUp") socket.end();
      else if (deed === "reset") socket.resetAndDestroy();
      else socket.write(`${deed}\r\n`);
    };
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (isData && steps.middle && heard.length >= steps.middle.after) {
        socket.pause();
        act(steps.middle.deed);
        return;
      }
      const end = isData ? "\r\n.\r\n" : "\r\n";
      for (let at = heard.indexOf(end); at >= 0 && !(isData && end === "\r\n"); at = heard.indexOf(end)) {
        const line = isData ? "." : heard.slice(0, at);
        heard = heard.slice(at + end.length);
        said.push(line);
        const verb = line.split(/[ :]/, 1)[0]?.toUpperCase();
        isData = false;
        if (verb === ".") act(steps.end);
        else if (verb === "EHLO") act(steps.ehlo);
        else if (verb === "STARTTLS") {
          act(steps.starttls);
          // What follows is no line of text; it goes unheard.
          if (steps.starttls.startsWith("220")) socket.pause();
        } else if (verb === "AUTH") act(steps.auth);
        else if (verb === "MAIL") act(steps.mail);
        else if (verb === "RCPT") act(steps.rcpt);
        else if (verb === "DATA") {
          isData = steps.data.startsWith("354");
          act(steps.data);
        } else if (verb === "QUIT") {
          act("221 2.0.0 bye");
          socket.end();
        } else act("502 5.5.2 what?");
      }
    });
    act(steps.greeting);
  });
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));

  return {
    port: (server.address() as AddressInfo).port,
    sessions,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((down) => server.close(down));
    },
  };
}
