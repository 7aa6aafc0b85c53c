import { request } from "node:http";
import { expect } from "chai";
import { AnonymousListenError } from "../../../src/teams/transport/listen.ts";
import {
  isLoopbackAddress,
  isLoopbackHostHeader,
  isLoopbackUrl,
} from "../../../src/teams/transport/loopback.ts";
import { makeTransport } from "../../../src/teams/transport/make-transport.ts";
import { openRoom, type Room } from "./room.ts";

describe("without credentials", () => {
  let room: Room;
  before(async () => {
    room = await openRoom({
      anonymous: true,
      onTurn: async (turn) => {
        await turn.send({ type: "message", text: "hello" });
        return undefined;
      },
    });
  });
  after(() => room.close());

  /** fetch does not let a test set Host. */
  const postAs = (headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${room.url}/api/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
      });
      sending.on("response", (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on("error", reject);
      sending.end(JSON.stringify(room.activity()));
    });

  it("answers on this machine, and sends no token", async () => {
    expect((await room.post(room.activity())).status).to.equal(200);
    expect(room.connector.received.at(-1)?.body.text).to.equal("hello");
    expect(room.connector.received.at(-1)?.headers.authorization).to.equal(undefined);
  });

  it("delivers on this machine, and nowhere else", async () => {
    const address = {
      serviceUrl: room.connector.serviceUrl,
      conversationId: "a:1",
      tenantId: "t",
      userId: "29:user",
    };
    const hello = { type: "message", text: "hello" };
    expect(await room.transport.deliver(address, hello)).to.include({ outcome: "sent" });
    const away = { ...address, serviceUrl: "https://smba.trafficmanager.net/emea/" };
    expect(await room.transport.deliver(away, hello)).to.include({ outcome: "refused", reason: "other" });
  });

  for (const serviceUrl of [
    "https://smba.trafficmanager.net/emea/",
    "http://169.254.169.254/",
    "http://10.0.0.1/",
    "http://127.0.0.1.example/",
    "http://127.0.0.1@example.com/",
    "http://user@127.0.0.1/",
    "file:///etc/passwd",
    "127.0.0.1",
    "",
    undefined,
    7,
  ]) {
    it(`refuses the service URL ${String(serviceUrl)}`, async () => {
      const before = room.connector.received.length;
      expect((await room.post(room.activity({ serviceUrl }))).status).to.equal(401);
      expect(room.connector.received).to.have.length(before);
    });
  }

  it("refuses an activity without a channel", async () => {
    expect((await room.post(room.activity({ channelId: undefined }))).status).to.equal(401);
  });

  it("refuses web pages and rebound names", async () => {
    expect(await postAs({ Origin: "http://127.0.0.1" })).to.equal(403);
    expect(await postAs({ Origin: "null" })).to.equal(403);
    expect(await postAs({ Host: "evil.example" })).to.equal(403);
    expect(await postAs({ Host: `localhost:${room.port}` })).to.equal(200);
    expect(await postAs({ Host: `[::1]:${room.port}` })).to.equal(200);
  });

  it("listens on this machine only", async () => {
    const transport = makeTransport({
      credentials: undefined,
      onTurn: () => Promise.resolve(undefined),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      ready: () => true,
      mounts: [],
    });
    for (const host of ["0.0.0.0", "::", "192.0.2.1", "example.com", ""]) {
      const refused = await transport.listen(host, 0).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(AnonymousListenError);
    }
    const { port } = await transport.listen("localhost", 0);
    expect(port).to.be.greaterThan(0);
    await transport.close();
  });

  it("knows this machine's addresses and names", () => {
    for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]) {
      expect(isLoopbackAddress(address), address).to.equal(true);
    }
    for (const address of ["10.0.0.1", "::", "::ffff:10.0.0.1", "127.evil", "", undefined]) {
      expect(isLoopbackAddress(address), String(address)).to.equal(false);
    }
    expect(isLoopbackUrl("http://0x7f.1:80/")).to.equal(true);
    expect(isLoopbackHostHeader(undefined)).to.equal(false);
  });
});
