import ical, {
  foldLines,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { Language } from "../plan/schema.ts";
import type { Instant } from "../time/local-date.ts";
import { plain } from "./plain.ts";

/** One event for people's calendars. All texts are taken as they are: nothing in them can add a property. */
export interface CalendarEvent {
  /** The same for every version of the event, and for no other. */
  uid: string;
  /** Rises with every version: a calendar takes only what is newer than what it has. */
  sequence: number;
  isCancelled: boolean;
  start: Instant;
  minutes: number;
  summary: string;
  location: string;
  description: string;
  organiser: { name: string; email: string };
  /** When the event was planned, and when it was changed last. */
  created: Instant;
  changed: Instant;
  language: Language;
}

/**
 * The event as an iCalendar object (RFC 5545, RFC 5546), its times in UTC. Its only attendee is the organiser: who else is
 * invited is nobody's business who gets the file.
 * @param now when the file is made
 */
export function toCalendar(event: CalendarEvent, now: Instant): string {
  const { uid, sequence, isCancelled, start, minutes, language } = event;
  const email = addressOf(event.organiser.email);
  const name = oneLine(event.organiser.name) || email;
  const calendar = ical({
    prodId: { company: "Planlotse", product: "Planlotse", language },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const description = plain(event.description).trim();
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + minutes * 60_000),
    created: new Date(event.created),
    lastModified: new Date(event.changed),
    summary: oneLine(event.summary),
    location: oneLine(event.location),
    ...(description && { description }),
    organizer: { name, email },
    attendees: [
      { name, email, role: ICalAttendeeRole.CHAIR, status: ICalAttendeeStatus.ACCEPTED, rsvp: false },
    ],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  return withLanguage(calendar.toString(), language);
}

/** The library knows no language of a text and leaves the last line without its end. */
function withLanguage(written: string, language: Language): string {
  const lines = written.replaceAll("\r\n ", "").split("\r\n");
  const marked = lines.map((line) => line.replace(/^SUMMARY:/, `SUMMARY;LANGUAGE=${language}:`));
  return foldLines([...marked, ""].join("\r\n"));
}

function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}

/** An address is part of a URI here: what means something in one is written as percent and digits. */
function addressOf(email: string): string {
  return oneLine(email)
    .split("@")
    .map((part) => encodeURIComponent(part))
    .join("@");
}
