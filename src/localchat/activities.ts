import { conversationIdOf } from "./conversations.ts";
import { teamsIdOf } from "./everybody.ts";
import type { JsonObject } from "./json.ts";
import type { ChatPerson } from "./options.ts";

/** Language, time zone (IANA name) and colours of the client that a person sits at. */
export interface Client {
  readonly locale: "de-DE" | "en-GB";
  readonly timezone: string;
  readonly theme: "default" | "dark";
}

/** Where and when an activity is sent. */
export interface Postmark {
  readonly id: string;
  /** ms since 1970. */
  readonly at: number;
  readonly serviceUrl: string;
  readonly tenantId: string;
}

const bot = { id: "28:planlotse", name: "Planlotse" };

/**
 * An activity as Teams sends it to a bot in a personal chat.
 * Source: "Receive messages", learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability.
 */
export function activityFrom(
  person: ChatPerson,
  client: Client,
  postmark: Postmark,
  particulars: JsonObject & { readonly type: string },
): JsonObject {
  return {
    id: postmark.id,
    timestamp: new Date(postmark.at).toISOString(),
    localTimestamp: localTimestamp(postmark.at, client.timezone),
    localTimezone: client.timezone,
    channelId: "msteams",
    serviceUrl: postmark.serviceUrl,
    from: { id: teamsIdOf(person), name: person.name, aadObjectId: person.objectId },
    conversation: {
      id: conversationIdOf(person.id),
      conversationType: "personal",
      tenantId: postmark.tenantId,
    },
    recipient: bot,
    locale: client.locale,
    entities: [
      {
        type: "clientInfo",
        locale: client.locale,
        country: client.locale.slice(3),
        platform: "Web",
        timezone: client.timezone,
      },
    ],
    channelData: { tenant: { id: postmark.tenantId } },
    ...particulars,
  };
}

/** The two activities that a bot gets when the app is installed for a person. */
export function installationOf(): readonly (JsonObject & { readonly type: string })[] {
  return [
    { type: "installationUpdate", action: "add" },
    { type: "conversationUpdate", membersAdded: [{ id: bot.id }] },
  ];
}

/** The time with its offset, e.g. `2026-03-02T09:30:00.000+01:00`. */
function localTimestamp(at: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find((part) => part.type === "timeZoneName");
  const [, sign = "+", hours = "00", minutes = "00"] =
    /GMT([+-])(\d\d):(\d\d)/.exec(parts?.value ?? "") ?? [];
  const offset = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(at + offset * 60_000).toISOString().slice(0, -1)}${sign}${hours}:${minutes}`;
}
