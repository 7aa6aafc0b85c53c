import { AuthenticationConstants } from "botframework-connector";
import { makeAppToken } from "./app-token.ts";
import { authenticateAnonymous, makeAuthenticate } from "./authenticate.ts";
import { makeCloud, publicCloud } from "./cloud.ts";
import { makeConnectorHttp } from "./connector-http.ts";
import { makeConnectors } from "./connectors.ts";
import { makeDeliver } from "./deliver.ts";
import { listen } from "./listen.ts";
import { makeServer } from "./server.ts";
import type { Trust } from "./service-hosts.ts";
import { closeServer, makeRunning } from "./shutdown.ts";
import { makeTakeTurn } from "./take-turn.ts";
import type { Credentials, Endpoints, Timing, Transport, TransportOptions } from "./types.ts";
import { makeVerifyToken } from "./verify-token.ts";

const TIMING: Timing = { requestMs: 10_000, sendMs: 10_000, longestWaitMs: 3_000, closeMs: 1_500 };

/**
 * The bot's connection to Teams: takes authenticated activities in, sends replies and messages out.
 * Everything of botbuilder and restify stays behind it.
 */
export function makeTransport(options: TransportOptions): Transport {
  const { credentials, log } = options;
  const timing = { ...TIMING, ...options.timing };
  const endpoints = options.endpoints ?? (credentials && publicCloud(credentials.tenantId));
  const token =
    credentials &&
    endpoints &&
    makeAppToken({ credentials, tokenUrl: endpoints.tokenUrl, deadlineMs: timing.sendMs });
  const http = makeConnectorHttp({ deadlineMs: timing.sendMs });
  const connectorFor = makeConnectors({ token, http });
  const cloud = makeCloud({ credentials, endpoints, token });
  const running = makeRunning();

  const takeTurn = makeTakeTurn({
    cloud,
    authenticate:
      credentials && endpoints
        ? makeAuthenticate({
            verify: makeVerifyToken(cloud, timing.sendMs),
            issuer: endpoints.tokenIssuer,
            tenantId: credentials.tenantId,
          })
        : authenticateAnonymous,
    connectorFor,
    audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
    onTurn: options.onTurn,
    longestWaitMs: timing.longestWaitMs,
    log,
  });
  const { deliver, replace } = makeDeliver({
    appId: credentials?.appId,
    token,
    trust: trustOf(credentials, options.endpoints),
    connectorFor,
  });
  const server = makeServer({
    anonymous: credentials === undefined,
    takeTurn: (authorization, activity) => running.track(takeTurn(authorization, activity)),
    ready: options.ready,
    mounts: options.mounts,
    requestMs: timing.requestMs,
    log,
  });

  return {
    server,
    listen: (host, port) => listen(server, { host, port, anonymous: credentials === undefined }),
    deliver: (address, activity) => running.track(deliver(address, activity)),
    replace: (address, activityId, activity) => running.track(replace(address, activityId, activity)),
    async close() {
      await closeServer(server, running, timing.closeMs);
      http.close();
    },
  };
}

function trustOf(credentials: Credentials | undefined, endpoints: Endpoints | undefined): Trust {
  if (credentials === undefined) return "loopback";
  return endpoints === undefined ? "microsoft" : "microsoftAndLoopback";
}
