import { randomUUID } from "node:crypto";
import type { MeetingProblem } from "../../bodies/meeting-input.ts";
import { resultLength } from "../../bodies/meeting-input.ts";
import type { Bodies } from "../../bodies/use-cases.ts";
import { bodiesToLead, isOffice, mayRecordMeeting } from "../../people/rights.ts";
import type { Organisation } from "../../people/roster.ts";
import { writtenDate } from "../../words/format.ts";
import { meetingWords } from "../../words/meetings.ts";
import { execute } from "../cards/actions.ts";
import { line, type FormField } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { noticeCard, refusedReply } from "./general-cards.ts";
import type { Reply } from "./reply.ts";
import { inputPrefix, type Button, type Inputs } from "./requests.ts";

type MeetingButton = Extract<Button, { verb: `meeting${string}` }>;

/** Answers everything about meetings. Who may is asked of the roster, each time. */
export function makeMeetingRequests({ bodies }: { bodies: Bodies }) {
  function start(caller: Caller): Reply {
    const words = meetingWords[caller.language];
    const { person, directory, today, language } = caller;
    const led = person ? bodiesToLead(directory, person.id, bodies.kinds, today) : [];
    const all =
      person && isOffice(directory, person.id, today)
        ? directory.organisationsOf(bodies.kinds, today).map(({ id }) => id)
        : led;
    const found = all.flatMap((id) => directory.organisation(id) ?? []);
    const [only] = found;
    if (!only) return noticeCard(language, words.noneTitle, [words.noneText]);
    if (found.length === 1) return { card: formCard(caller, only) };
    const choices = found.map((body) => ({
      title: "",
      text: "",
      action: execute(body.name[language], "meeting.form", { body: body.id }),
    }));
    return {
      card: render("choices", {
        lang: language,
        speak: words.which,
        title: words.which,
        paragraphs: [],
        choices,
      }),
    };
  }

  return async function handle(request: MeetingButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
    if (request.verb === "meeting") return start(caller);
    const words = meetingWords[caller.language];
    const by = caller.person?.id;
    const body = caller.directory.organisation(request.body);
    if (
      !body ||
      !bodies.kinds.includes(body.kind) ||
      by === undefined ||
      !mayRecordMeeting(caller.directory, by, body.id, caller.today)
    )
      return refusedReply(caller, request.body, ["lead", "deputy"]);
    switch (request.verb) {
      case "meeting.form":
        return { card: formCard(caller, body) };
      case "meeting.save": {
        const recorded = await bodies.record(
          { body, by, key: request.key, another: request.another },
          request.inputs,
        );
        const again = { key: request.key, typed: request.inputs, another: request.another };
        if (recorded.outcome === "invalid")
          return {
            card: formCard(caller, body, {
              ...again,
              notice: words.fixProblems,
              problems: recorded.problems,
            }),
          };
        if (recorded.outcome === "sameDay") {
          const notice = words.sameDay(writtenDate(recorded.meeting.date, caller.language));
          return { card: formCard(caller, body, { ...again, notice, problems: [], another: true }) };
        }
        const title = recorded.outcome === "recorded" ? words.savedTitle : words.alreadyTitle;
        const text = words.savedText(
          body.name[caller.language],
          writtenDate(recorded.meeting.date, caller.language),
        );
        return {
          card: render("notice", {
            lang: caller.language,
            speak: `${title} ${text}`,
            title,
            paragraphs: [text],
            lines: [line(words.yearLabel, words.year(recorded.year))],
            actions: [],
          }),
        };
      }
      default:
        return request satisfies never;
    }
  };
}

/** The form of one meeting; its key makes a double tap the same meeting. */
function formCard(
  { language, today }: Caller,
  body: Organisation,
  again?: {
    key: string;
    notice: string;
    problems: readonly MeetingProblem[];
    typed: Inputs;
    another?: boolean;
  },
): Card {
  const words = meetingWords[language];
  const field = (
    id: MeetingProblem["field"],
    type: FormField["type"],
    label: string,
    value: string,
  ): FormField => {
    const problem = again?.problems.find((each) => each.field === id);
    return {
      id: inputPrefix + id,
      type,
      label,
      help: "",
      problem: problem ? words.problem(problem) : "",
      value: again ? typedValue(again.typed[id]) : value,
      maxLength: resultLength,
      choices: [],
    };
  };
  const title = words.title(body.name[language]);
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: "",
    notice: again?.notice ?? "",
    lines: [],
    fields: [
      field("date", "date", words.date, today),
      field("participants", "number", words.participants, ""),
      field("result", "text", words.result, ""),
      field("next", "date", words.next, ""),
    ],
    actions: [
      execute(
        again?.another ? words.saveAnother : words.save,
        "meeting.save",
        { body: body.id, key: again?.key ?? randomUUID(), another: again?.another === true },
        { style: "positive" },
      ),
    ],
  });
}

function typedValue(typed: unknown): string {
  return typeof typed === "string" || typeof typed === "number" ? String(typed).slice(0, resultLength) : "";
}
