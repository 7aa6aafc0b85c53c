import type { Activity } from "botbuilder";
import type { Contacts } from "../../people/contacts.ts";
import type { Directory } from "../../people/directory.ts";
import type { Person } from "../../people/roster.ts";
import type { RosterBook } from "../../people/roster-book.ts";
import type { Language } from "../../plan/schema.ts";
import type { Clock } from "../../time/clock.ts";
import { dateAt, type LocalDate } from "../../time/local-date.ts";
import { SendFailed } from "../transport/send-failed.ts";
import type { Member, Turn } from "../transport/types.ts";

/** Who writes, as the roster of today knows them. Somebody who is not in the roster may still ask. */
export interface Caller {
  person: Person | undefined;
  language: Language;
  today: LocalDate;
  directory: Directory;
  /** The chat they write in. */
  conversation: string;
}

/** How long a sign-in that belongs to nobody in the roster is not looked up again. Milliseconds. */
const strangerMs = 10 * 60_000;
const mostStrangers = 10_000;

/**
 * Finds the person behind an authenticated activity: by object id, else once by the e-mail address that the
 * connector, not the client, gives for the sender.
 * @param anonymous on loopback without tokens, where clients may know no object ids: there `from.id`, and the id of a
 * person in the roster, do as well
 */
export function makeIdentify(parts: {
  roster: RosterBook;
  contacts: Contacts;
  clock: Clock;
  timeZone: string;
  anonymous: boolean;
}) {
  const strangers = new Map<string, { directory: Directory; until: number }>();

  async function personOf(turn: Turn, directory: Directory): Promise<Person | undefined> {
    const { aadObjectId, id } = turn.activity.from;
    const objectId = aadObjectId ?? (parts.anonymous ? id : undefined);
    if (!objectId) return undefined;
    const known =
      directory.personByObjectId(objectId) ?? (parts.anonymous ? directory.person(objectId) : undefined);
    if (known) return known;
    const stranger = strangers.get(objectId);
    if (stranger?.directory === directory && stranger.until > Date.now()) return undefined;
    const bound = await parts.contacts.boundTo(objectId, directory.person);
    const found = bound ?? (await lookUp(turn, directory));
    if (found === "unknown") return undefined;
    // Somebody whose object id the roster gives is nobody else's sign-in.
    if (found && found.objectId === undefined) {
      if (!bound) await parts.contacts.bind(objectId, found);
      return found;
    }
    if (strangers.size >= mostStrangers) strangers.clear();
    strangers.set(objectId, { directory, until: Date.now() + strangerMs });
    return undefined;
  }

  return async function identify(turn: Turn): Promise<Caller> {
    const directory = await parts.roster.current();
    const person = await personOf(turn, directory);
    return {
      person,
      language: languageOf(turn.activity, person),
      today: dateAt(parts.clock.now(), parts.timeZone),
      directory,
      conversation: turn.activity.conversation.id,
    };
  };
}

/** "unknown" when the connector cannot say: some know no members. Then the sender is a stranger for this turn only. */
async function lookUp(turn: Turn, directory: Directory): Promise<Person | "unknown" | undefined> {
  let member: Member | undefined;
  try {
    member = await turn.member();
  } catch (error) {
    if (error instanceof SendFailed) return "unknown";
    throw error;
  }
  for (const email of [member?.userPrincipalName, member?.email]) {
    const person = email === undefined ? undefined : directory.personByEmail(email);
    if (person) return person;
  }
  return undefined;
}

function languageOf(activity: Activity, person: Person | undefined): Language {
  return activity.locale ? localeOf(activity) : (person?.language ?? "de");
}

/** The language that the client is set to; German for every other than English. */
export function localeOf({ locale }: Activity): Language {
  return String(locale ?? "")
    .toLowerCase()
    .startsWith("en")
    ? "en"
    : "de";
}
