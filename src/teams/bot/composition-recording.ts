import { momentOf } from "../../bodies/composition/legitimating.ts";
import type { Recorded } from "../../bodies/composition/recording.ts";
import type { Composition } from "../../bodies/composition/use-cases.ts";
import type { CompositionView, MemberView } from "../../bodies/composition/view.ts";
import type { Organisation } from "../../people/roster.ts";
import { compositionWords } from "../../words/composition.ts";
import { execute } from "../cards/actions.ts";
import { line } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import {
  backTo,
  chairFormCard,
  choosePersonCard,
  linesOf,
  memberFormCard,
  networksFormCard,
  type FormAgain,
} from "./composition-forms.ts";
import { peopleNames, personName } from "./composition-names.ts";
import { noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Verb =
  | "composition.members"
  | "composition.member"
  | "composition.member.save"
  | "composition.ask"
  | "composition.chair"
  | "composition.chair.save"
  | "composition.networks"
  | "composition.networks.save"
  | "composition.forget";
/** More people than this are found by typing. */
const mostButtons = 20;

export type Recording = Extract<Button, { verb: Verb }> & { inputs: Inputs };

/** What is put on record about who sits in a body. Whether this person may is asked before. */
export function makeCompositionRecording({ composition }: { composition: Composition }) {
  function members(view: CompositionView, caller: Caller): Reply {
    const { language } = caller;
    const words = compositionWords[language];
    if (view.people.length === 0) return noticeCard(language, words.nobodyThere, [], [backTo(view, caller)]);
    const title = words.whose;
    if (view.people.length > mostButtons) return { card: choosePersonCard(view, caller) };
    const choices = view.people.map(({ person }) => ({
      title: "",
      text: "",
      action: execute(personName(caller, person), "composition.member", { body: view.body.id, person }),
    }));
    return { card: render("choices", { lang: language, speak: title, title, paragraphs: [], choices }) };
  }

  /** What came of a form about one person: the form again, or that it is kept and what may come next. */
  function recordedReply(
    recorded: Recorded,
    form: (view: CompositionView, member: MemberView, again: FormAgain) => Reply,
    inputs: Inputs,
    saved: (member: MemberView) => string,
    caller: Caller,
  ): Reply {
    const words = compositionWords[caller.language];
    const { view } = recorded;
    switch (recorded.outcome) {
      case "recorded":
        return kept(view, recorded.member, saved(recorded.member), caller);
      case "already":
        return kept(view, recorded.member, words.already, caller);
      case "invalid":
        return form(view, recorded.member, {
          typed: inputs,
          notice: words.fixProblems,
          problems: recorded.problems,
        });
      case "changedMeanwhile":
        return form(view, recorded.member, { typed: inputs, notice: words.changed, problems: [] });
      case "notThere":
        return left(view, words.notThere, caller);
      default:
        return recorded satisfies never;
    }
  }

  function kept(view: CompositionView, member: MemberView, title: string, caller: Caller): Reply {
    const { language } = caller;
    const words = compositionWords[language];
    const about = { body: view.body.id, person: member.person };
    const isToAsk = view.findings.some(
      (each) => each.code === "legitimationMissing" && each.person === member.person,
    );
    const seen = momentOf(member.legitimation);
    return {
      card: render("notice", {
        lang: language,
        speak: title,
        title,
        paragraphs: [],
        lines: linesOf(member, caller),
        actions: [
          ...(isToAsk ? [execute(words.ask, "composition.ask", { ...about, seen })] : []),
          execute(words.details, "composition.members", { body: view.body.id }),
          backTo(view, caller),
        ],
      }),
    };
  }

  async function ask(
    request: Extract<Recording, { verb: "composition.ask" }>,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const which = { body, person: request.person, by };
    const asked = await composition.askLegitimation(which, request.seen, directory);
    if (asked.outcome === "notNeeded")
      return noticeCard(language, words.notNeeded, [], [backTo(asked.view, caller)]);
    const who = peopleNames(caller, asked.member.legitimators);
    const said = (title: string): Reply => ({
      card: render("notice", {
        lang: language,
        speak: title,
        title,
        paragraphs: [],
        lines: [line(personName(caller, request.person), words.legitimationState(asked.member.legitimation))],
        actions: [backTo(asked.view, caller)],
      }),
    });
    switch (asked.outcome) {
      case "asked":
        return { ...said(words.asked(who)), news: true };
      case "waits":
        return said(words.waits(who));
      case "confirmed":
        return said(words.confirmedBefore);
      case "changedMeanwhile":
        return said(words.askChanged);
      case "nobodyToAsk":
        return said(words.nobodyToAsk);
      default:
        return asked satisfies never;
    }
  }

  async function networks(
    request: Extract<Recording, { verb: "composition.networks.save" }>,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const { seen, inputs } = request;
    const saved = await composition.saveNetworks({ body, by }, seen, inputs, directory);
    const { view } = saved;
    switch (saved.outcome) {
      case "recorded":
        return noticeCard(language, words.networksSaved, [], [backTo(view, caller)]);
      case "already":
        return noticeCard(language, words.already, [], [backTo(view, caller)]);
      case "invalid":
        return {
          card: networksFormCard(view, caller, {
            typed: inputs,
            notice: words.fixProblems,
            problems: saved.problems,
          }),
        };
      case "changedMeanwhile":
        return {
          card: networksFormCard(view, caller, { typed: inputs, notice: words.changed, problems: [] }),
        };
      case "notWanted":
        return left(view, words.networksNotWanted, caller);
      default:
        return saved satisfies never;
    }
  }

  async function forget(
    { person, sure }: Extract<Recording, { verb: "composition.forget" }>,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const back = [backTo({ body }, caller)];
    if (!sure)
      return noticeCard(
        language,
        words.forgetTitle(personName(caller, person)),
        [words.forgetText],
        [
          execute(
            words.forgetSure,
            "composition.forget",
            { body: body.id, person, sure: true },
            { style: "destructive" },
          ),
          execute(words.keep, "composition.open", { body: body.id }),
        ],
      );
    const { outcome } = await composition.forget({ body, person, by }, directory);
    switch (outcome) {
      case "forgotten":
        return noticeCard(language, words.forgotten, [], back);
      case "already":
        return noticeCard(language, words.forgottenBefore, [], back);
      case "stillThere":
        return noticeCard(language, words.stillThere, [], back);
      default:
        return outcome satisfies never;
    }
  }

  return async function record(
    request: Recording,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { language, directory } = caller;
    const words = compositionWords[language];
    const looked = (): Promise<CompositionView> => composition.look(body, directory);
    const memberOf = ({ people }: CompositionView, id: string): MemberView | undefined =>
      people.find(({ person }) => person === id);
    switch (request.verb) {
      case "composition.members":
        return members(await looked(), caller);
      case "composition.member": {
        const chosen = request.inputs["person"];
        const view = await looked();
        const member = memberOf(view, request.person ?? (typeof chosen === "string" ? chosen : ""));
        return member ? { card: memberFormCard(view, member, caller) } : left(view, words.notThere, caller);
      }
      case "composition.member.save": {
        const { person, seen, inputs } = request;
        const recorded = await composition.saveDetails({ body, person, by }, seen, inputs, directory);
        const form = (now: CompositionView, member: MemberView, again: FormAgain): Reply => ({
          card: memberFormCard(now, member, caller, again),
        });
        const saved = (): string => words.saved(personName(caller, person));
        return recordedReply(recorded, form, inputs, saved, caller);
      }
      case "composition.ask":
        return ask(request, body, by, caller);
      case "composition.chair": {
        const view = await looked();
        const member = memberOf(view, request.person);
        const leads = member?.posts.some(({ post }) => post.role === "lead");
        return member && leads
          ? { card: chairFormCard(view, member, caller) }
          : noticeCard(language, words.noChair, [], [backTo(view, caller)]);
      }
      case "composition.chair.save": {
        const { person, seen, inputs } = request;
        const recorded = await composition.authorise({ body, person, by }, seen, inputs, directory);
        const form = (now: CompositionView, member: MemberView, again: FormAgain): Reply => ({
          card: chairFormCard(now, member, caller, again),
        });
        return recordedReply(recorded, form, inputs, () => words.chairSaved, caller);
      }
      case "composition.networks": {
        const view = await looked();
        return view.networks
          ? { card: networksFormCard(view, caller) }
          : noticeCard(language, words.networksNotWanted, [], [backTo(view, caller)]);
      }
      case "composition.networks.save":
        return networks(request, body, by, caller);
      case "composition.forget":
        return forget(request, body, by, caller);
      default:
        return request satisfies never;
    }
  };
}

/** A sentence, and the way back. What was typed stays on the card where the client can leave it. */
function left(view: CompositionView, text: string, caller: Caller): Reply {
  return { ...noticeCard(caller.language, text, [], [backTo(view, caller)]), leaveCard: text };
}
