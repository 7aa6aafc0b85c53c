import type { Directory } from "../../people/directory.ts";
import { mayReport, mayTakeOver } from "../../people/rights.ts";
import type { Plan } from "../../plan/schema.ts";
import { openYears, reportYear } from "../../reports/period.ts";
import type { Reports, Standing } from "../../reports/use-cases.ts";
import { addDays, dateAt, dayInYear, instantOf, yearOf, type LocalDate } from "../../time/local-date.ts";
import type { Look, News, Owed, Step } from "../owed.ts";
import { aboveUnit, informedOf, officeStep, step } from "./in-charge.ts";

/** What a unit owes of its reports, what waits for the office, and what has happened to them. One read for each open year. */
export async function lookAtUnit(
  { plan, reports }: { plan: Plan; reports: Reports },
  unit: string,
  directory: Directory,
  today: LocalDate,
): Promise<Look> {
  const organisation = directory.organisationOf(unit, plan.report.reportingKinds, today);
  const owed: Owed[] = [];
  const news: News[] = [];
  for (const year of organisation ? openYears(plan, today) : []) {
    const about = { plan, directory, today, unit, year, standing: await reports.standing(unit, year) };
    owed.push(...owedOf(about));
    news.push(...newsOf(about));
  }
  const near = [unit, directory.organisation(unit)?.parent ?? ""];
  const days = [nextOpening(plan, today), directory.nextChange(near, today)].filter(
    (day) => day !== undefined,
  );
  const [first = today] = days.toSorted();
  return { owed, news, changesAt: instantOf(first, 0, plan.timeZone) };
}

interface About {
  plan: Plan;
  directory: Directory;
  today: LocalDate;
  unit: string;
  year: number;
  standing: Standing;
}

/** The day on which the next year's report opens. */
function nextOpening(plan: Plan, today: LocalDate): LocalDate {
  const { opens, firstYear } = plan.report;
  const next = Math.max((reportYear(plan, today) ?? yearOf(today) - 1) + 1, firstYear);
  return dayInYear(next, opens);
}

function owedOf({ plan, directory, today, unit, year, standing }: About): Owed[] {
  const { state, due, extension } = standing;
  const office: [Step] = [officeStep(directory, today)];
  const about = { unit, year };
  const owed: Owed[] = [];
  switch (state.name) {
    case "open":
    case "draft":
    case "returned":
      owed.push({
        matter: `report:${unit}:${String(year)}`,
        timetable: "report",
        due,
        chain: chainOf({ plan, directory, today, unit, year, standing }),
        informed: informedOf(directory, plan.reminders.inform.report, unit, today),
        // The news of the return is reminder enough for some days.
        ...(state.name === "returned" && {
          quietUntil: addDays(dateAt(state.at, plan.timeZone), plan.reminders.quietDays),
        }),
        what: { kind: "report", ...about, state: state.name },
      });
      break;
    case "submitted":
      owed.push({
        matter: `review:${unit}:${String(year)}:v${String(state.version)}`,
        timetable: "waiting",
        due: dateAt(state.at, plan.timeZone),
        chain: office,
        informed: [],
        what: { kind: "review", ...about, version: state.version },
      });
      break;
    case "accepted":
      break;
    default:
      return state satisfies never;
  }
  if (extension && !extension.decided && state.name !== "submitted" && state.name !== "accepted")
    owed.push({
      matter: `moreTime:${unit}:${String(year)}:${String(extension.askedAt)}`,
      timetable: "waiting",
      due: dateAt(extension.askedAt, plan.timeZone),
      chain: office,
      informed: [],
      what: { kind: "moreTime", ...about, until: extension.until },
    });
  return owed;
}

/** A colleague who took it over comes first; once it is late, whoever passed it on hears of it with them. */
function chainOf({ plan, directory, today, unit, standing }: About): [Step, ...Step[]] {
  const reporters = step(directory, unit, "reporter", today);
  const colleagues = standing.delegations
    .map(({ person }) => person)
    .filter((id) => mayTakeOver(directory, id, plan.bodies, today));
  const above = aboveUnit(directory, unit, today);
  const people = today > standing.due ? [...new Set([...colleagues, ...reporters.people])] : colleagues;
  return colleagues.length === 0
    ? [reporters, ...above]
    : [{ people, role: "colleague", of: unit }, reporters, ...above];
}

function newsOf({ plan, directory, today, unit, year, standing }: About): News[] {
  const { state, extension, delegations } = standing;
  const about = { subject: unit, year };
  const office = officeStep(directory, today).people;
  const responsible = directory.holders(unit, ["reporter"], today);
  const inCharge =
    responsible.length > 0 ? responsible : directory.holders(unit, ["head", "deputyHead"], today);
  const passedOnTo = delegations
    .map(({ person }) => person)
    .filter((id) => mayTakeOver(directory, id, plan.bodies, today));
  // Whoever submitted hears what becomes of it, even if it is not their daily work, while they still may report.
  const submitter =
    "submittedBy" in state && mayReport(directory, state.submittedBy, unit, today) ? [state.submittedBy] : [];
  const concerned = [...new Set([...inCharge.map(({ person }) => person.id), ...passedOnTo, ...submitter])];

  const news: News[] = [];
  if (state.name === "submitted") {
    const { at, version } = state;
    news.push({ kind: "reportSubmitted", ...about, at, recipients: office, version });
  }
  if (state.name === "returned") {
    const { at, version, comment, reopened } = state;
    news.push({ kind: "reportReturned", ...about, recipients: concerned, at, version, comment, reopened });
  }
  if (state.name === "accepted") {
    const { at, version } = state;
    news.push({ kind: "reportAccepted", ...about, recipients: concerned, at, version });
  }
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
