import { Agent, get } from "node:http";
import { expect } from "chai";
import { openRoom } from "./room.ts";

const message = { type: "message", text: "x" };

describe("shutdown", () => {
  it("lets a running turn end, and takes nothing new", async () => {
    const started = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const room = await openRoom({
      onTurn: async (turn) => {
        started.resolve(undefined);
        await goOn.promise;
        await turn.send(message);
        return undefined;
      },
    });
    const answered = room.post(room.activity());
    await started.promise;
    const closed = room.transport.close();
    const refused = await fetch(`${room.url}/healthz`, { headers: { Connection: "close" } }).catch(
      () => "refused",
    );
    expect(refused).to.equal("refused");
    goOn.resolve(undefined);
    expect((await answered).status).to.equal(200);
    expect(room.connector.received).to.have.length(1);
    const ended = Date.now();
    await closed;
    // The caller's connection was kept alive, and is closed all the same.
    expect(Date.now() - ended).to.be.lessThan(500);
    await room.close();
  });

  it("is quick with idle connections", async () => {
    const room = await openRoom();
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve) => {
      get(`${room.url}/healthz`, { agent }, (response) => response.resume().on("end", resolve));
    });
    const started = Date.now();
    await room.transport.close();
    expect(Date.now() - started).to.be.lessThan(500);
    agent.destroy();
    await room.close();
  });

  it("ends within two seconds with an open stream and a connector that hangs", async () => {
    const room = await openRoom({
      mounts: [
        {
          prefix: "/events",
          handle: (_request, response) => {
            response.setHeader("Content-Type", "text/event-stream");
            response.write("data: 1\n\n");
            return true;
          },
        },
      ],
      onTurn: async (turn) => {
        await turn.send(message);
        return undefined;
      },
    });
    room.connector.answerAlways("hang");
    const stream = await fetch(`${room.url}/events`);
    const reading = stream.text().catch(() => "cut");
    const posting = room.post(room.activity()).catch(() => "cut");
    const address = {
      serviceUrl: room.connector.serviceUrl,
      conversationId: "a",
      tenantId: "t",
      userId: "29:u",
    };
    const delivering = room.transport.deliver(address, message);
    await room.connector.until(2);
    const started = Date.now();
    await room.transport.close();
    expect(Date.now() - started).to.be.within(1_000, 2_000);
    expect(await reading).to.equal("cut");
    expect(await posting).to.equal("cut");
    expect((await delivering).outcome).to.equal("unknown");
    expect(Date.now() - started).to.be.lessThan(2_500);
    await room.close();
  });
});
