import type { PlanLookup } from "../../plan/lookup.ts";
import type { Closing } from "../../reports/cycles/documents.ts";
import type { Cycles } from "../../reports/cycles/use-cases.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { cycleWords } from "../../words/cycles.ts";
import { writtenDate } from "../../words/format.ts";
import { proposalWords } from "../../words/proposals.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type Line } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { coverAsWord } from "./cycle-cards.ts";
import { closeFormCard, correctFormCard, noticeFormCard } from "./cycle-forms.ts";
import { noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Verb = `cycle.${"notice" | "close" | "correct"}` | `cycle.${"notice" | "close" | "correct"}.save`;
type Recording = Extract<Button, { verb: Verb }> & { inputs: Inputs };

/** What the office records of a cycle: notices, closings, corrections. That it is the office is asked before. */
export function makeCycleRecording({ cycles, lookup }: { cycles: Cycles; lookup: PlanLookup }) {
  async function notice(
    request: Extract<Recording, { verb: "cycle.notice.save" }>,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const words = cycleWords[caller.language];
    const { cycle, round, to, seen, inputs } = request;
    const noticed = await cycles.recordNotice({ cycle, round, by, to, seen }, inputs);
    const { view } = noticed;
    switch (noticed.outcome) {
      case "recorded":
      case "already": {
        const title = noticed.outcome === "recorded" ? words.noticeSaved : words.noticeAlready;
        const { on, reference } = noticed.notice;
        const next = view.notices.find(({ given }) => !given);
        const about = { cycle, round };
        const follow = next
          ? execute(words.nextNotice(lookup.actor(next.to).name[caller.language]), "cycle.notice", {
              ...about,
              to: next.to,
            })
          : execute(words.close, "cycle.close", about);
        return written(caller, title, [], {
          lines: [
            line(
              lookup.actor(to).name[caller.language],
              words.given(writtenDate(on, caller.language), reference),
            ),
          ],
          actions: [follow, coverAsWord({ ...about, to }, caller), backTo(view, caller)],
        });
      }
      case "invalid":
        return {
          card: noticeFormCard(lookup, view, to, caller, {
            typed: inputs,
            notice: words.fixProblems,
            problems: noticed.problems,
          }),
        };
      case "changedMeanwhile":
        return {
          card: noticeFormCard(lookup, view, to, caller, {
            typed: inputs,
            notice: words.noticeChanged,
            problems: [],
          }),
        };
      case "otherRound":
      case "noSuchRecipient":
        return said(view, caller, words.otherRound, true);
      default:
        return noticed satisfies never;
    }
  }

  /** What the office should know before it closes a round. */
  async function beforeClosing(view: CycleView, { language }: Caller): Promise<Line[]> {
    const found = await cycles.proposals(view.cycle.id, view.state.number);
    if (!found) return [];
    const words = cycleWords[language];
    return [
      line(words.inComparison, String(found.proposals.length)),
      ...(found.unfinished > 0 ? [line(words.unfinished, words.unfinishedText(found.unfinished))] : []),
    ];
  }

  function missing(view: CycleView, who: readonly string[], caller: Caller, isTyped = false): Reply {
    const { language } = caller;
    const words = cycleWords[language];
    const names = who.map((to) => lookup.actor(to).name[language]);
    const text = words.noticesMissing(names);
    const about = { cycle: view.cycle.id, round: view.state.number };
    const actions = who.map((to, index) => execute(names[index] ?? to, "cycle.notice", { ...about, to }));
    return {
      ...noticeCard(language, text, [], [...actions, backTo(view, caller)]),
      ...(isTyped && { leaveCard: text }),
    };
  }

  function closedReply(view: CycleView, closing: Closing, title: string, caller: Caller): Reply {
    const { language } = caller;
    const words = cycleWords[language];
    const { state, cycle, closings } = view;
    const day = writtenDate(closing.on, language);
    const text =
      state.standing === "ended"
        ? words.endedText
        : words.closedText(writtenDate(state.anchor, language), writtenDate(state.due, language));
    const round = closings.findIndex(({ at }) => at === closing.at) + 1;
    return written(caller, title, [text], {
      lines: [line(words.roundLabel(round), words.given(day, closing.number))],
      actions: [
        backTo(view, caller),
        execute(proposalWords[language].look, "cycle.proposals", { cycle: cycle.id, round }),
        execute(words.all, "cycles"),
      ],
    });
  }

  async function close(
    request: Extract<Recording, { verb: "cycle.close.save" }>,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const words = cycleWords[caller.language];
    const { cycle, round, inputs } = request;
    const closed = await cycles.close({ cycle, round, by }, inputs);
    const { view } = closed;
    const { closedBy, title } = view.cycle;
    switch (closed.outcome) {
      case "closed":
        return closedReply(view, closed.closing, words.closedTitle(title[caller.language], round), caller);
      case "already":
        return closedReply(view, closed.closing, words.alreadyClosed, caller);
      case "noticesMissing":
        return missing(view, closed.missing, caller, true);
      case "invalid":
        if (closedBy === "end") return said(view, caller, words.notToBeClosed);
        return {
          card: closeFormCard(view, closedBy, await beforeClosing(view, caller), caller, {
            typed: inputs,
            notice: words.fixProblems,
            problems: closed.problems,
          }),
        };
      case "notToBeClosed":
        return said(view, caller, words.notToBeClosed, true);
      default:
        return closed satisfies never;
    }
  }

  async function correct(
    request: Extract<Recording, { verb: "cycle.correct.save" }>,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const words = cycleWords[caller.language];
    const { cycle, round, seen, inputs } = request;
    const corrected = await cycles.correctClosing({ cycle, round, by, seen }, inputs);
    const { view } = corrected;
    const { closedBy } = view.cycle;
    switch (corrected.outcome) {
      case "corrected":
        return closedReply(view, corrected.closing, words.corrected, caller);
      case "already":
        return closedReply(view, corrected.closing, words.correctedAlready, caller);
      case "tooLate":
        return said(view, caller, words.tooLate, true);
      case "invalid":
      case "changedMeanwhile": {
        if (closedBy === "end") return said(view, caller, words.tooLate);
        const isInvalid = corrected.outcome === "invalid";
        return {
          card: correctFormCard(view, closedBy, corrected.closing, caller, {
            typed: inputs,
            notice: isInvalid ? words.fixProblems : words.noticeChanged,
            problems: isInvalid ? corrected.problems : [],
          }),
        };
      }
      default:
        return corrected satisfies never;
    }
  }

  return async function record(
    request: Recording,
    view: CycleView,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const words = cycleWords[caller.language];
    const { cycle, state, notices, mayClose, correctable, closings } = view;
    switch (request.verb) {
      case "cycle.notice":
        if (state.number !== request.round || !mayClose || !notices.some(({ to }) => to === request.to))
          return said(view, caller, words.otherRound);
        return { card: noticeFormCard(lookup, view, request.to, caller) };
      case "cycle.close": {
        const before = closings[request.round - 1];
        if (before) return closedReply(view, before, words.alreadyClosed, caller);
        if (!mayClose || cycle.closedBy === "end" || state.number !== request.round)
          return said(view, caller, words.notToBeClosed);
        const untold = notices.filter(({ given }) => !given).map(({ to }) => to);
        if (untold.length > 0) return missing(view, untold, caller);
        return { card: closeFormCard(view, cycle.closedBy, await beforeClosing(view, caller), caller) };
      }
      case "cycle.correct":
        if (!correctable || cycle.closedBy === "end" || closings.length !== request.round)
          return said(view, caller, words.tooLate);
        return { card: correctFormCard(view, cycle.closedBy, correctable, caller) };
      case "cycle.notice.save":
        return notice(request, by, caller);
      case "cycle.close.save":
        return close(request, by, caller);
      case "cycle.correct.save":
        return correct(request, by, caller);
      default:
        return request satisfies never;
    }
  };
}

/** A sentence, and the way back to the cycle. What was typed stays on the card where the client can leave it. */
export function said(view: CycleView, caller: Caller, text: string, isTyped = false): Reply {
  return {
    ...noticeCard(caller.language, text, [], [backTo(view, caller)]),
    ...(isTyped && { leaveCard: text }),
  };
}

function backTo({ cycle }: CycleView, { language }: Caller): CardAction {
  return execute(cycleWords[language].back, "cycle.open", { cycle: cycle.id });
}

function written(
  { language }: Caller,
  title: string,
  paragraphs: readonly string[],
  more: { lines: readonly Line[]; actions: readonly CardAction[] },
): Reply {
  const speak = [title, ...paragraphs].join(" ");
  return { card: render("notice", { lang: language, speak, title, paragraphs, ...more }) };
}
