import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { makeTransport } from "../../../src/teams/transport/make-transport.ts";
import { isTrustedServiceUrl } from "../../../src/teams/transport/service-hosts.ts";
import type { Address, Delivery } from "../../../src/teams/transport/types.ts";
import type { ConnectorAnswer } from "../../support/fake-connector.ts";
import { openRoom, type Room } from "./room.ts";

const card = { type: "message", summary: "Bericht fällig", text: "Bitte berichten." };

describe("deliver", () => {
  let room: Room;
  before(async () => {
    room = await openRoom({ timing: { sendMs: 300 } });
  });
  beforeEach(() => (room.connector.received.length = 0));
  after(() => room.close());

  const address = (serviceUrl = room.connector.serviceUrl): Address => ({
    serviceUrl,
    conversationId: "a:1;x",
    tenantId: "tenant",
    userId: "29:user",
  });

  it("sends into the conversation, as the bot, to the person, with the token", async () => {
    expect(await room.transport.deliver(address(), card)).to.deep.equal({
      outcome: "sent",
      activityId: "activity-1",
    });
    const [sent] = room.connector.received;
    expect(sent).to.include({ method: "POST", path: "/v3/conversations/a:1;x/activities" });
    expect(sent?.headers.authorization).to.equal("Bearer app-token-1");
    expect(sent?.body).to.include({ ...card, channelId: "msteams", serviceUrl: room.connector.serviceUrl });
    expect(sent?.body.from.id).to.equal(`28:${room.authority?.credentials.appId}`);
    expect(sent?.body.recipient.id).to.equal("29:user");
    expect(sent?.body.conversation).to.include({ id: "a:1;x", tenantId: "tenant" });
  });

  const error = (status: number, code?: string): ConnectorAnswer => ({
    status,
    body: code === undefined ? undefined : { error: { code, message: "Erika Muster said no." } },
  });
  const table: [ConnectorAnswer, Partial<Record<string, unknown>>][] = [
    [error(403, "ConversationBlockedByUser"), { outcome: "refused", reason: "blocked" }],
    [error(403, "MessageWritesBlocked"), { outcome: "refused", reason: "blocked" }],
    [error(403, "BotNotInConversationRoster"), { outcome: "refused", reason: "notInstalled" }],
    [error(403, "ForbiddenOperationException"), { outcome: "refused", reason: "notInstalled" }],
    [error(403), { outcome: "refused", reason: "other" }],
    [error(404, "ConversationNotFound"), { outcome: "refused", reason: "notInstalled" }],
    [error(404), { outcome: "refused", reason: "notInstalled" }],
    [error(404, "MemberNotFoundInConversation"), { outcome: "refused", reason: "unknownUser" }],
    [error(400, "BadArgument"), { outcome: "refused", reason: "other", detail: "HTTP 400 BadArgument" }],
    [error(413, "MessageSizeTooBig"), { outcome: "refused", reason: "other" }],
    [
      { status: 302, headers: { Location: "http://127.0.0.1:1/" } },
      { outcome: "refused", reason: "other" },
    ],
    [error(401), { outcome: "notSent", retryAfterMs: 900_000 }],
    [error(412, "PreconditionFailed"), { outcome: "notSent", retryAfterMs: 2_000 }],
    [error(429), { outcome: "notSent", retryAfterMs: 2_000 }],
    [
      { status: 429, headers: { "Retry-After": "7" } },
      { outcome: "notSent", retryAfterMs: 7_000 },
    ],
    [error(408), { outcome: "unknown" }],
    [error(500, "ServiceError"), { outcome: "unknown" }],
    [error(502), { outcome: "notSent", retryAfterMs: 2_000 }],
    [
      { status: 504, headers: { "Retry-After": "7" } },
      { outcome: "notSent", retryAfterMs: 7_000 },
    ],
    [error(503), { outcome: "unknown" }],
    ["hang", { outcome: "unknown" }],
    ["hangInBody", { outcome: "unknown" }],
    ["reset", { outcome: "unknown" }],
  ];
  for (const [answer, expected] of table) {
    it(`says ${JSON.stringify(expected)} for ${JSON.stringify(answer)}, after one attempt`, async () => {
      room.connector.answerNext(answer);
      const delivery = await room.transport.deliver(address(), card);
      expect(delivery).to.include(expected);
      expect(JSON.stringify(delivery)).to.not.contain("Erika");
      expect(room.connector.received).to.have.length(1);
    });
  }

  it("understands a Retry-After that is a date", async () => {
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString();
    room.connector.answerNext({ status: 429, headers: { "Retry-After": inTenSeconds } });
    const delivery = await room.transport.deliver(address(), card);
    expect(delivery.outcome === "notSent" && delivery.retryAfterMs).to.be.within(8_000, 10_000);
  });

  it("knows that nothing was sent when nobody listens", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    free.close();
    await once(free, "close");
    const delivery = await room.transport.deliver(address(`http://127.0.0.1:${port}/`), card);
    expect(delivery.outcome).to.equal("notSent");
  });

  it("knows that nothing was sent when there is no encryption on the other side", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const delivery = await room.transport.deliver(address(`https://127.0.0.1:${port}/`), card);
    expect(delivery.outcome).to.equal("notSent");
    silent.close();
  });

  for (const serviceUrl of [
    "https://evil.example/",
    "https://evil.trafficmanager.net/",
    "http://smba.trafficmanager.net/emea/",
    "http://169.254.169.254/",
    "rubbish",
  ]) {
    it(`does not send to ${serviceUrl}`, async () => {
      const delivery: Delivery = await room.transport.deliver(address(serviceUrl), card);
      expect(delivery).to.include({ outcome: "refused", reason: "other" });
    });
  }

  it("trusts Microsoft's hosts over https, and none that only looks like one", () => {
    for (const url of [
      "https://smba.trafficmanager.net/emea/",
      "https://smba.infra.gcc.teams.microsoft.com/teams",
      "https://europe.api.botframework.com/",
      "https://SMBA.trafficmanager.net/de/",
    ]) {
      expect(isTrustedServiceUrl(url, "microsoft"), url).to.equal(true);
    }
    for (const url of [
      "http://smba.trafficmanager.net/emea/",
      "https://smba.trafficmanager.net:8443/",
      "https://smba.trafficmanager.net@evil.example/",
      "https://user:pw@smba.trafficmanager.net/",
      "https://smba.trafficmanager.net.evil.example/",
      "https://xsmba.trafficmanager.net/",
      "https://evilbotframework.com/",
      "https://127.0.0.1/",
      "http://127.0.0.1/",
    ]) {
      expect(isTrustedServiceUrl(url, "microsoft"), url).to.equal(false);
    }
  });
});

describe("deliver without a token", () => {
  let room: Room;
  beforeEach(async () => (room = await openRoom({ timing: { sendMs: 300 } })));
  afterEach(() => room.close());

  for (const answer of [
    { status: 400, body: { error: "invalid_client" } },
    { status: 200, body: {} },
    "hang",
  ] as const) {
    it(`sends nothing when the login service answers ${JSON.stringify(answer)}`, async () => {
      room.authority?.answerTokens(answer);
      const address = {
        serviceUrl: room.connector.serviceUrl,
        conversationId: "a",
        tenantId: "t",
        userId: "29:u",
      };
      const delivery = await room.transport.deliver(address, card);
      expect(delivery).to.include({ outcome: "notSent", retryAfterMs: 60_000 });
      expect(room.connector.received).to.have.length(0);
      room.authority?.answerTokens(undefined);
      expect(await room.transport.deliver(address, card)).to.include({ outcome: "sent" });
    });
  }
});

describe("deliver in Microsoft's cloud", () => {
  it("does not send to this machine, token or not", async () => {
    const room = await openRoom({ anonymous: true });
    const transport = makeTransport({
      credentials: { appId: "an app", appPassword: "not a secret", tenantId: "a tenant" },
      onTurn: () => Promise.resolve(undefined),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      ready: () => true,
      mounts: [],
    });
    const { serviceUrl } = room.connector;
    const delivery = await transport.deliver(
      { serviceUrl, conversationId: "a", tenantId: "t", userId: "29:u" },
      card,
    );
    expect(delivery).to.include({ outcome: "refused", reason: "other" });
    expect(room.connector.received).to.have.length(0);
    await transport.close();
    await room.close();
  });
});
