import type { Planning } from "../../bodies/planning/use-cases.ts";
import type { Organisation } from "../../people/roster.ts";
import { planningWords } from "../../words/planning.ts";
import { execute } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import { cancelFormCard, planFormCard, typedAgain, typedOf, type Form } from "./planning-forms.ts";
import type { ShowMeeting } from "./planning-show.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Requested<Verb extends string> = Extract<Button, { verb: Verb }> & { inputs: Inputs };

/** Plans, changes and cancels meetings as cards ask for it. That the person may is asked before. */
export function makePlanningChanges({ planning, show }: { planning: Planning; show: ShowMeeting }) {
  async function save(
    request: Requested<"planning.save">,
    form: Form,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const { body, meeting, seen } = form;
    const { inputs, anyway } = request;
    const words = planningWords[caller.language];
    const which = { body, by, directory: caller.directory, anyway };
    const saved =
      seen === undefined
        ? await planning.plan({ ...which, key: meeting }, inputs)
        : await planning.move({ ...which, meeting, seen }, inputs);
    const again = typedAgain(inputs, planning.usualLength(body));
    switch (saved.outcome) {
      case "planned":
        return show(saved.meeting, body, caller, words.planned, { isNews: true });
      case "moved":
        return show(saved.meeting, body, caller, words.moved, { isNews: true });
      case "already":
        return show(
          saved.meeting,
          body,
          caller,
          seen === undefined ? words.alreadyPlanned : words.alreadyMoved,
        );
      case "unchanged":
        return show(saved.meeting, body, caller, words.unchanged);
      case "invalid": {
        const look = { notice: words.fixProblems, problems: saved.problems };
        return { card: planFormCard(form, again, caller, look) };
      }
      case "clash": {
        const others = saved.clashes.map(
          (other) =>
            `${caller.directory.organisation(other.body)?.name[caller.language] ?? other.body}, ${words.span(other.startMinute, other.minutes)}`,
        );
        return { card: planFormCard(form, again, caller, { notice: words.clash(others), anyway: true }) };
      }
      case "gone":
        return gone(caller);
      case "changedMeanwhile":
      case "isCancelled":
      case "isHeld":
        return show(saved.meeting, body, caller, words[saved.outcome], { isTyped: true });
      default:
        return saved satisfies never;
    }
  }

  async function cancel(
    { meeting, seen, inputs }: Requested<"planning.cancel">,
    body: Organisation,
    by: string,
    caller: Caller,
  ): Promise<Reply> {
    const words = planningWords[caller.language];
    const cancelled = await planning.cancel({ body, by, meeting, seen }, inputs);
    switch (cancelled.outcome) {
      case "cancelled":
        return show(cancelled.meeting, body, caller, words.cancelled, { isNews: true });
      case "already":
        return show(cancelled.meeting, body, caller, words.alreadyCancelled);
      case "invalid": {
        const again = { typed: inputs, problems: cancelled.problems };
        return { card: cancelFormCard(cancelled.meeting, body.name[caller.language], caller, again) };
      }
      case "gone":
        return gone(caller);
      case "changedMeanwhile":
      case "isCancelled":
      case "isHeld":
        return show(cancelled.meeting, body, caller, words[cancelled.outcome], { isTyped: true });
      default:
        return cancelled satisfies never;
    }
  }

  /** A form of a meeting that is there: not for one that has changed since the card was made. */
  async function change(
    { verb, meeting: id, seen }: Requested<"planning.change" | "planning.cancelForm">,
    body: Organisation,
    caller: Caller,
  ): Promise<Reply> {
    const words = planningWords[caller.language];
    const meeting = await planning.look(body.id, id);
    if (!meeting) return gone(caller);
    if (meeting.state === "cancelled") return show(meeting, body, caller, words.isCancelled);
    if (meeting.state === "held") return show(meeting, body, caller, words.isHeld);
    if (meeting.sequence !== seen) return show(meeting, body, caller, words.changedMeanwhile);
    return {
      card:
        verb === "planning.change"
          ? planFormCard({ body, meeting: id, seen }, typedOf(meeting), caller)
          : cancelFormCard(meeting, body.name[caller.language], caller),
    };
  }

  return { save, change, cancel };
}

function gone({ language }: Caller): Reply {
  const words = planningWords[language];
  return noticeCard(language, words.gone, [], [execute(words.all, "planning")]);
}
