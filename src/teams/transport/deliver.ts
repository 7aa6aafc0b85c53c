import type { Activity } from "botbuilder";
import type { AppCredentials, ConnectorClient } from "botframework-connector";
import { undeliveredBy } from "./send-failed.ts";
import { isTrustedServiceUrl, type Trust } from "./service-hosts.ts";
import type { Address, Delivery } from "./types.ts";

/**
 * Sends to somebody who did not just write. One attempt: whether and when there is another is for the caller
 * to decide, who knows what was sent before. Never throws.
 */
export function makeDeliver(options: {
  appId: string | undefined;
  token: AppCredentials | undefined;
  trust: Trust;
  connectorFor: (serviceUrl: string) => ConnectorClient;
}): (address: Address, activity: Partial<Activity>) => Promise<Delivery> {
  return async (address, activity) => {
    const { serviceUrl, conversationId, tenantId, userId } = address;
    // The address comes from a store, so it is not taken as proof that the host is Microsoft's.
    if (!isTrustedServiceUrl(serviceUrl, options.trust)) {
      return { outcome: "refused", reason: "other", detail: "the service URL is not a trusted one" };
    }
    try {
      // Fetched ahead, so that a failure here is told apart from one while sending.
      await options.token?.getToken();
      const { id } = await options.connectorFor(serviceUrl).conversations.sendToConversation(conversationId, {
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
      return { outcome: "sent", activityId: id ?? "" };
    } catch (error) {
      return undeliveredBy(error);
    }
  };
}
