import type { FakeConnector } from "./fake-connector.ts";

type Json = Record<string, unknown>;

/** What came back: the card, and all the text that it shows. */
export interface Shown {
  card: Json;
  text: string;
}

/** A person with a client of their own that speaks the Bot Framework protocol: not the local chat. */
export interface PersonClient {
  /** Types a line; the card that the bot answers with. */
  say(text: string): Promise<Shown>;
  /** Taps a button of a card by its title, with what was typed into the inputs (by field id). */
  tap(shown: Shown, title: string, inputs?: Json): Promise<Shown>;
  /** The same tap from an old client: as a message; the bot changes the card. */
  tapSubmit(shown: Shown, title: string, inputs?: Json): Promise<Shown>;
  /** Sends any invoke, with other fields of the activity where given; status and body. */
  invoke(name: string, value: unknown, fields?: Json): Promise<{ status: number; body: Json }>;
  /** The newest card that the bot sent into this person's chat without being asked. */
  received(): Shown[];
  arrive(): Promise<void>;
}

/** @param parts.url where the bot is; a function is asked for every activity: a load balancer */
export function makePerson(parts: {
  url: string | (() => string);
  connector: FakeConnector;
  objectId: string;
  locale?: string;
  token?: string;
  tenantId?: string;
}): PersonClient {
  const { url, connector, objectId, tenantId = "test-tenant" } = parts;
  const conversationId = `a:${objectId}`;
  let count = 0;

  function activity(fields: Json): Json {
    return {
      id: `in-${String(++count)}`,
      channelId: "msteams",
      serviceUrl: connector.serviceUrl,
      from: { id: `29:${objectId}`, aadObjectId: objectId, name: "Test" },
      recipient: { id: "28:bot" },
      conversation: { id: conversationId, conversationType: "personal", tenantId },
      channelData: { tenant: { id: tenantId } },
      locale: parts.locale ?? "de-DE",
      ...fields,
    };
  }
  async function post(fields: Json): Promise<Response> {
    const bot = typeof url === "string" ? url : url();
    return fetch(`${bot}/api/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(parts.token !== undefined && { authorization: parts.token }),
      },
      body: JSON.stringify(activity(fields)),
    });
  }
  const mine = (): Json[] =>
    connector.received
      .filter(({ path, method }) => path.includes(conversationId) && method !== "GET")
      .map(({ body }) => body as Json);
  /** What the bot says to what was just said names the activity; what it says by itself does not. */
  const answers = (): Json[] =>
    connector.received
      .filter(({ path }) => path.includes(conversationId) && /\/activities\/.+/.test(path))
      .map(({ body }) => body as Json);
  async function message(fields: Json): Promise<Shown> {
    const before = answers().length;
    const response = await post({ type: "message", ...fields });
    if (!response.ok) throw new Error(`the bot answered ${String(response.status)}`);
    const answer = answers()[before];
    if (!answer) throw new Error("the bot said nothing");
    return toShown(answer);
  }
  async function invoke(
    name: string,
    value: unknown,
    fields: Json = {},
  ): Promise<{ status: number; body: Json }> {
    const response = await post({ type: "invoke", name, value, ...fields });
    const text = await response.text();
    return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Json) };
  }

  return {
    say: (text) => message({ text }),
    async tap(shown, title, inputs = {}) {
      const action = findAction(shown.card, title);
      const value = {
        action: { ...action, data: { ...(action["data"] as Json), ...prefixed(inputs) } },
        trigger: "manual",
      };
      const before = answers().length;
      const { status, body } = await invoke("adaptiveCard/action", value);
      if (status !== 200) throw new Error(`the bot answered ${String(status)}`);
      // What a reminder leads to comes beside it.
      const beside = answers()[before];
      if (typeof body["value"] === "string" && beside) return toShown(beside);
      const card = body["value"] as Json;
      return { card, text: textOf(card) };
    },
    tapSubmit(shown, title, inputs = {}) {
      const fallback = findAction(shown.card, title)["fallback"] as Json;
      return message({ value: { ...(fallback["data"] as Json), ...prefixed(inputs) }, replyToId: "card-1" });
    },
    invoke,
    received: () => mine().map(toShown),
    async arrive() {
      await post({ type: "installationUpdate", action: "add" });
    },
  };
}

function toShown(answer: Json): Shown {
  const card = ((answer["attachments"] as Json[] | undefined)?.[0]?.["content"] ?? {
    text: answer["text"],
  }) as Json;
  return { card, text: textOf(card) };
}

function prefixed(inputs: Json): Json {
  return Object.fromEntries(Object.entries(inputs).map(([id, value]) => [`in-${id}`, value]));
}

function findAction(node: unknown, title: string): Json {
  const found = actionsIn(node).find((action) => action["title"] === title);
  if (!found)
    throw new Error(
      `no button "${title}" in ${JSON.stringify(actionsIn(node).map((action) => action["title"]))}`,
    );
  return found;
}

/** All buttons of a card, without the fallbacks. */
export function actionsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  if (typeof node !== "object" || node === null) return [];
  const { type } = node as Json;
  const own = typeof type === "string" && type.startsWith("Action.") ? [node as Json] : [];
  return [...own, ...Object.values(withoutFallback(node)).flatMap(actionsIn)];
}

/** Everything that a card says, in one line. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join(" ");
  if (typeof node !== "object" || node === null) return "";
  const own = ["text", "title", "label", "value"].flatMap((key) =>
    typeof (node as Json)[key] === "string" ? [(node as Json)[key] as string] : [],
  );
  return [...own, ...Object.values(withoutFallback(node)).map(textOf)]
    .filter((text) => text !== "")
    .join(" ");
}

function withoutFallback(node: object): Json {
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== "fallback"));
}
