import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language } from "../../plan/schema.ts";
import {
  isEnded,
  type Closed,
  type Content as MessageContent,
  type MessageLine,
} from "../../reminders/outbox/documents.ts";
import { hasDay, type What } from "../../reminders/owed.ts";
import { writtenDate } from "../../words/format.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { general } from "../../words/general.ts";
import { reminderWords, type ReminderNames } from "../../words/reminders.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type Line, type Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import { actionsOf } from "./reminder-actions.ts";

/** The message of a day: what somebody should do, or know, with the next step at each line. */

export type Day = Extract<MessageContent, { occasion: "day" }>;
type Item = Status["groups"][number]["items"][number];

export interface Reader {
  language: Language;
  directory: Directory;
}

/** Lines that a card shows, the most first. */
const sizes = [40, 25, 15, 10, 6, 3] as const;

/** @param id of the message, which its buttons name */
export function dayCard(lookup: PlanLookup, id: string, { lines }: Day, reader: Reader): Card {
  const names = namesFor(lookup, reader.directory, reader.language);
  const [only] = lines;
  return only && lines.length === 1
    ? singleCard(id, only, reader.language, names)
    : bundleCard(id, lines, reader.language, names);
}

function singleCard(id: string, about: MessageLine, language: Language, names: ReminderNames): Card {
  const words = reminderWords[language];
  const { owed, occasion, closed, as, step } = about;
  const title = words.single(words.title(owed.what, names));
  const text = closed ? sentence(closedText(closed, language, names)) : words.text(owed, occasion, names);
  return render("notice", {
    lang: language,
    speak: `${title}. ${text}`,
    title,
    paragraphs: [text, ...(closed ? [] : [words.because(as, step, names)])],
    lines: closed ? [] : factsOf(about, language),
    actions: closed
      ? [
          ...(isEnded(closed) ? [] : actionsOf(owed.what, language).slice(0, 1)),
          ...closedActions(id, about, language),
        ]
      : [
          ...(as.role === "informed"
            ? [statusAction(language)]
            : [...actionsOf(owed.what, language), answerAction(id, about, language)]),
          whyAction(id, language),
        ],
  });
}

function factsOf({ owed }: MessageLine, language: Language): Line[] {
  const words = reminderWords[language];
  const { what, due } = owed;
  if (what.kind === "meeting") return [line(words.yearLabel, words.year(what.year))];
  return hasDay(owed) ? [line(words.due, writtenDate(due, language))] : [];
}

function bundleCard(
  id: string,
  lines: readonly MessageLine[],
  language: Language,
  names: ReminderNames,
): Card {
  const words = reminderWords[language];
  const open = lines.filter(({ closed }) => !closed);
  const title = words.many(open.length);
  const first = open[0] ?? lines[0];
  const members = Map.groupBy(lines, groupOf);
  return renderLargest("reminders", sizes, (size) => {
    let left: number = size;
    const shown = Object.entries(words.groups).flatMap(([group, heading]) => {
      const all = members.get(group as Group) ?? [];
      const fits = all.slice(0, left);
      left -= fits.length;
      const items = fits.map((each) => itemOf(id, each, language, names));
      return items.length === 0 ? [] : [{ heading, items }];
    });
    const missing = lines.length - shown.reduce((sum, { items }) => sum + items.length, 0);
    return {
      lang: language,
      speak: [`${title}.`, ...(first ? [`${words.title(first.owed.what, names)}.`] : [])].join(" "),
      title,
      subtitle: missing > 0 ? words.moreLines(missing) : "",
      groups: shown,
      actions: [statusAction(language), whyAction(id, language)],
    };
  });
}

type Group = "late" | "soon" | "informed" | "closed";

function groupOf({ closed, as, occasion, owed }: MessageLine): Group {
  if (closed) return "closed";
  if (as.role === "informed") return "informed";
  return occasion.when === "before" || isHint(owed.what) ? "soon" : "late";
}

/** What is said after its day, but is not late: a milestone on the way, a checkpoint within the year. */
function isHint(what: What): boolean {
  if (what.kind === "cycle") return what.owed.standing !== "overdue";
  return what.kind === "meeting" && (what.year.owed?.atLeast ?? 0) < what.year.needed;
}

function itemOf(id: string, about: MessageLine, language: Language, names: ReminderNames): Item {
  const words = reminderWords[language];
  const { owed, occasion, closed, as } = about;
  const [next] = actionsOf(owed.what, language);
  const open =
    as.role === "informed" ? [] : [...(next ? [withoutStyle(next)] : []), answerAction(id, about, language)];
  const actions = closed ? closedActions(id, about, language) : open;
  return {
    name: words.title(owed.what, names),
    text: closed ? closedText(closed, language, names) : words.text(owed, occasion, names),
    color: closed ? "Good" : groupOf(about) === "late" ? "Attention" : "Default",
    hasAction: actions.length > 0,
    actions,
  };
}

function withoutStyle({ style, ...action }: CardAction): CardAction {
  return action as CardAction;
}

function closedText(closed: Closed, language: Language, names: ReminderNames): string {
  const words = reminderWords[language].closed;
  const on = writtenDate(closed.on, language);
  switch (closed.how) {
    case "done":
      return words.done(on, closed.by === undefined ? "" : names.person(closed.by));
    case "over":
      return words.over(on);
    case "later":
      return words.later(writtenDate(closed.until ?? closed.on, language));
    case "stopped":
      return words.stopped(on);
    case "notMine":
      return words.notMine(on);
    default:
      return closed.how satisfies never;
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What was answered can be taken back; what is done cannot. */
function closedActions(message: string, { id, closed }: MessageLine, language: Language): CardAction[] {
  if (isEnded(closed)) return [];
  return [execute(reminderWords[language].takeBack, "reminder.takeBack", { message, line: id })];
}

function answerAction(message: string, { id }: MessageLine, language: Language): CardAction {
  return execute(reminderWords[language].otherAnswer, "reminder.answer", { message, line: id });
}

/** Where everything stands that the person may see. */
function statusAction(language: Language): CardAction {
  return execute(general[language].status, "status", { beside: true });
}

function whyAction(message: string, language: Language): CardAction {
  return execute(reminderWords[language].why, "reminder.why", { message });
}
