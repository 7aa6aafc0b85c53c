import type { PlanLookup } from "../../plan/lookup.ts";
import type { CycleEvent } from "../../reports/cycles/history.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { dateAt } from "../../time/local-date.ts";
import { cycleWords } from "../../words/cycles.ts";
import { writtenDate } from "../../words/format.ts";
import { proposalWords } from "../../words/proposals.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";

/** The cards of the plan's cycles: all of them, one of them, its history. */

type Item = Status["groups"][number]["items"][number];

/** What the reader may do besides looking. */
export interface May {
  record: boolean;
  propose: boolean;
}

/** Lines of each kind, the most first. */
const listSizes = [60, 25, 10, 4] as const;

/** Every cycle in one line. */
export function cyclesCard(views: readonly CycleView[], caller: Caller, may: May): Card {
  const { language, today } = caller;
  const words = cycleWords[language];
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: [
      words.title,
      ...views.map(({ cycle, state }) => `${cycle.title[language]}: ${words.state(state)}.`),
    ].join(" "),
    title: words.title,
    subtitle: views.length === 0 ? words.none : words.asOf(writtenDate(today, language)),
    groups: views.slice(0, size).map(({ cycle, state }) => ({
      heading: cycle.title[language],
      items: [
        item(words.roundLabel(state.number), shortState({ state }, caller), {
          color: colorOf(state),
          action: execute(words.open, "cycle.open", { cycle: cycle.id }),
        }),
      ],
    })),
    actions: may.propose ? [execute(proposalWords[language].propose, "proposal")] : [],
  }));
}

/** One cycle, with what there is to do, by right. */
export function cycleCard(lookup: PlanLookup, view: CycleView, caller: Caller, may: May): Card {
  const { language } = caller;
  const words = cycleWords[language];
  const { cycle, state, takesProposals } = view;
  const title = words.round(cycle.title[language], state.number);
  const about = { cycle: cycle.id, round: state.number };
  const isRunning = state.standing !== "ended";
  const next = isRunning ? state.next : undefined;
  const groups = [
    {
      heading: words.stateLabel,
      items: [
        item(words.stateLabel, words.state(state), { color: colorOf(state) }),
        item(words.since, writtenDate(state.anchor, language)),
        ...(isRunning ? [item(words.due, writtenDate(state.due, language))] : []),
        ...(next
          ? [item(words.milestoneLabel, words.milestone(writtenDate(next.on, language), next.monthsBefore))]
          : []),
      ],
    },
    ...(view.mayClose && view.notices.length > 0
      ? [{ heading: words.notices, items: noticeItems(lookup, view, caller, may) }]
      : []),
    ...(takesProposals
      ? [
          {
            heading: proposalWords[language].proposals,
            items: [
              item(proposalWords[language].proposals, proposalWords[language].fromUnitsAndBodies, {
                action: execute(proposalWords[language].look, "cycle.proposals", about),
              }),
            ],
          },
        ]
      : []),
    { heading: words.closing, items: closingItems(view, caller, may) },
  ];
  const actions = [
    ...(takesProposals && may.propose
      ? [execute(proposalWords[language].propose, "proposal", { cycle: cycle.id })]
      : []),
    ...(takesProposals ? [comparisonAsWord(about, caller)] : []),
    execute(words.history, "cycle.history", { cycle: cycle.id }),
    execute(words.all, "cycles"),
  ];
  return render("status", {
    lang: language,
    speak: `${title}: ${words.state(state)}.`,
    title,
    subtitle: words.asOf(writtenDate(caller.today, language)),
    groups,
    actions,
  });
}

function noticeItems(
  lookup: PlanLookup,
  { cycle, state, notices }: CycleView,
  { language }: Caller,
  may: May,
): Item[] {
  const words = cycleWords[language];
  return notices.map(({ to, given }) =>
    item(
      lookup.actor(to).name[language],
      given ? words.given(writtenDate(given.on, language), given.reference) : words.notGiven,
      {
        color: given ? "Good" : "Default",
        ...(may.record && {
          action: execute(given ? words.change : words.record, "cycle.notice", {
            cycle: cycle.id,
            round: state.number,
            to,
          }),
        }),
      },
    ),
  );
}

function closingItems(view: CycleView, { language }: Caller, may: May): Item[] {
  const words = cycleWords[language];
  const { cycle, state, notices, mayClose, closings, correctable } = view;
  const isTold = notices.every(({ given }) => given);
  const last = closings.at(-1);
  return [
    ...(mayClose && cycle.closedBy !== "end"
      ? [
          item(words.closeLabel[cycle.closedBy], isTold ? words.closeNow : words.openUntilTold, {
            ...(may.record && {
              action: execute(words.close, "cycle.close", { cycle: cycle.id, round: state.number }),
            }),
          }),
        ]
      : []),
    ...(cycle.closedBy === "end" ? [item(words.closing, words.endsByItself)] : []),
    ...(last
      ? [
          item(words.lastClosing, words.given(writtenDate(last.on, language), last.number), {
            ...(may.record &&
              correctable && {
                action: execute(words.correct, "cycle.correct", {
                  cycle: cycle.id,
                  round: closings.length,
                }),
              }),
          }),
        ]
      : []),
  ];
}

/** The rounds that are over, and what was recorded. Who recorded it, the office sees. */
export function historyCard(
  lookup: PlanLookup,
  { cycle, closings }: CycleView,
  events: readonly CycleEvent[],
  { language, directory }: Caller,
  mayNames: boolean,
): Card {
  const words = cycleWords[language];
  const title = words.historyTitle(cycle.title[language]);
  const actorName = (id = ""): string =>
    lookup.plan.actors.find((actor) => actor.id === id)?.name[language] ?? id;
  const rounds = closings.map(({ from, on, number }, index) =>
    item(words.roundDays(index + 1, writtenDate(from, language), writtenDate(on, language)), number, {
      action: execute(proposalWords[language].proposals, "cycle.proposals", {
        cycle: cycle.id,
        round: index + 1,
      }),
    }),
  );
  const entries = events.toReversed().map((event) => {
    const day = writtenDate(dateAt(event.at, lookup.plan.timeZone), language);
    const who = mayNames ? `, ${directory.person(event.by)?.name ?? event.by}` : "";
    const body = directory.organisation(event.body ?? "")?.name[language] ?? event.body ?? "";
    const what = words.event(event, { to: actorName(event.to), body });
    return item(`${day}${who}`, event.comment === undefined ? what : `${what}. ${event.comment}`);
  });
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: title,
    title,
    subtitle: events.length === 0 ? words.noHistory : "",
    groups: [
      { heading: words.rounds, items: firstOf(rounds.toReversed(), size, words.more) },
      { heading: words.events, items: firstOf(entries, size, words.more) },
    ].filter(({ items }) => items.length > 0),
    actions: [execute(words.back, "cycle.open", { cycle: cycle.id })],
  }));
}

export function coverAsWord(
  about: { cycle: string; round: number; to: string },
  { language }: Caller,
): CardAction {
  return execute(cycleWords[language].coverAsWord, "document", { of: "cycleNotice", ...about });
}

export function comparisonAsWord(about: { cycle: string; round: number }, { language }: Caller): CardAction {
  return execute(proposalWords[language].asWord, "document", { of: "comparison", ...about });
}

export function item(
  name: string,
  text: string,
  { color = "Default", action }: { color?: Item["color"]; action?: CardAction } = {},
): Item {
  return { name, text, color, hasAction: action !== undefined, actions: action ? [action] : [] };
}

export function firstOf(items: readonly Item[], size: number, more: (count: number) => string): Item[] {
  return items.length > size ? [...items.slice(0, size), item(more(items.length - size), "")] : [...items];
}

function shortState({ state }: Pick<CycleView, "state">, { language }: Caller): string {
  const words = cycleWords[language];
  const next = state.standing === "ended" ? undefined : state.next;
  const parts = [words.state(state), ...(next ? [words.nextMilestone(writtenDate(next.on, language))] : [])];
  return parts.join(", ");
}

function colorOf({ standing }: CycleView["state"]): Item["color"] {
  return standing === "overdue" ? "Attention" : "Default";
}
