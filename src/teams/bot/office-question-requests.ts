import { isOffice } from "../../people/rights.ts";
import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty } from "../../plan/schema.ts";
import type { AnswerBook } from "../../questions/answer-book.ts";
import type { AnswerProblem } from "../../questions/answer-input.ts";
import type { Harvesting } from "../../questions/harvest.ts";
import type { Answering, OfficeQuestions } from "../../questions/office-questions.ts";
import type { OpenQuestion } from "../../questions/question-documents.ts";
import type { QuestionNews } from "../../reminders/owed.ts";
import { questionWords } from "../../words/questions.ts";
import { execute } from "../cards/actions.ts";
import type { Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { noticeCard } from "./general-cards.ts";
import { askerCard, dutiesOf } from "./office-answer-card.ts";
import {
  listCard,
  questionCard,
  settledBeforeText,
  settledCard,
  type Reader,
} from "./office-question-cards.ts";
import type { Again } from "./input-field.ts";
import { onlyOffice } from "./only-office.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type OfficeButton = Extract<Button, { verb: "questions" | `question.${string}` | "taught.forget" }>;

const likelyShown = 5;

/** Answers what the office does with questions that were handed over. Who may is asked of the roster, each time. */
export function makeOfficeQuestionRequests(parts: {
  lookup: PlanLookup;
  answers: AnswerBook;
  officeQuestions: OfficeQuestions;
  harvesting: Harvesting;
}) {
  const { lookup, answers, officeQuestions, harvesting } = parts;

  /** What was shown, what the plan finds, and what goes with that. */
  async function likelyFor({ question, about }: OpenQuestion): Promise<Duty[]> {
    const { ask } = await answers.current();
    const shown = dutiesOf(lookup, about);
    const first = [...shown, ...ask(question).found.map(({ duty }) => duty)];
    const related = first.flatMap((duty) => (duty.related ?? []).map(lookup.duty));
    return [...new Set([...first, ...related])].slice(0, likelyShown);
  }

  async function form(
    key: string,
    open: OpenQuestion,
    reader: Reader,
    again?: Again<AnswerProblem>,
  ): Promise<Reply> {
    return { card: questionCard(lookup, { key, open, likely: await likelyFor(open) }, reader, again) };
  }

  async function list(reader: Reader): Promise<Reply> {
    return { card: listCard(lookup, await officeQuestions.list(), reader) };
  }

  function gone({ language }: Reader): Reply {
    return noticeCard(
      language,
      questionWords[language].gone,
      [],
      [execute(questionWords[language].look, "questions")],
    );
  }

  /** A second person finds what the first one did; what they typed stays on their card where the client can keep it. */
  function late(answering: Exclude<Answering, { outcome: "invalid" | "done" }>, reader: Reader): Reply {
    if (answering.outcome === "gone")
      return { ...gone(reader), leaveCard: questionWords[reader.language].gone };
    const title = settledBeforeText(lookup, answering.settled, reader);
    const text = questionWords[reader.language].nothingChanged;
    return {
      card: settledCard(lookup, answering.settled, reader, { title, paragraphs: [text] }),
      leaveCard: `${title} ${text}`,
    };
  }

  async function settle(
    request: Extract<OfficeButton, { verb: "question.answer" | "question.dismiss" }> & { inputs: Inputs },
    by: string,
    reader: Reader,
  ): Promise<Reply> {
    const words = questionWords[reader.language];
    const { key, inputs: typed } = request;
    const now = await officeQuestions.standing(key);
    // One wrong tap must not lose what took minutes to write.
    if (request.verb === "question.dismiss" && now.state === "open" && isWritten(typed["answer"]))
      return form(key, now.open, reader, { typed, notice: words.writtenButDismissed, problems: [] });
    const done =
      request.verb === "question.answer"
        ? await officeQuestions.answer(key, by, typed)
        : await officeQuestions.dismiss(key, by);
    switch (done.outcome) {
      case "invalid":
        return form(key, done.open, reader, { typed, notice: words.fixProblems, problems: done.problems });
      case "done": {
        const { outcome } = done.settled;
        const hasAsker = now.state === "open" && now.open.asker !== undefined;
        const paragraphs = [
          ...(outcome === "answered" ? [words.answeredText] : []),
          ...(hasAsker ? [outcome === "answered" ? words.answeredAsker : words.dismissedAsker] : []),
        ];
        const card = settledCard(lookup, done.settled, reader, { title: words[outcome], paragraphs });
        return { card, news: true };
      }
      case "settledBefore":
        // Teams repeats what it got no answer to in time.
        if (done.settled.by === by)
          return {
            card: settledCard(lookup, done.settled, reader, {
              title: words[done.settled.outcome],
              paragraphs: [],
            }),
          };
        return late(done, reader);
      case "gone":
        return late(done, reader);
      default:
        return done satisfies never;
    }
  }

  async function forget(
    { key, sure }: Extract<OfficeButton, { verb: "taught.forget" }>,
    by: string,
    reader: Reader,
  ): Promise<Reply> {
    const { language } = reader;
    const words = questionWords[language];
    const look = execute(words.look, "questions");
    if (sure) {
      await harvesting.forget(key, by);
      return noticeCard(language, words.forgotten, [], [look]);
    }
    const now = await officeQuestions.standing(key);
    if (now.state !== "settled" || now.settled.outcome !== "answered") return gone(reader);
    const card = settledCard(lookup, now.settled, reader, {
      title: words.forgetTitle,
      paragraphs: [words.forgetText],
      actions: [
        execute(words.forgetSure, "taught.forget", { key, sure: true }, { style: "destructive" }),
        execute(words.keep, "questions"),
      ],
    });
    return { card };
  }

  return {
    async handle(request: OfficeButton & { inputs: Inputs }, caller: Caller): Promise<Reply> {
      const { person, directory, today } = caller;
      if (!person || !isOffice(directory, person.id, today)) {
        const words = questionWords[caller.language];
        return onlyOffice(caller, words.onlyOffice, [words.justAsk]);
      }
      switch (request.verb) {
        case "questions":
          return list(caller);
        case "question.open": {
          const now = await officeQuestions.standing(request.key);
          if (now.state === "gone") return gone(caller);
          if (now.state === "settled")
            return {
              card: settledCard(lookup, now.settled, caller, {
                title: settledBeforeText(lookup, now.settled, caller),
                paragraphs: [],
              }),
            };
          return form(request.key, now.open, caller);
        }
        case "question.answer":
        case "question.dismiss":
          return settle(request, person.id, caller);
        case "taught.forget":
          return forget(request, person.id, caller);
        default:
          return request satisfies never;
      }
    },

    /** The message that such news wants, made from what is kept at this moment; undefined when that is gone. */
    async message({ kind, subject: key }: QuestionNews, reader: Reader): Promise<Card | undefined> {
      const now = await officeQuestions.standing(key);
      if (kind === "questionAnswered")
        return now.state === "settled" ? askerCard(lookup, now.settled, reader.language) : undefined;
      return now.state === "open" ? (await form(key, now.open, reader)).card : undefined;
    },
  };
}

function isWritten(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
