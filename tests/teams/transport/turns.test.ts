import { expect } from "chai";
import { SendFailed } from "../../../src/teams/transport/send-failed.ts";
import type { InvokeAnswer, Member, Turn } from "../../../src/teams/transport/types.ts";
import { openRoom, type Room } from "./room.ts";

describe("turns", () => {
  let room: Room;
  let onTurn: (turn: Turn) => Promise<InvokeAnswer | undefined>;
  before(async () => {
    room = await openRoom({ onTurn: (turn) => onTurn(turn), timing: { longestWaitMs: 150, sendMs: 1000 } });
  });
  beforeEach(() => (room.connector.received.length = 0));
  after(() => room.close());

  const invoke = () => room.activity({ type: "invoke", name: "adaptiveCard/action", value: { action: {} } });
  /** Runs one turn and gives what `work` gave or threw. */
  const outcomeOf = async (work: (turn: Turn) => Promise<unknown>): Promise<unknown> => {
    let outcome: unknown;
    onTurn = async (turn) => {
      outcome = await work(turn).catch((error: unknown) => error);
      return undefined;
    };
    await room.post(room.activity());
    return outcome;
  };

  it("gives the activity with dates as dates", async () => {
    let seen: Turn["activity"] | undefined;
    onTurn = (turn) => {
      seen = turn.activity;
      return Promise.resolve(undefined);
    };
    expect((await room.post(room.activity())).status).to.equal(200);
    expect(seen?.text).to.equal("Wer ist zuständig?");
    expect(seen?.timestamp?.toISOString()).to.equal("2026-03-02T09:30:00.000Z");
  });

  it("sends a reply through the connector with the app's token", async () => {
    let id = "";
    onTurn = async (turn) => {
      id = await turn.send({ type: "message", text: "Das Amt." });
      return undefined;
    };
    await room.post(room.activity());
    const [sent] = room.connector.received;
    expect(sent?.method).to.equal("POST");
    expect(sent?.path).to.equal("/v3/conversations/a:1;messageid=2/activities/incoming-1");
    expect(sent?.headers.authorization).to.match(/^Bearer app-token-\d+$/);
    expect(sent?.body).to.include({ type: "message", text: "Das Amt.", replyToId: "incoming-1" });
    expect(sent?.body.recipient.id).to.equal("29:user");
    expect(id).to.equal("activity-1");
  });

  it("asks for the app's token once, as this app", async () => {
    onTurn = async (turn) => {
      await Promise.all([turn.send({ type: "typing" }), turn.send({ type: "message", text: "x" })]);
      return undefined;
    };
    await Promise.all([1, 2, 3].map(() => room.post(room.activity())));
    expect(room.authority?.tokenRequests).to.have.length(1);
    expect(room.authority?.tokenRequests[0]).to.include({
      grant_type: "client_credentials",
      client_id: room.authority?.credentials.appId,
      scope: "https://api.botframework.com/.default",
    });
  });

  it("replaces an activity", async () => {
    onTurn = async (turn) => {
      await turn.update({ id: "card-7", type: "message", text: "new" });
      return undefined;
    };
    await room.post(room.activity());
    expect(room.connector.received[0]).to.include({
      method: "PUT",
      path: "/v3/conversations/a:1;messageid=2/activities/card-7",
    });
  });

  it("sends even if the activity wants its replies in the response", async () => {
    onTurn = async (turn) => {
      await turn.send({ type: "message", text: "sent" });
      return undefined;
    };
    await room.post(room.activity({ deliveryMode: "expectReplies" }));
    expect(room.connector.received).to.have.length(1);
  });

  it("tells who the sender is, or that nobody knows them", async () => {
    const members: (Member | undefined)[] = [];
    onTurn = async (turn) => {
      members.push(await turn.member());
      return undefined;
    };
    room.connector.setMember({ id: "29:user", name: "Erika", objectId: "entra-1", email: "e@example.org" });
    await room.post(room.activity());
    room.connector.setMember(undefined);
    await room.post(room.activity());
    expect(members).to.deep.equal([
      { aadObjectId: "entra-1", email: "e@example.org", name: "Erika" },
      undefined,
    ]);
  });

  it("answers an invoke in the response", async () => {
    onTurn = () => Promise.resolve({ status: 200, body: { statusCode: 200, value: { text: "ä" } } });
    const response = await room.post(invoke());
    expect(response.status).to.equal(200);
    expect(response.headers.get("content-type")).to.equal("application/json; charset=utf-8");
    expect(await response.json()).to.deep.equal({ statusCode: 200, value: { text: "ä" } });
  });

  it("answers an invoke nobody knows with 501", async () => {
    onTurn = () => Promise.resolve(undefined);
    expect((await room.post(invoke())).status).to.equal(501);
  });

  for (const type of ["invoke", "message"]) {
    it(`answers a failing ${type} with a bare 500 and logs the error itself`, async () => {
      const error = new Error("a secret detail");
      onTurn = () => Promise.reject(error);
      const response = await room.post(room.activity({ type }));
      expect(response.status).to.equal(500);
      expect(await response.text()).to.equal("");
      expect((room.logged.at(-1)?.facts as { err?: unknown }).err).to.equal(error);
    });
  }

  it("gives no body to an answer that cannot be written", async () => {
    onTurn = () => Promise.resolve({ status: 200, body: { count: 1n } });
    const response = await room.post(invoke());
    expect(response.status).to.equal(500);
    expect(await response.text()).to.equal("");
  });

  it("waits as asked when throttled, but never longer than the cap, and twice at most", async () => {
    const throttled = { status: 429, headers: { "Retry-After": "60" } };
    room.connector.answerNext(throttled, { status: 412 });
    expect(await outcomeOf((turn) => turn.send({ type: "message", text: "x" }))).to.equal("activity-3");
    const times = room.connector.received.map(({ at }) => at);
    expect(times).to.have.length(3);
    expect((times[1] ?? 0) - (times[0] ?? 0)).to.be.within(140, 400);

    room.connector.received.length = 0;
    room.connector.answerNext(throttled, throttled, throttled);
    const failure = await outcomeOf((turn) => turn.send({ type: "message", text: "x" }));
    expect(failure).to.be.instanceOf(SendFailed);
    expect((failure as SendFailed).delivery).to.include({ outcome: "notSent", retryAfterMs: 60_000 });
    expect(room.connector.received).to.have.length(3);
  });

  for (const how of [{ status: 503 }, { status: 500 }, "reset", "hang", "hangInBody"] as const) {
    it(`sends once when it may have arrived: ${JSON.stringify(how)}`, async () => {
      room.connector.answerNext(how);
      const failure = await outcomeOf((turn) => turn.send({ type: "message", text: "x" }));
      expect(failure).to.be.instanceOf(SendFailed);
      expect((failure as SendFailed).delivery.outcome).to.equal("unknown");
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(room.connector.received).to.have.length(1);
    });
  }

  it("does not follow a redirect with the token", async () => {
    room.connector.answerNext({
      status: 307,
      headers: { Location: `${room.connector.serviceUrl}elsewhere` },
    });
    const failure = await outcomeOf((turn) => turn.send({ type: "message", text: "x" }));
    expect((failure as SendFailed).delivery.outcome).to.equal("refused");
    expect(room.connector.received).to.have.length(1);
  });

  it("does not try again what the login service refused", async () => {
    const another = await openRoom({
      onTurn: async (turn) => {
        const failure: unknown = await turn
          .send({ type: "message", text: "x" })
          .catch((error: unknown) => error);
        expect((failure as SendFailed).delivery).to.include({ outcome: "notSent" });
        return undefined;
      },
      timing: { longestWaitMs: 50 },
    });
    another.authority?.answerTokens({ status: 401, body: { error: "invalid_client" } });
    expect((await another.post(another.activity())).status).to.equal(200);
    expect(another.authority?.tokenRequests).to.have.length(1);
    expect(another.connector.received).to.have.length(0);
    await another.close();
  });
});
