import type { Overview, UnitLine } from "../../office/overview.ts";
import type { Directory } from "../../people/directory.ts";
import type { LocalDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { reportWords } from "../../words/reports.ts";
import { statusWords } from "../../words/status.ts";
import { execute } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { mainActions, noticeCard } from "./general-cards.ts";
import type { Reply } from "./reply.ts";

type Group = Status["groups"][number];

/** A card holds so many lines of one kind; what wants attention comes first. */
const linesShown = 15;
const urgency = { returned: 0, submitted: 1, draft: 2, open: 3, accepted: 4 } as const;

/** "Stand": what is late and what is well, as far as the caller may see it. */
export function makeStatusRequests({
  overview,
}: {
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
      ...troubleGroup(seen, caller),
    ];
    if (groups.length === 0) return noticeCard(language, words.title, [words.nothing], mainActions(language));
    const counted = groups.map(({ heading }) => heading).join("; ");
    return {
      card: render("status", {
        lang: language,
        speak: `${words.title}: ${counted}.`,
        title: words.title,
        subtitle: words.asOf(writtenDate(today, language)),
        groups,
        actions: [],
      }),
    };
  };
}

function reportGroup(reports: Overview["reports"][number], { language }: Caller): Group {
  const words = statusWords[language];
  const { look, states } = reportWords[language];
  const sorted = reports.units.toSorted(
    (one, other) =>
      Number(other.late) - Number(one.late) || urgency[one.state.name] - urgency[other.state.name],
  );
  const done = reports.units.filter(isDone).length;
  const items = sorted.slice(0, linesShown).map(({ unit, state, late }): Group["items"][number] => {
    const text = late ? `${states[state.name]}, ${words.late}` : states[state.name];
    const actions =
      state.name === "submitted" ? [execute(look, "report.look", { unit: unit.id, year: reports.year })] : [];
    const color = late ? "Attention" : state.name === "accepted" ? "Good" : "Default";
    return { name: unit.name[language], text, color, hasAction: actions.length > 0, actions };
  });
  return {
    heading: `${words.reports(reports.year)}: ${words.reportCounts(done, reports.units.length)}`,
    items: withRest(items, sorted.length, words),
  };
}

function bodyGroup({ bodies }: Overview, { language }: Caller): Group[] {
  if (bodies.length === 0) return [];
  const words = statusWords[language];
  const items = bodies.slice(0, linesShown).map(({ body, year }): Group["items"][number] => ({
    name: body.name[language],
    text: meetingWords[language].year(year),
    color: year.held >= year.needed ? "Good" : "Default",
    hasAction: false,
    actions: [],
  }));
  return [{ heading: words.bodies, items: withRest(items, bodies.length, words) }];
}

function troubleGroup({ troubled }: Overview, { language, directory }: Caller): Group[] {
  if (troubled.length === 0) return [];
  const words = statusWords[language];
  const items = troubled.map(({ wanted, state }): Group["items"][number] => ({
    name: directory.person(wanted.to)?.name ?? wanted.to,
    text: words.reasons[state === "doubt" ? "doubt" : "unreached"],
    color: "Attention",
    hasAction: false,
    actions: [],
  }));
  return [{ heading: words.unreached, items }];
}

function withRest(items: Group["items"], all: number, words: (typeof statusWords)["de"]): Group["items"] {
  if (all <= items.length) return items;
  return [
    ...items,
    { name: words.more(all - items.length), text: "", color: "Default", hasAction: false, actions: [] },
  ];
}

function isDone({ state }: UnitLine): boolean {
  return state.name === "submitted" || state.name === "accepted";
}
