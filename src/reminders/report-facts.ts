import type { Directory } from "../people/directory.ts";
import { mayTakeOver, mayReport } from "../people/rights.ts";
import type { Plan } from "../plan/schema.ts";
import { openYears } from "../reports/period.ts";
import type { Reports, Standing } from "../reports/use-cases.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Facts, News, Owed } from "./owed.ts";
import { firstHolders, officeOf } from "./recipients.ts";

/** What is owed of the units' reports, and what has happened to them. */
export async function reportFacts(
  { plan, reports }: { plan: Plan; reports: Reports },
  directory: Directory,
  today: LocalDate,
): Promise<Facts> {
  const owed: Owed[] = [];
  const news: News[] = [];
  const office = officeOf(directory, today);
  for (const year of openYears(plan, today)) {
    for (const { id } of directory.organisationsOf(plan.report.reportingKinds, today)) {
      const standing = await reports.standing(id, year);
      const about = { subject: id, year };
      const people = whoIsConcerned(plan, directory, id, standing, today);
      owed.push(...owedOf(about, standing, people.doing));
      news.push(...newsOf(about, standing, { ...people, office }));
    }
  }
  return { owed, news };
}

interface About {
  subject: string;
  year: number;
}

/** Who does the report now, and who hears what becomes of it. */
function whoIsConcerned(
  plan: Plan,
  directory: Directory,
  unit: string,
  { state, delegations, due }: Standing,
  today: LocalDate,
): { doing: string[]; concerned: string[]; passedOnTo: string[] } {
  const responsible = firstHolders(directory, unit, [["reporter"], ["head", "deputyHead"]], today);
  const passedOnTo = delegations
    .map(({ person }) => person)
    .filter((id) => mayTakeOver(directory, id, plan.bodies, today));
  // Whoever submitted hears what becomes of it, even if it is not their daily work, while they still may report.
  const submitter =
    "submittedBy" in state && mayReport(directory, state.submittedBy, unit, today) ? [state.submittedBy] : [];
  return {
    // A colleague who took it over is reminded in the place of whoever passed it on; once it is late, both are.
    doing:
      passedOnTo.length === 0
        ? responsible
        : today > due
          ? [...new Set([...passedOnTo, ...responsible])]
          : passedOnTo,
    concerned: [...new Set([...responsible, ...passedOnTo, ...submitter])],
    passedOnTo,
  };
}

function owedOf(about: About, { state, due }: Standing, recipients: readonly string[]): Owed[] {
  switch (state.name) {
    case "open":
    case "draft":
      return [{ kind: "report", ...about, recipients, due, state: state.name }];
    case "returned":
      return [{ kind: "report", ...about, recipients, due, state: "returned", returnedAt: state.at }];
    case "submitted":
    case "accepted":
      return [];
    default:
      return state satisfies never;
  }
}

function newsOf(
  about: About,
  { state, extension, delegations }: Standing,
  { concerned, passedOnTo, office }: { concerned: string[]; passedOnTo: string[]; office: string[] },
): News[] {
  const news: News[] = [];
  if (state.name === "submitted")
    news.push({
      kind: "reportSubmitted",
      ...about,
      at: state.at,
      recipients: office,
      version: state.version,
    });
  if (state.name === "returned") {
    const { at, version, comment, reopened } = state;
    news.push({ kind: "reportReturned", ...about, recipients: concerned, at, version, comment, reopened });
  }
  if (state.name === "accepted")
    news.push({
      kind: "reportAccepted",
      ...about,
      recipients: concerned,
      at: state.at,
      version: state.version,
    });
  if (extension) {
    const { askedAt, until, reason, decided } = extension;
    const time = { ...about, askedAt, until };
    news.push(
      decided
        ? {
            kind: "moreTimeDecided",
            ...time,
            recipients: concerned,
            at: decided.at,
            granted: decided.granted,
            comment: decided.comment,
          }
        : { kind: "moreTimeAsked", ...time, recipients: office, at: askedAt, reason },
    );
  }
  for (const { person, by, at } of delegations)
    if (passedOnTo.includes(person))
      news.push({ kind: "reportPassedOn", ...about, recipients: [person], at, by });
  return news;
}
