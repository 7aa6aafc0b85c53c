import type { Directory } from "../../people/directory.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import type { AnswerProblem } from "../../questions/answer-input.ts";
import type { OfficeQuestions, Settled } from "../../questions/office-questions.ts";
import { answerLength, questionLength, type OpenQuestion } from "../../questions/question-documents.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import { joined, shortened, writtenDate } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import { statusWords } from "../../words/status.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField, type Line, type Status } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import { inputField, type Again } from "./input-field.ts";
import { dutyLabel } from "./duty-labels.ts";
import { dutiesOf } from "./office-answer-card.ts";

/** The office's cards: one question with room for the answer, what became of one, all of them. */

export interface Reader {
  language: Language;
  directory: Directory;
}

/** How much of the plan there is to choose from, the most first: characters of a duty, and how many. */
const choiceSizes = [
  { length: 90, duties: Infinity },
  { length: 60, duties: Infinity },
  { length: 40, duties: Infinity },
  { length: 40, duties: 120 },
  { length: 40, duties: 60 },
  { length: 40, duties: 0 },
] as const;
const likelyLength = 110;
/** Lines of each kind that the list shows, the most first. */
const listSizes = [25, 15, 8, 4] as const;
const listedLength = 120;

/** One open question, with what was just typed and what is wrong with it. */
export function questionCard(
  lookup: PlanLookup,
  { key, open, likely }: { key: string; open: OpenQuestion; likely: readonly Duty[] },
  reader: Reader,
  again?: Again<AnswerProblem>,
): Card {
  const { language } = reader;
  const words = questionWords[language];
  const { duties } = lookup.plan;
  const field = (
    id: string,
    one: Pick<FormField, "type" | "label" | "maxLength"> & Partial<FormField>,
  ): FormField => {
    const problem = again?.problems.find((each) => each.field === id);
    const asked = { ...one, id, problem: problem ? words.problem(problem) : "" };
    return inputField(asked, again?.typed, one.maxLength);
  };
  // A comma-separated list of ids, or one.
  const idsLength = 100;
  const chosen = (list: readonly Duty[], length: number): FormField["choices"] => {
    const titles = new Set<string>();
    return list.map((duty) => {
      const label = dutyLabel(lookup, duty, language, length);
      // Some clients tell choices apart by what they show.
      const title = titles.has(label) ? `${label} (${duty.id})` : label;
      titles.add(title);
      return { title, value: duty.id };
    });
  };
  return renderLargest("form", choiceSizes, (size) => {
    const offered = duties.slice(0, size.duties);
    return {
      lang: language,
      speak: again?.notice ?? `${words.askedTitle}: ${shortened(open.question, 200)}`,
      title: words.askedTitle,
      subtitle: "",
      notice: again?.notice ?? "",
      lines: [line(words.question, open.question), ...askedLines(lookup, open, reader)],
      fields: [
        field("question", {
          type: "text",
          label: words.keptQuestion,
          help: words.keptQuestionHelp,
          value: open.question,
          maxLength: questionLength,
        }),
        ...(likely.length > 0
          ? [
              field("likely", {
                type: "choices",
                label: words.likely,
                choices: chosen(likely, likelyLength),
                maxLength: idsLength,
              }),
            ]
          : []),
        ...(offered.length > 0
          ? [
              field("other", {
                type: "filtered",
                label: words.other,
                help: offered.length < duties.length ? words.otherFewer(offered.length) : words.otherHelp,
                choices: chosen(offered, size.length),
                maxLength: idsLength,
              }),
            ]
          : []),
        field("answer", {
          type: "text",
          label: words.ownWords,
          help: words.ownWordsHelp,
          maxLength: answerLength,
        }),
      ],
      actions: [
        execute(words.answer, "question.answer", { key }, { style: "positive" }),
        execute(words.dismiss, "question.dismiss", { key }),
      ],
    };
  });
}

function askedLines(
  lookup: PlanLookup,
  { askedAt, asker, about, reason }: OpenQuestion,
  { language, directory }: Reader,
): Line[] {
  const words = questionWords[language];
  const shown = dutiesOf(lookup, about).map((duty) => dutyLabel(lookup, duty, language, likelyLength));
  return [
    line(words.askedOn, day(lookup, askedAt, language)),
    line(words.from, asker === undefined ? words.noName : (directory.person(asker)?.name ?? words.goneName)),
    line(words.shown, [words.reasons[reason], ...shown].join(" · ")),
  ];
}

/** What became of a question, as the office sees it. */
export function settledCard(
  lookup: PlanLookup,
  settled: Settled,
  { language }: Reader,
  { actions, ...said }: { title: string; paragraphs: readonly string[]; actions?: readonly CardAction[] },
): Card {
  const words = questionWords[language];
  const duties = dutiesOf(lookup, settled.duties).map((duty) =>
    dutyLabel(lookup, duty, language, likelyLength),
  );
  return render("notice", {
    lang: language,
    speak: [said.title, ...said.paragraphs].join(" "),
    ...said,
    lines: [
      line(words.question, settled.question),
      ...(settled.answer === undefined ? [] : [line(words.ownWords, settled.answer)]),
      ...(duties.length > 0 ? [line(words.duties, joined(duties, language))] : []),
    ],
    actions: actions ?? [execute(words.look, "questions")],
  });
}

/** Who was quicker, and when. */
export function settledBeforeText(
  lookup: PlanLookup,
  { outcome, by, at }: Settled,
  { language, directory }: Reader,
): string {
  const who = directory.person(by)?.name ?? by;
  return questionWords[language].settledBefore[outcome](who, day(lookup, at, language));
}

/** Everything that waits and everything that was taught. */
export function listCard(
  lookup: PlanLookup,
  { open, taught }: Awaited<ReturnType<OfficeQuestions["list"]>>,
  { language, directory }: Reader,
): Card {
  const words = questionWords[language];
  const openItems = open.map(({ key, open: { question, askedAt, asker } }) => {
    const from = asker === undefined ? words.noName : (directory.person(asker)?.name ?? words.goneName);
    return item(`${day(lookup, askedAt, language)}, ${from}`, question, [
      execute(words.open, "question.open", { key }),
    ]);
  });
  const taughtItems = taught.map(({ key, taught: { question, at } }) =>
    item(day(lookup, at, language), question, [execute(words.forget, "taught.forget", { key, sure: false })]),
  );
  const groups = [
    { heading: words.openHeading(open.length), items: openItems },
    { heading: words.taughtHeading(taught.length), items: taughtItems },
  ].filter(({ items }) => items.length > 0);
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: `${words.listTitle}. ${words.openHeading(open.length)}.`,
    title: words.listTitle,
    subtitle: open.length === 0 ? words.nothingOpen : words.tapToAnswer,
    groups: groups.map(({ heading, items }) => ({
      heading,
      items:
        items.length > size
          ? [...items.slice(0, size), item(statusWords[language].more(items.length - size), "", [])]
          : items,
    })),
    actions: [],
  }));
}

type Item = Status["groups"][number]["items"][number];

function item(name: string, text: string, actions: Item["actions"]): Item {
  return {
    name,
    text: shortened(text, listedLength),
    color: "Default",
    hasAction: actions.length > 0,
    actions,
  };
}

function day(lookup: PlanLookup, at: Instant, language: Language): string {
  return writtenDate(dateAt(at, lookup.plan.timeZone), language);
}
