import type { Planning } from "../bodies/planning/use-cases.ts";
import type { Composition } from "../bodies/composition/use-cases.ts";
import type { Bodies } from "../bodies/use-cases.ts";
import type { Directory } from "../people/directory.ts";
import type { Plan } from "../plan/schema.ts";
import type { OfficeQuestions } from "../questions/office-questions.ts";
import type { CompiledReports } from "../reports/compiled/use-cases.ts";
import type { Cycles } from "../reports/cycles/use-cases.ts";
import type { Reports } from "../reports/use-cases.ts";
import type { LocalDate } from "../time/local-date.ts";
import { compiledNews, cycleNews } from "./cascade-facts.ts";
import { compositionNews } from "./composition-facts.ts";
import type { Facts, News, Owed } from "./owed.ts";
import { meetingNews } from "./planning-facts.ts";
import { firstHolders, officeOf } from "./recipients.ts";
import { reportFacts } from "./report-facts.ts";

export interface FactParts {
  plan: Plan;
  reports: Reports;
  compiled: CompiledReports;
  cycles: Cycles;
  bodies: Bodies;
  planning: Planning;
  composition: Composition;
  officeQuestions: OfficeQuestions;
}

/** Reads from the capabilities what is owed on that day, and by whom, and what has happened that others must hear. */
export async function readFacts(parts: FactParts, directory: Directory, today: LocalDate): Promise<Facts> {
  const reported = await reportFacts(parts, directory, today);
  const met = await meetingFacts(parts.bodies, directory, today);
  const asked = await questionNews(parts.officeQuestions, directory, today);
  const news = [
    ...reported.news,
    ...(await compiledNews(parts, directory, today)),
    ...(await cycleNews(parts, directory, today)),
    ...(await meetingNews(parts.planning, directory, today)),
    ...(await compositionNews(parts.composition, directory, today)),
    ...asked,
  ];
  return { owed: [...reported.owed, ...met], news };
}

/** Only what is owed on that day, and by whom. */
export async function readOwed(
  parts: FactParts,
  directory: Directory,
  today: LocalDate,
): Promise<readonly Owed[]> {
  const { owed } = await reportFacts(parts, directory, today);
  return [...owed, ...(await meetingFacts(parts.bodies, directory, today))];
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
