import type { Reports, WhichReport } from "../../reports/use-cases.ts";
import { reportWords } from "../../words/reports.ts";
import { lookCard, type Shown } from "./report-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Review = Extract<Button, { verb: "report.accept" | "report.return" }> & { inputs: Inputs };

/** Accepting a report and giving it back, by the office. */
export function makeReportReview(reports: Reports) {
  return async function review(
    request: Review,
    which: WhichReport,
    names: Omit<Shown, "report">,
  ): Promise<Reply> {
    const words = reportWords[names.language];
    const comment = typeof request.inputs["comment"] === "string" ? request.inputs["comment"] : "";
    const done =
      request.verb === "report.accept"
        ? await reports.accept(which, request)
        : await reports.giveBack(which, request, comment);
    const view = { report: done.report, ...names };
    if (done.outcome === "refused")
      return { card: lookCard(view, true, words.reviewRefused[done.why], comment) };
    const said =
      request.verb === "report.accept" ? words.accepted(names.unitName) : words.returned(names.unitName);
    return { card: lookCard(view, true, said), news: true };
  };
}
