import type { Language } from "../../plan/schema.ts";
import type { CardAction } from "./actions.ts";

/** What each template in cards/ needs. A template holds neither words nor rules. */

interface Common {
  lang: Language;
  /** The whole message in one or two sentences: for screen readers, for the notification, for clients without cards. */
  speak: string;
}

export interface Line {
  /** With its colon, as the card shows it. */
  label: string;
  text: string;
}

/** A line "label: text"; a label that is a question keeps its own mark. */
export function line(label: string, text: string): Line {
  return { label: /[?:!]$/.test(label) ? label : `${label}:`, text };
}

/** cards/notice.json: a title, sentences, lines, buttons. */
export interface Notice extends Common {
  title: string;
  paragraphs: readonly string[];
  lines: readonly Line[];
  actions: readonly CardAction[];
}

/** A message before it is a card. */
export type Content = Pick<Notice, "title" | "paragraphs" | "lines" | "actions">;

/** cards/answer.json: one duty of the plan. */
export interface Answer extends Common {
  kind: string;
  responsible: string;
  duty: string;
  lines: readonly Line[];
  /** What the plan itself says, behind a button; empty where that is not known. */
  planText: readonly { action: CardAction }[];
  relatedTitle: string;
  related: readonly { action: CardAction }[];
  /** What is said last; empty where nothing is. */
  note: string;
  actions: readonly CardAction[];
}

/** cards/choices.json: a question with several possible answers, each with a button, and a text above it unless that is empty. */
export interface Choices extends Common {
  title: string;
  paragraphs: readonly string[];
  choices: readonly { title: string; text: string; action: CardAction }[];
}

export interface FormField {
  id: string;
  /**
   * A number is typed as text: clients read "1.000" as 1 before anybody can ask. Several `choices` may be taken, their
   * values come joined by commas; `filtered` is one of many, found by typing, `compact` one of many in a list that
   * unfolds; `line` is text without line breaks.
   */
  type: "text" | "line" | "number" | "date" | "choice" | "choices" | "filtered" | "compact";
  label: string;
  help: string;
  /** What this question and those after it are about. */
  heading?: string;
  /** What somebody else remarks on it. */
  note?: string;
  problem: string;
  value: string;
  maxLength: number;
  choices: readonly { title: string; value: string }[];
}

/** cards/form.json: inputs, each with its label and, where something is wrong, what. */
export interface Form extends Common {
  title: string;
  subtitle: string;
  notice: string;
  lines: readonly Line[];
  fields: readonly FormField[];
  actions: readonly CardAction[];
}

/** cards/status.json: groups of lines, each with a state and perhaps a button. */
export interface Status extends Common {
  title: string;
  subtitle: string;
  groups: readonly {
    heading: string;
    items: readonly {
      name: string;
      text: string;
      color: "Default" | "Attention" | "Good";
      hasAction: boolean;
      actions: readonly CardAction[];
    }[];
  }[];
  actions: readonly CardAction[];
}

/** cards/reminders.json: the same, with the buttons of each line below it: there may be several. */
export type Reminders = Status;

/** cards/timeline.json: a year as a picture of twelve months in two rows, words under it. Colours say nothing alone. */
export interface Timeline extends Common {
  title: string;
  subtitle: string;
  rows: readonly { months: readonly TimelineMonth[] }[];
  /** What the marks mean. */
  legend: string;
  state: string;
  stateColor: "Default" | "Attention" | "Good";
  /** What should be noticed early. */
  hints: readonly string[];
  lines: readonly Line[];
  actions: readonly CardAction[];
}

export interface TimelineMonth {
  name: string;
  weight: "Default" | "Bolder";
  nameColor: "Default" | "Accent";
  /** It is underlined: neither colour nor weight alone says which month it is. */
  isNow: boolean;
  /** A few characters; never empty, so that all cells are of one height. */
  mark: string;
  color: "Default" | "Good" | "Accent";
  beginsQuarter: boolean;
}

export interface Models {
  notice: Notice;
  answer: Answer;
  choices: Choices;
  form: Form;
  status: Status;
  reminders: Reminders;
  timeline: Timeline;
}
