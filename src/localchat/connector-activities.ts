import type { IncomingMessage, ServerResponse } from "node:http";
import type { Conversation, Conversations } from "./conversations.ts";
import { contentOfMessage } from "./entries.ts";
import { bodyOrRefusal, sendError, sendJson } from "./http.ts";
import { isObject, objectsAt, textAt, type JsonObject } from "./json.ts";

/** The bot sends a message (kept), a sign that it is typing (shown briefly), or something Teams does not show. */
export async function takeActivity(
  conversations: Conversations,
  conversation: Conversation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const activity = await activityOrRefusal(request, response);
  if (activity === undefined) return;
  if (activity["type"] === "message") {
    sendJson(response, 201, { id: conversation.add(contentOfMessage(activity)) });
    return;
  }
  if (activity["type"] === "typing") conversation.tell({ type: "typing" });
  sendJson(response, 201, { id: conversations.nextId() });
}

/** The bot puts another message in the place of one it sent. */
export async function updateActivity(
  conversation: Conversation,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const activity = await activityOrRefusal(request, response);
  if (activity === undefined || !isOfBot(conversation, id, response)) return;
  conversation.replace(id, contentOfMessage(activity));
  sendJson(response, 200, { id });
}

/** The bot takes a message back. */
export function deleteActivity(conversation: Conversation, id: string, response: ServerResponse): void {
  if (!isOfBot(conversation, id, response)) return;
  conversation.remove(id);
  response.statusCode = 200;
  response.end();
}

/** Whether Teams would take the message: it needs text or an attachment. */
export function isShowable(activity: JsonObject): boolean {
  return (textAt(activity, "text") ?? "").trim() !== "" || objectsAt(activity, "attachments").length > 0;
}

/** Whether the bot may change this line; if not, the answer says why. */
function isOfBot(conversation: Conversation, id: string, response: ServerResponse): boolean {
  const author = conversation.find(id)?.author;
  if (author === "bot") return true;
  if (author === undefined) sendError(response, 404, "ActivityNotFoundInConversation", "Activity not found.");
  else sendError(response, 403, "Forbidden", "A bot may only change its own messages.");
  return false;
}

async function activityOrRefusal(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<JsonObject | undefined> {
  const body = await bodyOrRefusal(request, response);
  if (body === undefined) return undefined;
  const activity = body.value;
  if (!isObject(activity) || textAt(activity, "type") === undefined) {
    sendError(response, 400, "BadSyntax", "An activity needs a type.");
    return undefined;
  }
  if (activity["type"] === "message" && !isShowable(activity)) {
    sendError(response, 400, "BadSyntax", "A message needs a text or an attachment.");
    return undefined;
  }
  return activity;
}
