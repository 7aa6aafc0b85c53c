import type { PlanLookup } from "../plan/lookup.ts";
import type { Store } from "../store/contract.ts";
import type { LocalDate } from "../time/local-date.ts";
import { latestVersion, type Delegation, type Loaded } from "./documents.ts";
import type { Extension } from "./extension.ts";
import type { Answers } from "./answers.ts";
import { pagesFor, type Page } from "./form.ts";
import { dueFor } from "./period.ts";
import { isDone, type ReportState } from "./state.ts";

/** Which report, and the person of the roster who acts. Whether they may is asked before (people/rights). */
export interface WhichReport {
  unit: string;
  year: number;
  by: string;
}

/** A report as somebody looks at it: where it stands, its pages, what has been answered. */
export interface ReportView {
  unit: string;
  year: number;
  state: ReportState;
  /** All pages that may be asked while it is filled in; those that were asked once it is submitted. */
  pages: readonly Page[];
  answers: Answers;
  /** Of the year before; offered, not answered. */
  lastYear: Answers;
  /** How often each page was saved, by its id; goes back and forth with the card. */
  pageRevisions: Readonly<Record<string, number>>;
  /** How often any page was saved or the whole submitted: it grows with everything that a review card does not show yet. */
  revision: number;
  due: LocalDate;
  extension: Extension | undefined;
  delegations: readonly Delegation[];
}

/** What was loaded, as it is looked at; a report that is not being worked on shows what was submitted. */
export async function toView(store: Store, lookup: PlanLookup, loaded: Loaded): Promise<ReportView> {
  const { unit, year, body } = loaded;
  const { state } = body;
  const version =
    body.draft === undefined && "version" in state ? await latestVersion(store, unit, year) : undefined;
  const answers = body.draft ?? version?.answers ?? {};
  const pages = isDone(state) && version ? version.pages : pagesFor(lookup, unit);
  return viewOf(lookup, loaded, { answers, pages });
}

/** The same from what is known already. Pure. */
export function viewOf(
  { plan }: PlanLookup,
  { unit, year, body }: Pick<Loaded, "unit" | "year" | "body">,
  { answers, pages }: Pick<ReportView, "answers" | "pages">,
): ReportView {
  const { state, savings, extension, delegations } = body;
  const submissions = "version" in state ? state.version : 0;
  const saved = Object.entries(savings).map(([page, { revision }]) => [page, revision] as const);
  return {
    unit,
    year,
    state,
    pages,
    answers,
    lastYear: body.lastYear ?? {},
    pageRevisions: Object.fromEntries(saved),
    revision: saved.reduce((sum, [, revision]) => sum + revision, submissions),
    due: dueFor(plan, year, body),
    extension,
    delegations,
  };
}
