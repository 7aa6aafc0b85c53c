import type { IncomingMessage, ServerResponse } from "node:http";

/* A small bot that speaks plain Bot Framework protocol, written without any library. */

export interface Activity {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly value?: Record<string, unknown>;
  readonly replyToId?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly [key: string]: unknown;
}

const adaptiveCard = "application/vnd.microsoft.card.adaptive";
const cardOf = (body: object[], actions: object[]) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body,
  actions,
});
const attached = (content: object) => ({ contentType: adaptiveCard, content });

const formCard = cardOf(
  [
    { type: "TextBlock", text: "**Sitzung** bestätigen", size: "Large", wrap: true },
    {
      type: "Input.Text",
      id: "place",
      label: "Ort",
      isRequired: true,
      errorMessage: "Bitte einen Ort nennen",
    },
    { type: "Input.Text", id: "remark", label: "Bemerkung" },
    { type: "Input.Number", id: "count", label: "Anwesende" },
  ],
  [
    { type: "Action.Submit", title: "Absenden", data: { act: "submit" } },
    { type: "Action.Execute", title: "Bestätigen", id: "ok", verb: "confirm", data: { act: "confirm" } },
    {
      type: "Action.Submit",
      title: "Mehr",
      associatedInputs: "none",
      data: { msteams: { type: "task/fetch" }, about: "more" },
    },
  ],
);

const dialogCard = cardOf(
  [{ type: "Input.Text", id: "reason", label: "Grund" }],
  [{ type: "Action.Submit", title: "Weiter", data: { step: 1 } }],
);

/** Answers to invokes, by the verb or name. */
function invokeAnswer({ name, value = {} }: Activity): unknown {
  if (name === "task/fetch") {
    return {
      task: {
        type: "continue",
        value: { title: "Begründung", width: "small", height: "small", card: attached(dialogCard) },
      },
    };
  }
  if (name === "task/submit") return { task: { type: "message", value: "Danke, notiert." } };
  const { verb } = value["action"] as { verb: string };
  if (verb === "fail") {
    const problem = { code: "BadRequest", message: "Das ging nicht." };
    return { statusCode: 400, type: "application/vnd.microsoft.error", value: problem };
  }
  if (verb === "tell") {
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Nur so." };
  }
  const done = cardOf([{ type: "TextBlock", text: "Bestätigt." }], []);
  return { statusCode: 200, type: adaptiveCard, value: done };
}

/** The bot: `heard` keeps what reached it; texts are commands ("card", "typing", "refuse", …), others are echoed. */
export function makeSmallBot() {
  const heard: Activity[] = [];
  const call = async (activity: Activity, method: string, rest: string, body?: object) => {
    const address = `${activity.serviceUrl}v3/conversations/${encodeURIComponent(activity.conversation.id)}${rest}`;
    const response = await fetch(address, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === "" ? {} : (JSON.parse(text) as { id?: string });
  };
  const reply = (activity: Activity, body: object) =>
    call(activity, "POST", `/activities/${activity.id}`, { type: "message", ...body });

  const act = async (activity: Activity): Promise<number> => {
    switch (activity.text ?? "") {
      case "card":
        await reply(activity, {
          attachments: [attached(formCard), { contentType: "text/csv", name: "a.csv" }],
        });
        return 200;
      case "choices":
        await reply(activity, {
          text: "Womit **anfangen**?",
          suggestedActions: { actions: [{ type: "imBack", title: "Mit Bericht", value: "bericht" }] },
        });
        return 200;
      case "typing":
        await call(activity, "POST", "/activities", { type: "typing" });
        return 200;
      case "change": {
        const { id = "" } = await reply(activity, { text: "vorher" });
        await call(activity, "PUT", `/activities/${id}`, { type: "message", text: "nachher" });
        return 200;
      }
      case "take back": {
        const { id = "" } = await reply(activity, { text: "Versehen" });
        await call(activity, "DELETE", `/activities/${id}`);
        return 200;
      }
      case "refuse":
        return 500;
      default:
        await reply(activity, { text: `Echo: ${activity.text ?? JSON.stringify(activity.value)}` });
        return 200;
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const activity = JSON.parse(text) as Activity;
    heard.push(activity);
    if (activity.text === "hang up") {
      request.socket.destroy();
      return;
    }
    if (activity.type === "message") response.statusCode = await act(activity);
    response.end(activity.type === "invoke" ? JSON.stringify(invokeAnswer(activity)) : "");
  };
  return { heard, handle };
}
