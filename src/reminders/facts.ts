import type { Bodies } from "../bodies/use-cases.ts";
import type { Directory } from "../people/directory.ts";
import { mayReport } from "../people/rights.ts";
import type { Plan, Role } from "../plan/schema.ts";
import type { OfficeQuestions } from "../questions/office-questions.ts";
import { dueDate, openYears } from "../reports/period.ts";
import type { Reports } from "../reports/use-cases.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { News, Owed } from "./owed.ts";

export interface Facts {
  owed: readonly Owed[];
  news: readonly News[];
}

/** Reads from the capabilities what is owed on that day, and by whom, and what has happened that others must hear. */
export async function readFacts(
  parts: { plan: Plan; reports: Reports; bodies: Bodies; officeQuestions: OfficeQuestions },
  directory: Directory,
  today: LocalDate,
): Promise<Facts> {
  const reported = await reportFacts(parts, directory, today);
  const met = await meetingFacts(parts.bodies, directory, today);
  const asked = await questionNews(parts.officeQuestions, directory, today);
  return { owed: [...reported.owed, ...met], news: [...reported.news, ...asked] };
}

async function reportFacts(
  { plan, reports }: { plan: Plan; reports: Reports },
  directory: Directory,
  today: LocalDate,
): Promise<Facts> {
  const owed: Owed[] = [];
  const news: News[] = [];
  const office = officeOf(directory, today);
  for (const year of openYears(plan, today)) {
    const due = dueDate(plan, year);
    for (const { id } of directory.organisationsOf(plan.report.reportingKinds, today)) {
      const state = await reports.standing(id, year);
      const recipients = firstHolders(directory, id, [["reporter"], ["head", "deputyHead"]], today);
      const about = { subject: id, recipients, year };
      // Whoever submitted hears what becomes of it, even if it is not their daily work, while they still belong to the unit.
      const submitter =
        "submittedBy" in state && mayReport(directory, state.submittedBy, id, today)
          ? [state.submittedBy]
          : [];
      const concerned = [...new Set([...recipients, ...submitter])];
      switch (state.name) {
        case "open":
        case "draft":
          owed.push({ kind: "report", ...about, due, state: state.name });
          break;
        case "returned":
          owed.push({ kind: "report", ...about, due, state: "returned", returnedAt: state.at });
          news.push({
            kind: "reportReturned",
            ...about,
            recipients: concerned,
            at: state.at,
            version: state.version,
            comment: state.comment,
          });
          break;
        case "submitted":
          news.push({
            kind: "reportSubmitted",
            ...about,
            at: state.at,
            recipients: office,
            version: state.version,
          });
          break;
        case "accepted":
          news.push({
            kind: "reportAccepted",
            ...about,
            recipients: concerned,
            at: state.at,
            version: state.version,
          });
          break;
        default:
          state satisfies never;
      }
    }
  }
  return { owed, news };
}

async function meetingFacts(bodies: Bodies, directory: Directory, today: LocalDate): Promise<Owed[]> {
  const owed: Owed[] = [];
  for (const body of directory.organisationsOf(bodies.kinds, today)) {
    const recipients = firstHolders(directory, body.id, [["lead"], ["deputy"]], today);
    for (const year of await bodies.owedYears(body, today))
      if (year.owed) owed.push({ kind: "meeting", subject: body.id, recipients, due: year.owed.by, year });
  }
  return owed;
}

async function questionNews(
  officeQuestions: OfficeQuestions,
  directory: Directory,
  today: LocalDate,
): Promise<News[]> {
  const { asked, answered } = await officeQuestions.news();
  const office = officeOf(directory, today);
  return [
    ...asked.map(({ key, at }): News => ({ kind: "questionAsked", subject: key, recipients: office, at })),
    ...answered.map(({ key, at, asker }): News => ({
      kind: "questionAnswered",
      subject: key,
      recipients: [asker],
      at,
    })),
  ];
}

function officeOf(directory: Directory, today: LocalDate): string[] {
  return directory
    .organisationsOf(["office"], today)
    .flatMap(({ id }) => firstHolders(directory, id, [["commissioner", "officeStaff"]], today));
}

/** The persons who hold the first of these groups of roles that anybody holds. */
function firstHolders(
  directory: Directory,
  organisation: string,
  groups: readonly (readonly Role[])[],
  on: LocalDate,
): string[] {
  for (const roles of groups) {
    const ids = directory.holders(organisation, roles, on).map(({ person }) => person.id);
    if (ids.length > 0) return [...new Set(ids)];
  }
  return [];
}
