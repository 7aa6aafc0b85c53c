import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Activity } from "botbuilder";

/** The bot's registration in Microsoft Entra: one app, one tenant. */
export interface Credentials {
  appId: string;
  appPassword: string;
  tenantId: string;
}

/** Where tokens come from and what they are checked against. Tests point it at this machine. */
export interface Endpoints {
  /** OpenID metadata document of whoever signs the requests to the bot. */
  openIdMetadataUrl: string;
  /** `iss` of those requests' tokens. */
  tokenIssuer: string;
  /** Where the bot gets its own token (client credentials grant). */
  tokenUrl: string;
}

/** One authenticated activity, with what can be done in answer to it. All three throw `SendFailed`. */
export interface Turn {
  activity: Activity;
  /** Replies in this conversation; the new activity's id. */
  send(activity: Partial<Activity>): Promise<string>;
  /** Replaces an activity of this conversation; `activity.id` says which. */
  update(activity: Partial<Activity>): Promise<void>;
  /** The sender as the connector knows them; undefined if they are no member of the conversation. */
  member(): Promise<Member | undefined>;
}

export interface Member {
  aadObjectId?: string;
  email?: string;
  userPrincipalName?: string;
  name?: string;
}

/** Becomes the HTTP response to an invoke. */
export interface InvokeAnswer {
  status: number;
  body?: unknown;
}

/** Handles a turn. Only an invoke needs an answer; an invoke without one gets 501. */
export type OnTurn = (turn: Turn) => Promise<InvokeAnswer | undefined>;

/** Why a message did not, or may not, reach the person. */
export type Undelivered =
  /** Will not work next time either. */
  | { outcome: "refused"; reason: "blocked" | "notInstalled" | "unknownUser" | "other"; detail: string }
  /** Certainly not delivered; worth another try after `retryAfterMs`. `throttled`: the connector asks for patience. */
  | { outcome: "notSent"; retryAfterMs: number; throttled?: boolean; detail: string }
  /** May have arrived: sending again could be a second message. */
  | { outcome: "unknown"; detail: string };

export type Delivery = { outcome: "sent"; activityId: string } | Undelivered;

/** Where a person is reached without being asked first; taken from an authenticated activity of theirs. */
export interface Address {
  serviceUrl: string;
  conversationId: string;
  tenantId: string;
  /** The person's id in the channel ("29:…"). */
  userId: string;
}

/** A plain handler under a path, which sees the raw request; true when it has taken the request. */
export interface Mount {
  prefix: string;
  handle: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** What the transport needs of a log; pino's logger fits. */
export interface Log {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

/** Deadlines in milliseconds. */
export interface Timing {
  /** A request to the bot must be complete after this. */
  requestMs: number;
  /** One request to the connector or for a token, answer included. */
  sendMs: number;
  /** Longest single wait when the connector asks for patience within a turn. */
  longestWaitMs: number;
  /** What still runs at shutdown has this long. */
  closeMs: number;
}

export interface TransportOptions {
  /** Undefined: anonymous, for this machine only. */
  credentials: Credentials | undefined;
  /** Absent: Microsoft's public cloud. */
  endpoints?: Endpoints;
  onTurn: OnTurn;
  log: Log;
  /** Answers /readyz. */
  ready: () => boolean | Promise<boolean>;
  mounts: Mount[];
  timing?: Partial<Timing>;
}

export interface Transport {
  server: Server;
  /** Port 0 takes a free one. Throws `AnonymousListenError` without credentials on anything but loopback. */
  listen(host: string, port: number): Promise<{ port: number }>;
  /** Sends once, without retrying; never throws. */
  deliver(address: Address, activity: Partial<Activity>): Promise<Delivery>;
  /** Puts another content in the place of what was sent there before. Once, without retrying; never throws. */
  replace(address: Address, activityId: string, activity: Partial<Activity>): Promise<Delivery>;
  /** Stops accepting, lets running turns end, then cuts what is left. */
  close(): Promise<void>;
}
