import type { Composition } from "../../bodies/composition/use-cases.ts";
import { newsOf as newsOfComposition } from "../../bodies/composition/news.ts";
import type { CompositionView } from "../../bodies/composition/view.ts";
import type { Planning } from "../../bodies/planning/use-cases.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import { membersOf } from "../../people/body-members.ts";
import type { Directory } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import { addDays, instantOf, type LocalDate } from "../../time/local-date.ts";
import type { Look, News, Owed, Step } from "../owed.ts";
import { informedOf, leadingBody, officeStep } from "./in-charge.ts";

/** What a body owes: meetings, members, decisions about them; and what its members should hear of. */
export async function lookAtBody(
  parts: { plan: Plan; bodies: Bodies; planning: Planning; composition: Composition },
  id: string,
  directory: Directory,
  today: LocalDate,
): Promise<Look> {
  const { plan, bodies, planning, composition } = parts;
  // Terms, quarters, dates that were named and passed: what a body owes changes with the day, and bodies are few.
  const changesAt = instantOf(addDays(today, 1), 0, plan.timeZone);
  const body = directory.organisationOf(id, bodies.kinds, today);
  const planned = await meetingNews(planning, id, directory);
  if (!body) return { owed: [], news: planned, changesAt };
  const view = await composition.look(body, directory, today);
  return {
    owed: [
      ...(await meetingsOwed(bodies, plan, body, directory, today)),
      ...legitimationsOwed(view, directory, today),
      ...vacancyOwed(view, plan, directory, today),
    ],
    news: [...planned, ...compositionNews(view, plan, directory, today)],
    changesAt,
  };
}

async function meetingsOwed(
  bodies: Bodies,
  plan: Plan,
  body: Organisation,
  directory: Directory,
  today: LocalDate,
): Promise<Owed[]> {
  const years = await bodies.owedYears(body, today);
  return years.flatMap((year): Owed[] =>
    year.owed
      ? [
          {
            // Two checkpoints of one body's year are one matter: nobody hears of both within a few days.
            matter: `meeting:${body.id}:${String(year.year)}`,
            timetable: "meeting",
            due: year.owed.by,
            chain: leadingBody(directory, body.id, today),
            // An early hint is no miss: only the year's number is what the plan asks for.
            informed:
              year.owed.atLeast < year.needed
                ? []
                : informedOf(directory, plan.reminders.inform.meeting, body.id, today),
            what: { kind: "meeting", body: body.id, year },
          },
        ]
      : [],
  );
}

/** What waits for whoever can legitimise a member. */
function legitimationsOwed(
  { body, people }: CompositionView,
  directory: Directory,
  today: LocalDate,
): Owed[] {
  return people.flatMap(({ person, legitimation, legitimators }): Owed[] => {
    if (!legitimation || legitimation.decided) return [];
    const { asked, organisation } = legitimation;
    const step: Step = { people: legitimators, role: "legitimator", of: organisation };
    return [
      {
        matter: `legitimation:${body.id}:${person}:${String(asked.at)}`,
        timetable: "waiting",
        due: asked.on,
        chain: [step, officeStep(directory, today)],
        informed: [],
        what: { kind: "legitimation", body: body.id, person, organisation },
      },
    ];
  });
}

/** Everything that is missing of a body's composition is one matter for the office. */
function vacancyOwed(
  { body, findings }: CompositionView,
  plan: Plan,
  directory: Directory,
  today: LocalDate,
): Owed[] {
  const missing = findings.filter(
    // What waits for a decision is the matter of whoever decides.
    ({ severity, code }) => (severity === "breach" || severity === "open") && code !== "legitimationWaiting",
  );
  if (missing.length === 0) return [];
  const since = missing.flatMap((each) => ("since" in each && each.since ? [each.since] : [])).toSorted();
  return [
    {
      matter: `vacancy:${body.id}`,
      timetable: "missing",
      due: since[0] ?? body.from ?? (plan.inForce as LocalDate),
      chain: [officeStep(directory, today)],
      informed: [],
      what: { kind: "vacancy", body: body.id, findings: missing.length },
    },
  ];
}

/** Meetings that were planned, moved or cancelled, for all who sit in the body but the one who did it. */
export async function meetingNews(planning: Planning, id: string, directory: Directory): Promise<News[]> {
  return (await planning.news(id)).map(({ days, ...news }): News => {
    const { body, changedBy, changedAt } = news.meeting;
    const members = days.flatMap((day) => membersOf(directory, body, day)).map((member) => member.id);
    const recipients = [...new Set(members)].filter((each) => each !== changedBy);
    return { ...news, subject: body, recipients, at: changedAt };
  });
}

/** What happens to who sits in the body: for those who legitimise, for the office, for whoever leads the body. */
export function compositionNews(
  view: CompositionView,
  plan: Plan,
  directory: Directory,
  today: LocalDate,
): News[] {
  const [lead, deputy] = leadingBody(directory, view.body.id, today);
  const leading = lead.people.length > 0 ? lead.people : (deputy?.people ?? []);
  const recipients = [...new Set([...officeStep(directory, today).people, ...leading])];
  return newsOfComposition(view, plan.timeZone, today).map((event): News => {
    const { body: subject, person, at } = event;
    switch (event.kind) {
      case "legitimationAsked": {
        const { of, organisation, askedBy, mandate } = event;
        const asked = { organisation, askedBy, ...(mandate !== undefined && { mandate }) };
        return { kind: event.kind, subject, person, at, recipients: of, ...asked };
      }
      case "seatEnding":
        return { kind: event.kind, subject, person, at, recipients, on: event.on };
      case "legitimationDecided": {
        const { granted, reason } = event;
        const decided = { granted, ...(reason !== undefined && { reason }) };
        return { kind: event.kind, subject, person, at, recipients, ...decided };
      }
      default:
        return event satisfies never;
    }
  });
}
