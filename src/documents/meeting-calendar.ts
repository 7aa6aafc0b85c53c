import type { PlannedMeeting } from "../bodies/planning/planned-meeting.ts";
import type { Directory } from "../people/directory.ts";
import type { Organisation, Person } from "../people/roster.ts";
import type { Language, Role } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";
import { planningWords } from "../words/planning.ts";
import type { CalendarEvent } from "./calendar.ts";

/** A planned meeting as an event for calendars; undefined where nobody is left who could have called it. */
export function meetingEvent(
  meeting: PlannedMeeting,
  { directory, today, language }: { directory: Directory; today: LocalDate; language: Language },
): CalendarEvent | undefined {
  const body = directory.organisation(meeting.body);
  const organiser = body && organiserOf(body, meeting, directory, today);
  if (!organiser) return undefined;
  const words = planningWords[language].calendar;
  const isCancelled = meeting.state === "cancelled";
  const { about, reason } = meeting;
  return {
    // The id alone comes from a card: with the body's own in it, no card can stand for another body's meeting.
    uid: `${meeting.id}.${meeting.body}@planlotse`,
    sequence: meeting.sequence,
    isCancelled,
    start: meeting.start,
    minutes: meeting.minutes,
    summary: (isCancelled ? words.cancelledSummary : words.summary)(body.name[language]),
    location: meeting.place,
    description: [...(about ? [about] : []), ...(reason ? [words.reason(reason)] : [])].join("\n"),
    organiser: { name: organiser.name, email: organiser.email },
    created: meeting.plannedAt,
    changed: meeting.changedAt,
    language,
  };
}

/** The body's lead of today, else its deputy, else the office, else whoever planned it. */
function organiserOf(
  { id }: Organisation,
  { plannedBy }: PlannedMeeting,
  directory: Directory,
  today: LocalDate,
): Pick<Person, "name" | "email"> | undefined {
  const office: readonly Role[] = ["commissioner", "officeStaff"];
  const [first] = [
    ...directory.holders(id, ["lead", "deputy"], today),
    ...directory
      .organisationsOf(["office"], today)
      .flatMap((each) => directory.holders(each.id, office, today)),
  ];
  return first?.person ?? directory.person(plannedBy);
}
