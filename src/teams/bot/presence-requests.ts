import { readPresence, type PresenceProblem } from "../../people/presence-input.ts";
import type { Presence, Presences } from "../../people/presences.ts";
import type { Plan } from "../../plan/schema.ts";
import type { Reminders } from "../../reminders/use-cases.ts";
import { writtenDate } from "../../words/format.ts";
import { presenceWords } from "../../words/presence.ts";
import { execute } from "../cards/actions.ts";
import type { FormField } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import { inputField, type Again } from "./input-field.ts";
import type { Reply } from "./reply.ts";
import type { Inputs } from "./requests.ts";

/** "Erinnerungen": at which hour somebody hears of things, and when they are away. Everybody sets it for themselves only. */
export function makePresenceRequests(parts: {
  plan: Plan;
  presences: Presences;
  reminders: Pick<Reminders, "wakeFor">;
}) {
  const { hours } = parts.plan.reminders;

  function form({ language }: Caller, presence: Presence, again?: Again<PresenceProblem>): Reply {
    const words = presenceWords[language];
    const field = (
      id: PresenceProblem["field"],
      label: string,
      value: string,
      more: Partial<FormField> = {},
    ): FormField => {
      const problem = again?.problems.find((each) => each.field === id);
      const asked = { id, type: "date" as const, label, value, maxLength: 10, ...more };
      return inputField({ ...asked, problem: problem ? words.problem[problem.code] : "" }, again?.typed, 10);
    };
    const all = Array.from({ length: hours.to - hours.from }, (_, index) => hours.from + index);
    return {
      card: render("form", {
        lang: language,
        speak: again?.notice ?? words.title,
        title: words.title,
        subtitle: words.text,
        notice: again?.notice ?? "",
        lines: [],
        fields: [
          field("hour", words.hour, String(presence.hour ?? hours.from), {
            type: "compact",
            choices: all.map((hour) => ({ title: words.hourOf(hour), value: String(hour) })),
          }),
          field("from", words.from, presence.absence?.from ?? ""),
          field("until", words.until, presence.absence?.until ?? "", { help: words.absenceHelp }),
        ],
        actions: [execute(words.save, "reminders.save", {}, { style: "positive" })],
      }),
    };
  }

  return async function handle(
    request: { verb: "reminders" | "reminders.save"; inputs: Inputs },
    caller: Caller,
  ): Promise<Reply> {
    const { person, language, today, directory } = caller;
    const words = presenceWords[language];
    if (!person) return noticeCard(language, words.notInRoster);
    const before = await parts.presences.of(person);
    if (request.verb === "reminders") return form(caller, before);
    const read = readPresence(request.inputs, { today, hours });
    if (!read.ok) {
      const { problems } = read;
      return form(caller, before, { typed: request.inputs, notice: words.fixProblems, problems });
    }
    const { presence } = read;
    await parts.presences.keep(person, presence);
    // Whoever stands in must hear of it, and whoever is back.
    await parts.reminders.wakeFor(directory);
    const { absence, hour = hours.from } = presence;
    const away = absence
      ? words.savedAbsence(writtenDate(absence.from, language), writtenDate(absence.until, language))
      : words.present;
    const said = noticeCard(
      language,
      words.saved,
      [words.savedHour(words.hourOf(hour)), away],
      [execute(words.change, "reminders")],
    );
    return { ...said, news: true };
  };
}
