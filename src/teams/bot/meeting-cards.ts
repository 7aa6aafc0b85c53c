import { totalOf } from "../../bodies/everybody.ts";
import type { MeetingInput } from "../../bodies/meeting-input.ts";
import type { Meeting } from "../../bodies/meetings/documents.ts";
import type { MeetingEvent } from "../../bodies/meetings/history.ts";
import type { BodyYear } from "../../bodies/meetings/looking.ts";
import type { YearState } from "../../bodies/cadence.ts";
import type { Month } from "../../bodies/timeline.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Body, Language } from "../../plan/schema.ts";
import { dateAt, yearOf, type LocalDate } from "../../time/local-date.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { shortened, writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { execute, openUrl, type CardAction } from "../cards/actions.ts";
import { line, type Line, type Timeline, type TimelineMonth } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { peopleNames } from "./composition-names.ts";
import { firstOf, item } from "./cycle-cards.ts";
import { backToYear, minimumText } from "./meeting-forms.ts";

/** What there is to see of a body's meetings: the year as a picture, the list, one meeting, the history. */

/** What the reader may do besides looking. */
export interface May {
  record: boolean;
  /** The office sets another minimum, and sees who recorded what. */
  coordinate: boolean;
}

/** Lines of each kind, the most first. */
const sizes = [60, 25, 10, 4] as const;
const shortResult = 120;
const monthsInRow = 6;
/** Days that a line names before it says how many there are besides. */
const daysShown = 12;

/** A body's year: the picture first, words under it, then what there is to do. */
export function yearCard(seen: BodyYear, caller: Caller, may: May, timeZone: string): Card {
  const { language, today } = caller;
  const words = bodyYearWords[language];
  const { body, rule, state, coming, minimum } = seen;
  const title = words.title(body.name[language]);
  const date = writtenDate(today, language);
  const hints = state.warnings.map(words.warning);
  const held = seen.meetings.filter(({ cancelled }) => !cancelled).map((each) => each.date);
  const days = (all: readonly LocalDate[]): string[] =>
    all.slice(0, daysShown).map((day) => writtenDate(day, language));
  const spoken = [
    `${title}.`,
    words.standing(state),
    ...(held.length > 0 ? [words.held(days(held))] : []),
    ...(coming.length > 0 ? [words.planned(days(coming))] : []),
    ...(state.noNeed.length > 0 ? [words.noNeedSpoken(state.noNeed)] : []),
    ...hints,
    words.today(date),
  ];
  const lines: Line[] = [
    ...(state.last ? [line(words.lastLabel, writtenDate(state.last, language))] : []),
    ...(coming.length > 0 ? [line(words.comingLabel, days(coming).join(", "))] : []),
    ...(state.noNeed.length > 0 ? [line(words.noNeedLabel, words.noNeedText(state.noNeed))] : []),
    line(
      words.ruleLabel,
      rule.meetings.asNeeded ? minimumText(minimum, timeZone, language) : words.rule(minimum.number),
    ),
  ];
  return render("timeline", {
    lang: language,
    speak: spoken.join(" "),
    title,
    subtitle: words.asOf(state.year, date),
    rows: rowsOf(seen.months, language),
    legend: rule.meetings.asNeeded ? words.legend : words.legendFixed,
    state: words.standing(state),
    stateColor: colorOf(state),
    hints,
    lines,
    actions: yearActions(seen, caller, may),
  });
}

function yearActions({ body, rule, state }: BodyYear, { language, today }: Caller, may: May): CardAction[] {
  const words = bodyYearWords[language];
  const { year, askable, noNeed } = state;
  const about = { body: body.id };
  const now = yearOf(today);
  const latest = noNeed.at(-1);
  return [
    ...(may.record
      ? [execute(meetingWords[language].record, "meeting.form", about, { style: "positive" })]
      : []),
    ...(may.record && askable
      ? [execute(words.noNeed(askable), "meeting.noNeed", { ...about, quarter: askable })]
      : []),
    ...(may.record && latest
      ? [execute(words.need(latest), "meeting.noNeed.back", { ...about, quarter: latest })]
      : []),
    execute(words.list(year), "meeting.list", { ...about, year }),
    execute(words.otherYear(year === now ? now - 1 : now), "meeting.year", {
      ...about,
      year: year === now ? now - 1 : now,
    }),
    ...(may.coordinate && rule.meetings.asNeeded
      ? [execute(words.minimum, "meeting.minimum", about, { mode: "secondary" })]
      : []),
    execute(words.history, "meeting.history", about, { mode: "secondary" }),
    execute(words.allBodies, "status", {}, { mode: "secondary" }),
  ];
}

/** Two rows of six: readable on a phone. What is seen in a month stands in characters; colours only help. */
function rowsOf(months: readonly Month[], language: Language): Timeline["rows"] {
  const cells = months.map((month, index): TimelineMonth => {
    return {
      name: bodyYearWords[language].months[index] ?? "",
      weight: month.isThisMonth ? "Bolder" : "Default",
      nameColor: month.isThisMonth ? "Accent" : "Default",
      isNow: month.isThisMonth,
      mark: markOf(month),
      color: month.held > 0 ? "Good" : month.planned > 0 ? "Accent" : "Default",
      beginsQuarter: index % monthsInRow === monthsInRow / 2,
    };
  });
  return [{ months: cells.slice(0, monthsInRow) }, { months: cells.slice(monthsInRow) }];
}

function markOf({ held, planned, noNeed, outside }: Month): string {
  const times = (count: number, mark: string): string =>
    count > 2 ? `${String(count)}${mark}` : mark.repeat(count);
  const marks = times(held, "●") + times(planned, "○");
  // Something must stand there, or the cell is lower than its neighbours.
  return marks === "" ? (noNeed ? "–" : outside ? "\u00a0" : "·") : marks;
}

function colorOf({ standing, warnings }: YearState): Timeline["stateColor"] {
  if (standing === "missed") return "Attention";
  return standing === "met" && warnings.length === 0 ? "Good" : "Default";
}

/** The year's meetings, the newest first, and those called off. */
export function listCard({ body, rule, state, meetings }: BodyYear, caller: Caller, may: May): Card {
  const { language } = caller;
  const words = bodyYearWords[language];
  const title = words.listTitle(body.name[language], state.year);
  const items = (all: readonly Meeting[]) =>
    all.toReversed().map((meeting) => {
      const text = [typeName(rule, meeting, language), countText(meeting, language), meeting.result ?? ""]
        .filter((part) => part !== "")
        .join(", ");
      const action = execute(meetingWords[language].open, "meeting.open", aboutOf(body, meeting));
      return item(writtenDate(meeting.date, language), shortened(text.replaceAll("\n", " "), shortResult), {
        action,
      });
    });
  const held = items(meetings.filter(({ cancelled }) => !cancelled));
  const off = items(meetings.filter(({ cancelled }) => cancelled));
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: `${title}: ${meetingWords[language].year(state)}.`,
    title,
    subtitle: held.length === 0 ? words.noMeetings : meetingWords[language].year(state),
    groups: [
      { heading: words.heldHeading, items: firstOf(held, size, words.more) },
      { heading: words.cancelledHeading, items: firstOf(off, size, words.more) },
    ].filter((group) => group.items.length > 0),
    actions: [
      ...(may.record ? [execute(meetingWords[language].record, "meeting.form", { body: body.id })] : []),
      backToYear(body, language),
    ],
  }));
}

/** A meeting and what goes with it; `named`: who took part, of those who agreed to be named, by their ids. */
export interface SeenMeeting {
  body: Organisation;
  rule: Body;
  meeting: Meeting;
  named: readonly string[];
}

/** One meeting, with all that is on record. Who recorded it, the office sees. */
export function meetingCard(
  seen: SeenMeeting,
  caller: Caller,
  may: May,
  timeZone: string,
  said?: string,
): Card {
  const { language, directory } = caller;
  const { body, meeting } = seen;
  const words = meetingWords[language];
  const title = words.savedText(body.name[language], writtenDate(meeting.date, language));
  const by = ({ at, by: id }: { at: number; by: string }): string =>
    words.by(
      writtenDate(dateAt(at, timeZone), language),
      may.coordinate ? (directory.person(id)?.name ?? id) : "",
    );
  const { cancelled, recordedAt, recordedBy } = meeting;
  const about = aboutOf(body, meeting);
  return render("notice", {
    lang: language,
    speak: [said, title].filter(Boolean).join(" "),
    title,
    paragraphs: said === undefined ? [] : [said],
    lines: [
      ...meetingLines(seen, caller),
      line(words.recordedLabel, by({ at: recordedAt, by: recordedBy })),
      ...(cancelled ? [line(words.cancelledLabel, `${by(cancelled)}. ${cancelled.reason}`)] : []),
    ],
    actions: [
      ...(meeting.minutes === undefined ? [] : [openUrl(words.openMinutes, meeting.minutes)]),
      ...(may.record && !cancelled
        ? [execute(words.correct, "meeting.correct", about), execute(words.cancel, "meeting.cancel", about)]
        : []),
      backToYear(body, language),
    ],
  });
}

/** Says what was done with a meeting, where the year stands with it, and what comes next. */
export function receiptCard(
  seen: SeenMeeting & { year: YearState },
  caller: Caller,
  title: string,
  { mayPropose }: { mayPropose: boolean },
): Card {
  const { language } = caller;
  const { body, meeting, year } = seen;
  const words = meetingWords[language];
  const text = words.savedText(body.name[language], writtenDate(meeting.date, language));
  return render("notice", {
    lang: language,
    speak: `${title} ${text}`,
    title,
    paragraphs: [text],
    lines: [...meetingLines(seen, caller), line(words.yearLabel, words.year(year))],
    actions: [
      ...(mayPropose ? [execute(words.propose, "proposal", { body: body.id })] : []),
      ...(meeting.cancelled ? [] : [execute(words.correct, "meeting.correct", aboutOf(body, meeting))]),
      backToYear(body, language),
    ],
  });
}

/** Everything that was recorded about a body's meetings, the newest first. Who recorded it, the office sees. */
export function historyCard(
  { body, rule }: { body: Organisation; rule: Body },
  events: readonly MeetingEvent[],
  { language, directory }: Caller,
  may: May,
  timeZone: string,
): Card {
  const words = bodyYearWords[language];
  const title = words.historyTitle(body.name[language]);
  const entries = events.toReversed().map((event) => {
    const day = writtenDate(dateAt(event.at, timeZone), language);
    const who = may.coordinate ? `, ${directory.person(event.by)?.name ?? event.by}` : "";
    const was =
      "before" in event && typeof event.before === "object"
        ? words.before(contentText(rule, event.before, language))
        : "";
    const text = [words.event(event), event.comment ?? "", was].filter((part) => part !== "").join(". ");
    return item(`${day}${who}`, text);
  });
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: title,
    title,
    subtitle: entries.length === 0 ? words.noHistory : body.name[language],
    groups:
      entries.length === 0 ? [] : [{ heading: words.history, items: firstOf(entries, size, words.more) }],
    actions: [backToYear(body, language)],
  }));
}

function meetingLines({ rule, meeting, named }: SeenMeeting, caller: Caller): Line[] {
  const { language } = caller;
  const words = meetingWords[language];
  const type = typeName(rule, meeting, language);
  return [
    ...(type === "" ? [] : [line(words.typeLabel, type)]),
    line(words.tookPart, benchText(rule, meeting, language) || words.notCounted),
    ...(named.length > 0 ? [line(words.namedLabel, peopleNames(caller, named))] : []),
    ...(meeting.result === undefined ? [] : [line(words.resultLabel, meeting.result)]),
    ...(meeting.next ? [line(words.nextLabel, writtenDate(meeting.next, language))] : []),
  ];
}

/** How many took part, and of which bench how many. */
function benchText(rule: Body, meeting: MeetingInput, language: Language): string {
  const counted = rule.benches.flatMap(({ id, name }) => {
    const count = meeting.benches?.[id];
    return count === undefined ? [] : [`${name[language]} ${String(count)}`];
  });
  const total = countText(meeting, language);
  return counted.length === 0 ? total : `${total} (${counted.join(", ")})`;
}

/** What a meeting said, in one line. */
function contentText(rule: Body, meeting: MeetingInput, language: Language): string {
  return [
    writtenDate(meeting.date, language),
    typeName(rule, meeting, language),
    countText(meeting, language),
    meeting.result ?? "",
    meeting.minutes ?? "",
    meeting.next ? `${meetingWords[language].nextLabel}: ${writtenDate(meeting.next, language)}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function countText(meeting: MeetingInput, language: Language): string {
  const total = totalOf(meeting);
  return total === undefined ? "" : meetingWords[language].counted(total);
}

function typeName({ meetings }: Body, { type }: MeetingInput, language: Language): string {
  return meetings.kinds.find(({ id }) => id === type)?.name[language] ?? "";
}

function aboutOf(body: Organisation, { key, date }: Meeting) {
  return { body: body.id, key, on: date };
}
