import { isOffice } from "../../people/rights.ts";
import type { Language } from "../../plan/schema.ts";
import type { AnswerBook } from "../../questions/answer-book.ts";
import type { Decisions } from "../../questions/decisions.ts";
import type { OfficeQuestions } from "../../questions/office-questions.ts";
import { general } from "../../words/general.ts";
import { questionWords } from "../../words/questions.ts";
import { line } from "../cards/models.ts";
import { render } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { offerActions, type Below } from "./feedback-cards.ts";
import { noticeCard } from "./general-cards.ts";
import { onlyOffice } from "./only-office.ts";
import type { makeQuestionRequests } from "./question-requests.ts";
import type { Reply } from "./reply.ts";
import type { Button, Inputs } from "./requests.ts";

type Feedback<Verb extends "rate" | "handOver" | "decide"> = Extract<Button, { verb: Verb }> & {
  inputs: Inputs;
};

/** What people say about an answer: that it helped or not, that the office shall have the question, and what the office decides. */
export function makeFeedbackRequests(parts: {
  questions: ReturnType<typeof makeQuestionRequests>;
  answers: AnswerBook;
  officeQuestions: OfficeQuestions;
  decisions: Decisions;
}) {
  const { questions, answers, officeQuestions, decisions } = parts;

  async function showDuty(duty: string, reader: Caller, below: Below): Promise<Reply> {
    return (
      (await questions.duty({ duty }, reader, below)) ??
      noticeCard(reader.language, general[reader.language].unknownAction)
    );
  }

  async function rate({ key, question, duty, helpful }: Feedback<"rate">, caller: Caller): Promise<Reply> {
    const below = (language: Language): Below => {
      const words = questionWords[language];
      if (helpful) return { note: words.ratedHelpful, actions: [] };
      const offer = { question, key, about: [duty], reason: "unhelpful" as const };
      return { note: words.ratedNotHelpful, actions: offerActions(offer, { ...caller, language }) };
    };
    const again = await questions.answerAgain({ question, duty }, caller, below);
    if (!again) return noticeCard(caller.language, general[caller.language].unknownAction);
    await officeQuestions.rate(key, { duty, helpful });
    return again;
  }

  async function handOver(
    { key, question, about, reason, named }: Feedback<"handOver">,
    caller: Caller,
  ): Promise<Reply> {
    // It goes on in the language of the question.
    const { language } = (await answers.current()).ask(question);
    const words = questionWords[language];
    if (named && !caller.person) {
      const offer = { question, key, about: about.split(","), reason };
      return noticeCard(
        language,
        words.needsRoster,
        [],
        offerActions(offer, { language, person: undefined }),
      );
    }
    const handed = await officeQuestions.handOver(
      key,
      { question, language, about: about.split(","), reason },
      named ? caller.person?.id : undefined,
    );
    const text = handed.named ? words.handedOverNamedText : words.handedOverText;
    const card = render("notice", {
      lang: language,
      speak: `${words.handedOver} ${text}`,
      title: words.handedOver,
      paragraphs: [text],
      lines: [line(words.yourQuestion, question)],
      actions: [],
    });
    return { card, news: handed.outcome === "handedOver" };
  }

  async function decide({ duty, seen, inputs }: Feedback<"decide">, caller: Caller): Promise<Reply> {
    const { person, directory, today, language } = caller;
    const words = questionWords[language];
    if (!person || !isOffice(directory, person.id, today)) return onlyOffice(caller, words.onlyOfficeDecides);
    // Some clients leave out what is empty.
    const typed = typeof inputs["decision"] === "string" ? inputs["decision"] : "";
    const done = await decisions.decide({ duty, by: person.id, seen }, typed);
    switch (done.outcome) {
      case "recorded":
      case "withdrawn":
      case "nothing":
        return showDuty(duty, caller, { note: words.decided[done.outcome], actions: [] });
      case "changedMeanwhile":
        return showDuty(duty, caller, {
          note: words.decided.changedMeanwhile,
          actions: [],
          typedDecision: typed,
        });
      case "tooLong": {
        const note = words.decisionTooLong(done.limit);
        const shown = await showDuty(duty, caller, {
          note,
          actions: [],
          typedDecision: typed.slice(0, done.limit),
        });
        return { ...shown, leaveCard: note };
      }
      case "notOpen":
        return noticeCard(language, general[language].unknownAction);
      default:
        return done satisfies never;
    }
  }

  return async function handle(
    request: Feedback<"rate"> | Feedback<"handOver"> | Feedback<"decide">,
    caller: Caller,
  ): Promise<Reply> {
    switch (request.verb) {
      case "rate":
        return rate(request, caller);
      case "handOver":
        return handOver(request, caller);
      case "decide":
        return decide(request, caller);
      default:
        return request satisfies never;
    }
  };
}
