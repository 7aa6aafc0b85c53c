import type { Directory, Held } from "../../people/directory.ts";
import type { Organisation } from "../../people/roster.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Actor, Duty, Language } from "../../plan/schema.ts";
import type { FindOrganisations } from "../../questions/actors.ts";
import type { Ask, Asked } from "../../questions/ask.ts";
import type { CadenceGroup } from "../../questions/by-cadence.ts";
import type { Intent } from "../../questions/intent.ts";
import type { makeLastAnswers } from "../../questions/last-answers.ts";
import type { makePlanExcerpts } from "../../questions/plan-excerpt.ts";
import { actorsOf, dutiesOf } from "../../questions/whose-duties.ts";
import { date, type LocalDate } from "../../time/local-date.ts";
import { answerWords } from "../../words/answers.ts";
import { joined, shortened, writtenDate } from "../../words/format.ts";
import { roleWords } from "../../words/roles.ts";
import { execute } from "../cards/actions.ts";
import { line, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { dutyListCard } from "./duty-list-card.ts";
import { followUpCard } from "./follow-up-card.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import { planTextButton } from "./plan-text-button.ts";
import type { Reply } from "./reply.ts";

const holdersShown = 3;

/** Answers questions about the plan: a duty with its holder, a choice of three, a list, or an honest no. */
export function makeQuestionRequests({
  lookup,
  ask,
  organisationsOf,
  lastAnswers,
  planExcerpt,
}: {
  lookup: PlanLookup;
  ask: Ask;
  organisationsOf: (directory: Directory) => FindOrganisations;
  lastAnswers: ReturnType<typeof makeLastAnswers>;
  planExcerpt: ReturnType<typeof makePlanExcerpts>;
}) {
  const { plan } = lookup;

  return {
    async question(text: string, caller: Caller): Promise<Reply> {
      const last = lastAnswers.of(caller.conversation);
      const findOrganisations = organisationsOf(caller.directory);
      const asked = ask(text, { findOrganisations, ...(last && { last }) });
      const { language } = asked;
      const asker: Asker = { ...caller, language, on: asked.on, asked: asked.organisation };
      const [first] = asked.found;
      if (first && ["answer", "taught"].includes(asked.outcome))
        lastAnswers.remember(caller.conversation, { question: text, duty: first.duty.id });
      switch (asked.outcome) {
        case "taught":
        case "answer":
          return first
            ? { card: await answerCard(first.duty, asker) }
            : { card: refuseCard(asked, language) };
        case "suggest":
          return { card: suggestCard(dutiesIn(asked), language) };
        case "followUp":
          return first
            ? followUp(first.duty, asked.wants, asker)
            : noticeCard(language, answerWords[language].unclear);
        case "unclear":
          return noticeCard(language, answerWords[language].unclear);
        case "all": {
          const organisation =
            asked.organisation === undefined ? undefined : caller.directory.organisation(asked.organisation);
          return {
            card: listCard(
              asked.actors.map(({ id }) => id),
              organisation,
              language,
            ),
          };
        }
        case "refuse":
          return { card: refuseCard(asked, language) };
        default:
          return asked satisfies never;
      }
    },
    /** Undefined for a duty that this plan does not have. */
    async duty(id: string, caller: Caller): Promise<Reply | undefined> {
      const duty = plan.duties.find((each) => each.id === id);
      if (!duty) return undefined;
      lastAnswers.remember(caller.conversation, { question: duty.what[caller.language], duty: id });
      return { card: await answerCard(duty, { ...caller, on: undefined, asked: undefined }) };
    },
    /** One group of a list of duties, all of it. Undefined when it is nobody's that plan or roster know. */
    duties(
      {
        group,
        organisation: id,
        actors,
      }: { group: CadenceGroup; organisation?: string | undefined; actors?: string | undefined },
      { directory, language }: Caller,
    ): Reply | undefined {
      const organisation = id === undefined ? undefined : directory.organisation(id);
      const known = (actors ?? "")
        .split(",")
        .filter((each) => plan.actors.some((actor) => actor.id === each));
      const whose = organisation ? actorsOf(plan, organisation) : known;
      return whose.length > 0 ? { card: listCard(whose, organisation, language, group) } : undefined;
    },
  };

  function dutiesIn({ found }: Asked): Duty[] {
    return found.map(({ duty }) => duty);
  }

  function followUp(duty: Duty, wants: Intent, asker: Asker): Reply {
    const { language } = asker;
    // A day was named: then it is about who held it, whatever else the words say.
    const holder = holderLine(duty.actors.map(lookup.actor), asker);
    const said = asker.on ? "who" : wants;
    return {
      card: followUpCard({ lookup, duty, wants: said, holder: `${holder.label} ${holder.text}` }, language),
    };
  }

  function listCard(
    actors: readonly string[],
    organisation: Organisation | undefined,
    language: Language,
    only?: CadenceGroup,
  ): Card {
    return dutyListCard(
      {
        lookup,
        title: organisation?.name[language] ?? joined(names(actors, language), language),
        duties: dutiesOf(plan, actors),
        whose: organisation ? { organisation: organisation.id } : { actors: actors.join(",") },
        ...(only && { only }),
      },
      language,
    );
  }

  async function answerCard(duty: Duty, caller: Asker): Promise<Card> {
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
    const source = words.sourceText(
      plan.title[language],
      section,
      writtenDate(date(plan.dataDate), language),
    );
    const lines: Line[] = [
      holderLine(actors, caller),
      ...(duty.toward ? [line(words.toward, joined(names(duty.toward, language), language))] : []),
      line(words.cadence, duty.cadence.text[language]),
      line(words.source, source),
    ];
    const related = (duty.related ?? []).slice(0, 2).map(lookup.duty);
    const excerpt = await planExcerpt(duty);
    const planText = excerpt ? [{ action: planTextButton(excerpt, source, language) }] : [];
    return renderLargest("answer", [planText, []], (shown) => ({
      lang: language,
      speak: `${responsible}: ${duty.what[language]} (${section})`,
      kind: words.kinds[duty.kind],
      responsible,
      duty: duty.what[language],
      lines: lines.filter(({ text }) => text !== ""),
      planText: shown,
      relatedTitle: related.length > 0 ? words.related : "",
      related: related.map((each) => ({ action: dutyAction(each, language) })),
    }));
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

  function refuseCard(asked: Asked, language: Language): Card {
    const words = answerWords[language];
    const actor = asked.outcome === "refuse" ? asked.actor : undefined;
    const about = actor ? dutiesIn(asked) : [];
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

/** Who asks, of what day, and about which organisation. */
interface Asker extends Caller {
  on: LocalDate | undefined;
  asked: string | undefined;
}

/** Who stands for these actors on that day; empty where the roster can hold nobody for them (the council, the public). */
function holderLine(
  actors: readonly Actor[],
  { directory, today, on, asked, language, person: asker }: Asker,
): Line {
  const words = answerWords[language];
  const day = on ?? today;
  const label = on ? words.holderOn(writtenDate(on, language)) : words.holder;
  if (actors.some(({ kind }) => kind === "unnamed")) return line(label, words.unnamed);
  if (!actors.some(({ holder }) => holder)) return line(label, "");
  const own = new Set(asker && directory.postsOf(asker.id, day).map(({ organisation }) => organisation.id));
  // Among many, the office that was asked about comes first, then the asker's own: that is whom they want to know.
  const nearness = ({ organisation: { id } }: Held): number => (id === asked ? 2 : own.has(id) ? 1 : 0);
  const held = actors
    .flatMap((actor) => directory.holdersOf(actor, day))
    .toSorted((one, other) => nearness(other) - nearness(one));
  const posts = [
    ...new Set(
      held.map(
        ({ person, post, organisation }) =>
          `${person.name} (${roleWords[language][post.role]}, ${organisation.name[language]})`,
      ),
    ),
  ];
  if (posts.length === 0) return line(label, words.noHolder);
  const shown = posts.slice(0, holdersShown);
  return line(
    label,
    posts.length > holdersShown
      ? words.holders(shown.join(", "), posts.length - holdersShown)
      : joined(shown, language),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
