import { isOffice, mayTakeOver, mayReport } from "../../people/rights.ts";
import { findPeople } from "../../people/find-people.ts";
import type { Person } from "../../people/roster.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Reports } from "../../reports/use-cases.ts";
import { arrangingWords } from "../../words/arranging.ts";
import type { Caller } from "./caller.ts";
import { onlyOffice } from "./only-office.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { decideTimeCard, delegatesCard, timeCard, whichPersonCard } from "./report-arranging-cards.ts";
import { promptCard, type Shown } from "./report-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

export type Arranging = Extract<Button, { verb: `report.time${string}` | `report.delegate${string}` }> & {
  inputs: Inputs;
};

/** As many of one name are a choice; more are better told apart by their address. */
const mostOfOneName = 10;

/** Passing a report on to a colleague, and more time for it. */
export function makeReportArranging({ reports, plan }: { reports: Reports; plan: Plan }) {
  return async function arrange(
    request: Arranging,
    caller: Caller & { person: Person },
    names: Omit<Shown, "report">,
    /** Whether the caller may fill in this report, be it for themselves or passed on to them. */
    reporting: boolean,
  ): Promise<Reply> {
    const { language, person, directory, today } = caller;
    const words = arrangingWords[language];
    const which = { unit: request.unit, year: request.year, by: person.id };
    const view = async (): Promise<Shown> => ({ report: await reports.view(which), ...names });
    const nameOf = (id: string): string => directory.person(id)?.name ?? id;

    switch (request.verb) {
      case "report.time":
      case "report.timeAsk": {
        if (!reporting) return refusedReply(caller, request.unit, ["reporter", "head"]);
        if (request.verb === "report.time") return { card: timeCard(await view()) };
        const asked = await reports.askForTime(which, request.inputs);
        if (asked.outcome === "invalid") {
          const again = { notice: words.fixProblems, problems: asked.problems, typed: request.inputs };
          return { card: timeCard(await view(), again) };
        }
        if (asked.outcome === "refused")
          return {
            ...noticeCard(language, words.refused[asked.why]),
            leaveCard: words.refused[asked.why],
          };
        return { ...noticeCard(language, words.asked, [], mainActions(language)), news: true };
      }
      case "report.timeLook":
      case "report.timeDecide": {
        if (!isOffice(directory, person.id, today)) return onlyOffice(caller, words.onlyOffice);
        if (request.verb === "report.timeLook") return { card: decideTimeCard(await view()) };
        const comment = request.inputs["comment"];
        const { granted, askedAt } = request;
        const answer = { granted, comment: typeof comment === "string" && !granted ? comment : "" };
        const decided = await reports.decideTime(which, askedAt, answer);
        if (decided.outcome === "refused")
          return { card: decideTimeCard(await view(), words.refused[decided.why]) };
        const said = granted ? words.grantedDone : words.declinedDone;
        return { card: decideTimeCard(await view(), said), news: true };
      }
      case "report.delegates":
      case "report.delegate":
      case "report.delegateEnd": {
        // Whom a report was passed on to does not pass it on again: the unit stays responsible.
        if (!mayReport(directory, person.id, request.unit, today))
          return noticeCard(language, words.onlyUnit, [], mainActions(language));
        if (request.verb === "report.delegates") return { card: delegatesCard(await view(), nameOf) };
        if (request.verb === "report.delegateEnd") {
          const ended = await reports.endDelegation(which, request.person);
          const notice =
            ended.outcome === "done" ? words.takenBack(nameOf(request.person)) : words.refused[ended.why];
          return { card: delegatesCard(await view(), nameOf, said(notice)) };
        }
        return delegate(request, caller, await view());
      }
      default:
        return request satisfies never;
    }
  };

  async function delegate(
    request: Extract<Arranging, { verb: "report.delegate" }>,
    { directory, person, language, today }: Caller & { person: Person },
    shown: Shown,
  ): Promise<Reply> {
    const words = arrangingWords[language];
    const nameOf = (id: string): string => directory.person(id)?.name ?? id;
    const typed = request.inputs["person"];
    const named = request.person === undefined ? undefined : directory.person(request.person);
    const found = named
      ? [named]
      : findPeople(directory.roster.people, typeof typed === "string" ? typed : "");
    const [chosen, ...others] = found;
    const again = (notice: string): Reply => ({
      card: delegatesCard(shown, nameOf, { notice, typed: request.inputs }),
    });
    if (!chosen) return again(words.noPerson);
    if (others.length >= mostOfOneName) return again(words.tooManyPeople);
    if (others.length > 0) return { card: whichPersonCard(shown, found) };
    // A draft with last year's figures is the city's own; and nobody is asked who could do it anyway.
    if (!mayTakeOver(directory, chosen.id, plan.bodies, today)) return again(words.onlyCity);
    if (mayReport(directory, chosen.id, request.unit, today)) return again(words.mayAlready);
    const which = { unit: request.unit, year: request.year, by: person.id };
    const arranged = await reports.delegate(which, chosen.id);
    if (arranged.outcome === "refused") return again(words.refused[arranged.why]);
    return {
      card: promptCard({ ...shown, report: await reports.view(which) }, true, words.passedOn(chosen.name)),
      news: true,
    };
  }
}

function said(notice: string) {
  return { notice, typed: {} };
}
