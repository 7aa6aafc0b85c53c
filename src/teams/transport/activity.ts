import type { Activity } from "botbuilder";

type Fields = Record<string, unknown>;

/** The activity in a request's JSON text; undefined if it is no JSON object with a type. Trust nothing in it yet. */
export function parseActivity(text: string): Activity | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const fields = asFields(json);
  return fields !== undefined && typeof fields["type"] === "string" && fields["type"] !== ""
    ? (json as Activity)
    : undefined;
}

/** True if the parts that every answer needs are there: who wrote, and in which conversation. */
export function isAnswerable(activity: Activity): boolean {
  return hasId(activity.conversation) && hasId(activity.from);
}

/**
 * Makes a parsed activity what botbuilder's type promises: times are dates.
 * Replies are always sent, never buffered into the response, which nobody here would read.
 */
export function settle(activity: Activity): void {
  const fields = activity as unknown as Fields;
  for (const name of ["timestamp", "localTimestamp", "expiration"]) {
    const text = fields[name];
    if (typeof text === "string") fields[name] = new Date(text);
  }
  delete fields["deliveryMode"];
  // What has another type than Teams gives it counts as not there.
  for (const name of ["locale", "text", "name", "action", "replyToId"])
    if (typeof fields[name] !== "string") fields[name] = undefined;
  if (!Array.isArray(fields["membersAdded"])) fields["membersAdded"] = undefined;
  const from = asFields(fields["from"]);
  if (from && typeof from["aadObjectId"] !== "string") from["aadObjectId"] = undefined;
  const conversation = asFields(fields["conversation"]);
  if (conversation && typeof conversation["conversationType"] !== "string")
    conversation["conversationType"] = undefined;
}

/** The tenants an activity names, in the two places where Teams writes them. */
export function tenantsOf(activity: Activity): unknown[] {
  const channelData = asFields(activity.channelData);
  const named = [asFields(channelData?.["tenant"])?.["id"], asFields(activity.conversation)?.["tenantId"]];
  return named.filter((tenant) => tenant !== undefined && tenant !== null);
}

function hasId(value: unknown): boolean {
  const id = asFields(value)?.["id"];
  return typeof id === "string" && id !== "";
}

function asFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
