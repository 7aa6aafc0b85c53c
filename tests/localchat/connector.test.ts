import { expect } from "chai";
import { anna, chatWithBot } from "./chat-with-bot.ts";

type Chat = Awaited<ReturnType<typeof chatWithBot>>;
interface Answer {
  id?: string;
  activityId?: string;
  serviceUrl?: string;
  members?: unknown[];
  error?: { code: string; message: string };
}

describe("local chat: the connector protocol towards the bot", () => {
  let chat: Chat;
  const activities = "v3/conversations/a%3Aanna/activities";
  const message = { type: "message", text: "Guten Tag" };
  const json = async (response: Promise<Response>) => {
    const answer = await response;
    return { status: answer.status, body: (await answer.json()) as Answer };
  };
  const get = (path: string) => json(fetch(`${chat.url}/chat/${path}`));

  beforeEach(async () => {
    chat = await chatWithBot();
  });
  afterEach(() => chat.close());

  it("begins a conversation by Teams id or object id, with a first message if there is one", async () => {
    const byTeamsId = await json(chat.send("v3/conversations", { members: [{ id: "29:anna" }] }));
    expect(byTeamsId).to.deep.equal({
      status: 201,
      body: { id: "a:anna", serviceUrl: `${chat.url}/chat/` },
    });
    const members = [{ id: anna.objectId }];
    const byObjectId = await json(chat.send("v3/conversations", { members, activity: message }));
    expect(byObjectId.body.id).to.equal("a:anna");
    expect(byObjectId.body.activityId).to.match(/^\d+$/);
  });

  it("takes messages, new and as replies, each with an id of its own", async () => {
    const first = await json(chat.send(activities, message));
    const second = await json(chat.send(`${activities}/${first.body.id ?? ""}`, message));
    expect([first.status, second.status]).to.deep.equal([201, 201]);
    expect(first.body.id).to.not.equal(second.body.id);
  });

  it("says who is in the conversation", async () => {
    const member = {
      id: "29:anna",
      objectId: anna.objectId,
      aadObjectId: anna.objectId,
      name: "Anna Beispiel",
      email: "anna@stadt.example",
      userPrincipalName: "anna@stadt.example",
      tenantId: "00000000-0000-4000-8000-0000000000ff",
      userRole: "user",
    };
    const conversation = "v3/conversations/a%3Aanna";
    expect((await get(`${conversation}/members`)).body).to.deep.equal([member]);
    expect((await get(`${conversation}/pagedmembers`)).body).to.deep.equal({ members: [member] });
    expect((await get(`${conversation}/members/29%3Aanna`)).body).to.deep.equal(member);
    expect((await get(`${conversation}/members/29%3Ayusuf`)).status).to.equal(404);
  });

  it("refuses in the Bot Framework's words what Teams would refuse", async () => {
    const refusals: [Promise<Response>, number, string][] = [
      [chat.send("v3/conversations/a%3Anobody/activities", message), 404, "ConversationNotFound"],
      [chat.send("v3/conversations/19%3Ateam/activities", message), 404, "ConversationNotFound"],
      [
        chat.send("v3/conversations", { members: [{ id: "29:nobody" }] }),
        404,
        "MemberNotFoundInConversation",
      ],
      [chat.send(activities, "{"), 400, "BadSyntax"],
      [chat.send(activities, { text: "no type" }), 400, "BadSyntax"],
      [chat.send(activities, { type: "message", text: " " }), 400, "BadSyntax"],
      [chat.send(activities, { ...message, text: "x".repeat(256 * 1024) }), 413, "MessageSizeTooBig"],
      [chat.send(`${activities}/1`, message, {}, "PUT"), 404, "ActivityNotFoundInConversation"],
      [chat.send("v3/botstate", message), 404, "NotFound"],
      [chat.send("v3/conversations/%E0%A4%A/activities", message), 400, "BadSyntax"],
    ];
    for (const [response, status, code] of refusals) {
      const answer = await json(response);
      expect([answer.status, answer.body.error?.code]).to.deep.equal([status, code]);
    }
  });

  it("refuses a body that is too large before it has all come, when no length is told", async () => {
    const piece = new Uint8Array(64 * 1024).fill(32);
    let pieces = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        pieces += 1;
        stream.enqueue(piece);
        if (pieces === 6) stream.close();
      },
    });
    const response = fetch(`${chat.url}/chat/${activities}`, { method: "POST", body, duplex: "half" });
    expect((await json(response)).status).to.equal(413);
  });

  it("does not let the bot change what a person wrote", async () => {
    await chat.say({ text: "hallo" });
    const id = chat.heard[0]?.id ?? "";
    const { status, body } = await json(chat.send(`${activities}/${id}`, message, {}, "PUT"));
    expect([status, body.error?.code]).to.deep.equal([403, "Forbidden"]);
  });
});
