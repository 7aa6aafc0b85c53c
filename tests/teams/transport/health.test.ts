import type { IncomingMessage, ServerResponse } from "node:http";
import { expect } from "chai";
import { openRoom, type Room } from "./room.ts";

describe("health and mounted handlers", () => {
  let room: Room;
  let ready: () => boolean | Promise<boolean> = () => true;
  const handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.url === "/local/not-mine") return false;
    if (request.url === "/local/broken") throw new Error("a secret detail");
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
    request.on("end", () => {
      response.setHeader("Content-Type", "text/plain");
      response.end(`${request.method} ${request.url} ${body}`);
    });
    return true;
  };

  before(async () => {
    room = await openRoom({ ready: () => ready(), mounts: [{ prefix: "/local", handle }] });
  });
  after(() => room.close());

  it("is healthy while it runs", async () => {
    const response = await fetch(`${room.url}/healthz`);
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal("ok");
    expect(response.headers.get("server")).to.equal(null);
  });

  it("is ready when asked and told so", async () => {
    ready = () => Promise.resolve(true);
    expect((await fetch(`${room.url}/readyz`)).status).to.equal(200);
    ready = () => false;
    expect((await fetch(`${room.url}/readyz`)).status).to.equal(503);
  });

  it("is not ready when the check fails, and keeps the reason to itself", async () => {
    ready = () => Promise.reject(new Error("a secret detail"));
    const response = await fetch(`${room.url}/readyz`);
    expect(response.status).to.equal(503);
    expect(await response.text()).to.equal("not ready");
    expect(room.logged.at(-1)).to.include({ level: "error", text: "readiness check failed" });
  });

  it("hands requests under a prefix on, raw body and any type included", async () => {
    for (const path of ["/local", "/local/a?b=c", "/local?x"]) {
      const response = await fetch(`${room.url}${path}`, {
        method: "POST",
        headers: { "Content-Type": "text/plain" },
        body: "raw",
      });
      expect(await response.text()).to.equal(`POST ${path} raw`);
    }
  });

  it("answers 404 for what a mounted handler leaves, and for a path that only begins alike", async () => {
    expect((await fetch(`${room.url}/local/not-mine`)).status).to.equal(404);
    expect((await fetch(`${room.url}/locality`)).status).to.equal(404);
  });

  it("survives a mounted handler that throws", async () => {
    const response = await fetch(`${room.url}/local/broken`);
    expect(response.status).to.equal(500);
    expect(await response.text()).to.equal("");
    expect(room.logged.at(-1)).to.include({ level: "error", text: "mounted handler failed" });
  });
});
