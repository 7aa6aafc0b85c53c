import { randomUUID } from "node:crypto";
import { numberLength, type ResolutionProblem } from "../../bodies/dormant/inputs.ts";
import type { DormantEvent } from "../../bodies/dormant/use-cases.ts";
import type { DormantView } from "../../bodies/dormant/view.ts";
import { reasonLength, resultLength } from "../../bodies/meeting-input.ts";
import { dateAt } from "../../time/local-date.ts";
import { dormantWords } from "../../words/dormant.ts";
import { writtenDate } from "../../words/format.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { firstOf, item } from "./cycle-cards.ts";
import { inputField, type Again } from "./input-field.ts";

/** The cards of a duty that rests until a resolution: how it stands, the resolution, what is owed each year. */

/** What the reader may do besides looking. */
export interface May {
  /** The office enters the resolution. */
  resolve: boolean;
  /** The office and whoever leads a body that has the duty. */
  record: boolean;
}

type FormAgain = Again<ResolutionProblem>;

const entriesShown = 6;
const sizes = [60, 25, 10, 4] as const;

/** How the duty stands, and what there is to do. @param said what was just done */
export function dormantCard(view: DormantView, caller: Caller, may: May, said?: string): Card {
  const { language } = caller;
  const words = dormantWords[language];
  const { duty } = view;
  const title = nameOf(view, caller);
  const shown = view.done.toReversed().slice(0, entriesShown);
  return render("notice", {
    lang: language,
    speak: [said, `${title}: ${words.short(view)}.`].filter(Boolean).join(" "),
    title: said ?? title,
    paragraphs: [duty.what[language]],
    lines: [
      ...standingLines(view, caller),
      ...(view.standing === "awake"
        ? [
            line(
              words.done,
              shown.length === 0
                ? words.nothingDone
                : shown.map(({ on }) => writtenDate(on, language)).join(", "),
            ),
          ]
        : []),
    ],
    actions: dormantActions(view, caller, may),
  });
}

/** Whether it rests or since when it holds: for this card and for the answer about the duty. */
export function standingLines(view: DormantView, { language }: Pick<Caller, "language">): Line[] {
  const words = dormantWords[language];
  const { name } = view.duty.dormantUntil;
  if (view.standing === "dormant") return [line(words.standing, words.rests(name[language]))];
  const { on, number } = view.resolution;
  return [
    line(words.standing, words.holds(writtenDate(on, language), number)),
    line(view.duty.dormantUntil.then.name[language], words.year(view.year)),
  ];
}

function dormantActions(view: DormantView, caller: Caller, may: May): CardAction[] {
  const { language, today } = caller;
  const words = dormantWords[language];
  const name = nameOf(view, caller);
  const about = { duty: view.duty.id };
  const last = view.done.at(-1);
  const records =
    may.record && view.standing === "awake"
      ? [
          execute(
            words.doneToday(name),
            "dormant.done.save",
            { ...about, key: randomUUID(), today },
            { style: "positive" },
          ),
          execute(words.doneOther(name), "dormant.done", about),
          ...(last
            ? [
                execute(words.doneTakeBack(writtenDate(last.on, language)), "dormant.done.takeBack", {
                  ...about,
                  key: last.key,
                }),
              ]
            : []),
        ]
      : [];
  return [
    ...records,
    ...(may.resolve ? [resolutionAction(view, caller)] : []),
    execute(words.history, "dormant.history", about),
  ];
}

/** The office's button: enter the resolution, or correct it. */
export function resolutionAction(view: DormantView, { language }: Pick<Caller, "language">): CardAction {
  const words = dormantWords[language];
  return execute(view.standing === "dormant" ? words.enter : words.correct, "dormant.resolution", {
    duty: view.duty.id,
  });
}

/** Asks for the day and number of the resolution; for a correction, for the reason as well. */
export function resolutionFormCard(view: DormantView, { language, today }: Caller, again?: FormAgain): Card {
  const words = dormantWords[language];
  const known = view.standing === "awake" ? view.resolution : undefined;
  const title = known ? words.correct : words.enter;
  const about = { duty: view.duty.id, seen: known?.at ?? 0 };
  const field = fieldOf({ language }, again);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: view.duty.dormantUntil.name[language],
    notice: again?.notice ?? "",
    lines: known ? [line(words.resolution, words.holds(writtenDate(known.on, language), known.number))] : [],
    fields: [
      field("on", "date", words.on, known?.on ?? today),
      { ...field("number", "line", words.number, known?.number ?? ""), maxLength: numberLength },
      ...(known ? [{ ...field("reason", "text", words.reason, ""), help: words.takeBackHelp }] : []),
    ],
    actions: [
      execute(words.save, "dormant.resolution.save", about, { style: "positive" }),
      ...(known
        ? [execute(words.takeBack, "dormant.resolution.takeBack", about, { style: "destructive" })]
        : []),
      execute(words.back, "dormant.open", { duty: view.duty.id }),
    ],
  });
}

/** Asks on which day what is owed each year was done. */
export function doneFormCard(
  view: DormantView,
  caller: Caller,
  key: string = randomUUID(),
  again?: FormAgain,
): Card {
  const { language, today } = caller;
  const words = dormantWords[language];
  const title = words.doneTitle(nameOf(view, caller));
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines: [],
    fields: [fieldOf({ language }, again)("on", "date", words.doneOn, today)],
    actions: [
      execute(words.save, "dormant.done.save", { duty: view.duty.id, key }, { style: "positive" }),
      execute(words.back, "dormant.open", { duty: view.duty.id }),
    ],
  });
}

/** What was recorded of the duty, the newest first. Who did it, the office sees. */
export function dormantHistoryCard(
  view: DormantView,
  events: readonly DormantEvent[],
  caller: Caller,
  mayNames: boolean,
  timeZone: string,
): Card {
  const { language, directory } = caller;
  const words = dormantWords[language];
  const title = words.historyTitle(nameOf(view, caller));
  const entries = events.toReversed().map((event) => {
    const day = writtenDate(dateAt(event.at, timeZone), language);
    const who = mayNames ? `, ${directory.person(event.by)?.name ?? event.by}` : "";
    return item(`${day}${who}`, [words.event(event), event.comment].filter(Boolean).join(". "));
  });
  return renderLargest("status", sizes, (size) => ({
    lang: language,
    speak: title,
    title,
    subtitle: entries.length === 0 ? words.noHistory : "",
    groups:
      entries.length === 0
        ? []
        : [{ heading: words.history, items: firstOf(entries, size, (count) => `+ ${String(count)}`) }],
    actions: [execute(words.back, "dormant.open", { duty: view.duty.id })],
  }));
}

/** What is owed each year, as a title. */
export function nameOf({ duty }: Pick<DormantView, "duty">, { language }: Pick<Caller, "language">): string {
  const name = duty.dormantUntil.then.name[language];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function fieldOf({ language }: Pick<Caller, "language">, again: FormAgain | undefined) {
  return (
    id: ResolutionProblem["field"],
    type: FormField["type"],
    label: string,
    value: string,
  ): FormField => {
    const problem = again?.problems.find((each) => each.field === id);
    const asked = {
      id,
      type,
      label,
      problem: problem ? dormantWords[language].problem(problem) : "",
      value,
      maxLength: reasonLength,
    };
    return inputField(asked, again?.typed, resultLength);
  };
}
