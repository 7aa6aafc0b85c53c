import { isOffice, mayReport, maySee, unitsToReport } from "../../people/rights.ts";
import type { Plan } from "../../plan/schema.ts";
import { dueDate, openYears, reportYear } from "../../reports/period.ts";
import { isDone } from "../../reports/state.ts";
import type { Reports } from "../../reports/use-cases.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { lookCard, pageCard, promptCard, type Shown } from "./report-cards.ts";
import { makeReportFilling } from "./report-filling.ts";
import { makeReportReview } from "./report-review.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type ReportButton = Extract<Button, { verb: `report${string}` }>;

/** Answers everything about a unit's report. Who may is asked of the roster, each time. */
export function makeReportRequests({ reports, plan }: { reports: Reports; plan: Plan }) {
  const filling = makeReportFilling(reports);
  const review = makeReportReview(reports);

  /** "Bericht": the prompt of the caller's unit, or a choice among several. */
  async function start(caller: Caller): Promise<Reply> {
    const { language, person, directory, today } = caller;
    const words = reportWords[language];
    const years = openYears(plan, today);
    if (years.length === 0) return noticeCard(language, words.notOpenYet);
    const units = person ? unitsToReport(directory, person.id, plan.report.reportingKinds, today) : [];
    const chosen = await Promise.all(
      units.map(async (unit) => ({ unit, year: await yearToReport(unit, years) })),
    );
    const [first] = chosen;
    if (!first) return noticeCard(language, words.noneTitle, [words.noneText], mainActions(language));
    if (chosen.length === 1) {
      const report = await reports.view(first);
      return { card: promptCard({ report, ...naming(caller, first.unit) }, dueDate(plan, first.year)) };
    }
    const choices = chosen.map(({ unit, year }) => {
      const title = words.title(year, naming(caller, unit).unitName);
      return { title: "", text: "", action: execute(title, "report.open", { unit, year, page: 0 }) };
    });
    return {
      card: render("choices", {
        lang: language,
        speak: words.which,
        title: words.which,
        paragraphs: [],
        choices,
      }),
    };
  }

  /** The earliest open year that is still with the unit; the newest when all are submitted. */
  async function yearToReport(unit: string, years: readonly number[]): Promise<number> {
    for (const year of years) if (!isDone(await reports.standing(unit, year))) return year;
    return years.at(-1) ?? plan.report.firstYear;
  }

  return async function handle(request: ReportButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "report") return start(caller);
    const { language, person, directory, today } = caller;
    const words = reportWords[language];
    const { unit, year } = request;
    const organisation = directory.organisation(unit);
    if (!person || !organisation || !plan.report.reportingKinds.includes(organisation.kind))
      return refusedReply(caller, unit, ["reporter", "head"]);
    const reporting = mayReport(directory, person.id, unit, today);
    const reviewing = isOffice(directory, person.id, today);
    const names = naming(caller, unit);
    const which = { unit, year, by: person.id };

    switch (request.verb) {
      case "report.look": {
        if (!maySee(directory, person.id, organisation, today))
          return refusedReply(caller, unit, ["reporter", "head"]);
        const known = year >= plan.report.firstYear && year <= (reportYear(plan, today) ?? -Infinity);
        if (!known) return noticeCard(language, words.notOpenYet);
        const report = await reports.view(which);
        // A draft is its unit's own until it is submitted.
        if (!reporting && !isDone(report.state)) {
          const comment =
            report.state.name === "returned" ? [`${words.commentLabel}: ${report.state.comment}`] : [];
          return noticeCard(language, words.title(year, names.unitName), [
            words.states[report.state.name],
            words.draftHidden,
            ...comment,
          ]);
        }
        return { card: lookCard({ report, ...names }, reviewing) };
      }
      case "report.accept":
      case "report.return":
        return reviewing
          ? review(request, which, names)
          : noticeCard(language, words.onlyOffice, [], mainActions(language));
      case "report.open":
      case "report.save":
      case "report.submit": {
        if (!reporting) return refusedReply(caller, unit, ["reporter", "head"]);
        if (!openYears(plan, today).includes(year))
          return { ...noticeCard(language, words.notOpen(year)), leaveCard: words.notOpen(year) };
        if (request.verb !== "report.open")
          return filling(request, which, names, (id) => directory.person(id)?.name ?? id);
        const report = await reports.view(which);
        const card = isDone(report.state)
          ? lookCard({ report, ...names }, reviewing, words.already)
          : pageCard({ report, ...names }, request.page);
        return { card };
      }
      default:
        return request satisfies never;
    }
  };
}

function naming({ directory, language }: Caller, unit: string): Omit<Shown, "report"> {
  return { unitName: directory.organisation(unit)?.name[language] ?? unit, language };
}
