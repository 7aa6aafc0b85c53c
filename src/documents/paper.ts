import type { Language } from "../plan/schema.ts";
import type { LocalDate } from "../time/local-date.ts";

/** A label and what belongs to it; a question and its answer. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

export interface Column {
  readonly title: string;
  readonly align?: "right";
}

/** One piece of a document. All text is plain; its line breaks stay. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone?: "quiet" | "warning" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly lines: readonly Line[] }
  /** Only https becomes a link; any other address is written as text. */
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

/** A written document, whatever file it becomes. */
export interface Paper {
  readonly language: Language;
  /** Who issues it; the line above the title. */
  readonly issuer: string;
  readonly title: string;
  readonly subtitle: string;
  /** The day it is dated; written beside the issuer, so the facts need not repeat it. */
  readonly date: LocalDate;
  /** Version, who released it and the like; below the title. */
  readonly facts: readonly Line[];
  readonly blocks: readonly Block[];
  /** Stands at the foot of every page, left of the page number. */
  readonly footer: string;
}
