import type { Overview } from "../../office/overview.ts";
import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Plan } from "../../plan/schema.ts";
import { compiledRights } from "../../people/compiled-rights.ts";
import { isOffice } from "../../people/rights.ts";
import { isDone } from "../../reports/state.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { dormantWords } from "../../words/dormant.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { outboxWords } from "../../words/outbox.ts";
import { questionWords } from "../../words/questions.ts";
import { reportWords, writtenState } from "../../words/reports.ts";
import { statusWords } from "../../words/status.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { renderLargest } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { nameOf, resolutionAction } from "./dormant-cards.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import { subjectOf } from "./message-subject.ts";
import type { Reply } from "./reply.ts";

type Group = Status["groups"][number];
type Item = Group["items"][number];

/** Lines of each kind that a card shows, the most first; what wants attention stands on top. */
const sizes = [25, 15, 8, 4] as const;
const urgency = { returned: 0, submitted: 1, draft: 2, open: 3, accepted: 4 } as const;

/** "Stand": what is late and what is well, as far as the caller may see it. */
export function makeStatusRequests({
  overview,
  lookup,
}: {
  lookup: PlanLookup;
  overview: (directory: Directory, personId: string, today: LocalDate) => Promise<Overview>;
}) {
  return async function handle(caller: Caller): Promise<Reply> {
    const { language, today, person, directory } = caller;
    const words = statusWords[language];
    if (!person) return noticeCard(language, words.title, [words.nothing], mainActions(language));
    const seen = await overview(directory, person.id, today);
    const groups = [
      ...seen.reports.map((year) => reportGroup(year, caller)),
      ...bodyGroup(seen, caller),
      ...dormantGroup(seen, caller),
      ...questionGroup(seen, caller),
      ...troubleGroup(lookup, seen, caller),
    ];
    if (groups.length === 0) return noticeCard(language, words.title, [words.nothing], mainActions(language));
    const card = renderLargest("status", sizes, (size) => ({
      lang: language,
      speak: `${words.title}: ${groups.map(({ heading }) => heading).join("; ")}.`,
      title: words.title,
      subtitle: words.asOf(writtenDate(today, language)),
      groups: groups.map(({ heading, items }) => ({ heading, items: firstOf(items, size, words) })),
      actions: [...officeActions(seen, caller), ...furtherActions(lookup.plan, caller)],
    }));
    return { card };
  };
}

/** Where the reports go from here, for those who may see it. */
function furtherActions(plan: Plan, { person, directory, today, language }: Caller): CardAction[] {
  const words = statusWords[language];
  const { sees } = compiledRights(directory, person?.id, plan.report, today);
  if (sees !== "all") return [];
  return [
    execute(words.compiled, "compiled"),
    execute(words.cycles, "cycles", {}, { mode: "secondary" }),
    execute(words.composition, "composition", {}, { mode: "secondary" }),
  ];
}

/** What the office does with many reports at once. */
function officeActions({ reports }: Overview, { person, directory, today, language }: Caller): CardAction[] {
  if (!person || !isOffice(directory, person.id, today)) return [];
  const waiting = reports.filter(({ units }) => units.some(({ state }) => state.name === "submitted"));
  return [
    ...waiting.map(({ year }) =>
      execute(statusWords[language].acceptMany(year), "report.acceptManyForm", { year }),
    ),
    ...reports.map(({ year }) =>
      execute(statusWords[language].export(year), "document", { of: "export", year }, { mode: "secondary" }),
    ),
  ];
}

function reportGroup(
  reports: Overview["reports"][number],
  { language, person, directory, today }: Caller,
): Group {
  const words = statusWords[language];
  const { look } = reportWords[language];
  const sorted = reports.units.toSorted(
    (one, other) =>
      Number(other.late) - Number(one.late) || urgency[one.state.name] - urgency[other.state.name],
  );
  const done = reports.units.filter(({ state }) => isDone(state)).length;
  const items = sorted.map(({ unit, state, late, asksForTime }): Item => {
    const which = { unit: unit.id, year: reports.year };
    const stands = [
      writtenState(state, language),
      ...(late ? [words.late] : []),
      ...(asksForTime ? [words.asksForTime] : []),
    ];
    const text = stands.join(", ");
    const decides = asksForTime && person !== undefined && isOffice(directory, person.id, today);
    const actions = [
      ...(isDone(state) ? [execute(look, "report.look", which)] : []),
      ...(decides ? [execute(words.decide, "report.timeLook", which)] : []),
    ];
    const color = late ? "Attention" : state.name === "accepted" ? "Good" : "Default";
    return { name: unit.name[language], text, color, hasAction: actions.length > 0, actions };
  });
  return {
    heading: `${words.reports(reports.year)}: ${words.reportCounts(done, reports.units.length)}`,
    items,
  };
}

function bodyGroup({ bodies }: Overview, { language }: Caller): Group[] {
  if (bodies.length === 0) return [];
  const items = bodies.map(({ body, year }): Item => ({
    name: body.name[language],
    text: meetingWords[language].year(year),
    color: year.standing === "met" ? "Good" : "Default",
    hasAction: true,
    actions: [execute(meetingWords[language].open, "meeting.year", { body: body.id })],
  }));
  return [{ heading: statusWords[language].bodies, items }];
}

/** Duties that wait for a resolution, and what is owed each year of those that no longer do. */
function dormantGroup({ dormant }: Overview, { language }: Caller): Group[] {
  if (dormant.length === 0) return [];
  const words = dormantWords[language];
  const items = dormant.map((view): Item => ({
    name: nameOf(view, { language }),
    text: words.short(view),
    color: view.standing === "awake" && view.year.standing === "met" ? "Good" : "Default",
    hasAction: true,
    actions: [
      view.standing === "dormant"
        ? resolutionAction(view, { language })
        : execute(words.open, "dormant.open", { duty: view.duty.id }),
    ],
  }));
  return [{ heading: words.heading, items }];
}

function questionGroup({ openQuestions }: Overview, { language }: Caller): Group[] {
  if (openQuestions === undefined) return [];
  const words = questionWords[language];
  const actions = openQuestions > 0 ? [execute(words.look, "questions")] : [];
  const item: Item = {
    name: words.openLabel,
    text: String(openQuestions),
    color: "Default",
    hasAction: actions.length > 0,
    actions,
  };
  return [{ heading: words.listTitle, items: [item] }];
}

/** Whom a message did not reach, about what, and why. */
function troubleGroup(lookup: PlanLookup, { troubled }: Overview, caller: Caller): Group[] {
  if (troubled.length === 0) return [];
  const { language, directory } = caller;
  const words = statusWords[language];
  const items = troubled.map(({ message: { to, content, reason = "other" } }) =>
    plainItem(
      directory.person(to)?.name ?? to,
      `${subjectOf(lookup, content, caller)}, ${words.reasons[reason]}`,
      "Attention",
    ),
  );
  const open: Item = {
    name: outboxWords[language].title,
    text: String(troubled.length),
    color: "Default",
    hasAction: true,
    actions: [execute(outboxWords[language].open, "messages")],
  };
  return [{ heading: words.unreached, items: [open, ...items] }];
}

function firstOf(items: readonly Item[], size: number, words: (typeof statusWords)["de"]): Item[] {
  const shown = items.slice(0, size);
  return items.length > size ? [...shown, plainItem(words.more(items.length - size), "", "Default")] : shown;
}

function plainItem(name: string, text: string, color: Item["color"]): Item {
  return { name, text, color, hasAction: false, actions: [] };
}
