import type { Directory } from "../../people/directory.ts";
import type { Plan } from "../../plan/schema.ts";
import type { CompiledNews, Hearer } from "../../reports/compiled/news.ts";
import { isInEffect, rulesOf, type CompiledState } from "../../reports/compiled/state.ts";
import type { CompiledReports } from "../../reports/compiled/use-cases.ts";
import { openYears } from "../../reports/period.ts";
import { dayInYear, type Instant, type LocalDate } from "../../time/local-date.ts";
import type { CompiledStep, Look, News, Owed, Step } from "../owed.ts";
import { leadingBody, officeStep, stepOfKind } from "./in-charge.ts";

/** What the compiled report of a year waits for, and what has happened to it. */
export async function lookAtCompiled(
  { plan, compiled }: { plan: Plan; compiled: CompiledReports },
  year: number,
  directory: Directory,
  { today, now }: { today: LocalDate; now: Instant },
): Promise<Look> {
  if (!openYears(plan, today).includes(year)) return { owed: [], news: [] };
  const { state } = (await compiled.head(year)).compiled;
  const events = await compiled.news(year);
  const waits = state.name === "approved" ? Object.values(state.information) : [];
  const effects = waits.flatMap((each) => (each.name === "released" ? [each.release.effectAt] : []));
  const next = effects.filter((at) => at > now).toSorted((one, other) => one - other)[0];
  return {
    owed: stepsOf(plan, state, now).map((each) => owedOf(plan, year, each, directory, today)),
    news: events.map((event) => newsOf(plan, event, directory, today)),
    ...(next !== undefined && { changesAt: next }),
  };
}

interface Due {
  step: CompiledStep;
  stage: string;
}

/** What must be done next so that it goes up in time. Pure. */
function stepsOf({ report }: Plan, state: CompiledState, now: Instant): Due[] {
  const { stages, briefing } = rulesOf(report);
  const first = report.compiled.briefing ?? stages[0] ?? report.stage;
  if (state.name === "collecting") return [{ step: "close", stage: first }];
  if (state.name === "closed") return [{ step: "approve", stage: first }];
  if (briefing && !state.briefed) return [{ step: "brief", stage: first }];
  return stages.flatMap((stage): Due[] => {
    const information = state.information[stage];
    if (information === undefined) return [{ step: "release", stage }];
    const isOut = isInEffect(information, now);
    return information.name === "released" && isOut && !information.delivery
      ? [{ step: "deliver", stage }]
      : [];
  });
}

function owedOf(
  plan: Plan,
  year: number,
  { step, stage }: Due,
  directory: Directory,
  today: LocalDate,
): Owed {
  const due = plan.cascade.find(({ id }) => id === stage)?.due ?? "12-31";
  return {
    matter: `compiled:${String(year)}:${step}:${stage}`,
    timetable: "deadline",
    due: dayInYear(year + 1, due),
    chain: chainOf(step, plan, directory, today),
    informed: [],
    what: { kind: "compiled", year, step, stage },
  };
}

function chainOf(step: CompiledStep, plan: Plan, directory: Directory, today: LocalDate): [Step, ...Step[]] {
  const office = officeStep(directory, today);
  const mayorOffice = stepOfKind(directory, "mayorOffice", "mayorOffice", today);
  const mayor = stepOfKind(directory, "mayorOffice", "mayor", today);
  switch (step) {
    case "close":
    case "brief":
      return [office];
    case "approve": {
      const [body] = directory.organisationsOf([plan.report.compiled.body], today);
      return body ? leadingBody(directory, body.id, today) : [office];
    }
    case "release":
      return [mayorOffice, mayor, office];
    case "deliver":
      return [mayorOffice, office];
    default:
      return step satisfies never;
  }
}

function newsOf(plan: Plan, event: CompiledNews, directory: Directory, today: LocalDate): News {
  const recipients = event.to.flatMap((hearer) => peopleOf(hearer, plan, directory, today));
  const about = { subject: String(event.year), recipients: [...new Set(recipients)] };
  return { kind: "compiled", ...about, at: event.at, event };
}

function peopleOf(hearer: Hearer, plan: Plan, directory: Directory, today: LocalDate): readonly string[] {
  switch (hearer) {
    case "chair":
      return directory.organisationsOf([plan.report.compiled.body], today).flatMap(({ id }) => {
        const steps = leadingBody(directory, id, today).slice(0, 2);
        return steps.find(({ people }) => people.length > 0)?.people ?? [];
      });
    case "office":
      return officeStep(directory, today).people;
    case "mayor":
      return stepOfKind(directory, "mayorOffice", "mayor", today).people;
    case "mayorOffice":
      return stepOfKind(directory, "mayorOffice", "mayorOffice", today).people;
    default:
      return hearer satisfies never;
  }
}
