import { type AppCredentials, ConnectorClient, MicrosoftAppCredentials } from "botframework-connector";
import type { ConnectorHttp } from "./connector-http.ts";

/** A city has one service URL, seldom two; the bound only keeps a flood of them from filling memory. */
const MOST_KEPT = 100;

/**
 * Connector clients by service URL. Building one takes botbuilder longer than using it, and it builds one per turn.
 * `token` undefined: requests go out without one.
 */
export function makeConnectors(options: {
  token: AppCredentials | undefined;
  http: ConnectorHttp;
}): (serviceUrl: string) => ConnectorClient {
  const clients = new Map<string, ConnectorClient>();
  return (serviceUrl) => {
    const known = clients.get(serviceUrl);
    if (known !== undefined) return known;
    const client = new ConnectorClient(options.token ?? MicrosoftAppCredentials.Empty, {
      baseUri: serviceUrl,
      httpClient: options.http.client,
      userAgent: "Microsoft-BotFramework/3.1",
    });
    if (clients.size >= MOST_KEPT) clients.clear();
    clients.set(serviceUrl, client);
    return client;
  };
}
