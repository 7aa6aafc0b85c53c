import { waitingOf, type Composition } from "../../bodies/composition/use-cases.ts";
import { compositionRights, type CompositionRights } from "../../people/composition-rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import { compositionWords } from "../../words/composition.ts";
import { execute } from "../cards/actions.ts";
import type { Caller } from "./caller.ts";
import { allBodiesCard, bodyCard, type Looking } from "./composition-cards.ts";
import { makeCompositionAppointing, type Appointing } from "./composition-appointing.ts";
import { compositionHistoryCard } from "./composition-history-card.ts";
import { makeCompositionRecording, type Recording } from "./composition-recording.ts";
import { mainActions, noticeCard, refusedReply } from "./general-cards.ts";
import { makeLegitimationRequests, type LegitimationButton } from "./legitimation-requests.ts";
import { onlyOffice } from "./only-office.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type CompositionButton = Extract<Button, { verb: "composition" | `composition.${string}` }>;

/**
 * Answers everything about who sits in the bodies. Everybody of the city may look, office and lead record, and those
 * whom the plan names decide; asked of the roster, each time.
 */
export function makeCompositionRequests({
  composition,
  appointing,
  lookup,
}: {
  composition: Composition;
  appointing: Parameters<typeof makeCompositionAppointing>[0]["appointing"];
  lookup: PlanLookup;
}) {
  const { plan } = lookup;
  const record = makeCompositionRecording({ composition });
  const appoint = makeCompositionAppointing({ appointing, plan });
  const legitimations = makeLegitimationRequests({ composition, lookup });

  async function all(by: string, looking: Looking): Promise<Reply> {
    const { directory } = looking.caller;
    const found = await composition.all(directory);
    const waiting = waitingOf(found.bodies, by);
    const [only] = found.bodies;
    if (only && found.bodies.length === 1 && found.fields.length + waiting.length === 0)
      return { card: bodyCard(only, looking) };
    return { card: allBodiesCard(found, looking, waiting.length) };
  }

  return async function handle(
    request: (CompositionButton | LegitimationButton) & { inputs: Inputs },
    caller: Caller,
  ): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = compositionWords[language];
    const rights = compositionRights(directory, person?.id, plan.bodies, today);
    if (!person || !rights.sees)
      return noticeCard(language, words.onlyCity, [words.onlyCityText], mainActions(language));
    if (isLegitimation(request)) return legitimations(request, person.id, caller);
    const looking: Looking = { lookup, caller, rights };
    if (request.verb === "composition") return all(person.id, looking);
    const body = directory.organisation(request.body);
    if (!body || !composition.kinds.includes(body.kind))
      return noticeCard(language, words.none, [], [execute(words.all, "composition")]);
    if (request.verb === "composition.open")
      return { card: bodyCard(await composition.look(body, directory), looking) };
    const refused = refuse(request, rights, caller);
    if (refused) return refused;
    if (request.verb === "composition.history") {
      const events = await composition.history(body.id);
      return { card: compositionHistoryCard(body, events, plan.timeZone, caller) };
    }
    return isAppointing(request)
      ? appoint(request, body, person.id, caller)
      : record(request, body, person.id, caller);
  };
}

/** Who may not, hears who may. */
function refuse(
  request: Recording | Appointing | Extract<CompositionButton, { verb: "composition.history" }>,
  rights: CompositionRights,
  caller: Caller,
): Reply | undefined {
  const words = compositionWords[caller.language];
  switch (request.verb) {
    case "composition.chair":
    case "composition.chair.save":
      return rights.authorises ? undefined : onlyOffice(caller, words.onlyAuthorising);
    case "composition.forget":
      return rights.office ? undefined : onlyOffice(caller, words.onlyOffice);
    case "composition.appoint":
    case "composition.appoint.save":
    case "composition.end":
    case "composition.members":
    case "composition.member":
    case "composition.member.save":
    case "composition.ask":
    case "composition.networks":
    case "composition.networks.save":
    case "composition.history":
      return rights.records(request.body)
        ? undefined
        : refusedReply(caller, request.body, ["lead", "deputy"]);
    default:
      return request satisfies never;
  }
}

function isAppointing(request: (Recording | Appointing) & { inputs: Inputs }): request is Appointing {
  return request.verb.startsWith("composition.appoint") || request.verb === "composition.end";
}

function isLegitimation(
  request: (CompositionButton | LegitimationButton) & { inputs: Inputs },
): request is LegitimationButton & { inputs: Inputs } {
  return request.verb.startsWith("legitimation");
}
