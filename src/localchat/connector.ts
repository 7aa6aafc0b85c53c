import type { IncomingMessage, ServerResponse } from "node:http";
import { deleteActivity, isShowable, takeActivity, updateActivity } from "./connector-activities.ts";
import { personIdOf, type Conversations } from "./conversations.ts";
import { contentOfMessage } from "./entries.ts";
import { teamsIdOf, type Everybody, type ListedPerson } from "./everybody.ts";
import { bodyOrRefusal, sendError, sendJson } from "./http.ts";
import { isObject, objectsAt, textAt, type JsonObject } from "./json.ts";

export interface ConnectorParts {
  readonly everybody: Everybody;
  readonly conversations: Conversations;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

/** Answers a call; `path` are the decoded parts of the address after `/v3/`. */
export type Connector = (
  request: IncomingMessage,
  response: ServerResponse,
  path: readonly string[],
) => Promise<void>;

/**
 * The connector's side of the Bot Framework protocol: what the bot calls to speak to people.
 * Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
 */
export function makeConnector(parts: ConnectorParts): Connector {
  return async (request, response, path) => {
    const [root, conversationId, kind, itemId, beyond] = path;
    if (root !== "conversations" || beyond !== undefined) {
      sendNotFound(response);
      return;
    }
    if (conversationId === undefined) {
      await begin(parts, request, response);
      return;
    }
    // Asked for by the roster, not by what this process has seen: after a restart the bot may speak first.
    const person = await parts.everybody.byId(personIdOf(conversationId) ?? "");
    if (person === undefined) {
      sendError(response, 404, "ConversationNotFound", "Conversation not found.");
      return;
    }
    const conversation = parts.conversations.of(person.id);
    switch (`${request.method ?? ""} ${kind ?? ""}${itemId === undefined ? "" : "/:id"}`) {
      case "POST activities":
      case "POST activities/:id":
        await takeActivity(parts.conversations, conversation, request, response);
        return;
      case "PUT activities/:id":
        await updateActivity(conversation, itemId ?? "", request, response);
        return;
      case "DELETE activities/:id":
        deleteActivity(conversation, itemId ?? "", response);
        return;
      case "GET members":
        sendJson(response, 200, [memberOf(person, parts.tenantId)]);
        return;
      case "GET pagedmembers":
        sendJson(response, 200, { members: [memberOf(person, parts.tenantId)] });
        return;
      case "GET members/:id":
        if (itemId === teamsIdOf(person) || itemId === person.objectId) {
          sendJson(response, 200, memberOf(person, parts.tenantId));
        } else sendError(response, 404, "MemberNotFoundInConversation", "Member not found.");
        return;
      default:
        sendNotFound(response);
    }
  };
}

/** Begins the conversation with the first member, with a first message if there is one. */
async function begin(parts: ConnectorParts, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "POST") {
    sendNotFound(response);
    return;
  }
  const body = await bodyOrRefusal(request, response);
  if (body === undefined) return;
  const wish = isObject(body.value) ? body.value : {};
  const person = await parts.everybody.byMemberId(textAt(objectsAt(wish, "members")[0] ?? {}, "id") ?? "");
  if (person === undefined) {
    sendError(response, 404, "MemberNotFoundInConversation", "The first member is nobody of this tenant.");
    return;
  }
  const conversation = parts.conversations.of(person.id);
  const first = wish["activity"];
  const isMessage = isObject(first) && first["type"] === "message" && isShowable(first);
  sendJson(response, 201, {
    id: conversation.id,
    ...(isMessage ? { activityId: conversation.add(contentOfMessage(first)) } : {}),
    serviceUrl: parts.serviceUrl,
  });
}

function sendNotFound(response: ServerResponse) {
  sendError(response, 404, "NotFound", "This connector does not know that call.");
}

function memberOf(person: ListedPerson, tenantId: string): JsonObject {
  return {
    id: teamsIdOf(person),
    objectId: person.objectId,
    aadObjectId: person.objectId,
    name: person.name,
    email: person.email,
    userPrincipalName: person.email,
    tenantId,
    userRole: "user",
  };
}
