import { askedPages } from "../../reports/asked.ts";
import type { Reports } from "../../reports/use-cases.ts";
import type { WhichReport } from "../../reports/view.ts";
import { isDone } from "../../reports/state.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import { conflictCard, pageCard, receiptCard, reviewCard, type Shown } from "./report-cards.ts";
import { lookCard } from "./report-look-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Filling = Extract<Button, { verb: "report.save" | "report.fill" | "report.submit" }> & {
  inputs: Inputs;
};
type Names = Omit<Shown, "report">;

/** Saving a page, putting in last year's answers, and submitting, by somebody who may. */
export function makeReportFilling(reports: Reports) {
  return async function fill(
    request: Filling,
    which: WhichReport,
    names: Names,
    nameOf: (person: string) => string,
  ): Promise<Reply> {
    switch (request.verb) {
      case "report.save":
        return save(request, which, names, nameOf);
      case "report.fill":
        return putIn(request, which, names);
      case "report.submit":
        return submit(request, which, names);
      default:
        return request satisfies never;
    }
  };

  async function save(
    request: Extract<Filling, { verb: "report.save" }>,
    which: WhichReport,
    names: Names,
    nameOf: (person: string) => string,
  ): Promise<Reply> {
    const words = reportWords[names.language];
    const { page, revision, inputs, then } = request;
    const sent = { page, revision, inputs, language: names.language, partial: then !== "next" };
    const saved = await reports.save(which, sent);
    const view = { report: saved.report, ...names };
    switch (saved.outcome) {
      case "saved":
        if (then === "pause") return pausedCard(view);
        if (then === "next" && saved.asksMore)
          return { card: pageCard(view, page, { notice: words.askMore }) };
        return { card: pageCard(view, neighbour(view, page, then)) };
      case "invalid":
        return {
          card: pageCard(view, page, { notice: words.fixProblems, problems: saved.problems, typed: inputs }),
        };
      case "changedMeanwhile": {
        const notice =
          saved.by === which.by ? words.changedByYourself : words.changedMeanwhile(nameOf(saved.by));
        return { card: conflictCard(view, page, notice, inputs) };
      }
      case "noSuchPage":
        return { card: reviewCard(view, words.pageGone), leaveCard: words.pageGone };
      case "refused":
        // The card stays as it is: what was typed into it is nowhere else.
        return { card: lookCard(view, false, words.already), leaveCard: words.already };
      default:
        return saved satisfies never;
    }
  }

  /** Saves nothing: the person looks first at what was said a year ago. */
  async function putIn(
    { page, inputs }: Extract<Filling, { verb: "report.fill" }>,
    which: WhichReport,
    names: Names,
  ): Promise<Reply> {
    const words = reportWords[names.language];
    const report = await reports.view(which);
    if (isDone(report.state))
      return { card: lookCard({ report, ...names }, false, words.already), leaveCard: words.already };
    const notice = words.filledIn(which.year - 1);
    return { card: pageCard({ report, ...names }, page, { notice, typed: inputs, fromLastYear: true }) };
  }

  async function submit(
    request: Extract<Filling, { verb: "report.submit" }>,
    which: WhichReport,
    names: Names,
  ): Promise<Reply> {
    const words = reportWords[names.language];
    const submitted = await reports.submit(which, request.revision);
    const view = { report: submitted.report, ...names };
    switch (submitted.outcome) {
      case "submitted":
        return { card: receiptCard(view), news: true };
      case "incomplete":
        return { card: reviewCard(view) };
      case "changedMeanwhile":
        return { card: reviewCard(view, words.draftChanged) };
      case "refused":
        return { card: lookCard(view, false, words.already) };
      default:
        return submitted satisfies never;
    }
  }

  function pausedCard({ report, unitName, language }: Shown): Reply {
    const words = reportWords[language];
    const { unit, year } = report;
    return {
      card: render("notice", {
        lang: language,
        speak: `${words.pausedTitle} ${words.pausedText}`,
        title: words.pausedTitle,
        paragraphs: [words.title(year, unitName), words.pausedText],
        lines: [],
        actions: [execute(words.goOn, "report.open", { unit, year })],
      }),
    };
  }
}

/** The page after or before that one, among those that are asked; behind the last one is the review. */
function neighbour({ report }: Shown, page: string, then: "next" | "back"): string {
  const ids = askedPages(report.pages, report.answers).map(({ id }) => id);
  const index = ids.indexOf(page);
  return ids[then === "next" ? index + 1 : Math.max(index - 1, 0)] ?? "";
}
