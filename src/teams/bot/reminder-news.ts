import type { PlanLookup } from "../../plan/lookup.ts";
import type { News } from "../../reminders/owed.ts";
import { namesFor } from "../../words/reminder-names.ts";
import { reminderWords } from "../../words/reminders.ts";
import type { Content } from "../cards/models.ts";
import { line } from "../cards/models.ts";
import { actionsOf } from "./reminder-actions.ts";
import type { Reader } from "./reminder-cards.ts";

/** Somebody says that what they were reminded of is not theirs: the office finds out whose it is. */
export function notMineContent(
  lookup: PlanLookup,
  { person, what }: Extract<News, { kind: "notMine" }>,
  { language, directory }: Reader,
): Content {
  const words = reminderWords[language];
  const names = namesFor(lookup, directory, language);
  return {
    title: words.notMineTitle(words.title(what, names)),
    paragraphs: [words.notMineText(names.person(person))],
    lines: [line(words.notMineNext, words.notMineHow)],
    actions: actionsOf(what, language).slice(0, 1),
  };
}
