import { randomUUID } from "node:crypto";
import type { TypedPlan } from "../../bodies/planning/plan-input.ts";
import { readLength } from "../../bodies/planning/typed-time.ts";
import type { Planning } from "../../bodies/planning/use-cases.ts";
import { maySeeMeeting, membersOf } from "../../people/body-members.ts";
import type { Contacts } from "../../people/contacts.ts";
import { isOffice } from "../../people/rights.ts";
import type { Organisation } from "../../people/roster.ts";
import { writtenTime } from "../../words/format.ts";
import { planningWords } from "../../words/planning.ts";
import { execute } from "../cards/actions.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { meetingsCard } from "./planning-cards.ts";
import { makePlanningChanges } from "./planning-changes.ts";
import { planFormCard, typedAgain, usualStart, type Form } from "./planning-forms.ts";
import { makeShowMeeting, mayPlan } from "./planning-show.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type PlanningButton = Extract<Button, { verb: "planning" | `planning.${string}` }>;
type Requested<Verb extends PlanningButton["verb"]> = Extract<PlanningButton, { verb: Verb }> & {
  inputs: Inputs;
};

/** Answers everything about meetings to come. Who may is asked of the roster, each time. */
export function makePlanningRequests({
  planning,
  contacts,
}: {
  planning: Planning;
  contacts: Pick<Contacts, "addressOf">;
}) {
  const show = makeShowMeeting(contacts);
  const { save, change, cancel } = makePlanningChanges({ planning, show });

  /** The bodies that this person sits in or may plan for. */
  function bodiesOf({ person, directory, today }: Caller): Organisation[] {
    if (!person) return [];
    const all = isOffice(directory, person.id, today);
    return directory
      .organisationsOf(planning.kinds, today)
      .filter(({ id }) => all || membersOf(directory, id, today).some((each) => each.id === person.id));
  }

  async function list(caller: Caller): Promise<Reply> {
    const words = planningWords[caller.language];
    const bodies = bodiesOf(caller);
    if (bodies.length === 0)
      return noticeCard(caller.language, words.noneForYou, [], mainActions(caller.language));
    const found = bodies.map(async (body) => ({
      body,
      meetings: await planning.meetingsOf(body.id),
      mayPlan: mayPlan(caller, body),
    }));
    return { card: meetingsCard(await Promise.all(found), caller) };
  }

  /** Which body, where somebody may plan for several. */
  function choose(caller: Caller): Reply {
    const { language } = caller;
    const words = planningWords[language];
    const bodies = bodiesOf(caller).filter((body) => mayPlan(caller, body));
    const [only] = bodies;
    if (!only) return noticeCard(language, words.mayNotPlan, [words.mayNotPlanWhy], mainActions(language));
    if (bodies.length === 1) return emptyForm(only, caller);
    const choices = bodies.map(({ id, name }) => ({
      title: "",
      text: "",
      action: execute(name[language], "planning.new", { body: id }),
    }));
    const card = { lang: language, speak: words.which, title: words.which, paragraphs: [], choices };
    return { card: render("choices", card) };
  }

  function emptyForm(body: Organisation, caller: Caller): Reply {
    const typed: TypedPlan = {
      on: "",
      time: writtenTime(usualStart),
      minutes: String(planning.usualLength(body)),
      place: "",
      about: "",
    };
    return { card: planFormCard({ body, meeting: randomUUID() }, typed, caller) };
  }

  async function findDay(request: Requested<"planning.form">, form: Form, caller: Caller): Promise<Reply> {
    const usual = planning.usualLength(form.body);
    const typed = typedAgain(request.inputs, usual);
    if (!request.find) return { card: planFormCard(form, typed, caller) };
    const which = { body: form.body, directory: caller.directory, except: form.meeting };
    const days = await planning.findDays(which, readLength(typed.minutes) ?? usual);
    const notice = days.length === 0 ? planningWords[caller.language].noFreeDay : "";
    return { card: planFormCard(form, typed, caller, { days, notice }) };
  }

  return async function handle(request: PlanningButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "planning") return list(caller);
    if (request.verb === "planning.new" && request.body === undefined) return choose(caller);
    const { directory, person, language, today } = caller;
    const words = planningWords[language];
    const body = directory.organisation(request.body ?? "");
    if (request.verb === "planning.open") {
      const meeting = body && (await planning.look(body.id, request.meeting));
      if (!person || !meeting || !maySeeMeeting(directory, person.id, meeting, today))
        return noticeCard(language, meeting ? words.notYours : words.gone, [], mainActions(language));
      return show(meeting, body, caller);
    }
    if (!person || !body || !planning.kinds.includes(body.kind) || !mayPlan(caller, body))
      return refusedReply(caller, body?.id ?? "", ["lead", "deputy"]);
    switch (request.verb) {
      case "planning.new":
        return emptyForm(body, caller);
      case "planning.form":
        return findDay(request, formOf(request, body), caller);
      case "planning.save":
        return save(request, formOf(request, body), person.id, caller);
      case "planning.change":
      case "planning.cancelForm":
        return change(request, body, caller);
      case "planning.cancel":
        return cancel(request, body, person.id, caller);
      default:
        return request satisfies never;
    }
  };
}

function formOf({ meeting, seen }: { meeting: string; seen?: number | undefined }, body: Organisation): Form {
  return { body, meeting, ...(seen !== undefined && { seen }) };
}
