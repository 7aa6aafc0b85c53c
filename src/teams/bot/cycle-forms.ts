import type { PlanLookup } from "../../plan/lookup.ts";
import type { Cycle } from "../../plan/schema.ts";
import type { ClosingProblem } from "../../reports/cycles/closing-input.ts";
import type { Closing } from "../../reports/cycles/documents.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { referenceLength, type DeliveryProblem } from "../../reports/delivery.ts";
import { reasonLength } from "../../reports/extension.ts";
import { cycleWords } from "../../words/cycles.ts";
import { writtenDate } from "../../words/format.ts";
import { execute } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { coverAsWord } from "./cycle-cards.ts";
import { inputField, type Again } from "./input-field.ts";

/** What the office types about a cycle: a notice, a closing, its correction. */

type FormAgain = Again<ClosingProblem | DeliveryProblem>;

/** The record of one written notice, new or corrected. */
export function noticeFormCard(
  lookup: PlanLookup,
  view: CycleView,
  to: string,
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language, today } = caller;
  const words = cycleWords[language];
  const given = view.notices.find((each) => each.to === to)?.given;
  const about = { cycle: view.cycle.id, round: view.state.number, to };
  const title = words.noticeTitle(lookup.actor(to).name[language]);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: words.round(view.cycle.title[language], view.state.number),
    notice: again?.notice ?? "",
    lines: given
      ? [line(words.recordedSoFar, words.given(writtenDate(given.on, language), given.reference))]
      : [],
    fields: [
      field("on", "date", words.noticeOn, given?.on ?? today, caller, again),
      field("reference", oneLine, words.reference, given?.reference ?? "", caller, again),
    ],
    actions: [
      execute(
        words.saveNotice,
        "cycle.notice.save",
        { ...about, seen: given?.at ?? 0 },
        { style: "positive" },
      ),
      coverAsWord(about, caller),
      execute(words.back, "cycle.open", { cycle: view.cycle.id }),
    ],
  });
}

/** The form that ends a round. */
export function closeFormCard(
  view: CycleView,
  closedBy: Exclude<Cycle["closedBy"], "end">,
  lines: readonly Line[],
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language, today } = caller;
  const words = cycleWords[language];
  const { cycle, state } = view;
  const title = words.closeTitle(cycle.title[language], state.number);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines,
    fields: [
      field("on", "date", words.closedOn[closedBy], today, caller, again),
      field("number", oneLine, words.number[closedBy], "", caller, again),
    ],
    actions: [
      execute(
        words.saveClosing,
        "cycle.close.save",
        { cycle: cycle.id, round: state.number },
        { style: "positive" },
      ),
      execute(words.back, "cycle.open", { cycle: cycle.id }),
    ],
  });
}

/** The form that corrects what ended the last round. */
export function correctFormCard(
  { cycle, closings }: CycleView,
  closedBy: Exclude<Cycle["closedBy"], "end">,
  closing: Closing,
  caller: Caller,
  again?: FormAgain,
): Card {
  const { language } = caller;
  const words = cycleWords[language];
  const round = closings.length;
  const title = words.correctTitle(cycle.title[language], round);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines: [line(words.recordedSoFar, words.given(writtenDate(closing.on, language), closing.number))],
    fields: [
      field("on", "date", words.closedOn[closedBy], closing.on, caller, again),
      field("number", oneLine, words.number[closedBy], closing.number, caller, again),
      { ...field("reason", "text", words.reason, "", caller, again), maxLength: reasonLength },
    ],
    actions: [
      execute(
        words.correct,
        "cycle.correct.save",
        { cycle: cycle.id, round, seen: closing.at },
        { style: "positive" },
      ),
      execute(words.back, "cycle.open", { cycle: cycle.id }),
    ],
  });
}

/** A number is typed in one line, and so are reference numbers. */
const oneLine = "number" satisfies FormField["type"];

function field(
  id: (ClosingProblem | DeliveryProblem)["input"],
  type: FormField["type"],
  label: string,
  value: string,
  { language }: Caller,
  again: FormAgain | undefined,
): FormField {
  const problem = again?.problems.find(({ input }) => input === id);
  const asked = {
    id,
    type,
    label,
    problem: problem ? cycleWords[language].problem(problem) : "",
    value,
    maxLength: referenceLength,
  };
  return inputField(asked, again?.typed, reasonLength);
}
