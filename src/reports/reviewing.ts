import { typedText } from "../people/typed-text.ts";
import type { PlanLookup } from "../plan/lookup.ts";
import type { Store } from "../store/contract.ts";
import type { Clock } from "../time/clock.ts";
import { load, write } from "./documents.ts";
import { withRetry } from "../store/retry.ts";
import { pagesFor } from "./form.ts";
import { decide, isDone, type Command, type Note, type ReportState } from "./state.ts";
import { toView, viewOf, type ReportView, type WhichReport } from "./view.ts";

export type Reviewed =
  { outcome: "done"; report: ReportView } | { outcome: "refused"; why: WhyNot; report: ReportView };
type WhyNot =
  "notSubmitted" | "notAccepted" | "otherVersion" | "commentMissing" | "commentTooLong" | "noteAlone";

/** What the office looked at when it decided. */
export interface Seen {
  version: number;
  state: ReportState["name"];
}

/** Characters of a comment, and of a note at one question. */
export const commentLength = 1000;

/** What the office does with a submitted report (section 1.5): accept it, return it, open it again. */
export function makeReviewing({ store, clock, lookup }: { store: Store; clock: Clock; lookup: PlanLookup }) {
  async function review(which: WhichReport, seen: Seen, command: Command): Promise<Reviewed> {
    return withRetry(async (): Promise<Reviewed> => {
      const loaded = await load(store, which.unit, which.year);
      const report = await toView(store, lookup, loaded);
      const { state } = loaded.body;
      const decision = decide(state, command);
      if (!decision.ok) {
        const why = decision.why === "notAccepted" ? "notAccepted" : "notSubmitted";
        return { outcome: "refused", why, report };
      }
      if ("version" in state && (state.version !== seen.version || state.name !== seen.state))
        return { outcome: "refused", why: "otherVersion", report };
      const what = command.name === "reopen" ? "reopened" : decision.state.name;
      const audit = {
        at: clock.now(),
        by: which.by,
        what,
        version: seen.version,
        ...("comment" in command && { comment: command.comment }),
      };
      const next = {
        ...loaded.body,
        state: decision.state,
        ...(decision.state.name === "accepted" && { accepted: decision.state.version }),
      };
      await write(store, loaded, next, audit);
      // What was submitted stays the same; while it is worked on, the whole form is asked again.
      const pages = isDone(next.state) ? report.pages : pagesFor(lookup, which.unit);
      const { answers } = report;
      return {
        outcome: "done",
        report: viewOf(lookup, { ...loaded, body: next }, { answers, pages }),
      };
    });
  }

  /** Says what is wrong with the words, unless there is nothing to decide at all. */
  async function refused(
    which: WhichReport,
    needs: "submitted" | "accepted",
    why: WhyNot,
  ): Promise<Reviewed> {
    const report = await toView(store, lookup, await load(store, which.unit, which.year));
    const nothing = needs === "submitted" ? "notSubmitted" : "notAccepted";
    return { outcome: "refused", why: report.state.name === needs ? why : nothing, report };
  }

  return {
    /** Gives the version that was looked at back to its unit: what to change, and if need be at which questions. */
    async giveBack(
      which: WhichReport,
      seen: Seen,
      typed: { comment: string; notes: readonly Note[] },
    ): Promise<Reviewed> {
      const comment = typedText(typed.comment);
      const notes = typed.notes
        .map(({ question, text }) => ({ question, text: typedText(text) }))
        .filter(({ question, text }) => question !== "" || text !== "");
      if (notes.some(({ question, text }) => question === "" || text === ""))
        return refused(which, "submitted", "noteAlone");
      if (comment === "" && notes.length === 0) return refused(which, "submitted", "commentMissing");
      if ([comment, ...notes.map(({ text }) => text)].some(({ length }) => length > commentLength))
        return refused(which, "submitted", "commentTooLong");
      return review(which, seen, { name: "return", at: clock.now(), by: which.by, comment, notes });
    },
    accept: (which: WhichReport, seen: Seen): Promise<Reviewed> =>
      review(which, seen, { name: "accept", at: clock.now(), by: which.by }),
    /** Opens an accepted report again, for a reason that its unit is told. */
    async reopen(which: WhichReport, seen: Seen, typed: string): Promise<Reviewed> {
      const comment = typedText(typed);
      if (comment === "") return refused(which, "accepted", "commentMissing");
      if (comment.length > commentLength) return refused(which, "accepted", "commentTooLong");
      return review(which, seen, { name: "reopen", at: clock.now(), by: which.by, comment });
    },
  };
}
