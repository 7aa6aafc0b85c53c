import type { FreeDay } from "../../bodies/planning/free-days.ts";
import {
  aboutLength,
  placeLength,
  reasonLength,
  typedPlan,
  type PlanProblem,
  type TypedPlan,
} from "../../bodies/planning/plan-input.ts";
import type { PlannedMeeting } from "../../bodies/planning/planned-meeting.ts";
import type { Organisation } from "../../people/roster.ts";
import { writtenTime } from "../../words/format.ts";
import { planningWords } from "../../words/planning.ts";
import { execute } from "../cards/actions.ts";
import type { FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { whenLine } from "./planning-cards.ts";
import { inputField } from "./input-field.ts";
import type { Inputs } from "./requests.ts";

/** Which meeting a form is about: a new one by its key, or one that is changed, as the card saw it. */
export interface Form {
  body: Organisation;
  meeting: string;
  seen?: number;
}

/** What is in the form besides what was typed. */
interface Look {
  notice?: string;
  problems?: readonly PlanProblem[];
  /** Proposals instead of the inputs of day and time. */
  days?: readonly FreeDay[];
  /** Somebody has another meeting at that time, and that has been said. */
  anyway?: boolean;
}

/** What an empty form begins with. */
export const usualStart = 10 * 60;

export function typedOf({ on, startMinute, minutes, place, about = "" }: PlannedMeeting): TypedPlan {
  return { on, time: writtenTime(startMinute), minutes: String(minutes), place, about };
}

/** The form that plans a meeting or changes one. */
export function planFormCard(
  { body, meeting, seen }: Form,
  typed: TypedPlan,
  { language }: Caller,
  { notice = "", problems = [], days = [], anyway = false }: Look = {},
): Card {
  const words = planningWords[language];
  const isNew = seen === undefined;
  const about = { body: body.id, meeting, ...(!isNew && { seen }) };
  const title = (isNew ? words.planTitle : words.moveTitle)(body.name[language]);
  const field = (
    id: keyof TypedPlan | "slot",
    type: FormField["type"],
    label: string,
    more: Partial<FormField> = {},
  ): FormField => {
    const problem = problems.find(({ input }) => input === id);
    const asked = { id, type, label, problem: problem ? words.problem(problem) : "", maxLength: 40, ...more };
    return inputField(asked, id === "slot" ? undefined : { ...typed }, aboutLength * 2);
  };
  const slots = days.flatMap((day) =>
    day.startMinutes.map((startMinute) => ({
      title: words.start({ on: day.on, startMinute }),
      value: `${day.on} ${writtenTime(startMinute)}`,
    })),
  );
  const [first] = slots;
  const save = isNew
    ? anyway
      ? words.saveAnyway
      : words.save
    : anyway
      ? words.saveMoveAnyway
      : words.saveMove;
  return render("form", {
    lang: language,
    speak: notice === "" ? title : notice,
    title,
    subtitle: "",
    notice,
    lines: [],
    fields: [
      ...(first
        ? [field("slot", "choice", words.slot, { help: words.slotHelp, value: first.value, choices: slots })]
        : [
            field("on", "date", words.on, { help: words.onHelp }),
            field("time", "line", words.at, { help: words.atHelp }),
          ]),
      field("minutes", "line", words.minutes),
      field("place", "line", words.placeField, { maxLength: placeLength }),
      field("about", "text", words.aboutField, { maxLength: aboutLength }),
    ],
    actions: [
      execute(save, "planning.save", { ...about, anyway }, { style: "positive" }),
      first
        ? execute(words.otherDay, "planning.form", { ...about, find: false })
        : execute(words.find, "planning.form", { ...about, find: true }),
      execute(words.all, "planning"),
    ],
  });
}

/** The form that cancels a meeting. */
export function cancelFormCard(
  meeting: PlannedMeeting,
  name: string,
  { language }: Caller,
  again?: { typed: Inputs; problems: readonly PlanProblem[] },
): Card {
  const words = planningWords[language];
  const about = { body: meeting.body, meeting: meeting.id };
  const problem = again?.problems.find(({ input }) => input === "reason");
  const title = words.cancelTitle(name);
  return render("form", {
    lang: language,
    speak: again ? words.fixReason : title,
    title,
    subtitle: "",
    notice: again ? words.fixReason : "",
    lines: [whenLine(meeting, language)],
    fields: [
      inputField(
        {
          id: "reason",
          type: "text",
          label: words.reason,
          problem: problem ? words.problem(problem) : "",
          maxLength: reasonLength,
        },
        again?.typed,
        reasonLength * 2,
      ),
    ],
    actions: [
      execute(
        words.cancel,
        "planning.cancel",
        { ...about, seen: meeting.sequence },
        { style: "destructive" },
      ),
      execute(words.back, "planning.open", about),
    ],
  });
}

/** What was typed, with what the form begins with where nothing was. */
export function typedAgain(inputs: Inputs, usualMinutes: number): TypedPlan {
  const typed = typedPlan(inputs);
  return { ...typed, minutes: typed.minutes === "" ? String(usualMinutes) : typed.minutes };
}
