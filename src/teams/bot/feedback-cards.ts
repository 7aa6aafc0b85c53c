import { randomUUID } from "node:crypto";
import { typedText } from "../../people/typed-text.ts";
import type { Duty, Language } from "../../plan/schema.ts";
import {
  decisionLength,
  questionLength,
  type Decision,
  type Reason,
} from "../../questions/question-documents.ts";
import { dateAt } from "../../time/local-date.ts";
import { writtenDate } from "../../words/format.ts";
import { questionWords } from "../../words/questions.ts";
import { execute, unfold, type CardAction } from "../cards/actions.ts";
import { line, type Choices, type Line } from "../cards/models.ts";
import type { Caller } from "./caller.ts";
import { inputPrefix } from "./requests.ts";

/** What stands below an answer: a sentence and buttons. */
export interface Below {
  note: string;
  actions: readonly CardAction[];
  /** A decision that could not be saved just now. */
  typedDecision?: string;
}
export const nothingBelow: Below = { note: "", actions: [] };

/** What handing a question over needs. Its key makes a double tap one question. */
export interface Offer {
  question: string;
  key: string;
  about: readonly string[];
  reason: Reason;
}

/** The offer for a question that was just typed; undefined when there is no text to hand over. */
export function newOffer(typed: string, reason: Reason, about: readonly Duty[] = []): Offer | undefined {
  // Half of a character that takes two does not survive its way.
  const question = typedText(typedText(typed).slice(0, questionLength).toWellFormed());
  return question === ""
    ? undefined
    : { question, key: randomUUID(), about: about.map(({ id }) => id), reason };
}

/** "Helpful" and "Not helpful". */
export function ratingBelow(offer: Offer | undefined, duty: Duty, language: Language): Below {
  if (!offer) return nothingBelow;
  const words = questionWords[language];
  const data = { question: offer.question, duty: duty.id, key: offer.key };
  return {
    note: "",
    actions: [
      execute(words.helpful, "rate", { ...data, helpful: true }),
      execute(words.notHelpful, "rate", { ...data, helpful: false }),
    ],
  };
}

/** The two ways to the office; only who is in the roster can be sent an answer. */
export function offerActions(
  offer: Offer | undefined,
  { language, person }: Pick<Caller, "language" | "person">,
): CardAction[] {
  if (!offer) return [];
  const words = questionWords[language];
  const data = { ...offer, about: offer.about.join(",") };
  return [
    execute(words.handOver, "handOver", { ...data, named: false }),
    ...(person ? [execute(words.handOverNamed, "handOver", { ...data, named: true })] : []),
  ];
}

/** The same as further choices of "Did you mean …?". */
export function offerChoices(
  offer: Offer | undefined,
  caller: Pick<Caller, "language" | "person">,
): Choices["choices"] {
  const words = questionWords[caller.language];
  return offerActions(offer, caller).map((action, index) =>
    index === 0
      ? { title: words.noneOfThese, text: words.noneOfTheseText, action }
      : { title: "", text: "", action },
  );
}

export function decisionLines(decision: Decision | undefined, language: Language, timeZone: string): Line[] {
  if (!decision) return [];
  const date = writtenDate(dateAt(decision.at, timeZone), language);
  return [line(questionWords[language].decision(date), decision.text)];
}

/** The office's button for a duty that the plan gives to nobody. `typed` is what could not be saved just now. */
export function decideAction(
  duty: Duty,
  decision: Decision | undefined,
  language: Language,
  typed?: string,
): CardAction {
  const words = questionWords[language];
  return unfold(
    words.decide,
    {
      id: `${inputPrefix}decision`,
      label: words.decisionLabel,
      maxLength: decisionLength,
      value: typed ?? decision?.text ?? "",
    },
    execute(words.decisionSave, "decide", { duty: duty.id, seen: decision?.at ?? 0 }, { style: "positive" }),
  );
}
