import type { Language } from "../../plan/schema.ts";
import type { What } from "../../reminders/owed.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { meetingWords } from "../../words/meetings.ts";
import { planningWords } from "../../words/planning.ts";
import { reminderWords } from "../../words/reminders.ts";
import { reportWords } from "../../words/reports.ts";
import { execute, type ActionData, type CardAction } from "../cards/actions.ts";

/** What somebody can do about what is owed, the next step first. It opens in a message of its own: the reminder stays. */
export function actionsOf(what: What, language: Language): CardAction[] {
  const words = reminderWords[language];
  const first = (title: string, verb: string, data: ActionData = {}): CardAction =>
    execute(title, verb, { ...data, beside: true }, { style: "positive" });
  const more = (title: string, verb: string, data: ActionData = {}): CardAction =>
    execute(title, verb, { ...data, beside: true });
  switch (what.kind) {
    case "report": {
      const title = what.state === "returned" ? reportWords[language].goOn : words.reportNow;
      return [first(title, "report.open", { unit: what.unit, year: what.year })];
    }
    case "review":
      return [first(reportWords[language].look, "report.look", { unit: what.unit, year: what.year })];
    case "moreTime":
      return [first(words.decide, "report.timeLook", { unit: what.unit, year: what.year })];
    case "meeting": {
      const { body } = what;
      const { askable } = what.year;
      return [
        first(words.recordMeeting, "meeting.form", { body }),
        more(planningWords[language].plan, "planning.new", { body }),
        ...(askable
          ? [more(bodyYearWords[language].noNeed(askable), "meeting.noNeed", { body, quarter: askable })]
          : []),
        more(meetingWords[language].look, "meeting.year", { body }),
      ];
    }
    case "legitimation":
      return [first(words.decide, "legitimations")];
    case "vacancy":
      return [first(words.open, "composition.open", { body: what.body })];
    case "compiled":
      return [first(words.open, "compiled", { year: what.year })];
    case "cycle":
      return [first(words.open, "cycle.open", { cycle: what.owed.cycle })];
    case "questions":
      return [first(words.open, "questions")];
    case "dormant":
      return [first(words.open, "dormant.open", { duty: what.duty })];
    case "unheld":
      return [first(words.open, "status")];
    default:
      return what satisfies never;
  }
}
