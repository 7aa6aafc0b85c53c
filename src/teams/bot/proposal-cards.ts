import { randomUUID } from "node:crypto";
import type { Plan } from "../../plan/schema.ts";
import type { Organisation } from "../../people/roster.ts";
import { askedPages } from "../../reports/asked.ts";
import type { Answers, AnswerProblem } from "../../reports/answers.ts";
import type { BodyProposal } from "../../reports/cycles/documents.ts";
import { kindsOf, proposalOfBody, proposalPage, type Proposal } from "../../reports/cycles/proposal.ts";
import type { RoundProposals } from "../../reports/cycles/use-cases.ts";
import type { CycleView } from "../../reports/cycles/view.ts";
import { usualLength, type Page, type Question } from "../../reports/form.ts";
import { cycleWords } from "../../words/cycles.ts";
import { shortened } from "../../words/format.ts";
import { proposalWords } from "../../words/proposals.ts";
import { reportWords } from "../../words/reports.ts";
import { execute } from "../cards/actions.ts";
import { line, type FormField, type Line } from "../cards/models.ts";
import { render, renderLargest, type Card } from "../cards/render.ts";
import type { Caller } from "./caller.ts";
import { comparisonAsWord, firstOf, item, type May } from "./cycle-cards.ts";
import { inputPrefix, type Inputs } from "./requests.ts";

/** The cards of proposals: all of a round, those of one body, one of them as a form. */

/** How much a card shows, the most first: proposals, and characters of each text. */
const proposalSizes = [
  { proposals: 40, length: 300 },
  { proposals: 40, length: 120 },
  { proposals: 25, length: 60 },
  { proposals: 10, length: 40 },
] as const;
const listSizes = [30, 12, 5] as const;
const listedLength = 120;

/** All that is proposed in a round, as much as fits. */
export function proposalsCard(
  plan: Plan,
  { cycle, takesProposals, state }: CycleView,
  found: RoundProposals,
  caller: Caller,
  may: May,
): Card {
  const { language } = caller;
  const words = proposalWords[language];
  const title = words.title(cycleWords[language].round(cycle.title[language], found.round));
  const about = { cycle: cycle.id, round: found.round };
  const entries = found.rows.flatMap((row) => row.entries);
  const isRunning = takesProposals && state.number === found.round;
  return renderLargest("notice", proposalSizes, (size) => {
    const shown = entries.slice(0, size.proposals);
    const rest = entries.length - shown.length;
    return {
      lang: language,
      speak: title,
      title,
      paragraphs: [
        entries.length > 0 ? words.sources : found.closedOn === undefined ? words.none : words.noneClosed,
      ],
      lines: [
        ...shown.map((entry) =>
          line(
            `${nameOf(entry.from, caller)} (${labelOf(plan, entry.kind, caller)})`,
            wording(entry, size.length),
          ),
        ),
        ...(rest > 0 ? [{ label: "…", text: words.moreInWord(rest) }] : []),
      ],
      actions: [
        ...(entries.length > 0 ? [comparisonAsWord(about, caller)] : []),
        ...(isRunning && may.propose ? [execute(words.propose, "proposal", { cycle: cycle.id })] : []),
        execute(cycleWords[language].back, "cycle.open", { cycle: cycle.id }),
      ],
    };
  });
}

/** What one body has proposed in the running round. */
export function bodyProposalsCard(
  plan: Plan,
  { cycle, state }: CycleView,
  body: Organisation,
  own: readonly BodyProposal[],
  { language, ...caller }: Caller,
): Card {
  const words = proposalWords[language];
  const title = words.ofBody(body.name[language]);
  const page = proposalPage(plan);
  const items = own.map(({ key, answers, draft }) => {
    const proposal = page && proposalOfBody(plan, page, body.id, answers ?? draft ?? {});
    const text = proposal ? wording(proposal, listedLength) : words.noText;
    const name = proposal ? labelOf(plan, proposal.kind, { language, ...caller }) : words.noText;
    return item(name, draft ? `${text} (${words.begun})` : text, {
      action: execute(draft ? words.finish : words.change, "proposal.open", {
        cycle: cycle.id,
        round: state.number,
        body: body.id,
        key,
      }),
    });
  });
  const heading = cycleWords[language].round(cycle.title[language], state.number);
  return renderLargest("status", listSizes, (size) => ({
    lang: language,
    speak: title,
    title,
    subtitle: "",
    groups: [{ heading, items: firstOf(items.toReversed(), size, cycleWords[language].more) }],
    actions: [
      execute(words.another, "proposal.new", { cycle: cycle.id, body: body.id }, { style: "positive" }),
      execute(words.look, "cycle.proposals", { cycle: cycle.id, round: state.number }),
      execute(cycleWords[language].back, "cycle.open", { cycle: cycle.id }),
    ],
  }));
}

/** What a form shows besides what is kept. */
export interface ProposalAgain {
  notice: string;
  typed?: Inputs;
  problems?: readonly AnswerProblem[];
  /** Something else was saved meanwhile: what it says, above the fields. */
  isConflict?: boolean;
}

/** One proposal: the questions that are asked so far. Its key makes a double tap the same proposal. */
export function proposalFormCard(
  { cycle, state }: CycleView,
  page: Page,
  body: Organisation,
  { key, kept }: { key?: string; kept: BodyProposal | undefined },
  { language }: Caller,
  again?: ProposalAgain,
): Card {
  const words = proposalWords[language];
  const answers = kept?.draft ?? kept?.answers ?? {};
  const questions = askedPages([page], answers).flatMap((each) => each.questions);
  const title = words.formTitle(body.name[language]);
  const about = { cycle: cycle.id, round: state.number, body: body.id, key: key ?? randomUUID() };
  const revision = kept?.revision ?? 0;
  const isConflict = again?.isConflict === true;
  return render("form", {
    lang: language,
    speak: again?.notice ?? title,
    title,
    subtitle: cycleWords[language].round(cycle.title[language], state.number),
    notice: again?.notice ?? "",
    lines: isConflict ? answerLines(questions, answers, language) : [],
    fields: questions.map((question) => formField(question, answers, language, again)),
    actions: [
      execute(
        isConflict ? words.saveMine : words.save,
        "proposal.save",
        { ...about, revision },
        { style: "positive" },
      ),
      ...(isConflict ? [execute(words.keepOther, "proposal.open", about)] : []),
      ...(kept && !isConflict
        ? [execute(words.withdraw, "proposal.withdraw", { ...about, revision, sure: false })]
        : []),
      execute(cycleWords[language].back, "proposal", { cycle: cycle.id, body: body.id }),
    ],
  });
}

/** A proposal's answers as lines. */
export function answerLines(
  questions: readonly Question[],
  answers: Answers,
  language: Caller["language"],
): Line[] {
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return [];
    const option = question.options?.find(({ id }) => id === answer);
    return [line(question.label[language], option?.label[language] ?? String(answer))];
  });
}

function nameOf(organisation: string, { directory, language }: Caller): string {
  return directory.organisation(organisation)?.name[language] ?? organisation;
}

function labelOf(plan: Plan, kind: string, { language }: Caller): string {
  const page = proposalPage(plan);
  return (page && kindsOf(page, plan).find(({ id }) => id === kind)?.label[language]) ?? kind;
}

function wording({ old, new: shallBe, why }: Proposal, length: number): string {
  const texts = [old, shallBe].flatMap((text) => (text === undefined ? [] : [shortened(text, length)]));
  return [texts.join(" → "), ...(why === undefined ? [] : [`(${shortened(why, length)})`])]
    .filter((text) => text !== "")
    .join(" ");
}

function formField(
  question: Question,
  answers: Answers,
  language: Caller["language"],
  again: ProposalAgain | undefined,
): FormField {
  const words = reportWords[language];
  const label = question.label[language];
  const problem = again?.problems?.find((each) => each.question === question.id);
  const maxLength = question.maxLength ?? usualLength;
  const value = again?.typed ? again.typed[question.id] : answers[question.id];
  return {
    id: inputPrefix + question.id,
    type: question.type === "choice" ? "choice" : "text",
    label: question.required ? label : words.optional(label),
    help: question.help?.[language] ?? "",
    problem: problem ? words.problem(problem) : "",
    value: typeof value === "string" ? value.slice(0, maxLength) : "",
    maxLength,
    choices: (question.options ?? []).map((option) => ({ title: option.label[language], value: option.id })),
  };
}
