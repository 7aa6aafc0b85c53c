import type { Activity } from "botbuilder";
import type { AppCredentials, ConnectorClient } from "botframework-connector";
import { undeliveredBy } from "./send-failed.ts";
import { isTrustedServiceUrl, type Trust } from "./service-hosts.ts";
import type { Address, Delivery } from "./types.ts";

type Conversations = ConnectorClient["conversations"];

/**
 * Sends to somebody who did not just write, or changes what was sent to them. One attempt: whether and when there is
 * another is for the caller to decide, who knows what was sent before. Never throws.
 */
export function makeDeliver(options: {
  appId: string | undefined;
  token: AppCredentials | undefined;
  trust: Trust;
  connectorFor: (serviceUrl: string) => ConnectorClient;
}) {
  async function attempt(
    { serviceUrl }: Address,
    send: (conversations: Conversations) => Promise<{ id?: string }>,
  ): Promise<Delivery> {
    // The address comes from a store, so it is not taken as proof that the host is Microsoft's.
    if (!isTrustedServiceUrl(serviceUrl, options.trust)) {
      return { outcome: "refused", reason: "other", detail: "the service URL is not a trusted one" };
    }
    try {
      // Fetched ahead, so that a failure here is told apart from one while sending.
      await options.token?.getToken();
      const { id } = await send(options.connectorFor(serviceUrl).conversations);
      return { outcome: "sent", activityId: id ?? "" };
    } catch (error) {
      return undeliveredBy(error);
    }
  }

  const addressed = (
    { serviceUrl, conversationId, tenantId, userId }: Address,
    activity: Partial<Activity>,
  ) => ({
    type: "message",
    ...activity,
    channelId: "msteams",
    serviceUrl,
    from: { id: options.appId === undefined ? "bot" : `28:${options.appId}`, name: "" },
    recipient: { id: userId, name: "" },
    conversation: {
      id: conversationId,
      tenantId,
      isGroup: false,
      conversationType: "personal",
      name: "",
    },
  });

  return {
    deliver: (address: Address, activity: Partial<Activity>): Promise<Delivery> =>
      attempt(address, (conversations) =>
        conversations.sendToConversation(address.conversationId, addressed(address, activity)),
      ),

    replace: (address: Address, activityId: string, activity: Partial<Activity>): Promise<Delivery> =>
      attempt(address, (conversations) =>
        conversations.updateActivity(address.conversationId, activityId, {
          ...addressed(address, activity),
          id: activityId,
        }),
      ),
  };
}
