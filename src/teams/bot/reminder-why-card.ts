import type { PlanLookup } from "../../plan/lookup.ts";
import type { MessageLine } from "../../reminders/outbox/documents.ts";
import { hasDay } from "../../reminders/owed.ts";
import { writtenDate } from "../../words/format.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { reminderWords, type ReminderNames } from "../../words/reminders.ts";
import { execute } from "../cards/actions.ts";
import type { Status } from "../cards/models.ts";
import { renderLargest, type Card } from "../cards/render.ts";
import type { Day, Reader } from "./reminder-cards.ts";
import { sectionOf } from "./reminder-section.ts";

type Item = Status["groups"][number]["items"][number];

/** Lines that the card explains, the most first. */
const sizes = [20, 12, 8, 5, 3] as const;

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
    subtitle: [
      words.quiet(reminders.quietDays),
      words.hours(reminders.hours.from, reminders.hours.to),
      ...(lines.length > size ? [words.moreLines(lines.length - size)] : []),
    ].join(" "),
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
  const item = (name: string, text: string): Item => ({
    name,
    text,
    color: "Default",
    hasAction: false,
    actions: [],
  });
  return [
    item(words.why.replace(/\?$/, ""), words.because(as, step, names)),
    item(hasDay(owed) ? words.due : words.since, writtenDate(owed.due, language)),
    item(words.occasionLabel, words.occasion(occasion)),
    item(words.ruleLabel, words.rule(lookup.plan.reminders[owed.timetable])),
    ...(section === undefined ? [] : [item(words.sectionLabel, words.section(section))]),
  ];
}
