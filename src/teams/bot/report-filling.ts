import type { Reports, WhichReport } from "../../reports/use-cases.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import { conflictCard, lookCard, pageCard, receiptCard, reviewCard, type Shown } from "./report-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Filling = Extract<Button, { verb: "report.save" | "report.submit" }> & { inputs: Inputs };
type Names = Omit<Shown, "report">;

/** Saving a page and submitting, by somebody who may. */
export function makeReportFilling(reports: Reports) {
  return async function fill(
    request: Filling,
    which: WhichReport,
    names: Names,
    nameOf: (person: string) => string,
  ): Promise<Reply> {
    return request.verb === "report.save"
      ? save(request, which, names, nameOf)
      : submit(request, which, names);
  };

  async function save(
    request: Extract<Filling, { verb: "report.save" }>,
    which: WhichReport,
    names: Names,
    nameOf: (person: string) => string,
  ): Promise<Reply> {
    const words = reportWords[names.language];
    const { page, revision, inputs, then } = request;
    const saved = await reports.save(which, {
      page,
      revision,
      inputs,
      language: names.language,
      partial: then !== "next",
    });
    const view = { report: saved.report, ...names };
    switch (saved.outcome) {
      case "saved":
        if (then === "pause") return pausedCard(view);
        return { card: pageCard(view, then === "next" ? page + 1 : page - 1) };
      case "invalid":
        return {
          card: pageCard(view, page, { notice: words.fixProblems, problems: saved.problems, typed: inputs }),
        };
      case "changedMeanwhile": {
        const notice =
          saved.by === which.by ? words.changedByYourself : words.changedMeanwhile(nameOf(saved.by));
        return { card: conflictCard(view, page, notice, inputs) };
      }
      case "refused":
        // The card stays as it is: what was typed into it is nowhere else.
        return { card: lookCard(view, false, words.already), leaveCard: words.already };
      default:
        return saved satisfies never;
    }
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
      case "incomplete": {
        const labels = submitted.missing.map(({ field }) => field.label[names.language]);
        const notice = `${words.missingTitle} ${words.missing(labels.join("; "))}`;
        return { card: pageCard(view, submitted.missing[0]?.page ?? 0, { notice }) };
      }
      case "changedMeanwhile":
        return { card: reviewCard(view, words.draftChanged) };
      case "refused":
        return { card: lookCard(view, false, words.already) };
      default:
        return submitted satisfies never;
    }
  }
}

function pausedCard({ report: { unit, year }, language }: Shown): Reply {
  const words = reportWords[language];
  return {
    card: render("notice", {
      lang: language,
      speak: `${words.pausedTitle} ${words.pausedText}`,
      title: words.pausedTitle,
      paragraphs: [words.pausedText],
      lines: [],
      actions: [execute(words.goOn, "report.open", { unit, year, page: 0 })],
    }),
  };
}
