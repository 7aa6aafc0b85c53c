import type { PlanLookup } from "../../plan/lookup.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import type { Settled } from "../../questions/office-questions.ts";
import { dateAt, type Instant } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import { line } from "../cards/models.ts";
import { render, type Card } from "../cards/render.ts";
import { dutyButton } from "./duty-labels.ts";

interface Answered {
  duties: readonly string[];
  answer?: string;
  at: Instant;
}

/** What the office answered: its words, and the duties that it pointed to as buttons. */
export function officeAnswerCard(
  lookup: PlanLookup,
  answered: Answered,
  language: Language,
  said: { title: string; question?: string },
): Card {
  const words = questionWords[language];
  const date = writtenDate(dateAt(answered.at, lookup.plan.timeZone), language);
  const duties = dutiesOf(lookup, answered.duties);
  const { answer } = answered;
  return render("notice", {
    lang: language,
    speak: `${said.title} ${answer ?? words.seeDuties}`,
    title: said.title,
    paragraphs: [],
    lines: [
      ...(said.question === undefined ? [] : [line(words.yourQuestion, said.question)]),
      line(words.answerOf(date), answer ?? words.seeDuties),
    ],
    actions: duties.map((duty) => dutyButton(lookup, duty, language)),
  });
}

/** The message for whoever asked for an answer. */
export function askerCard(lookup: PlanLookup, settled: Settled, language: Language): Card {
  const words = questionWords[language];
  if (settled.outcome === "answered")
    return officeAnswerCard(lookup, settled, language, {
      title: words.answeredTitle,
      question: settled.question,
    });
  return render("notice", {
    lang: language,
    speak: `${words.dismissedTitle}: ${words.dismissedText}`,
    title: words.dismissedTitle,
    paragraphs: [words.dismissedText],
    lines: [line(words.yourQuestion, settled.question)],
    actions: [],
  });
}

/** Those of these duties that the plan still has. */
export function dutiesOf({ plan }: PlanLookup, ids: readonly string[]): Duty[] {
  return plan.duties.filter(({ id }) => ids.includes(id));
}
