import { typedText } from "../people/typed-text.ts";
import type { Language, Plan } from "../plan/schema.ts";
import { failedWith, type Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { missingFields, readPage, type Answers, type FieldProblem } from "./answers.ts";
import { draftOp, dropDraftOps, load, loadState, versionOp, writeState, type Loaded } from "./documents.ts";
import { pagesFor, type Page } from "./form.ts";
import { decide, type Command, type ReportState } from "./state.ts";

/** A report as somebody looks at it: where it stands, its pages, what has been answered. */
export interface ReportView {
  unit: string;
  year: number;
  state: ReportState;
  pages: readonly Page[];
  answers: Answers;
  /** How often each page was saved; goes back and forth with the card. */
  pageRevisions: readonly number[];
  /** How often any page was saved or the whole submitted: it grows with everything that a review card does not show yet. */
  revision: number;
}

export interface WhichReport {
  unit: string;
  year: number;
  /** The person of the roster who acts. Whether they may is asked before (people/rights). */
  by: string;
}

export type Saved =
  | { outcome: "saved"; report: ReportView }
  | { outcome: "invalid"; problems: readonly FieldProblem[]; report: ReportView }
  /** Other answers to this page were saved after the card was made, by somebody else or on another device; nothing was kept. */
  | { outcome: "changedMeanwhile"; by: string; report: ReportView }
  | { outcome: "refused"; why: "alreadySubmitted"; report: ReportView };

export type Submitted =
  | { outcome: "submitted"; report: ReportView }
  | { outcome: "incomplete"; missing: ReturnType<typeof missingFields>; report: ReportView }
  /** The draft is not the one that the person looked at. */
  | { outcome: "changedMeanwhile"; report: ReportView }
  | { outcome: "refused"; why: "alreadySubmitted"; report: ReportView };

export type Reviewed =
  | { outcome: "done"; report: ReportView }
  | {
      outcome: "refused";
      why: "notSubmitted" | "otherVersion" | "commentMissing" | "commentTooLong";
      report: ReportView;
    };

/** What the office looked at when it decided. */
export interface Seen {
  version: number;
  state: ReportState["name"];
}

/** Characters. */
export const commentLength = 1000;

export type Reports = ReturnType<typeof makeReports>;

/** The use cases of a unit's report (section 1.4): facts, decision, effect. */
export function makeReports({ store, clock, plan }: { store: Store; clock: Clock; plan: Plan }) {
  async function view(which: { unit: string; year: number }): Promise<ReportView> {
    return toView(await load(store, which.unit, which.year));
  }
  function toView({ unit, year, state, answers, savings }: Loaded): ReportView {
    const pages = pagesFor(plan.report, unit);
    const pageRevisions = pages.map((_, page) => savings[String(page)]?.revision ?? 0);
    const submissions = "version" in state ? state.version : 0;
    const revision = Object.values(savings).reduce((sum, saving) => sum + saving.revision, submissions);
    return { unit, year, state, answers, pages, pageRevisions, revision };
  }

  /**
   * Keeps the answers of one page in the unit's draft.
   * @param partial the person stops half-way or goes back: required answers may be missing
   */
  async function save(
    which: WhichReport,
    input: {
      page: number;
      revision: number;
      inputs: Readonly<Record<string, unknown>>;
      language: Language;
      partial: boolean;
    },
  ): Promise<Saved> {
    return withRetry(async (): Promise<Saved> => {
      const loaded = await load(store, which.unit, which.year);
      const report = toView(loaded);
      const decision = decide(loaded.state, { name: "save" });
      if (!decision.ok) return { outcome: "refused", why: "alreadySubmitted", report };
      const page = report.pages[input.page];
      if (!page) return { outcome: "saved", report };
      const { answers, problems } = readPage(page, input.inputs, input.language);
      const grave = input.partial ? problems.filter(({ code }) => code !== "missing") : problems;
      if (grave.length > 0) return { outcome: "invalid", problems: grave, report };
      const before = loaded.savings[String(input.page)];
      const isOld = before !== undefined && before.revision !== input.revision;
      if (isOld && !same(onlyFields(loaded.answers, page), answers))
        return { outcome: "changedMeanwhile", by: before.by, report };
      // A tap that brings no input at all says nothing about the page.
      const silent = input.partial && !page.fields.some(({ id }) => Object.hasOwn(input.inputs, id));
      const kept = silent ? loaded.answers : { ...withoutFields(loaded.answers, page), ...answers };
      const saving = { revision: (before?.revision ?? 0) + 1, by: which.by };
      const savings = { ...loaded.savings, [String(input.page)]: saving };
      const audit = { at: clock.now(), by: which.by, what: "saved", page: input.page };
      await writeState(store, loaded, { state: decision.state, savings }, audit, [draftOp(loaded, kept)]);
      return {
        outcome: "saved",
        report: toView({ ...loaded, state: decision.state, answers: kept, savings }),
      };
    });
  }

  /**
   * Submits the draft: the new version, the state, the end of the draft and the audit entry are one batch.
   * @param revision that of the draft which the person has looked at
   */
  async function submit(which: WhichReport, revision: number): Promise<Submitted> {
    return withRetry(async (): Promise<Submitted> => {
      const loaded = await load(store, which.unit, which.year);
      const report = toView(loaded);
      const at = clock.now();
      const decision = decide(loaded.state, { name: "submit", at, by: which.by });
      if (!decision.ok) return { outcome: "refused", why: "alreadySubmitted", report };
      const missing = missingFields(report.pages, loaded.answers);
      if (missing.length > 0) return { outcome: "incomplete", missing, report };
      if (revision !== report.revision) return { outcome: "changedMeanwhile", report };
      const version = "version" in decision.state ? decision.state.version : 1;
      const next = { state: decision.state, savings: loaded.savings };
      await writeState(store, loaded, next, { at, by: which.by, what: "submitted", version }, [
        versionOp(which.year, version, loaded.answers, at, which.by),
        ...dropDraftOps(loaded),
      ]);
      return { outcome: "submitted", report: { ...report, state: decision.state } };
    });
  }

  async function review(
    which: WhichReport,
    seen: Seen,
    command: Command,
    comment?: string,
  ): Promise<Reviewed> {
    return withRetry(async (): Promise<Reviewed> => {
      const loaded = await load(store, which.unit, which.year);
      const report = toView(loaded);
      const decision = decide(loaded.state, command);
      if (!decision.ok) return { outcome: "refused", why: "notSubmitted", report };
      if (
        "version" in loaded.state &&
        (loaded.state.version !== seen.version || loaded.state.name !== seen.state)
      )
        return { outcome: "refused", why: "otherVersion", report };
      const audit = {
        at: clock.now(),
        by: which.by,
        what: decision.state.name,
        version: seen.version,
        ...(comment !== undefined && { comment }),
      };
      await writeState(store, loaded, { state: decision.state, savings: loaded.savings }, audit, []);
      return { outcome: "done", report: { ...report, state: decision.state } };
    });
  }

  return {
    view,
    /** Where a report stands: one read. */
    standing: (unit: string, year: number): Promise<ReportState> => loadState(store, unit, year),
    save,
    submit,
    /** Gives the version that was looked at back to its unit, with a comment that says what to change. */
    async giveBack(which: WhichReport, seen: Seen, typed: string): Promise<Reviewed> {
      const comment = typedText(typed);
      if (comment === "") return { outcome: "refused", why: "commentMissing", report: await view(which) };
      if (comment.length > commentLength)
        return { outcome: "refused", why: "commentTooLong", report: await view(which) };
      return review(which, seen, { name: "return", at: clock.now(), by: which.by, comment }, comment);
    },
    accept: (which: WhichReport, seen: Seen): Promise<Reviewed> =>
      review(which, seen, { name: "accept", at: clock.now(), by: which.by }),
  };
}

/** Runs the step again when somebody else wrote between reading and writing: then it decides on the newer facts. */
async function withRetry<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (attempt === 4 || !failedWith(error, "stale", "exists", "missing")) throw error;
    }
  }
}

function onlyFields(answers: Answers, page: Page): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => page.fields.some((field) => field.id === id)),
  );
}

function withoutFields(answers: Answers, page: Page): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => !page.fields.some((field) => field.id === id)),
  );
}

function same(one: Answers, other: Answers): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
