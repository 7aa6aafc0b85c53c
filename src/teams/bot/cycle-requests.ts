import { bodiesToLead, isOffice, isOfTheCity } from "../../people/rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { cycleWords } from "../../words/cycles.ts";
import { general } from "../../words/general.ts";
import { proposalWords } from "../../words/proposals.ts";
import { execute } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";
import { cycleCard, cyclesCard, historyCard, type May } from "./cycle-cards.ts";
import { makeCycleRecording, said } from "./cycle-recording.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import { onlyOffice } from "./only-office.ts";
import { proposalsCard } from "./proposal-cards.ts";
import { makeProposalRequests, type ProposalButton } from "./proposal-requests.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type CycleButton = Extract<Button, { verb: "cycles" | `cycle.${string}` }>;
/** Answers everything about the plan's cycles. Everybody of the city may look, the office records; asked of the roster, each time. */
export function makeCycleRequests({ cycles, lookup }: { cycles: Cycles; lookup: PlanLookup }) {
  const { plan } = lookup;
  const proposals = makeProposalRequests({ cycles, lookup });
  const record = makeCycleRecording({ cycles, lookup });

  function mayOf({ person, directory, today }: Caller): May {
    if (!person) return { record: false, propose: false };
    const kinds = plan.bodies.map(({ id }) => id);
    const record = isOffice(directory, person.id, today);
    const propose =
      plan.report.proposals !== undefined &&
      (record || bodiesToLead(directory, person.id, kinds, today).length > 0);
    return { record, propose };
  }

  const open = (view: CycleView, caller: Caller): Reply => ({
    card: cycleCard(lookup, view, caller, mayOf(caller)),
  });
  return async function handle(
    request: (CycleButton | ProposalButton) & { inputs: Inputs },
    caller: Caller,
  ): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = cycleWords[language];
    if (!person || !isOfTheCity(directory, person.id, plan.bodies, today))
      return noticeCard(language, words.onlyCity, [words.onlyCityText], mainActions(language));
    if (isProposal(request)) return proposals(request, person.id, caller);
    if (request.verb === "cycles") {
      const views = await cycles.all();
      const [only] = views;
      return only && views.length === 1
        ? open(only, caller)
        : { card: cyclesCard(views, caller, mayOf(caller)) };
    }
    const view = await cycles.view(request.cycle);
    if (!view)
      return noticeCard(language, general[language].unknownAction, [], [execute(words.all, "cycles")]);
    switch (request.verb) {
      case "cycle.open":
        return open(view, caller);
      case "cycle.proposals": {
        const found = await cycles.proposals(view.cycle.id, request.round);
        if (!found) return said(view, caller, proposalWords[language].nowhere);
        return { card: proposalsCard(plan, view, found, caller, mayOf(caller)) };
      }
      case "cycle.history": {
        const events = await cycles.history(view.cycle.id);
        return { card: historyCard(lookup, view, events, caller, mayOf(caller).record) };
      }
      case "cycle.notice":
      case "cycle.notice.save":
      case "cycle.close":
      case "cycle.close.save":
      case "cycle.correct":
      case "cycle.correct.save":
        if (!mayOf(caller).record) return onlyOffice(caller, words.onlyOffice);
        return record(request, view, person.id, caller);
      default:
        return request satisfies never;
    }
  };
}

function isProposal(
  request: (CycleButton | ProposalButton) & { inputs: Inputs },
): request is ProposalButton & { inputs: Inputs } {
  return request.verb.startsWith("proposal");
}
