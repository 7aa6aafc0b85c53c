import type { Plan } from "../../plan/schema.ts";
import { isOffice, mayReport, unitsToReport } from "../../people/rights.ts";
import { dueDate, openYears } from "../../reports/period.ts";
import type { ReportView, Reports } from "../../reports/use-cases.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { noticeCard, refusedReply } from "./general-cards.ts";
import { lookCard, pageCard, promptCard, receiptCard } from "./report-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type ReportButton = Extract<Button, { verb: `report${string}` }>;

/** Answers everything about a unit's report. Who may is asked of the roster, each time. */
export function makeReportRequests({ reports, plan }: { reports: Reports; plan: Plan }) {
  /** "Bericht": the prompt of the caller's unit, or a choice among several. */
  async function start(caller: Caller): Promise<Reply> {
    const words = reportWords[caller.language];
    const years = openYears(plan, caller.today);
    if (years.length === 0) return noticeCard(caller.language, words.notOpenYet);
    const units = caller.person
      ? unitsToReport(caller.directory, caller.person.id, plan.report.reportingKinds, caller.today)
      : [];
    const [only] = units;
    if (only === undefined) return noticeCard(caller.language, words.noneTitle, [words.noneText]);
    if (units.length === 1) {
      const year = await yearToReport(only, years);
      return { card: promptCard(await shown(caller, only, year), dueDate(plan, year)) };
    }
    const chosen = await Promise.all(
      units.map(async (unit) => ({ unit, year: await yearToReport(unit, years) })),
    );
    return {
      card: render("choices", {
        lang: caller.language,
        speak: words.which,
        title: words.which,
        paragraphs: [],
        choices: chosen.map(({ unit, year }) => ({
          title: unitName(caller, unit),
          text: ` ${String(year)}`,
          action: execute(words.begin, "report.open", { unit, year, page: 0 }),
        })),
      }),
    };
  }

  /** The earliest open year that is still with the unit; the newest when all are submitted. */
  async function yearToReport(unit: string, years: readonly number[]): Promise<number> {
    for (const year of years) {
      const { name } = await reports.standing(unit, year);
      if (name !== "submitted" && name !== "accepted") return year;
    }
    return years.at(-1) ?? plan.report.firstYear;
  }

  async function shown(caller: Caller, unit: string, year: number) {
    return withName(caller, await reports.view({ unit, year }));
  }

  return async function handle(request: ReportButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "report") return start(caller);
    const words = reportWords[caller.language];
    const { unit, year } = request;
    const by = caller.person?.id;
    const reporting = by !== undefined && mayReport(caller.directory, by, unit, caller.today);
    const reviewing = by !== undefined && isOffice(caller.directory, by, caller.today);
    const reportable = plan.report.reportingKinds.includes(caller.directory.organisation(unit)?.kind ?? "");
    const allowed =
      request.verb === "report.look"
        ? reporting || reviewing
        : request.verb === "report.accept" || request.verb === "report.return"
          ? reviewing
          : reporting;
    if (!allowed || !reportable) return refusedReply(caller, unit, ["reporter", "head"]);
    if (!openYears(plan, caller.today).includes(year)) return noticeCard(caller.language, words.notOpenYet);
    const which = { unit, year, by: by ?? "" };

    switch (request.verb) {
      case "report.open": {
        const view = await shown(caller, unit, year);
        if (view.report.state.name === "submitted" || view.report.state.name === "accepted")
          return { card: lookCard(view, false, words.already) };
        return { card: pageCard(view, request.page) };
      }
      case "report.save": {
        const saved = await reports.save(which, {
          page: request.page,
          revision: request.revision,
          inputs: request.inputs,
          partial: request.then !== "next",
        });
        const view = withName(caller, saved.report);
        switch (saved.outcome) {
          case "saved":
            if (request.then === "pause") return pausedCard(caller, view.report);
            return { card: pageCard(view, request.page + (request.then === "next" ? 1 : -1)) };
          case "invalid":
            return {
              card: pageCard(view, request.page, {
                notice: words.fixProblems,
                problems: saved.problems,
                typed: request.inputs,
              }),
            };
          case "changedMeanwhile": {
            const who = caller.directory.person(saved.by)?.name ?? saved.by;
            return { card: pageCard(view, request.page, { notice: words.changedMeanwhile(who) }) };
          }
          case "refused":
            return { card: lookCard(view, reviewing, words.already) };
          default:
            return saved satisfies never;
        }
      }
      case "report.submit": {
        const submitted = await reports.submit(which);
        const view = withName(caller, submitted.report);
        if (submitted.outcome === "submitted") return { card: receiptCard(view), news: true };
        if (submitted.outcome === "refused") return { card: lookCard(view, reviewing, words.already) };
        const [first] = submitted.missing;
        const labels = submitted.missing.map(({ field }) => field.label[caller.language]);
        const notice = `${words.missingTitle} ${words.missing(labels.join("; "))}`;
        return { card: pageCard(view, first?.page ?? 0, { notice }) };
      }
      case "report.look":
        return { card: lookCard(await shown(caller, unit, year), reviewing) };
      case "report.accept": {
        const done = await reports.accept(which);
        const notice = done.outcome === "done" ? words.accepted(unitName(caller, unit)) : words.notSubmitted;
        return {
          card: lookCard(withName(caller, done.report), reviewing, notice),
          news: done.outcome === "done",
        };
      }
      case "report.return": {
        const comment = typeof request.inputs["comment"] === "string" ? request.inputs["comment"] : "";
        const done = await reports.giveBack(which, comment);
        const why =
          done.outcome === "refused"
            ? { notSubmitted: words.notSubmitted, commentMissing: words.commentMissing }[done.why]
            : undefined;
        const notice = why ?? words.returned(unitName(caller, unit));
        return {
          card: lookCard(withName(caller, done.report), reviewing, notice),
          news: done.outcome === "done",
        };
      }
      default:
        return request satisfies never;
    }
  };

  function pausedCard(caller: Caller, { unit, year }: ReportView): Reply {
    const words = reportWords[caller.language];
    return {
      card: render("notice", {
        lang: caller.language,
        speak: `${words.pausedTitle} ${words.pausedText}`,
        title: words.pausedTitle,
        paragraphs: [words.pausedText],
        lines: [],
        actions: [execute(words.goOn, "report.open", { unit, year, page: 0 })],
      }),
    };
  }
}

function withName(caller: Caller, report: ReportView) {
  return { report, unitName: unitName(caller, report.unit), language: caller.language };
}

function unitName({ directory, language }: Caller, unit: string): string {
  return directory.organisation(unit)?.name[language] ?? unit;
}
