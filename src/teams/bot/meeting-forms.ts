import { randomUUID } from "node:crypto";
import { everybodyOf } from "../../bodies/everybody.ts";
import {
  linkLength,
  reasonLength,
  resultLength,
  textOf,
  type MeetingField,
  type MeetingProblem,
  type ReasonProblem,
} from "../../bodies/meeting-input.ts";
import type { MinimumProblem } from "../../bodies/meetings/deciding.ts";
import type { Meeting, Minimum } from "../../bodies/meetings/documents.ts";
import type { MeetingNames } from "../../bodies/use-cases.ts";
import type { Organisation } from "../../people/roster.ts";
import type { Body, Language } from "../../plan/schema.ts";
import { dateAt } from "../../time/local-date.ts";
import { bodyYearWords } from "../../words/body-year.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { execute, type CardAction } from "../cards/actions.ts";
import { line, type FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { personName } from "./composition-names.ts";
import { inputField, type Again } from "./input-field.ts";
import type { Inputs } from "./requests.ts";

/** The forms about a body's meetings: record, correct, call off, another minimum. */

/** Characters of the ids of all who can be named, joined by commas. */
const namesLength = 20_000;

const namesInProblem = 10;

/** What the card asks now; cards of before say less, and are told so. */
export const formNow = 2;

type Problems = readonly (MeetingProblem | ReasonProblem)[];

/** A meeting's form once more. */
export interface MeetingAgain extends Again<MeetingProblem | ReasonProblem> {
  /** Another meeting of that day is on record: the next tap says that this is a further one. */
  another?: boolean;
}

/** The form of one meeting; its key makes a double tap the same meeting. @param nameable who can be named today */
export function recordFormCard(
  caller: Caller,
  body: Organisation,
  rule: Body,
  nameable: readonly string[],
  again?: MeetingAgain & { key: string },
): Card {
  const { language, today } = caller;
  const words = meetingWords[language];
  const title = words.title(body.name[language]);
  const data = {
    body: body.id,
    key: again?.key ?? randomUUID(),
    another: again?.another === true,
    form: formNow,
  };
  const usual: Inputs = again?.typed ?? { date: today, type: rule.meetings.kinds[0]?.id ?? "" };
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines: [],
    fields: meetingFields(caller, body, rule, nameable, usual, again?.problems ?? []),
    actions: [
      execute(again?.another ? words.saveAnother : words.save, "meeting.save", data, { style: "positive" }),
      execute(words.saveEverybody, "meeting.save", { ...data, everybody: today }),
      execute(words.look, "meeting.year", { body: body.id }),
    ],
  });
}

/** The form that corrects a meeting, with what is on record in it. */
export function correctFormCard(
  caller: Caller,
  body: Organisation,
  rule: Body,
  meeting: Meeting,
  { nameable, named }: MeetingNames,
  again?: MeetingAgain,
): Card {
  const { language } = caller;
  const words = meetingWords[language];
  const title = words.correctTitle(writtenDate(meeting.date, language));
  const about = { body: body.id, key: meeting.key, on: meeting.date };
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: body.name[language],
    notice: again?.notice ?? "",
    lines: [],
    fields: [
      ...meetingFields(
        caller,
        body,
        rule,
        nameable,
        again?.typed ?? { ...typedOf(meeting), names: named.join(",") },
        again?.problems ?? [],
      ),
      reasonField(words.reason, caller, again),
    ],
    actions: [
      execute(
        again?.another ? words.saveAnother : words.saveCorrection,
        "meeting.correct.save",
        { ...about, seen: meeting.revision, another: again?.another === true, names: nameable.length > 0 },
        { style: "positive" },
      ),
      execute(words.back, "meeting.open", about),
    ],
  });
}

/** Asks why a meeting is called off. */
export function cancelFormCard(
  caller: Caller,
  body: Organisation,
  meeting: Meeting,
  again?: MeetingAgain,
): Card {
  const { language } = caller;
  const words = meetingWords[language];
  const title = words.cancelTitle(writtenDate(meeting.date, language));
  const about = { body: body.id, key: meeting.key, on: meeting.date };
  return render("form", {
    lang: language,
    speak: again?.notice ?? `${title}. ${words.cancelText}`,
    title,
    subtitle: `${body.name[language]}. ${words.cancelText}`,
    notice: again?.notice ?? "",
    lines: [],
    fields: [reasonField(words.cancelReason, caller, again)],
    actions: [
      execute(
        words.cancelSure,
        "meeting.cancel.save",
        { ...about, seen: meeting.revision },
        { style: "destructive" },
      ),
      execute(words.back, "meeting.open", about),
    ],
  });
}

/** Asks for another minimum of a body that meets as needed. */
export function minimumFormCard(
  { language }: Caller,
  body: Organisation,
  minimum: { number: number; set?: Minimum },
  timeZone: string,
  again?: Again<MinimumProblem>,
): Card {
  const words = bodyYearWords[language];
  const title = words.minimumTitle(body.name[language]);
  const field = (id: MinimumProblem["field"], type: FormField["type"], label: string, value: string) => {
    const problem = again?.problems.find((each) => each.field === id);
    const asked = {
      id,
      type,
      label,
      problem: problem ? words.minimumProblem(problem) : "",
      value,
      maxLength: id === "reason" ? reasonLength : 2,
    };
    return inputField(asked, again?.typed, resultLength);
  };
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: words.minimumText,
    notice: again?.notice ?? "",
    lines: [line(words.minimumNow, minimumText(minimum, timeZone, language))],
    fields: [
      field("atLeast", "number", words.atLeast, String(minimum.number)),
      field("reason", "text", words.minimumReason, ""),
    ],
    actions: [
      execute(
        words.minimumSave,
        "meeting.minimum.save",
        { body: body.id, seen: minimum.set?.at ?? 0 },
        { style: "positive" },
      ),
      backToYear(body, language),
    ],
  });
}

/** How often, and since when where the office said so. */
export function minimumText(
  { number, set }: { number: number; set?: Minimum },
  timeZone: string,
  language: Language,
): string {
  const words = bodyYearWords[language];
  if (!set) return words.ruleOpen(number);
  return words.ruleSet(number, writtenDate(dateAt(set.at, timeZone), language), set.reason);
}

export function backToYear(body: Organisation, language: Language): CardAction {
  return execute(meetingWords[language].look, "meeting.year", { body: body.id });
}

function meetingFields(
  caller: Caller,
  body: Organisation,
  rule: Body,
  nameable: readonly string[],
  given: Inputs,
  problems: Problems,
): FormField[] {
  const { language, directory, today } = caller;
  const words = meetingWords[language];
  const { kinds } = rule.meetings;
  const chosen = textOf(given, "names")
    .split(",")
    .filter((id) => nameable.includes(id));
  const values: Inputs = { ...given, names: chosen.join(",") };
  const all = everybodyOf(directory, body.id, benchesOf(rule), today);
  const field = (
    id: MeetingField,
    type: FormField["type"],
    label: string,
    more: Partial<FormField> = {},
  ): FormField => {
    const problem = problems.find((each) => each.field === id);
    const asked = {
      id,
      type,
      label,
      problem: problem ? problemText(problem, caller) : "",
      maxLength: resultLength,
      ...more,
    };
    return inputField(asked, values, id === "names" ? namesLength : resultLength);
  };
  const count = (id: MeetingField, label: string, belong: number | undefined, isFirst = true): FormField =>
    field(id, "number", label, {
      help: [...(belong ? [words.belong(belong)] : []), ...(isFirst ? [words.onlyNumbers] : [])].join(" "),
      maxLength: 4,
    });
  return [
    field("date", "date", words.date),
    ...(kinds.length > 1
      ? [
          field("type", "compact", words.type, {
            choices: kinds.map(({ id, name }) => ({ title: name[language], value: id })),
          }),
        ]
      : []),
    ...(rule.benches.length === 0
      ? [count("participants", words.participants, all.participants)]
      : rule.benches.map(({ id, name }, index) =>
          count(`count-${id}`, words.participantsOf(name[language]), all.benches?.[id], index === 0),
        )),
    ...(nameable.length > 0
      ? [
          field("names", "choices", words.names, {
            choices: nameable.map((id) => ({ title: personName(caller, id), value: id })),
            help: words.namesHelp,
          }),
        ]
      : []),
    field("result", "text", words.result, { help: words.resultHelp }),
    field("minutes", "line", words.minutes, { help: words.minutesHelp, maxLength: linkLength }),
    field("next", "date", words.next),
  ];
}

function problemText(problem: MeetingProblem | ReasonProblem, caller: Caller): string {
  const words = meetingWords[caller.language];
  if (problem.code !== "notNameable") return words.problem(problem);
  const known = problem.people.flatMap((id) => caller.directory.person(id)?.name ?? []);
  return words.notNameable(known.slice(0, namesInProblem));
}

/** What is said above the form: who cannot be named may have no field to be marked. */
export function fixNotice(problems: Problems, caller: Caller): string {
  const names = problems.filter(({ field }) => field === "names").map((each) => problemText(each, caller));
  return [meetingWords[caller.language].fixProblems, ...names].join(" ");
}

export function benchesOf({ benches }: Body): string[] {
  return benches.map(({ id }) => id);
}

/** A meeting as it would have been typed. */
function typedOf({ date, type, participants, benches, result, minutes, next }: Meeting): Inputs {
  return {
    date,
    type: type ?? "",
    participants: participants ?? "",
    ...Object.fromEntries(Object.entries(benches ?? {}).map(([bench, count]) => [`count-${bench}`, count])),
    result: result ?? "",
    minutes: minutes ?? "",
    next: next ?? "",
  };
}

function reasonField(label: string, caller: Caller, again: MeetingAgain | undefined): FormField {
  const problem = again?.problems.find(({ field }) => field === "reason");
  const asked = {
    id: "reason",
    type: "text" as const,
    label,
    problem: problem ? problemText(problem, caller) : "",
    maxLength: reasonLength,
  };
  return inputField(asked, again?.typed, resultLength);
}
