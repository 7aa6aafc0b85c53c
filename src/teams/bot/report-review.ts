import { isOffice } from "../../people/rights.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Reports } from "../../reports/use-cases.ts";
import type { WhichReport } from "../../reports/view.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { onlyOffice } from "./only-office.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Shown } from "./report-cards.ts";
import { lookCard, noQuestion, noteRows, reopenCard, returnCard } from "./report-look-cards.ts";
import type { Reply } from "./reply.ts";
import { inputPrefix, type Button, type Inputs } from "./requests.ts";

type Review = Extract<
  Button,
  { verb: `report.${"accept" | "return" | "returnForm" | "reopen" | "reopenForm"}` }
> & { inputs: Inputs };
type ReviewMany = Extract<Button, { verb: `report.acceptMany${string}` }> & { inputs: Inputs };

/** Teams shows that many choices well; the rest comes with the next round. */
const mostAtOnce = 40;

/** What the office decides about submitted reports. Whether it is the office is asked before. */
export function makeReportReview({ reports, plan }: { reports: Reports; plan: Plan }) {
  async function review(request: Review, which: WhichReport, names: Omit<Shown, "report">): Promise<Reply> {
    const words = reportWords[names.language];
    const { inputs } = request;
    const text = (id: string): string => {
      const given = inputs[id];
      return typeof given === "string" ? given : "";
    };
    switch (request.verb) {
      case "report.returnForm":
      case "report.reopenForm": {
        const report = await reports.view(which);
        const may = report.state.name === (request.verb === "report.returnForm" ? "submitted" : "accepted");
        const view = { report, ...names };
        if (!may)
          return {
            card: lookCard(
              view,
              true,
              words.reviewRefused[request.verb === "report.returnForm" ? "notSubmitted" : "notAccepted"],
            ),
          };
        return { card: request.verb === "report.returnForm" ? returnCard(view) : reopenCard(view) };
      }
      case "report.accept": {
        const done = await reports.accept(which, request);
        const view = { report: done.report, ...names };
        if (done.outcome === "refused") return { card: lookCard(view, true, words.reviewRefused[done.why]) };
        return { card: lookCard(view, true, words.accepted(names.unitName)), news: true };
      }
      case "report.return":
      case "report.reopen": {
        const isReturn = request.verb === "report.return";
        const done = isReturn
          ? await reports.giveBack(which, request, {
              comment: text("comment"),
              notes: noteRows.map((nth) => ({
                question: text(`question${String(nth)}`).replace(noQuestion, ""),
                text: text(`note${String(nth)}`),
              })),
            })
          : await reports.reopen(which, request, text("comment"));
        const view = { report: done.report, ...names };
        if (done.outcome === "done") {
          const said = isReturn ? words.returned(names.unitName) : words.reopened(names.unitName);
          return { card: lookCard(view, true, said), news: true };
        }
        const notice = words.reviewRefused[done.why];
        // What was typed stays on its card: somebody else was quicker.
        if (done.why === "notSubmitted" || done.why === "notAccepted" || done.why === "otherVersion")
          return { card: lookCard(view, true, notice), leaveCard: notice };
        return { card: (isReturn ? returnCard : reopenCard)(view, { notice, inputs }) };
      }
      default:
        return request satisfies never;
    }
  }

  /** The reports of that year that wait to be checked, with their versions. */
  async function waiting({ directory, today, language }: Caller, year: number) {
    const units = directory.organisationsOf(plan.report.reportingKinds, today);
    const standings = await Promise.all(
      units.map(async ({ id, name }) => {
        const { state } = await reports.standing(id, year);
        return state.name === "submitted" ? [{ unit: id, name: name[language], version: state.version }] : [];
      }),
    );
    return standings.flat();
  }

  async function reviewMany(request: ReviewMany, caller: Caller): Promise<Reply> {
    const { language, person, directory, today } = caller;
    const words = reportWords[language];
    if (!person || !isOffice(directory, person.id, today)) return onlyOffice(caller, words.onlyOffice);
    const { year } = request;
    if (request.verb === "report.acceptManyForm") return manyForm(caller, year);
    const chosen = typeof request.inputs["reports"] === "string" ? request.inputs["reports"].split(",") : [];
    const accepted: string[] = [];
    const not: string[] = [];
    for (const each of chosen) {
      const [, unit, version] = /^(.+):(\d+)$/.exec(each.trim()) ?? [];
      const organisation = unit === undefined ? undefined : directory.organisation(unit);
      if (!organisation || !plan.report.reportingKinds.includes(organisation.kind)) continue;
      const which = { unit: organisation.id, year, by: person.id };
      const done = await reports.accept(which, { version: Number(version), state: "submitted" });
      (done.outcome === "done" ? accepted : not).push(organisation.name[language]);
    }
    if (accepted.length + not.length === 0) return manyForm(caller, year, words.acceptManyChoose);
    const title = words.acceptedMany(accepted.length);
    return {
      card: render("notice", {
        lang: language,
        speak: title,
        title,
        paragraphs: [accepted.join(", ")].filter((text) => text !== ""),
        lines: not.length > 0 ? [line(words.acceptedNot, not.join(", "))] : [],
        actions: [execute(words.acceptMany, "report.acceptManyForm", { year })],
      }),
      news: accepted.length > 0,
    };
  }

  async function manyForm(caller: Caller, year: number, notice = ""): Promise<Reply> {
    const { language } = caller;
    const words = reportWords[language];
    const open = await waiting(caller, year);
    const title = words.acceptManyTitle(year);
    if (open.length === 0) return noticeCard(language, title, [words.acceptManyNone], mainActions(language));
    return { card: manyCard(language, year, open.slice(0, mostAtOnce), notice) };
  }

  return { review, reviewMany };
}

function manyCard(
  language: Caller["language"],
  year: number,
  open: readonly { unit: string; name: string; version: number }[],
  notice: string,
): Card {
  const words = reportWords[language];
  const title = words.acceptManyTitle(year);
  return render("form", {
    lang: language,
    speak: title,
    title,
    subtitle: "",
    notice,
    lines: [],
    fields: [
      {
        id: `${inputPrefix}reports`,
        type: "choices",
        label: words.acceptManyInput,
        help: "",
        problem: "",
        value: "",
        maxLength: 0,
        choices: open.map(({ unit, name, version }) => ({
          title: words.version(name, version),
          value: `${unit}:${String(version)}`,
        })),
      },
    ],
    actions: [execute(words.accept, "report.acceptMany", { year }, { style: "positive" })],
  });
}
