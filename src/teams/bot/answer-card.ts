import type { Dormant } from "../../bodies/dormant/use-cases.ts";
import type { DormantView } from "../../bodies/dormant/view.ts";
import type { Held } from "../../people/directory.ts";
import { isOffice } from "../../people/rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Actor, Duty, Language } from "../../plan/schema.ts";
import type { Answers } from "../../questions/answer-book.ts";
import type { PlanExcerpts } from "../../questions/plan-excerpt.ts";
import { dueDate, openYears } from "../../reports/period.ts";
import { date, type LocalDate } from "../../time/local-date.ts";
import { answerWords } from "../../words/answers.ts";
import { dormantWords } from "../../words/dormant.ts";
import { joined, writtenDate } from "../../words/format.ts";
import { roleWords } from "../../words/roles.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type Line } from "../cards/models.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { resolutionAction, standingLines } from "./dormant-cards.ts";
import { dutyButton, namesOf } from "./duty-labels.ts";
import { decideAction, decisionLines, type Below } from "./feedback-cards.ts";
import { planTextButton } from "./plan-text-button.ts";

/** Who asks, of what day, and about which organisation. */
export interface Asker extends Caller {
  on: LocalDate | undefined;
  asked: string | undefined;
}

const holdersShown = 3;
const relatedShown = 2;

/** Makes the card that says all about one duty: who, what, toward whom, how often, where it stands, what goes with it. */
export function makeAnswerCard({
  lookup,
  planExcerpt,
  dormantView,
}: {
  lookup: PlanLookup;
  planExcerpt: PlanExcerpts;
  /** How a duty stands that rests until a resolution; undefined for all others. */
  dormantView: Dormant["view"];
}) {
  const { plan } = lookup;
  function nextDue({ today, language }: Asker): string {
    const due = openYears(plan, today)
      .map((year) => dueDate(plan, year))
      .find((day) => day >= today);
    return due ? writtenDate(due, language) : "";
  }

  return async function answerCard(parts: {
    duty: Duty;
    /** Other duties that the question may mean; where it means this one alone, its relatives are shown. */
    others: readonly Duty[];
    asker: Asker;
    book: Answers;
    below: Below;
  }): Promise<Card> {
    const { duty, others, asker, book, below } = parts;
    const { language } = asker;
    const words = answerWords[language];
    const actors = duty.actors.map(lookup.actor);
    // What the plan only states asks nobody to do anything.
    const unnamed = isUnnamed(duty, actors);
    const decision = unnamed ? book.decisionOf(duty.id) : undefined;
    const names = (ids: readonly string[]): string => joined(namesOf(lookup, ids, language), language);
    const title = plan.sections.find(({ id }) => id === duty.section)?.title[language];
    const stated = duty.kind === "fact" && actors.every(({ kind }) => kind === "unnamed");
    const responsible = capitalised((stated ? title : undefined) ?? names(duty.actors));
    const section = words.section(duty.section, duty.place);
    const source = words.sourceText(
      plan.title[language],
      section,
      writtenDate(date(plan.dataDate), language),
    );
    const rests = await dormantView(duty.id);
    const office = asker.person && isOffice(asker.directory, asker.person.id, asker.today);
    const lines: Line[] = [
      holderLine(lookup, duty, asker),
      ...decisionLines(decision, language, plan.timeZone),
      ...(duty.toward ? [line(words.toward, names(duty.toward))] : []),
      line(words.cadence, duty.cadence.text[language]),
      ...(rests ? standingLines(rests, asker) : []),
      ...(duty.id === plan.report.duty ? [line(words.due, nextDue(asker))] : []),
      line(words.source, source),
    ];
    const relatives = (duty.related ?? [])
      .map(lookup.duty)
      .filter(({ id }) => !others.some((each) => each.id === id));
    const related = [...others, ...relatives].slice(0, relatedShown);
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
      related: related.map((each) => ({ action: dutyButton(lookup, each, language) })),
      note: below.note,
      actions: [
        ...below.actions,
        ...(rests && office ? [officeAction(rests, asker)] : []),
        ...(unnamed && office ? [decideAction(duty, decision, language, below.typedDecision)] : []),
      ],
    }));
  };
}

/** The office enters the resolution here, and looks further once it has. */
function officeAction(view: DormantView, { language }: Asker): CardAction {
  return view.standing === "dormant"
    ? resolutionAction(view, { language })
    : execute(dormantWords[language].lookAt, "dormant.open", { duty: view.duty.id });
}

/** Who has this duty on that day. */
export function holderLine(lookup: PlanLookup, duty: Duty, asker: Asker): Line {
  const actors = duty.actors.map(lookup.actor);
  const { label } = postLine([], asker);
  if (isUnnamed(duty, actors)) return line(label, answerWords[asker.language].unnamed);
  return postLine(duty.holder ? [{ ...(actors[0] as Actor), holder: duty.holder }] : actors, asker);
}

function isUnnamed({ kind }: Duty, actors: readonly Actor[]): boolean {
  return kind !== "fact" && actors.some((actor) => actor.kind === "unnamed");
}

/** Who stands for these actors on that day; empty where the roster can hold nobody for them (the council, the public). */
export function postLine(
  actors: readonly Actor[],
  { directory, today, on, asked, language, person: asker }: Asker,
): Line {
  const words = answerWords[language];
  const day = on ?? today;
  const label = on ? words.holderOn(writtenDate(on, language)) : words.holder;
  if (!actors.some(({ holder }) => holder)) return line(label, "");
  const own = new Set(asker && directory.postsOf(asker.id, day).map(({ organisation }) => organisation.id));
  // Among many, the office that was asked about comes first, then the asker's own: that is whom they want to know.
  const nearness = ({ organisation: { id } }: Held): number => (id === asked ? 2 : own.has(id) ? 1 : 0);
  const held = actors
    .flatMap((actor) => directory.holdersOf(actor, day))
    .toSorted((one, other) => nearness(other) - nearness(one));
  const posts = [...new Set(held.map((each) => postText(each, language)))];
  if (posts.length === 0) return line(label, words.noHolder);
  const shown = posts.slice(0, holdersShown);
  return line(
    label,
    posts.length > holdersShown
      ? words.holders(shown.join(", "), posts.length - holdersShown)
      : joined(shown, language),
  );
}

function postText({ person, post, organisation }: Held, language: Language): string {
  return `${person.name} (${roleWords[language][post.role]}, ${organisation.name[language]})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
