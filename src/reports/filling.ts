import type { PlanLookup } from "../plan/lookup.ts";
import type { Language } from "../plan/schema.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { askedAnswers, askedPages, missingAnswers } from "./asked.ts";
import type { AnswerProblem } from "./answers.ts";
import { lastYearOf, load, versionOps, write, writeQuietly, type ReportBody } from "./documents.ts";
import { readIntoDraft } from "./page-answers.ts";
import { withRetry } from "../store/retry.ts";
import { decide } from "./state.ts";
import { toView, viewOf, type ReportView, type WhichReport } from "./view.ts";

export type Saved =
  /** `asksMore`: the answers call for further ones on the same page. */
  | { outcome: "saved"; asksMore: boolean; report: ReportView }
  | { outcome: "invalid"; problems: readonly AnswerProblem[]; report: ReportView }
  /** Other answers to this page were saved after the card was made, by somebody else or on another device; nothing was kept. */
  | { outcome: "changedMeanwhile"; by: string; report: ReportView }
  /** The form has no such page (any more); nothing was kept. */
  | { outcome: "noSuchPage"; report: ReportView }
  | { outcome: "refused"; why: "alreadySubmitted"; report: ReportView };

export type Submitted =
  | { outcome: "submitted"; report: ReportView }
  | { outcome: "incomplete"; missing: ReturnType<typeof missingAnswers>; report: ReportView }
  /** The draft is not the one that the person looked at. */
  | { outcome: "changedMeanwhile"; report: ReportView }
  | { outcome: "refused"; why: "alreadySubmitted"; report: ReportView };

/** What one page's card sent. */
export interface SentPage {
  page: string;
  revision: number;
  inputs: Readonly<Record<string, unknown>>;
  language: Language;
  /** The person stops half-way or goes back: required answers may be missing. */
  partial: boolean;
}

/**
 * Filling in a unit's report and submitting it (section 1.4): facts, decision, effect.
 * @param parts.drafts the same store, for what changes nothing that anybody else should hear of
 */
export function makeFilling(parts: { store: Store; drafts: Store; clock: Clock; lookup: PlanLookup }) {
  const { store, drafts, clock, lookup } = parts;
  return {
    /** Opens the form: takes over what was said a year ago as long as nothing was answered, so that a step need not look for it. */
    open: ({ unit, year }: Omit<WhichReport, "by">): Promise<ReportView> =>
      withRetry(async () => {
        const loaded = await load(store, unit, year);
        const { body } = loaded;
        if (body.state.name !== "open") return toView(store, lookup, loaded);
        const lastYear = loaded.found ? await lastYearOf(store, unit, year) : body.lastYear;
        const next: ReportBody = { ...body, ...(lastYear && { lastYear }) };
        if (!loaded.found || JSON.stringify(next) !== JSON.stringify(body))
          await writeQuietly(drafts, loaded, next);
        return toView(store, lookup, { ...loaded, body: next });
      }),

    /** Keeps the answers of one page in the unit's draft. One read and one write; a read more where the form was never opened. */
    save: (which: WhichReport, sent: SentPage): Promise<Saved> =>
      withRetry(async (): Promise<Saved> => {
        const loaded = await load(store, which.unit, which.year);
        const report = await toView(store, lookup, loaded);
        const decision = decide(loaded.body.state, { name: "save" });
        if (!decision.ok) return { outcome: "refused", why: "alreadySubmitted", report };
        const page = report.pages.find(({ id }) => id === sent.page);
        if (!page) return { outcome: "noSuchPage", report };
        const { answers, problems, changes, asksMore } = readIntoDraft(
          report.pages,
          page,
          report.answers,
          sent,
        );
        if (problems.length > 0) return { outcome: "invalid", problems, report };
        const before = loaded.body.savings[page.id];
        const isOld = before !== undefined && before.revision !== sent.revision;
        if (isOld && changes) return { outcome: "changedMeanwhile", by: before.by, report };
        // A tap that comes again, perhaps at another instance: all of it is kept, and no newer card becomes old.
        if (isOld) return { outcome: "saved", asksMore, report };
        const saving = { revision: (before?.revision ?? 0) + 1, by: which.by };
        const savings = { ...loaded.body.savings, [page.id]: saving };
        const next: ReportBody = { ...loaded.body, state: decision.state, savings, draft: answers };
        const audit = { at: clock.now(), by: which.by, what: "saved", page: page.id };
        const isSameState = decision.state === loaded.body.state;
        await write(isSameState ? drafts : store, loaded, next, audit);
        const { pages } = report;
        return {
          outcome: "saved",
          asksMore,
          report: viewOf(lookup, { ...loaded, body: next }, { answers, pages }),
        };
      }),

    /**
     * Submits the draft: the new version, the state, the end of the draft and the audit entry are one batch.
     * @param revision that of the draft which the person has looked at
     */
    submit: (which: WhichReport, revision: number): Promise<Submitted> =>
      withRetry(async (): Promise<Submitted> => {
        const loaded = await load(store, which.unit, which.year);
        const report = await toView(store, lookup, loaded);
        const at = clock.now();
        const decision = decide(loaded.body.state, { name: "submit", at, by: which.by });
        if (!decision.ok) return { outcome: "refused", why: "alreadySubmitted", report };
        const missing = missingAnswers(report.pages, report.answers);
        if (missing.length > 0) return { outcome: "incomplete", missing, report };
        if (revision !== report.revision) return { outcome: "changedMeanwhile", report };
        const version = "version" in decision.state ? decision.state.version : 1;
        const answers = askedAnswers(report.pages, report.answers);
        const pages = askedPages(report.pages, report.answers);
        const next: ReportBody = { ...loaded.body, state: decision.state };
        delete next.draft;
        await write(store, loaded, next, { at, by: which.by, what: "submitted", version }, [
          ...versionOps(which.year, { version, answers, pages, at, by: which.by }),
        ]);
        return {
          outcome: "submitted",
          report: viewOf(lookup, { ...loaded, body: next }, { answers, pages }),
        };
      }),
  };
}
