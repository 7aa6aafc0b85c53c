import type { PlanLookup } from "../../plan/lookup.ts";
import type { Actor, Duty, Language } from "../../plan/schema.ts";
import type { Asked } from "../../questions/ask.ts";
import { date } from "../../time/local-date.ts";
import { answerWords } from "../../words/answers.ts";
import { joined, shortened, writtenDate } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type Line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions } from "./general-cards.ts";
import type { Reply } from "./reply.ts";

const holdersShown = 3;

/** Answers questions about the plan: a duty with its holder of today, a choice of three, or an honest no. */
export function makeQuestionRequests({
  lookup,
  ask,
}: {
  lookup: PlanLookup;
  ask: (question: string) => Asked;
}) {
  const { plan } = lookup;

  return {
    question(text: string, caller: Caller): Reply {
      const asked = ask(text);
      const { language } = asked;
      const [first] = asked.found;
      if (asked.outcome === "answer" && first)
        return { card: answerCard(first.duty, { ...caller, language }) };
      if (asked.outcome === "suggest")
        return {
          card: suggestCard(
            asked.found.map(({ duty }) => duty),
            language,
          ),
        };
      return { card: refuseCard(asked.outcome === "refuse" ? asked : { found: [] }, language) };
    },
    /** Undefined for a duty that this plan does not have. */
    duty(id: string, caller: Caller): Reply | undefined {
      const duty = plan.duties.find((each) => each.id === id);
      return duty && { card: answerCard(duty, caller) };
    },
  };

  function answerCard(duty: Duty, caller: Caller): Card {
    const { language } = caller;
    const words = answerWords[language];
    const actors = duty.actors.map(lookup.actor);
    const responsible = capitalised(
      joined(
        actors.map(({ name }) => name[language]),
        language,
      ),
    );
    const section = words.section(duty.section, duty.place);
    const lines: Line[] = [
      line(
        words.holder,
        actors.some(({ kind }) => kind === "unnamed") ? words.unnamed : holderText(actors, caller),
      ),
      ...(duty.toward ? [line(words.toward, joined(names(duty.toward, language), language))] : []),
      line(words.cadence, duty.cadence.text[language]),
      line(
        words.source,
        words.sourceText(plan.title[language], section, writtenDate(date(plan.dataDate), language)),
      ),
    ];
    const related = (duty.related ?? []).slice(0, 2).map(lookup.duty);
    return render("answer", {
      lang: language,
      speak: `${responsible}: ${duty.what[language]} (${section})`,
      kind: words.kinds[duty.kind],
      responsible,
      duty: duty.what[language],
      lines: lines.filter(({ text }) => text !== ""),
      relatedTitle: related.length > 0 ? words.related : "",
      related: related.map((each) => ({ action: dutyAction(each, language) })),
    });
  }

  function suggestCard(duties: readonly Duty[], language: Language): Card {
    const words = answerWords[language];
    return render("choices", {
      lang: language,
      speak: `${words.suggestTitle} ${words.suggestText}`,
      title: words.suggestTitle,
      paragraphs: [words.suggestText],
      choices: duties.map((duty) => ({
        title: `${capitalised(joined(names(duty.actors, language), language))}: `,
        text: duty.what[language],
        action: execute(words.section(duty.section), "duty", { duty: duty.id }),
      })),
    });
  }

  function refuseCard({ actor, found }: { actor?: Actor; found: Asked["found"] }, language: Language): Card {
    const words = answerWords[language];
    const about = actor && found.length > 0 ? found.map(({ duty }) => duty) : [];
    const text = words.refuseText(plan.title[language]);
    const paragraphs = [
      text,
      ...(actor && about.length > 0 ? [words.refuseActor(actor.name[language])] : [words.refuseNext]),
    ];
    return render("notice", {
      lang: language,
      speak: `${words.refuseTitle} ${text}`,
      title: words.refuseTitle,
      paragraphs,
      lines: [],
      actions: about.length > 0 ? about.map((duty) => dutyAction(duty, language)) : mainActions(language),
    });
  }

  function dutyAction(duty: Duty, language: Language) {
    const actors = joined(names(duty.actors, language), language);
    return execute(shortened(`${actors}: ${duty.what[language]}`, 80), "duty", { duty: duty.id });
  }

  function names(actorIds: readonly string[], language: Language): string[] {
    return actorIds.map((id) => lookup.actor(id).name[language]);
  }
}

/** Who stands for these actors today; empty where the roster can hold nobody for them (the council, the public). */
function holderText(actors: readonly Actor[], { directory, today, language, person: asker }: Caller): string {
  const words = answerWords[language];
  if (!actors.some(({ holder }) => holder)) return "";
  const own = new Set(asker && directory.postsOf(asker.id, today).map(({ organisation }) => organisation.id));
  // Among many, the asker's own office comes first: that is whom they want to know.
  const held = actors
    .flatMap((actor) => directory.holdersOf(actor, today))
    .toSorted((one, other) => Number(own.has(other.organisation.id)) - Number(own.has(one.organisation.id)));
  const people = [
    ...new Map(
      held.map(({ person, organisation }) => [
        person.id + organisation.id,
        `${person.name} (${organisation.name[language]})`,
      ]),
    ).values(),
  ];
  if (people.length === 0) return words.noHolder;
  const shown = people.slice(0, holdersShown);
  return people.length > holdersShown
    ? words.holders(shown.join(", "), people.length - holdersShown)
    : joined(shown, language);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
