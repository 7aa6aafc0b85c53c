import { createHmac } from "node:crypto";
import { expect } from "chai";
import { openRoom, type Room } from "./room.ts";

/** What an outsider may see of a refusal: the number, nothing else. */
async function expectBare401(response: Response): Promise<void> {
  expect(response.status).to.equal(401);
  expect(await response.text()).to.equal("");
  expect(response.headers.get("content-type")).to.equal(null);
  expect(response.headers.get("server")).to.equal(null);
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("tokens of requests to the bot", () => {
  let room: Room;
  let turns = 0;
  // botbuilder prints what it refuses to standard error; silenced so that the tests' own output stays readable.
  // eslint-disable-next-line no-console
  const print = console.error;
  const now = () => Math.floor(Date.now() / 1_000);
  const sign = (claims?: Record<string, unknown>, header?: { kid: string }) =>
    authority().sign(room.connector.serviceUrl, claims, header);
  const authority = () => {
    if (room.authority === undefined) throw new Error("the room has no authority");
    return room.authority;
  };

  before(async () => {
    // eslint-disable-next-line no-console
    console.error = () => undefined;
    room = await openRoom({
      onTurn: () => {
        turns += 1;
        return Promise.resolve(undefined);
      },
    });
  });
  beforeEach(() => (turns = 0));
  after(async () => {
    // eslint-disable-next-line no-console
    console.error = print;
    await room.close();
  });

  it("lets a good one in", async () => {
    const response = await room.post(room.activity());
    expect(response.status).to.equal(200);
    expect(await response.text()).to.equal("");
    expect(response.headers.get("server")).to.equal(null);
    expect(turns).to.equal(1);
  });

  const tokens: Record<string, () => Promise<string>> = {
    "no token": () => Promise.resolve(""),
    rubbish: () => Promise.resolve("rubbish"),
    "three rubbish parts": () => Promise.resolve("a.b.c"),
    "a wrong signature": () => authority().signWrongly(room.connector.serviceUrl),
    "claims changed after signing": async () => {
      const [header, payload = "", signature] = (await sign({ aud: "another app" })).split(".");
      const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as object;
      return [header, base64url({ ...claims, aud: authority().credentials.appId }), signature].join(".");
    },
    "algorithm none": async () => {
      const [, payload = ""] = (await sign()).split(".");
      return `${base64url({ alg: "none", typ: "JWT", kid: authority().kid })}.${payload}.`;
    },
    "HS256 with the public key as secret": async () => {
      const [, payload = ""] = (await sign()).split(".");
      const signed = `${base64url({ alg: "HS256", typ: "JWT", kid: authority().kid })}.${payload}`;
      return `${signed}.${createHmac("sha256", authority().publicKeyPem).update(signed).digest("base64url")}`;
    },
    "an unknown key": () => sign({}, { kid: "unknown" }),
    "another audience": () => sign({ aud: "another app" }),
    "another issuer": () => sign({ iss: "https://login.example" }),
    "the Emulator's issuer": () =>
      sign({
        iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ver: "1.0",
        appid: authority().credentials.appId,
      }),
    "no expiry": () => sign({ exp: undefined }),
    "expired two minutes ago": () => sign({ exp: now() - 120 }),
    "not valid for another two minutes": () => sign({ nbf: now() + 120 }),
    "not valid for another ten minutes": () => sign({ nbf: now() + 600 }),
    "another service URL": () => sign({ serviceurl: "https://smba.trafficmanager.net/emea/" }),
    "no service URL": () => sign({ serviceurl: undefined }),
  };
  for (const [name, token] of Object.entries(tokens)) {
    it(`refuses ${name} with a bare 401`, async () => {
      await expectBare401(await room.post(room.activity(), { token: await token() }));
      expect(turns).to.equal(0);
    });
  }

  const activities: Record<string, Record<string, unknown>> = {
    "no serviceUrl": { serviceUrl: undefined },
    "a serviceUrl that is no text": { serviceUrl: { href: "x" } },
    "another serviceUrl": { serviceUrl: "https://smba.trafficmanager.net/emea/" },
    "no channelId": { channelId: undefined },
    "another channel": { channelId: "webchat" },
    "a channel that is no text": { channelId: ["msteams"] },
    "no tenant": { channelData: undefined, conversation: { id: "a:1" } },
    "another tenant in the channel data": { channelData: { tenant: { id: "another" } } },
    "another tenant in the conversation": { conversation: { id: "a:1", tenantId: "another" } },
  };
  for (const [name, fields] of Object.entries(activities)) {
    it(`refuses an activity with ${name}, though its token is good and known`, async () => {
      const token = await sign();
      expect((await room.post(room.activity(), { token })).status).to.equal(200);
      turns = 0;
      await expectBare401(await room.post(room.activity(fields), { token }));
      expect(turns).to.equal(0);
    });
  }

  it("forgets a verified token when it expires", async () => {
    const token = await sign({ exp: now() - 58 });
    expect((await room.post(room.activity(), { token })).status).to.equal(200);
    await new Promise((resolve) => setTimeout(resolve, 3_100));
    await expectBare401(await room.post(room.activity(), { token }));
  });

  it("does not take another token for a verified one that begins the same", async () => {
    const token = await sign();
    expect((await room.post(room.activity(), { token })).status).to.equal(200);
    await expectBare401(await room.post(room.activity(), { token: `${token}A` }));
    await expectBare401(await room.post(room.activity(), { token: token.slice(0, -4) }));
  });

  it("says why in the log only, and never the token", async () => {
    const token = await sign({ aud: "another app" });
    room.logged.length = 0;
    await room.post(room.activity(), { token });
    expect(room.logged.map(({ text }) => text)).to.deep.equal(["activity refused"]);
    expect(JSON.stringify(room.logged)).to.not.contain(token.slice(0, 20));
  });
});

describe("tokens when the keys cannot be had", () => {
  for (const how of ["nobody answers", "the answer never comes"]) {
    it(`refuses with a bare 401 when ${how}`, async () => {
      const room = await openRoom({ timing: { sendMs: 1000 } });
      const token = (await room.authority?.sign(room.connector.serviceUrl)) ?? "";
      if (how === "nobody answers") await room.authority?.close();
      else room.authority?.hangKeys(true);
      await expectBare401(await room.post(room.activity(), { token }));
      expect(room.logged.at(-1)?.text).to.equal("activity refused");
      if (how === "the answer never comes") {
        room.authority?.hangKeys(false);
        expect((await room.post(room.activity(), { token })).status).to.equal(200);
      }
      await room.close();
    });
  }
});
