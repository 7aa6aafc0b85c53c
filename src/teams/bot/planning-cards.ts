import type { PlannedMeeting } from "../../bodies/planning/planned-meeting.ts";
import type { Organisation, Person } from "../../people/roster.ts";
import type { Language } from "../../plan/schema.ts";
import { joined, shortened, writtenDay } from "../../words/format.ts";
import { planningWords } from "../../words/planning.ts";
import { execute, openUrl, type CardAction } from "../cards/actions.ts";
import { line, type Line, type Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";

/** The cards that show meetings to come. */

type Item = Status["groups"][number]["items"][number];

const listSizes = [40, 20, 8, 3] as const;
/** Characters of a place in a list. */
const shortPlace = 60;

export function whenLine(meeting: PlannedMeeting, language: Language): Line {
  const words = planningWords[language];
  const { on, startMinute, minutes } = meeting;
  return line(words.when, `${writtenDay(on, language)}, ${words.span(startMinute, minutes)}`);
}

/** When, where, about what, and why not. */
export function meetingLines(meeting: PlannedMeeting, language: Language): Line[] {
  const words = planningWords[language];
  const { place, about, reason } = meeting;
  return [
    whenLine(meeting, language),
    line(words.place, place),
    ...(about === undefined ? [] : [line(words.about, about)]),
    ...(reason === undefined ? [] : [line(words.why, reason)]),
  ];
}

/** The file, and the link that the meeting is held at where it is one. */
export function meetingActions(meeting: PlannedMeeting, language: Language): CardAction[] {
  const words = planningWords[language];
  const link = meeting.state === "planned" ? linkOf(meeting.place) : undefined;
  return [
    execute(
      words.file,
      "document",
      { of: "calendar", body: meeting.body, meeting: meeting.id },
      { style: "positive" },
    ),
    ...(link === undefined ? [] : [openUrl(words.link, link)]),
  ];
}

/** One meeting, and what there is to do with it, by right. */
export function meetingCard(
  meeting: PlannedMeeting,
  body: Organisation,
  { language, today }: Caller,
  more: {
    /** What has just happened; absent where somebody only looks. */
    said?: string;
    paragraphs?: readonly string[];
    mayPlan: boolean;
    /** Members who hear nothing in Teams; for those who may plan only. */
    unreached: readonly Person[];
  },
): Card {
  const words = planningWords[language];
  const name = body.name[language];
  const about = { body: meeting.body, meeting: meeting.id };
  const isOver = meeting.state === "planned" && meeting.on < today;
  const mayChange = more.mayPlan && meeting.state === "planned";
  const toTell = meeting.state === "held" || isOver ? [] : more.unreached;
  const title = words.viewTitle[meeting.state](name);
  return render("notice", {
    lang: language,
    speak: more.said ?? title,
    title: more.said ?? title,
    paragraphs: [
      ...(more.said === undefined ? [] : [title]),
      ...(more.paragraphs ?? []),
      ...(isOver && more.mayPlan ? [words.isOver] : []),
    ],
    lines: [
      ...meetingLines(meeting, language),
      ...(toTell.length > 0
        ? [
            line(
              words.tellYourself,
              `${joined(
                toTell.map((person) => person.name),
                language,
              )}. ${words.tellYourselfWhy}`,
            ),
          ]
        : []),
    ],
    actions: [
      ...(isOver && more.mayPlan ? [execute(words.record, "meeting.form", { body: body.id })] : []),
      ...(meeting.state === "held" ? [] : meetingActions(meeting, language)),
      ...(mayChange
        ? [
            execute(words.move, "planning.change", { ...about, seen: meeting.sequence }),
            execute(words.cancel, "planning.cancelForm", { ...about, seen: meeting.sequence }),
          ]
        : []),
      execute(words.all, "planning"),
    ],
  });
}

/** The meetings to come of several bodies, and those that have passed without being recorded. */
export function meetingsCard(
  found: readonly { body: Organisation; meetings: readonly PlannedMeeting[]; mayPlan: boolean }[],
  { language, today }: Caller,
): Card {
  const words = planningWords[language];
  const plannable = found.filter(({ mayPlan }) => mayPlan);
  const [only] = plannable;
  const groups = found.map(({ body, meetings, mayPlan }) => ({
    heading: body.name[language],
    shown: meetings.filter(
      ({ on, state }) => (on >= today && state !== "held") || (mayPlan && state === "planned"),
    ),
  }));
  const filled = groups.filter(({ shown }) => shown.length > 0);
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: filled.length === 0 ? words.none : words.listTitle,
    title: words.listTitle,
    subtitle: filled.length === 0 ? words.none : "",
    groups: filled.map(({ heading, shown }) => ({
      heading,
      items: shown.slice(0, size).map((meeting) => itemOf(meeting, { language, today })),
    })),
    actions: only
      ? [execute(words.plan, "planning.new", plannable.length === 1 ? { body: only.body.id } : {})]
      : [],
  }));
}

function itemOf(meeting: PlannedMeeting, { language, today }: Pick<Caller, "language" | "today">): Item {
  const words = planningWords[language];
  const isCancelled = meeting.state === "cancelled";
  const isOver = !isCancelled && meeting.on < today;
  const text = isCancelled
    ? words.itemCancelled
    : isOver
      ? words.itemOver
      : shortened(meeting.place, shortPlace);
  return {
    name: words.start(meeting),
    text,
    color: isCancelled || isOver ? "Attention" : "Default",
    hasAction: true,
    actions: [execute(words.open, "planning.open", { body: meeting.body, meeting: meeting.id })],
  };
}

/** The place where it is a web address and nothing else. */
function linkOf(place: string): string | undefined {
  return /^https:\/\/\S+$/i.test(place) && URL.canParse(place) ? new URL(place).href : undefined;
}
