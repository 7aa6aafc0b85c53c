import type { Dormant } from "../../bodies/dormant/use-cases.ts";
import type { Directory } from "../../people/directory.ts";
import type { Plan } from "../../plan/schema.ts";
import type { OfficeQuestions } from "../../questions/office-questions.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import { addDays, dateAt, instantOf, type LocalDate } from "../../time/local-date.ts";
import type { Look, Owed } from "../owed.ts";
import { officeStep } from "./in-charge.ts";

/** What the coordinating office owes: cycles, questions, duties that were woken, duties that nobody holds. */

/** A cycle that comes near or is overdue. */
export async function lookAtCycle(
  { cycles, plan }: { cycles: Cycles; plan: Plan },
  id: string,
  directory: Directory,
  today: LocalDate,
): Promise<Look> {
  const owed = (await cycles.owed(today)).filter(({ cycle }) => cycle === id);
  return {
    owed: owed.map((each): Owed => ({
      matter: `cycle:${id}:${String(each.round)}`,
      timetable: "missing",
      due: each.standing === "overdue" ? each.due : (each.milestone?.on ?? each.due),
      chain: [officeStep(directory, today)],
      informed: [],
      what: { kind: "cycle", owed: each },
    })),
    news: [],
    changesAt: instantOf(addDays(today, 1), 0, plan.timeZone),
  };
}

/** Questions that wait for an answer, and what others should hear of them. */
export async function lookAtQuestions(
  { officeQuestions, plan }: { officeQuestions: OfficeQuestions; plan: Plan },
  directory: Directory,
  today: LocalDate,
): Promise<Look> {
  const { asked, answered } = await officeQuestions.news();
  const office = officeStep(directory, today);
  const [oldest] = asked.map(({ at }) => at).toSorted((one, other) => one - other);
  return {
    owed:
      oldest === undefined
        ? []
        : [
            {
              matter: "questions",
              timetable: "waiting",
              due: dateAt(oldest, plan.timeZone),
              chain: [office],
              informed: [],
              what: { kind: "questions", open: asked.length },
            },
          ],
    news: [
      ...asked.map(({ key, at }) => ({
        kind: "questionAsked" as const,
        subject: key,
        recipients: office.people,
        at,
      })),
      ...answered.map(({ key, at, asker }) => ({
        kind: "questionAnswered" as const,
        subject: key,
        recipients: [asker],
        at,
      })),
    ],
  };
}

/** A duty that rested until a resolution, and what is owed of it each year since. */
export async function lookAtDormant(
  { dormant, plan }: { dormant: Dormant; plan: Plan },
  duty: string,
  directory: Directory,
  today: LocalDate,
): Promise<Look> {
  const view = await dormant.view(duty);
  const changesAt = instantOf(addDays(today, 7), 0, plan.timeZone);
  if (view?.standing !== "awake" || !view.year.owed) return { owed: [], news: [], changesAt };
  const owed: Owed = {
    matter: `dormant:${duty}:${String(view.year.year)}`,
    timetable: "deadline",
    due: view.year.owed.by,
    chain: [officeStep(directory, today)],
    informed: [],
    what: { kind: "dormant", duty, year: view.year },
  };
  return { owed: [owed], news: [], changesAt };
}

/** Duties of the plan for whose actor the roster names nobody. */
export function lookAtPlan(plan: Plan, directory: Directory, today: LocalDate): Look {
  const doing = new Set(plan.duties.flatMap(({ actors }) => actors));
  const actors = plan.actors
    .filter((actor) => actor.holder && doing.has(actor.id) && directory.holdersOf(actor, today).length === 0)
    .map(({ id }) => id);
  const changesAt = instantOf(addDays(today, 7), 0, plan.timeZone);
  if (actors.length === 0 || directory.roster.people.length === 0) return { owed: [], news: [], changesAt };
  const owed: Owed = {
    matter: "unheld",
    timetable: "missing",
    due: plan.inForce as LocalDate,
    chain: [officeStep(directory, today)],
    informed: [],
    what: { kind: "unheld", actors },
  };
  return { owed: [owed], news: [], changesAt };
}
