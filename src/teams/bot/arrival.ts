import type { Activity } from "botbuilder";
import type { ChatAddress, Contacts } from "../../people/contacts.ts";
import type { Caller } from "./caller.ts";

/** Nothing is kept of people who are not in the roster; this only keeps them from being welcomed twice in a row. */
const strangersRemembered = 1000;

/** Keeps how people are reached, taken from activities that were authenticated. */
export function makeArrival(contacts: Contacts) {
  const strangers = new Set<string>();

  return {
    /** True when this person has not been here before. */
    async arrive(activity: Activity, { person }: Caller): Promise<boolean> {
      if (person)
        return contacts.remember(person, addressOf(activity), activity.type === "installationUpdate");
      if (strangers.has(activity.conversation.id)) return false;
      if (strangers.size >= strangersRemembered) strangers.clear();
      strangers.add(activity.conversation.id);
      return true;
    },
    async leave({ person }: Caller): Promise<void> {
      if (person) await contacts.forget(person);
    },
  };
}

function addressOf(activity: Activity): ChatAddress {
  const tenant = (activity.channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id;
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    tenantId: activity.conversation.tenantId ?? tenant ?? "",
    userId: activity.from.id,
  };
}
