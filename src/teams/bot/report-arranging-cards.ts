import type { Person } from "../../people/roster.ts";
import { reasonLength, type ExtensionProblem } from "../../reports/extension.ts";
import { writtenDate } from "../../words/format.ts";
import { arrangingWords } from "../../words/arranging.ts";
import { reportWords } from "../../words/reports.ts";
import { execute, unfold } from "../cards/actions.ts";
import { line, type FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import { inputField } from "./input-field.ts";
import { extensionLines, type Shown } from "./report-cards.ts";
import { inputPrefix, type Inputs } from "./requests.ts";

/** Longer than any name or address of a roster. */
const personLength = 200;

interface Again {
  notice: string;
  typed: Inputs;
  problems?: readonly ExtensionProblem[];
}

/** The unit asks for more time. */
export function timeCard({ report, unitName, language }: Shown, again?: Again): Card {
  const words = arrangingWords[language];
  const { unit, year } = report;
  const field = (id: ExtensionProblem["input"], one: Pick<FormField, "type" | "label">): FormField => {
    const problem = again?.problems?.find(({ input }) => input === id);
    const asked = { ...one, id, problem: problem ? words.problem(problem) : "", maxLength: reasonLength };
    return inputField(asked, again?.typed, reasonLength);
  };
  const title = words.moreTimeTitle(unitName);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: reportWords[language].title(year, unitName),
    notice: again?.notice ?? "",
    lines: [
      line(reportWords[language].due, writtenDate(report.due, language)),
      ...extensionLines(report, language),
    ],
    fields: [
      field("until", { type: "date", label: words.until }),
      field("reason", { type: "text", label: words.reason }),
    ],
    actions: [
      execute(words.ask, "report.timeAsk", { unit, year }, { style: "positive" }),
      execute(reportWords[language].goOn, "report.open", { unit, year }),
    ],
  });
}

/** The office grants or declines; without buttons once it has. */
export function decideTimeCard({ report, unitName, language }: Shown, notice?: string): Card {
  const words = arrangingWords[language];
  const { unit, year, extension } = report;
  const title = words.decideTitle(unitName, year);
  const data = { unit, year, askedAt: extension?.askedAt ?? 0 };
  const comment = {
    id: `${inputPrefix}comment`,
    label: words.declineInput,
    maxLength: reasonLength,
    value: "",
  };
  return render("notice", {
    lang: language,
    speak: notice ?? title,
    title,
    paragraphs: notice === undefined ? [] : [notice],
    lines: [
      line(reportWords[language].due, writtenDate(report.due, language)),
      ...(extension
        ? [
            line(words.untilLabel, writtenDate(extension.until, language)),
            line(words.reasonLabel, extension.reason),
          ]
        : []),
      ...(extension?.decided ? extensionLines(report, language) : []),
    ],
    actions:
      extension && !extension.decided
        ? [
            execute(words.grant, "report.timeDecide", { ...data, granted: true }, { style: "positive" }),
            unfold(
              words.decline,
              comment,
              execute(words.decline, "report.timeDecide", { ...data, granted: false }),
            ),
          ]
        : [],
  });
}

/** To whom the report is passed on, and a field for one more. */
export function delegatesCard(
  { report, unitName, language }: Shown,
  nameOf: (person: string) => string,
  again?: Again,
): Card {
  const words = arrangingWords[language];
  const { unit, year, delegations } = report;
  const title = words.passOnTitle(unitName);
  const names = delegations.map(({ person }) => nameOf(person)).join(", ");
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: reportWords[language].title(year, unitName),
    notice: again?.notice ?? "",
    lines: [
      { label: "", text: words.passOnText },
      ...(delegations.length > 0 ? [line(words.passedOnTo, names)] : []),
    ],
    fields: [
      inputField(
        { id: "person", type: "line", label: words.person, maxLength: personLength },
        again?.typed,
        reasonLength,
      ),
    ],
    actions: [
      execute(words.passOn, "report.delegate", { unit, year }, { style: "positive" }),
      ...delegations.map(({ person }) =>
        execute(words.takeBack(nameOf(person)), "report.delegateEnd", { unit, year, person }),
      ),
    ],
  });
}

/** Several people have that name. */
export function whichPersonCard({ report, language }: Shown, people: readonly Person[]): Card {
  const words = arrangingWords[language];
  const { unit, year } = report;
  return render("choices", {
    lang: language,
    speak: words.whichPerson,
    title: words.whichPerson,
    paragraphs: [],
    choices: people.map(({ id, name, email }) => ({
      title: "",
      text: email,
      action: execute(name, "report.delegate", { unit, year, person: id }),
    })),
  });
}
