import { type Activity, CloudAdapter } from "botbuilder";
import type { BotFrameworkAuthentication, ClaimsIdentity, ConnectorClient } from "botframework-connector";
import { isAnswerable, settle } from "./activity.ts";
import type { Authenticate } from "./authenticate.ts";
import { makeTurn } from "./turn.ts";
import type { InvokeAnswer, Log, OnTurn } from "./types.ts";

/** Authenticates an activity, has it handled, and gives the HTTP answer. Never throws, never tells why. */
export type TakeTurn = (authorization: string, activity: Activity) => Promise<InvokeAnswer>;

/** `audience` is whom the bot's own token is for; `longestWaitMs` caps waiting for a throttling connector. */
export function makeTakeTurn(options: {
  cloud: BotFrameworkAuthentication;
  authenticate: Authenticate;
  connectorFor: (serviceUrl: string) => ConnectorClient;
  audience: string;
  onTurn: OnTurn;
  longestWaitMs: number;
  log: Log;
}): TakeTurn {
  const { onTurn, log } = options;
  const adapter = new CloudAdapter(options.cloud);
  const connectorFactory = {
    create: (serviceUrl: string) => Promise.resolve(options.connectorFor(serviceUrl)),
  };

  const handle = async (identity: ClaimsIdentity, activity: Activity) => {
    let answer: InvokeAnswer | undefined;
    await adapter.processActivityDirect(
      { audience: options.audience, claimsIdentity: identity, connectorFactory },
      activity,
      async (context) => {
        try {
          answer = await onTurn(makeTurn(context, options.longestWaitMs));
        } catch (error) {
          // Caught here: the adapter would wrap it into a new error and lose what it is.
          log.error({ err: error, activityType: activity.type, name: activity.name }, "turn failed");
          answer = { status: 500 };
        }
      },
    );
    return answer;
  };

  return async (authorization, activity) => {
    const authentication = await options.authenticate(authorization, activity);
    if (authentication.kind === "refused") {
      log.warn({ why: authentication.why }, "activity refused");
      return { status: 401 };
    }
    if (!isAnswerable(activity)) return { status: 400 };
    settle(activity);
    try {
      const answer = await handle(authentication.identity, activity);
      if (activity.type === "invoke") return answer ?? { status: 501 };
      return { status: answer?.status === 500 ? 500 : 200 };
    } catch (error) {
      log.error({ err: error, activityType: activity.type }, "turn could not be taken");
      return { status: 500 };
    }
  };
}
