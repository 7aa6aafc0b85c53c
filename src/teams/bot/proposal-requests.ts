import { bodiesToLead, isOffice, mayPropose } from "../../people/rights.ts";
import type { Organisation } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import { askedPages } from "../../reports/asked.ts";
import type { BodyProposal } from "../../reports/cycles/documents.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { cycleWords } from "../../words/cycles.ts";
import { general } from "../../words/general.ts";
import { proposalWords } from "../../words/proposals.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { answerLines, bodyProposalsCard, proposalFormCard, type ProposalAgain } from "./proposal-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

export type ProposalButton = Extract<Button, { verb: "proposal" | `proposal.${string}` }>;
type OfOne = Extract<ProposalButton, { key: string }> & { inputs: Inputs };

/** Proposals of bodies: their lead, their deputy and the office for them. Who may is asked of the roster, each time. */
export function makeProposalRequests({ cycles, lookup }: { cycles: Cycles; lookup: PlanLookup }) {
  const { plan } = lookup;
  const kinds = plan.bodies.map(({ id }) => id);
  const { page } = cycles;

  /** Leads the way: which body, which cycle, then what the body has proposed or its first proposal. */
  async function start(
    wanted: { cycle?: string | undefined; body?: string | undefined },
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { directory, today, language } = caller;
    const words = proposalWords[language];
    const ids = isOffice(directory, by, today)
      ? directory.organisationsOf(kinds, today).map(({ id }) => id)
      : bodiesToLead(directory, by, kinds, today);
    if (ids.length === 0)
      return noticeCard(language, words.notYoursTitle, [words.notYoursText], mainActions(language));
    const views = (await cycles.all()).filter(({ takesProposals }) => takesProposals);
    const [firstView] = views;
    if (!firstView)
      return noticeCard(language, words.nowhere, [], [execute(cycleWords[language].all, "cycles")]);
    const cycle = wanted.cycle ?? (views.length === 1 ? firstView.cycle.id : undefined);
    const bodyId = wanted.body ?? (ids.length === 1 ? ids[0] : undefined);
    if (bodyId === undefined)
      return choose(
        caller,
        words.whichBody,
        ids.flatMap((id) => {
          const body = directory.organisation(id);
          const about = { ...(cycle !== undefined && { cycle }), body: id };
          return body ? [execute(body.name[language], "proposal", about)] : [];
        }),
      );
    const body = bodyOf(bodyId, by, caller);
    if (!body) return refusedReply(caller, bodyId, ["lead", "deputy"]);
    if (cycle === undefined)
      return choose(
        caller,
        words.whichCycle,
        views.map((view) =>
          execute(view.cycle.title[language], "proposal", { cycle: view.cycle.id, body: body.id }),
        ),
      );
    const view = views.find((each) => each.cycle.id === cycle);
    if (!view) return noticeCard(language, words.nowhere, [], [execute(cycleWords[language].all, "cycles")]);
    const own = await cycles.proposalsOf(cycle, view.state.number, body.id);
    return own.length > 0
      ? { card: bodyProposalsCard(plan, view, body, own, caller) }
      : form(view, body, { kept: undefined }, caller);
  }

  function bodyOf(id: string, by: string, { directory, today }: Caller): Organisation | undefined {
    const body = directory.organisation(id);
    return body && kinds.includes(body.kind) && mayPropose(directory, by, id, today) ? body : undefined;
  }

  function form(
    view: CycleView,
    body: Organisation,
    which: { key?: string; kept: BodyProposal | undefined },
    caller: Caller,
    again?: ProposalAgain,
  ): Reply {
    if (!page) return noticeCard(caller.language, proposalWords[caller.language].nowhere);
    return { card: proposalFormCard(view, page, body, which, caller, again) };
  }

  async function save(
    request: Extract<OfOne, { verb: "proposal.save" }>,
    view: CycleView,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = proposalWords[language];
    const { cycle, round, key, revision, inputs } = request;
    const saved = await cycles.saveProposal(
      { cycle, round, body: body.id, key, by },
      { revision, inputs, language },
    );
    switch (saved.outcome) {
      case "saved":
        return saved.complete
          ? receipt(view, body, saved.proposal, words.savedTitle, caller)
          : form(view, body, { key, kept: saved.proposal }, caller, { notice: words.asksMore });
      case "invalid":
        return form(view, body, { key, kept: saved.proposal }, caller, {
          notice: cycleWords[language].fixProblems,
          typed: inputs,
          problems: saved.problems,
        });
      case "changedMeanwhile": {
        const who = directory.person(saved.proposal.by)?.name ?? saved.proposal.by;
        return form(view, body, { key, kept: saved.proposal }, caller, {
          notice: words.changedMeanwhile(who),
          typed: inputs,
          isConflict: true,
        });
      }
      case "withdrawnMeanwhile":
        return left(view, words.withdrawnBefore, body, caller);
      case "noSuchProposal":
        return left(view, words.noSuch, body, caller);
      case "otherRound":
        return left(view, cycleWords[language].otherRound, body, caller);
      default:
        return saved satisfies never;
    }
  }

  async function withdraw(
    request: Extract<OfOne, { verb: "proposal.withdraw" }>,
    view: CycleView,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language } = caller;
    const words = proposalWords[language];
    const { cycle, round, key, revision, sure } = request;
    const about = { cycle, round, body: body.id, key };
    if (!sure) {
      const kept = await find(about);
      if (!kept || view.state.number !== round) return left(view, words.noSuch, body, caller);
      return notice(caller, words.withdrawTitle, [words.withdrawText], kept, [
        execute(
          words.withdrawSure,
          "proposal.withdraw",
          { ...about, revision, sure: true },
          { style: "destructive" },
        ),
        execute(words.keep, "proposal.open", about),
      ]);
    }
    const withdrawn = await cycles.withdraw({ ...about, by }, revision);
    const onward = [
      execute(words.oneMore, "proposal.new", { cycle, body: body.id }),
      execute(words.allOfBody, "proposal", { cycle, body: body.id }),
    ];
    switch (withdrawn.outcome) {
      case "withdrawn":
        return noticeCard(language, words.withdrawn, [], onward);
      case "already":
        return noticeCard(language, words.withdrawnBefore, [], onward);
      case "changedMeanwhile":
        return form(view, body, { key, kept: withdrawn.proposal }, caller, { notice: words.changedSince });
      case "noSuchProposal":
        return left(view, words.noSuch, body, caller);
      case "otherRound":
        return left(view, cycleWords[language].otherRound, body, caller);
      default:
        return withdrawn satisfies never;
    }
  }

  async function find(about: {
    cycle: string;
    round: number;
    body: string;
    key: string;
  }): Promise<BodyProposal | undefined> {
    const own = await cycles.proposalsOf(about.cycle, about.round, about.body);
    return own.find(({ key }) => key === about.key);
  }

  function receipt(
    { cycle, state }: CycleView,
    body: Organisation,
    proposal: BodyProposal,
    title: string,
    caller: Caller,
  ): Reply {
    const words = proposalWords[caller.language];
    const about = { cycle: cycle.id, body: body.id };
    return notice(caller, title, [words.savedText], proposal, [
      execute(words.oneMore, "proposal.new", about),
      execute(words.change, "proposal.open", { ...about, round: state.number, key: proposal.key }),
      execute(words.look, "cycle.proposals", { cycle: cycle.id, round: state.number }),
    ]);
  }

  function notice(
    { language }: Caller,
    title: string,
    paragraphs: readonly string[],
    { answers, draft }: BodyProposal,
    actions: readonly CardAction[],
  ): Reply {
    const shown = draft ?? answers ?? {};
    const questions = page ? askedPages([page], shown).flatMap((each) => each.questions) : [];
    return {
      card: render("notice", {
        lang: language,
        speak: [title, ...paragraphs].join(" "),
        title,
        paragraphs,
        lines: answerLines(questions, shown, language),
        actions,
      }),
    };
  }

  /** What was typed stays on the card where the client can leave it. */
  function left({ cycle }: CycleView, text: string, body: Organisation, { language }: Caller): Reply {
    const actions = [
      execute(proposalWords[language].allOfBody, "proposal", { cycle: cycle.id, body: body.id }),
    ];
    return { ...noticeCard(language, text, [], actions), leaveCard: text };
  }

  return async function handle(
    request: ProposalButton & { inputs: Inputs },
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language } = caller;
    if (request.verb === "proposal") return start(request, by, caller);
    const body = bodyOf(request.body, by, caller);
    if (!body) return refusedReply(caller, request.body, ["lead", "deputy"]);
    const view = await cycles.view(request.cycle);
    if (!view) return noticeCard(language, general[language].unknownAction, [], mainActions(language));
    switch (request.verb) {
      case "proposal.new":
        if (!view.takesProposals) return left(view, proposalWords[language].nowhere, body, caller);
        return form(view, body, { kept: undefined }, caller);
      case "proposal.open": {
        const kept = await find(request);
        if (!view.takesProposals || view.state.number !== request.round)
          return left(view, cycleWords[language].otherRound, body, caller);
        return kept
          ? form(view, body, { key: request.key, kept }, caller)
          : left(view, proposalWords[language].noSuch, body, caller);
      }
      case "proposal.save":
        return save(request, view, body, by, caller);
      case "proposal.withdraw":
        return withdraw(request, view, body, by, caller);
      default:
        return request satisfies never;
    }
  };
}

function choose({ language }: Caller, title: string, actions: readonly CardAction[]): Reply {
  const choices = actions.map((action) => ({ title: "", text: "", action }));
  return { card: render("choices", { lang: language, speak: title, title, paragraphs: [], choices }) };
}
