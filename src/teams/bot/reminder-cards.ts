import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Language, Plan } from "../../plan/schema.ts";
import type { Closed, Content as MessageContent, MessageLine } from "../../reminders/outbox/documents.ts";
import { isQuestionNews, type What } from "../../reminders/owed.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { questionWords } from "../../words/questions.ts";
import { general } from "../../words/general.ts";
import { reminderWords, type ReminderNames } from "../../words/reminders.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField, type Line, type Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Again } from "./input-field.ts";
import { inputField } from "./input-field.ts";
import { actionsOf } from "./reminder-actions.ts";
import { sectionOf } from "./reminder-section.ts";

/** The message of a day: what somebody should do, or know, with the next step at each line. */

type Day = Extract<MessageContent, { occasion: "day" }>;
type Item = Status["groups"][number]["items"][number];

export interface Reader {
  language: Language;
  directory: Directory;
}

/** Lines that a card shows, the most first. */
const sizes = [12, 8, 5, 3] as const;

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
  const { what, due, timetable } = owed;
  if (what.kind === "meeting") return [line(words.yearLabel, words.year(what.year))];
  const isSince = timetable === "waiting" || timetable === "missing";
  return isSince ? [] : [line(words.due, writtenDate(due, language))];
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
  if (closed && isEnded(closed)) return [];
  return [execute(reminderWords[language].takeBack, "reminder.takeBack", { message, line: id })];
}

function isEnded({ how }: Closed): boolean {
  return how === "done" || how === "over";
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

/** Everything else that can be answered to one line. */
export function answerCard(
  lookup: PlanLookup,
  id: string,
  about: MessageLine,
  days: { today: LocalDate; latest: LocalDate },
  reader: Reader,
  again?: Again<never>,
): Card {
  const { language } = reader;
  const words = reminderWords[language];
  const names = namesFor(lookup, reader.directory, language);
  const title = words.title(about.owed.what, names);
  const data = { message: id, line: about.id };
  const tomorrow = addDays(days.today, 1);
  const inAWeek = addDays(days.today, 7);
  const field: FormField = inputField(
    {
      id: "until",
      type: "date",
      label: words.dateLabel,
      help: words.latest(writtenDate(days.latest, language)),
      maxLength: 10,
    },
    again?.typed,
    10,
  );
  return render("form", {
    lang: language,
    speak: again?.notice ?? `${title}. ${words.answerText}`,
    title: words.answerText,
    subtitle: title,
    notice: again?.notice ?? "",
    lines: [],
    fields: [field],
    actions: [
      execute(words.tomorrow, "reminder.later", { ...data, until: tomorrow }),
      ...(inAWeek <= days.latest
        ? [execute(words.inAWeek, "reminder.later", { ...data, until: inAWeek })]
        : []),
      execute(words.onDate, "reminder.later", data),
      execute(words.notMine, "reminder.notMine", data),
      execute(words.stop, "reminder.stop", data),
      execute(words.back, "reminder.show", { message: id }),
    ],
  });
}

/** Which rule made the bot say each line: post, occasion, timetable, section. */
export function whyCard(lookup: PlanLookup, id: string, { lines }: Day, reader: Reader): Card {
  const { language, directory } = reader;
  const words = reminderWords[language];
  const { reminders } = lookup.plan;
  const names = namesFor(lookup, directory, language);
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: words.whyTitle,
    title: words.whyTitle,
    subtitle: `${words.quiet(reminders.quietDays)} ${words.hours(reminders.hours.from, reminders.hours.to)}`,
    groups: lines.slice(0, size).map((about) => ({
      heading: words.title(about.owed.what, names),
      items: whyItems(lookup, about, reader, names),
    })),
    actions: [execute(words.back, "reminder.show", { message: id })],
  }));
}

function whyItems(
  lookup: PlanLookup,
  about: MessageLine,
  { language, directory }: Reader,
  names: ReminderNames,
): Item[] {
  const words = reminderWords[language];
  const { owed, as, step, occasion } = about;
  const section = sectionOf(lookup, directory, owed.what);
  const isSince = owed.timetable === "waiting" || owed.timetable === "missing";
  const item = (name: string, text: string): Item => ({
    name,
    text,
    color: "Default",
    hasAction: false,
    actions: [],
  });
  const timetable: Plan["reminders"]["report"] = lookup.plan.reminders[owed.timetable];
  return [
    item(words.why.replace(/\?$/, ""), words.because(as, step, names)),
    item(isSince ? words.since : words.due, writtenDate(owed.due, language)),
    item(words.occasionLabel, words.occasion(occasion)),
    item(words.ruleLabel, words.rule(timetable)),
    ...(section === undefined ? [] : [item(words.sectionLabel, words.section(section))]),
  ];
}

/** What a message is about, in a few words. */
export function subjectOf(
  lookup: PlanLookup,
  content: MessageContent,
  reader: Pick<Reader, "language" | "directory">,
): string {
  const { language, directory } = reader;
  const words = reminderWords[language];
  if (content.occasion === "day") {
    const names = namesFor(lookup, directory, language);
    const [first, ...others] = content.lines;
    const title = first ? words.title(first.owed.what, names) : "";
    return others.length > 0 ? `${title} +${String(others.length)}` : title;
  }
  if (isQuestionNews(content.news)) return questionWords[language].question;
  return directory.organisation(content.news.subject)?.name[language] ?? content.news.subject;
}
