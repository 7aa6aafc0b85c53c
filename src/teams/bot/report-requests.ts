import { isOffice, mayTakeOver, mayReport, maySee, unitsToReport } from "../../people/rights.ts";
import type { Person } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import { openYears, reportYear } from "../../reports/period.ts";
import { isDone } from "../../reports/state.ts";
import type { Reports } from "../../reports/use-cases.ts";
import { reportWords, writtenState } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { onlyOffice } from "./only-office.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { makeReportArranging } from "./report-arranging.ts";
import { commentLines, firstOpenPage, pageCard, promptCard, reviewCard, type Shown } from "./report-cards.ts";
import { makeReportFilling } from "./report-filling.ts";
import { historyCard, lookCard } from "./report-look-cards.ts";
import { makeReportReview } from "./report-review.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type ReportButton = Extract<Button, { verb: `report${string}` }>;

/** Answers everything about a unit's report. Who may is asked of the roster, each time. */
export function makeReportRequests({ reports, plan }: { reports: Reports; plan: Plan }) {
  const filling = makeReportFilling(reports);
  const { review, reviewMany } = makeReportReview({ reports, plan });
  const arrange = makeReportArranging({ reports, plan });

  /** "Bericht": the prompt of the caller's unit, or a choice among several units and years. */
  async function start(
    wanted: { unit?: string | undefined; year?: number | undefined },
    caller: Caller,
  ): Promise<Reply> {
    const { language, person, directory, today } = caller;
    const words = reportWords[language];
    const years = openYears(plan, today);
    if (years.length === 0) return noticeCard(language, words.notOpenYet);
    const units = person ? unitsToReport(directory, person.id, plan.report.reportingKinds, today) : [];
    const own = await Promise.all(
      units.map(async (unit) =>
        (await yearsToReport(unit, years)).map((year) => ({ unit, year, isOwn: true })),
      ),
    );
    const passedOn = person ? await reports.delegatedTo(person.id) : [];
    const all = [
      ...own.flat(),
      ...passedOn
        .filter(({ unit, year }) => years.includes(year) && !units.includes(unit))
        .map((each) => ({ ...each, isOwn: false })),
    ];
    const meant = all.filter(
      ({ unit, year }) =>
        (wanted.unit === undefined || unit === wanted.unit) &&
        (wanted.year === undefined || year === wanted.year),
    );
    const chosen = meant.length > 0 ? meant : all;
    const [first] = chosen;
    if (!first) return noticeCard(language, words.noneTitle, [words.noneText], mainActions(language));
    if (chosen.length === 1) {
      const report = await reports.view(first);
      return { card: promptCard({ report, ...naming(caller, first.unit) }, first.isOwn) };
    }
    const choices = chosen.map(({ unit, year }) => {
      const title = words.title(year, naming(caller, unit).unitName);
      return { title: "", text: "", action: execute(title, "report", { unit, year }) };
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

  /** The open years that are still with the unit; the newest when all are submitted. */
  async function yearsToReport(unit: string, years: readonly number[]): Promise<number[]> {
    const standings = await Promise.all(years.map((year) => reports.standing(unit, year)));
    const left = years.filter((_, index) => {
      const standing = standings[index];
      return standing && !isDone(standing.state);
    });
    return left.length > 0 ? left : years.slice(-1);
  }

  async function isPassedOnTo({ directory, today }: Caller, person: Person, unit: string, year: number) {
    if (!mayTakeOver(directory, person.id, plan.bodies, today)) return false;
    const { delegations } = await reports.standing(unit, year);
    return delegations.some((each) => each.person === person.id);
  }

  async function look(
    caller: Caller,
    which: { unit: string; year: number },
    reporting: boolean,
    office: boolean,
  ) {
    const { language } = caller;
    const words = reportWords[language];
    const names = naming(caller, which.unit);
    const report = await reports.view(which);
    // A draft is its unit's own until it is submitted.
    if (reporting || isDone(report.state)) return { card: lookCard({ report, ...names }, office) };
    const comment = commentLines(report, language).map(({ label, text }) => `${label} ${text}`);
    return noticeCard(language, words.title(which.year, names.unitName), [
      writtenState(report.state, language),
      words.draftHidden,
      ...comment,
    ]);
  }

  return async function handle(request: ReportButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "report") return start(request, caller);
    if (request.verb === "report.acceptMany" || request.verb === "report.acceptManyForm")
      return reviewMany(request, caller);
    const { language, person, directory, today } = caller;
    const words = reportWords[language];
    const { unit, year } = request;
    const organisation = directory.organisation(unit);
    if (!person || !organisation || !plan.report.reportingKinds.includes(organisation.kind))
      return refusedReply(caller, unit, ["reporter", "head"]);
    const reporting =
      mayReport(directory, person.id, unit, today) || (await isPassedOnTo(caller, person, unit, year));
    const office = isOffice(directory, person.id, today);
    const names = naming(caller, unit);
    const which = { unit, year, by: person.id };

    switch (request.verb) {
      case "report.look":
      case "report.history": {
        if (!reporting && !maySee(directory, person.id, organisation, today))
          return refusedReply(caller, unit, ["reporter", "head"]);
        const known = year >= plan.report.firstYear && year <= (reportYear(plan, today) ?? -Infinity);
        if (!known) return noticeCard(language, words.notOpenYet);
        if (request.verb === "report.look") return look(caller, which, reporting, office);
        const events = await reports.history(unit, year);
        return { card: historyCard(names, which, events, { directory, timeZone: plan.timeZone }) };
      }
      case "report.accept":
      case "report.returnForm":
      case "report.return":
      case "report.reopenForm":
      case "report.reopen":
        return office ? review(request, which, names) : onlyOffice(caller, words.onlyOffice);
      case "report.open":
      case "report.save":
      case "report.fill":
      case "report.submit": {
        if (!reporting) {
          const refused = refusedReply(caller, unit, ["reporter", "head"]);
          // Whoever could fill it in a moment ago keeps what they typed.
          return request.verb === "report.save" ? { ...refused, leaveCard: refused.card.summary } : refused;
        }
        if (!openYears(plan, today).includes(year))
          return { ...noticeCard(language, words.notOpen(year)), leaveCard: words.notOpen(year) };
        if (request.verb !== "report.open")
          return filling(request, which, names, (id) => directory.person(id)?.name ?? id);
        const shown = { report: await reports.open(which), ...names };
        if (isDone(shown.report.state)) return { card: lookCard(shown, office, words.already) };
        const page = request.page ?? firstOpenPage(shown.report);
        return { card: page === "" ? reviewCard(shown) : pageCard(shown, page) };
      }
      case "report.time":
      case "report.timeAsk":
      case "report.timeLook":
      case "report.timeDecide":
      case "report.delegates":
      case "report.delegate":
      case "report.delegateEnd":
        if (!openYears(plan, today).includes(year)) return noticeCard(language, words.notOpen(year));
        return arrange(request, { ...caller, person }, names, reporting);
      default:
        return request satisfies never;
    }
  };
}

function naming({ directory, language }: Caller, unit: string): Omit<Shown, "report"> {
  return { unitName: directory.organisation(unit)?.name[language] ?? unit, language };
}
