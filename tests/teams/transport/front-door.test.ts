import { once } from "node:events";
import { connect } from "node:net";
import { expect } from "chai";
import { openRoom, type Room } from "./room.ts";

/** Sends raw bytes and gives everything that comes back until the server closes. */
async function raw(port: number, ...parts: (string | number)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  for (const part of parts) {
    if (typeof part === "number") await new Promise((resolve) => setTimeout(resolve, part));
    else socket.write(part);
  }
  await closed;
  return answer;
}

const statusOf = (answer: string) => Number(answer.split(" ")[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf("\r\n\r\n") + 4);
const head = (...lines: string[]) =>
  ["POST /api/messages HTTP/1.1", "Host: 127.0.0.1", "Authorization: Bearer a.b.c", ...lines, "", ""].join(
    "\r\n",
  );

describe("front door", () => {
  let room: Room;
  before(async () => {
    room = await openRoom({ timing: { requestMs: 400 } });
  });
  after(() => room.close());
  // Whatever a test did, the process must still answer.
  afterEach(async () => expect((await fetch(`${room.url}/healthz`)).status).to.equal(200));

  for (const encoding of ["gzip", "deflate", "br", "identity"]) {
    it(`refuses a body marked ${encoding} with 415`, async () => {
      const answer = await raw(
        room.port,
        head("Content-Type: application/json", `Content-Encoding: ${encoding}`, "Content-Length: 8"),
        "not gzip",
      );
      expect(statusOf(answer)).to.equal(415);
      expect(bodyOf(answer)).to.equal("");
    });
  }

  for (const type of [
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "text/plain",
    "application/json; charset=utf-16",
    "application/jsonp",
    "application/activity+json",
  ]) {
    it(`refuses the type ${type} with 415`, async () => {
      expect((await room.post("{}", { headers: { "Content-Type": type } })).status).to.equal(415);
    });
  }

  it("refuses a body without a type with 415", async () => {
    expect(statusOf(await raw(room.port, head("Content-Length: 2"), "{}"))).to.equal(415);
  });

  it("refuses a large body by its announced length, without reading it", async () => {
    const answer = await raw(room.port, head("Content-Type: application/json", "Content-Length: 262145"));
    expect(statusOf(answer)).to.equal(413);
    expect(bodyOf(answer)).to.equal("");
  });

  it("refuses a chunked body that grows too large", async () => {
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    const answer = await raw(
      room.port,
      head("Content-Type: application/json", "Transfer-Encoding: chunked"),
      chunk.repeat(4),
      "1\r\n \r\n",
    );
    expect(statusOf(answer)).to.equal(413);
  });

  it("takes a body just below the limit", async () => {
    const activity = room.activity({ text: "x".repeat(261_000) });
    expect((await room.post(activity)).status).to.equal(200);
  });

  const bad: Record<string, string> = {
    "no JSON": "{",
    nothing: "",
    "a list": "[]",
    "a text": '"message"',
    null: "null",
    "a number": "1",
    "no type": '{"text":"hello"}',
    "a type that is a number": '{"type":1}',
    "a type that is an object": '{"type":{"toString":"message"}}',
    "an empty type": '{"type":""}',
    "a deep list": "[".repeat(100_000),
    "a deep list that ends": "[".repeat(100_000) + "]".repeat(100_000),
    "a deep type": `{"type":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  };
  for (const [name, body] of Object.entries(bad)) {
    it(`refuses ${name} with a bare 400`, async () => {
      const response = await room.post(body);
      expect(response.status).to.equal(400);
      expect(await response.text()).to.equal("");
    });
  }

  it("takes a deep value in a good activity without falling over", async () => {
    const body = JSON.stringify(room.activity()).slice(0, -1);
    const deep = `${body},"value":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await room.post(deep)).status).to.be.oneOf([200, 500]);
  });

  it("is not impressed by __proto__ and constructor", async () => {
    const body = JSON.stringify(room.activity()).slice(0, -1);
    const response = await room.post(
      `${body},"__proto__":{"polluted":1,"type":"invoke"},"constructor":{"prototype":{"polluted":1}}}`,
    );
    expect(response.status).to.equal(200);
    expect(({} as Record<string, unknown>)["polluted"]).to.equal(undefined);
  });

  it("refuses a good activity without conversation or sender with 400", async () => {
    expect((await room.post(room.activity({ from: undefined }))).status).to.equal(400);
    const tenantId = room.authority?.credentials.tenantId;
    expect((await room.post(room.activity({ conversation: { tenantId } }))).status).to.equal(400);
  });

  it("asks for a token before it reads a body", async () => {
    const answer = await raw(
      room.port,
      "POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n",
    );
    expect(statusOf(answer)).to.equal(401);
  });

  it("gives up on headers and bodies that never end", async () => {
    const started = Date.now();
    const [headers, body] = await Promise.all([
      raw(room.port, "POST /api/messages HTTP/1.1\r\nHost: x\r\n", 100, "X-A: b\r\n"),
      raw(room.port, head("Content-Type: application/json", "Content-Length: 100"), "{"),
    ]);
    expect(Date.now() - started).to.be.lessThan(3_000);
    expect(statusOf(headers)).to.equal(408);
    expect(body === "" || statusOf(body) >= 400).to.equal(true);
  });

  it("drops an upgrade", async () => {
    const answer = await raw(
      room.port,
      "GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    expect(answer).to.equal("");
  });

  for (const [method, path] of [
    ["GET", "/"],
    ["GET", "/api/messages"],
    ["PUT", "/api/messages"],
    ["OPTIONS", "/api/messages"],
    ["POST", "/api/messages/"],
    ["POST", "/api/messages/x"],
    ["POST", "/healthz"],
    ["GET", "/%zz"],
    ["GET", "/%"],
    ["GET", "//"],
    ["GET", "/../package.json"],
    ["GET", "*"],
    ["TRACE", "/"],
  ] as const) {
    it(`answers ${method} ${path} with a bare 404`, async () => {
      const answer = await raw(
        room.port,
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(statusOf(answer)).to.equal(404);
      expect(bodyOf(answer)).to.equal("");
      expect(answer).to.not.match(/\r\n(server|allow|content-type):/i);
    });
  }
});
