import type { Asked } from "../../src/questions/ask.ts";
import type { Case } from "../../src/questions/leave-out.ts";

/** What a way of answering did with one question: the band, and the duties it showed, the best first. */
export interface Given {
  band: "answer" | "suggest" | "refuse";
  shown: readonly string[];
}

/** What an answer of ours comes to: a list of all duties offers a choice, a question about nothing answers nothing. */
export function given({ outcome, found }: Asked): Given {
  const shown = found.map(({ duty }) => duty.id);
  switch (outcome) {
    case "taught":
    case "answer":
      return { band: "answer", shown };
    case "all":
    case "suggest":
      return { band: "suggest", shown };
    case "followUp":
    case "unclear":
    case "refuse":
      return { band: "refuse", shown };
    default:
      return outcome satisfies never;
  }
}

export interface Tried extends Given, Case {}

/** Shares (0…1) over questions. */
export interface Measured {
  /** Questions that the plan answers, and such that it does not. */
  on: number;
  off: number;
  /** A right duty stands first on the card. */
  first: number;
  /** A right duty is among the three on the card. */
  amongThree: number;
  /** Of the direct answers to questions of the plan, those whose first duty is right. */
  answersRight: number;
  answered: number;
  onRefused: number;
  offAnswered: number;
  offRefused: number;
}

/** Counts what was tried; a refused question of the plan counts as not found. */
export function measure(tried: readonly Tried[]): Measured {
  const on = tried.filter(({ expected }) => expected.length > 0);
  const off = tried.filter(({ expected }) => expected.length === 0);
  const shown = on.filter(({ band }) => band !== "refuse");
  const answers = on.filter(({ band }) => band === "answer");
  const isFirst = ({ shown: [first = ""], expected }: Tried): boolean => expected.includes(first);
  const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
    part.length / Math.max(1, whole.length);
  return {
    on: on.length,
    off: off.length,
    first: share(shown.filter(isFirst), on),
    amongThree: share(
      shown.filter(({ shown: ids, expected }) => ids.slice(0, 3).some((id) => expected.includes(id))),
      on,
    ),
    answersRight: share(answers.filter(isFirst), answers),
    answered: share(answers, on),
    onRefused: 1 - share(shown, on),
    offAnswered: share(
      off.filter(({ band }) => band === "answer"),
      off,
    ),
    offRefused: share(
      off.filter(({ band }) => band === "refuse"),
      off,
    ),
  };
}
