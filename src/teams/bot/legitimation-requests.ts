import { momentOf } from "../../bodies/composition/legitimating.ts";
import type { Composition, Waiting } from "../../bodies/composition/use-cases.ts";
import type { CompositionView, MemberView } from "../../bodies/composition/view.ts";
import type { Organisation } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import { compositionWords } from "../../words/composition.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { declineFormCard } from "./composition-forms.ts";
import { organisationName, peopleNames, personName, whyLines } from "./composition-names.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

export type LegitimationButton = Extract<Button, { verb: "legitimations" | `legitimation.${string}` }>;

/** Deciding on legitimations: whoever the plan and the roster of the day name for this member. */
export function makeLegitimationRequests({
  composition,
  lookup,
}: {
  composition: Composition;
  lookup: PlanLookup;
}) {
  /** What waits for this person: a list, or the only one. */
  async function waiting(by: string, caller: Caller): Promise<Reply> {
    const { language } = caller;
    const words = compositionWords[language];
    const found = await composition.waitingFor(by, caller.directory);
    const [only] = found;
    if (!only) return noticeCard(language, words.waitingNone, [], mainActions(language));
    if (found.length === 1) return decisionCard(only, caller);
    const choices = found.map(({ view, member }) => ({
      title: "",
      text: "",
      action: execute(
        words.decideTitle(personName(caller, member.person), view.body.name[language]),
        "legitimation.open",
        { body: view.body.id, person: member.person },
      ),
    }));
    const title = words.waitingTitle;
    return { card: render("choices", { lang: language, speak: title, title, paragraphs: [], choices }) };
  }

  /** One legitimation with the buttons that fit how it stands. */
  function decisionCard({ view, member }: Waiting, caller: Caller, notice = ""): Reply {
    const { language } = caller;
    const words = compositionWords[language];
    const { legitimation, details } = member;
    const body = view.body.name[language];
    const title = words.decideTitle(personName(caller, member.person), body);
    const represents = organisationName(caller, legitimation?.organisation ?? "");
    const text = words.decideText;
    return {
      card: render("notice", {
        lang: language,
        speak: notice === "" ? `${title}. ${text}` : notice,
        title,
        paragraphs: notice === "" ? [text] : [notice],
        lines: [
          line(words.represents, represents),
          line(words.body, body),
          ...(details.mandate ? [line(words.mandate, details.mandate.scope)] : []),
          ...(legitimation ? [line(words.askedBy, personName(caller, legitimation.asked.by))] : []),
          line(words.state, words.legitimationState(legitimation)),
          ...whyLines(lookup, view.body.kind, language),
        ],
        actions: decisions(view, member, caller),
      }),
    };
  }

  function decisions({ body }: CompositionView, member: MemberView, { language }: Caller): CardAction[] {
    const words = compositionWords[language];
    const { legitimation } = member;
    if (!legitimation) return [];
    const granted = legitimation.decided?.granted;
    const about = { body: body.id, person: member.person, seen: momentOf(legitimation) };
    return [
      ...(granted === true
        ? []
        : [
            execute(
              granted === undefined ? words.confirm : words.confirmAfterAll,
              "legitimation.decide",
              { ...about, granted: true },
              { style: "positive" },
            ),
          ]),
      ...(granted === false
        ? []
        : [
            execute(
              granted === undefined ? words.decline : words.declineAfterAll,
              "legitimation.decline",
              about,
            ),
          ]),
    ];
  }

  function notYours(member: MemberView, caller: Caller): Reply {
    const { language } = caller;
    const who = peopleNames(caller, member.legitimators);
    return noticeCard(
      language,
      compositionWords[language].notYours,
      who === "" ? [] : [who],
      mainActions(language),
    );
  }

  async function decide(
    request: Extract<LegitimationButton, { verb: "legitimation.decide" }> & { inputs: Inputs },
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const { person, seen, granted, inputs } = request;
    const which = { body, person, by };
    const decided = await composition.decideLegitimation(which, { seen, granted }, inputs, directory);
    switch (decided.outcome) {
      case "decided": {
        const name = personName(caller, person);
        const title = granted ? words.confirmed(name) : words.declined(name);
        const more = await composition.waitingFor(by, directory);
        const reply = decisionCard(decided, caller, title);
        if (more.length === 0) return { ...reply, news: true };
        const lines = [line(words.state, words.legitimationState(decided.legitimation))];
        const actions = [execute(words.next, "legitimations")];
        const card = render("notice", {
          lang: language,
          speak: title,
          title,
          paragraphs: [],
          lines,
          actions,
        });
        return { card, news: true };
      }
      case "already":
        return decisionCard(decided, caller, words.decidedBefore);
      case "invalid":
        return {
          card: declineFormCard(decided.view, decided.member, seen, caller, {
            typed: inputs,
            notice: words.fixProblems,
            problems: decided.problems,
          }),
        };
      case "notYours":
        return notYours(decided.member, caller);
      case "notAsked":
        return { ...noticeCard(language, words.notAsked), leaveCard: words.notAsked };
      default:
        return decided satisfies never;
    }
  }

  return async function handle(
    request: LegitimationButton & { inputs: Inputs },
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    if (request.verb === "legitimations") return waiting(by, caller);
    const body = directory.organisation(request.body);
    if (!body || !composition.kinds.includes(body.kind)) return noticeCard(language, words.notAsked);
    if (request.verb === "legitimation.decide") return decide(request, body, by, caller);
    const view = await composition.look(body, directory);
    const member = view.people.find(({ person }) => person === request.person);
    if (!member?.legitimation) return noticeCard(language, words.notAsked);
    if (!member.legitimators.includes(by)) return notYours(member, caller);
    if (request.verb === "legitimation.open") return decisionCard({ view, member }, caller);
    if (momentOf(member.legitimation) !== request.seen)
      return decisionCard({ view, member }, caller, words.decidedBefore);
    return { card: declineFormCard(view, member, request.seen, caller) };
  };
}
