import type { PlanLookup } from "../../plan/lookup.ts";
import type { MessageLine } from "../../reminders/outbox/documents.ts";
import { addDays, type LocalDate } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { reminderWords } from "../../words/reminders.ts";
import { execute } from "../cards/actions.ts";
import type { FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import { inputField, type Again } from "./input-field.ts";
import { actionsOf } from "./reminder-actions.ts";
import type { Reader } from "./reminder-cards.ts";

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
      // What a message with many lines has no room for; clients show six buttons and put these behind "…".
      ...actionsOf(about.owed.what, language)
        .slice(1)
        .map((action) => ({ ...action, mode: "secondary" })),
    ],
  });
}
