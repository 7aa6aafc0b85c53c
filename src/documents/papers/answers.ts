import type { Language } from "../../plan/schema.ts";
import type { Answered, Asked } from "../../reports/compiled/answered.ts";
import { writtenAnswer } from "../../words/answered.ts";
import { compiledPaperWords } from "../../words/compiled-paper.ts";
import type { Block, Line } from "../paper.ts";

/** Questions and answers as a reader of a document sees them. */

export function optionLabel({ options }: Pick<Asked, "options">, id: string, language: Language): string {
  const words = compiledPaperWords[language];
  if (options) return options.find((option) => option.id === id)?.label[language] ?? id;
  return id === "true" ? words.yes : id === "false" ? words.no : id;
}

/** The question, below the duty it was asked about. */
export function questionLabel(
  { label, heading }: Pick<Asked, "label" | "heading">,
  language: Language,
): string {
  return heading ? compiledPaperWords[language].about(heading[language], label[language]) : label[language];
}

/** Answers one below the other; addresses can be followed. */
export function answerBlocks(answers: readonly Answered[], language: Language): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push({ kind: "facts", lines });
    lines = [];
  };
  for (const answered of answers) {
    const text = writtenAnswer(answered.asked, answered.answer, language) ?? "";
    if (answered.asked.type === "link" && text.startsWith("https://")) {
      flush();
      blocks.push({ kind: "link", text, href: text });
    } else lines.push({ label: questionLabel(answered.asked, language), text });
  }
  flush();
  return blocks;
}
