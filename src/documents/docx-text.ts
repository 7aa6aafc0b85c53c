import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from "docx";
import { isRightToLeft } from "./plain.ts";

/**
 * Text as runs. It is always given as `text`: among `children`, docx takes the words CURRENT or SECTION for page numbers.
 * A run ends after each opening brace, since docx looks for {name} in the finished file to put numbers of lists there.
 */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  const all = isRightToLeft(text) ? { ...options, rightToLeft: true } : options;
  return text.split("\n").flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ ...all, break: 1 })]),
    ...line
      .split(/(?<=\{)|(\t)/)
      .filter((part) => part !== undefined && part !== "")
      .map((part) => new TextRun(part === "\t" ? { ...all, children: [new Tab()] } : { ...all, text: part })),
  ]);
}

/** A paragraph in one of the document's styles, running in the direction of its text. */
export function written(style: string, text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    style,
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    ...options,
    children: runs(text),
  });
}
