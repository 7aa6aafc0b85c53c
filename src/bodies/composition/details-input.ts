import { isTypedLink } from "../../people/typed-link.ts";
import { typedText } from "../../people/typed-text.ts";
import type { Need } from "../../plan/composition-rules.ts";
import { addDays, readDate, type LocalDate } from "../../time/local-date.ts";
import type { Details, Networks } from "./facts.ts";

/** Reads what was typed about members, the chair and networks. All inputs are text; an empty one is absent. Pure. */

export type DetailInput =
  | "appointedOn"
  | "appointedBy"
  | "termUntil"
  | "mandateOn"
  | "mandateScope"
  | "mandateLink"
  | "competenceOn"
  | "competenceProof"
  | "selectionOn"
  | "selectionCriteria"
  | "selectionOutcome"
  | "consentOn"
  | "consent";

export type InputProblem = { input: string } & (
  | { code: "missing" | "notADate" | "inFuture" | "tooFarAhead" | "notALink" | "notAChoice" }
  | { code: "notAfter"; day: LocalDate }
  | { code: "tooLong"; limit: number; length: number }
);

type Inputs = Readonly<Record<string, unknown>>;

/** The choice that chooses nothing: clients cannot take a choice back. No id looks like it. */
export const noChoice = "-";
/** Characters of what is typed in one line. */
export const lineLength = 200;
/** Characters of several lines. */
export const textLength = 500;
const daysAheadAtMost = { appointed: 366, term: 20 * 366 } as const;

/** What a card can ask about a person, by what their seat needs. */
export function detailInputs(needs: readonly Need[]): DetailInput[] {
  return [
    "appointedOn",
    "appointedBy",
    "termUntil",
    ...(needs.includes("mandate") ? (["mandateOn", "mandateScope", "mandateLink"] as const) : []),
    ...(needs.includes("competence") ? (["competenceProof", "competenceOn"] as const) : []),
    ...(needs.includes("selection")
      ? (["selectionCriteria", "selectionOn", "selectionOutcome"] as const)
      : []),
    "consent",
    "consentOn",
  ];
}

/** The parts of the details that one types, not those that others decide. */
export type TypedDetails = Omit<Details, "legitimation" | "authorisation" | "attended">;
type Part = keyof TypedDetails;

/**
 * Reads the card of one member. A part is given wholly or not at all; where nothing is given it is taken away.
 * @param proofs ids of the kinds of proof that the plan knows
 */
export function readDetails(
  inputs: Inputs,
  asked: { needs: readonly Need[]; proofs: readonly string[]; today: LocalDate },
): { ok: true; typed: TypedDetails; parts: readonly Part[] } | { ok: false; problems: InputProblem[] } {
  const { needs, proofs, today } = asked;
  const reader = makeReader(inputs);
  const latest = {
    appointed: addDays(today, daysAheadAtMost.appointed),
    term: addDays(today, daysAheadAtMost.term),
  };

  const appointed = reader.whole(["appointedOn", "appointedBy"], () => ({
    on: reader.day("appointedOn", latest.appointed, "tooFarAhead"),
    by: reader.line("appointedBy"),
  }));
  const term = reader.given("termUntil") ? reader.day("termUntil", latest.term, "tooFarAhead") : undefined;
  if (term && appointed?.on && term <= appointed.on)
    reader.say({ input: "termUntil", code: "notAfter", day: appointed.on });
  const mandate = needs.includes("mandate")
    ? reader.whole(["mandateOn", "mandateScope", "mandateLink"], () => {
        const link = reader.link("mandateLink");
        return {
          on: reader.day("mandateOn", today, "inFuture"),
          scope: reader.line("mandateScope"),
          ...(link !== undefined && { link }),
        };
      })
    : undefined;
  const competence = needs.includes("competence")
    ? reader.whole(["competenceProof", "competenceOn"], () => ({
        proof: reader.choice("competenceProof", proofs),
        on: reader.day("competenceOn", today, "inFuture"),
      }))
    : undefined;
  const selection = needs.includes("selection")
    ? reader.whole(["selectionCriteria", "selectionOn", "selectionOutcome"], () => ({
        criteria: reader.line("selectionCriteria"),
        on: reader.day("selectionOn", today, "inFuture"),
        outcome: reader.line("selectionOutcome"),
      }))
    : undefined;
  const consent = reader.whole(["consent", "consentOn"], () => ({
    named: reader.choice("consent", ["yes", "no"]) === "yes",
    on: reader.day("consentOn", today, "inFuture"),
  }));
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const parts: Part[] = [
    "appointed",
    "termUntil",
    ...(["mandate", "competence", "selection"] as const).filter((part) => needs.includes(part)),
    "consent",
  ];
  return {
    ok: true,
    parts,
    typed: {
      ...(appointed && { appointed }),
      ...(term && { termUntil: term }),
      ...(mandate && { mandate }),
      ...(competence && { competence }),
      ...(selection && { selection }),
      ...(consent && { consent }),
    },
  };
}

/** Reads the authorisation of a chair. */
export function readAuthorisation(
  inputs: Inputs,
  today: LocalDate,
): { ok: true; on: LocalDate; reference: string } | { ok: false; problems: InputProblem[] } {
  const reader = makeReader(inputs);
  const on = reader.day("on", today, "inFuture");
  const reference = reader.line("reference");
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, on, reference };
}

/** Reads which networks were looked at. */
export function readNetworks(
  inputs: Inputs,
  today: LocalDate,
): { ok: true; networks: Networks } | { ok: false; problems: InputProblem[] } {
  const reader = makeReader(inputs);
  const on = reader.day("on", today, "inFuture");
  const names = reader.text("names", textLength);
  return reader.problems.length > 0
    ? { ok: false, problems: reader.problems }
    : { ok: true, networks: { on, names } };
}

/** Reads why somebody declines. */
export function readReason(
  inputs: Inputs,
): { ok: true; reason: string } | { ok: false; problems: InputProblem[] } {
  const reader = makeReader(inputs);
  const reason = reader.text("reason", textLength);
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, reason };
}

/** Reads single inputs and keeps what is wrong with them; what it gives back counts only where nothing is. */
function makeReader(inputs: Inputs) {
  const problems: InputProblem[] = [];
  const textOf = (input: string): string => {
    const value = inputs[input];
    return typeof value === "string" && value !== noChoice ? typedText(value) : "";
  };
  const given = (input: string): boolean => textOf(input) !== "";
  const say = (problem: InputProblem): void => {
    problems.push(problem);
  };

  function text(input: string, limit: number): string {
    const value = textOf(input);
    if (value === "") say({ input, code: "missing" });
    if (value.length > limit) say({ input, code: "tooLong", limit, length: value.length });
    return value;
  }
  return {
    problems,
    given,
    say,
    text,
    line: (input: string): string => text(input, lineLength).replaceAll("\n", " "),
    day(input: string, latest: LocalDate, whenLater: "inFuture" | "tooFarAhead"): LocalDate {
      const day = readDate(textOf(input));
      if (!given(input)) say({ input, code: "missing" });
      else if (!day) say({ input, code: "notADate" });
      else if (day > latest) say({ input, code: whenLater });
      return day ?? latest;
    },
    choice(input: string, allowed: readonly string[]): string {
      const value = textOf(input);
      if (value === "") say({ input, code: "missing" });
      else if (!allowed.includes(value)) say({ input, code: "notAChoice" });
      return value;
    },
    link(input: string): string | undefined {
      const value = textOf(input);
      if (value === "") return undefined;
      if (!isTypedLink(value)) say({ input, code: "notALink" });
      if (value.length > textLength) say({ input, code: "tooLong", limit: textLength, length: value.length });
      return value;
    },
    /** Reads a part when anything of it is given. */
    whole<T>(of: readonly string[], read: () => T): T | undefined {
      return of.some(given) ? read() : undefined;
    },
  };
}
