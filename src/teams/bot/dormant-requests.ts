import type { DoneOnce, Dormant, Resolved } from "../../bodies/dormant/use-cases.ts";
import type { DormantView } from "../../bodies/dormant/view.ts";
import { bodiesToLead, isOffice, isOfTheCity } from "../../people/rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import { date } from "../../time/local-date.ts";
import { dormantWords } from "../../words/dormant.ts";
import { writtenDate } from "../../words/format.ts";
import { general } from "../../words/general.ts";
import type { Caller } from "./caller.ts";
import {
  doneFormCard,
  dormantCard,
  dormantHistoryCard,
  nameOf,
  resolutionFormCard,
  type May,
} from "./dormant-cards.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { DormantButton } from "./meeting-buttons.ts";
import { onlyOffice } from "./only-office.ts";
import type { Reply } from "./reply.ts";
import type { Inputs } from "./requests.ts";

type Request = DormantButton & { inputs: Inputs };

/** Answers everything about duties that rest until a resolution. Who may is asked of the roster, each time. */
export function makeDormantRequests({ dormant, lookup }: { dormant: Dormant; lookup: PlanLookup }) {
  const { plan } = lookup;
  const mayOf = makeMayOf(lookup);

  function resolved(told: Resolved, request: Request, caller: Caller, may: May): Reply {
    const words = dormantWords[caller.language];
    const { view, outcome } = told;
    const shown = (said: string): Reply => ({ card: dormantCard(view, caller, may, said) });
    switch (outcome) {
      case "entered":
        return shown(words.entered(nameOf(view, caller)));
      case "corrected":
      case "takenBack":
      case "already":
        return shown(words[outcome]);
      case "changedMeanwhile":
        return { ...shown(words.changedMeanwhile), leaveCard: words.changedMeanwhile };
      case "invalid": {
        const again = { typed: request.inputs, notice: words.fixProblems, problems: told.problems };
        return { card: resolutionFormCard(view, caller, again) };
      }
      default:
        return outcome satisfies never;
    }
  }

  function done(told: DoneOnce, request: Request & { key: string }, caller: Caller, may: May): Reply {
    const { language } = caller;
    const words = dormantWords[language];
    const { view, outcome } = told;
    const shown = (said: string): Reply => ({ card: dormantCard(view, caller, may, said) });
    switch (outcome) {
      case "recorded": {
        const on = view.done.find(({ key }) => key === request.key)?.on;
        return shown(words.doneSaved(nameOf(view, caller), on ? writtenDate(on, language) : ""));
      }
      case "takenBack":
        return shown(words.doneTakenBack);
      case "already":
        return shown(words.already);
      case "takenBackBefore":
        return shown(words.takenBackBefore);
      case "dormant":
        return shown(words.stillDormant);
      case "invalid": {
        const again = { typed: request.inputs, notice: words.fixProblems, problems: told.problems };
        return { card: doneFormCard(view, caller, request.key, again) };
      }
      default:
        return outcome satisfies never;
    }
  }

  async function record(
    request: Extract<Request, { verb: `dormant.done${string}` }>,
    view: DormantView,
    by: string,
    caller: Caller,
    may: May,
  ): Promise<Reply> {
    const words = dormantWords[caller.language];
    const { duty } = request;
    switch (request.verb) {
      case "dormant.done":
        return { card: doneFormCard(view, caller) };
      case "dormant.done.takeBack":
        return done(await dormant.takeBackDone({ duty, by, key: request.key }), request, caller, may);
      case "dormant.done.save": {
        const { key, today, inputs } = request;
        if (today === undefined)
          return done(await dormant.recordDone({ duty, by, key }, inputs), request, caller, may);
        const day = date(today);
        // On another day than the card's, "today" would be wrong without anybody noticing.
        if (day !== caller.today && !view.done.some((each) => each.key === key)) {
          const again = {
            typed: { on: day },
            notice: words.oldToday(writtenDate(day, caller.language)),
            problems: [],
          };
          return { card: doneFormCard(view, caller, key, again) };
        }
        return done(await dormant.recordDone({ duty, by, key }, { on: day }), request, caller, may);
      }
      default:
        return request satisfies never;
    }
  }

  return async function handle(request: Request, caller: Caller): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = dormantWords[language];
    if (!person || !isOfTheCity(directory, person.id, plan.bodies, today))
      return noticeCard(language, words.onlyCity, [], mainActions(language));
    const view = await dormant.view(request.duty);
    if (!view) return noticeCard(language, general[language].unknownAction, [], mainActions(language));
    const may = mayOf(view, caller);
    const which = { duty: request.duty, by: person.id };
    switch (request.verb) {
      case "dormant.open":
        return { card: dormantCard(view, caller, may) };
      case "dormant.history": {
        const events = await dormant.history(request.duty);
        return { card: dormantHistoryCard(view, events, caller, may.resolve, plan.timeZone) };
      }
      case "dormant.resolution":
      case "dormant.resolution.save":
      case "dormant.resolution.takeBack": {
        if (!may.resolve) return onlyOffice(caller, words.onlyOffice);
        if (request.verb === "dormant.resolution") return { card: resolutionFormCard(view, caller) };
        const { seen } = request;
        const told =
          request.verb === "dormant.resolution.save"
            ? await dormant.resolve({ ...which, seen }, request.inputs)
            : await dormant.takeBackResolution({ ...which, seen }, request.inputs);
        return resolved(told, request, caller, may);
      }
      case "dormant.done":
      case "dormant.done.save":
      case "dormant.done.takeBack":
        if (!may.record) return onlyOffice(caller, words.onlyBodies);
        return record(request, view, person.id, caller, may);
      default:
        return request satisfies never;
    }
  };
}

/** Who may what: the office all of it, whoever leads a body that has the duty records what is owed each year. */
function makeMayOf(lookup: PlanLookup) {
  return (view: DormantView, { person, directory, today }: Caller): May => {
    if (!person) return { resolve: false, record: false };
    const office = isOffice(directory, person.id, today);
    const kinds = view.duty.actors
      .flatMap((id) => lookup.actor(id).holder?.kinds ?? [])
      .filter((kind) => lookup.plan.bodies.some(({ id }) => id === kind));
    return {
      resolve: office,
      record: office || bodiesToLead(directory, person.id, kinds, today).length > 0,
    };
  };
}
