import type { Plan, ReportForm } from "../../plan/schema.ts";
import { askedAnswers, askedPages } from "../asked.ts";
import type { Answer, Answers } from "../answers.ts";
import type { Page, Question } from "../form.ts";

/** What somebody proposes for the next update, taken out of answers to the plan's own questions. Pure. */

export interface Proposal {
  /** The unit or the body that proposes, by its id in the roster. */
  from: string;
  /** One of the options of the plan's question. */
  kind: string;
  /** What is there so far; absent for something new. */
  old?: string;
  /** What shall be there; absent where nothing changes or something goes. */
  new?: string;
  why?: string;
}

/** A proposal that stands in a unit's report. */
export interface UnitProposal extends Proposal {
  /** The year of the report. */
  year: number;
}

type Fields = NonNullable<ReportForm["proposals"]>;

/** The proposals in a report that was submitted, from the questions that were asked. */
export function proposalsInReport(
  { report: { proposals } }: Plan,
  { unit, year }: { unit: string; year: number },
  { pages, answers }: { pages: readonly Page[]; answers: Answers },
): UnitProposal[] {
  if (!proposals) return [];
  const asked = askedPages(pages, answers).filter(({ step }) => step === proposals.step);
  const given = askedAnswers(pages, answers);
  // A step too long for one page is several pages with one number.
  return [...Map.groupBy(asked, ({ nth }) => nth ?? 1).values()].flatMap((parts) => {
    const proposal = toProposal(
      proposals,
      unit,
      parts.flatMap(({ questions }) => questions),
      given,
    );
    return proposal ? [{ ...proposal, year }] : [];
  });
}

/** The questions that a body is asked: the same as in the report, without those that lead there and back. */
export function proposalPage({ report }: Plan): Page | undefined {
  const { proposals } = report;
  const step = report.steps.find(({ id }) => id === proposals?.step);
  if (!proposals || !step) return undefined;
  const ids = new Set([proposals.kind, proposals.old, proposals.new, proposals.why]);
  const questions = step.fields
    .filter(({ id }) => ids.has(id))
    .map(({ askedIf, published, ...field }): Question => ({
      ...field,
      field: field.id,
      askedIf: askedIf && ids.has(askedIf.field) ? [askedIf] : [],
      ...(published && { published }),
    }));
  return { id: step.id, step: step.id, title: step.title, questions };
}

/** What a body has answered on that page; undefined while the question of the kind is open. */
export function proposalOfBody(
  { report: { proposals } }: Plan,
  page: Page,
  body: string,
  answers: Answers,
): Proposal | undefined {
  if (!proposals) return undefined;
  const questions = askedPages([page], answers).flatMap((each) => each.questions);
  return toProposal(proposals, body, questions, askedAnswers([page], answers));
}

/** The kinds in the order of the plan's form. */
export function kindsOf(
  page: Page,
  plan: Plan,
): readonly { id: string; label: Record<"de" | "en", string> }[] {
  return page.questions.find(({ field }) => field === plan.report.proposals?.kind)?.options ?? [];
}

function toProposal(
  fields: Fields,
  from: string,
  questions: readonly Question[],
  answers: Answers,
): Proposal | undefined {
  const textOf = (field: string): string | undefined => {
    const question = questions.find((each) => each.field === field);
    return written(question && answers[question.id]);
  };
  const kind = textOf(fields.kind);
  if (kind === undefined) return undefined;
  const [was, shallBe, why] = [textOf(fields.old), textOf(fields.new), textOf(fields.why)];
  return {
    from,
    kind,
    ...(was !== undefined && { old: was }),
    ...(shallBe !== undefined && { new: shallBe }),
    ...(why !== undefined && { why }),
  };
}

function written(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  return Array.isArray(answer) ? answer.join(", ") : String(answer);
}
