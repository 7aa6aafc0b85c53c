import { joinLines, pageBreak } from "./plan-lines.ts";

export interface PlanParagraph {
  /** `lead`: a sentence that only begins a list; `item`: one point of it; `heading`: a title inside a section. */
  kind: "text" | "lead" | "item" | "heading" | "footnote";
  text: string;
  /** Of an item: the sentence that its list begins with. */
  lead?: string;
  /** Of a footnote. */
  number?: string;
}

interface Block extends PlanParagraph {
  /** A page ended or a footnote stood between this and what comes before it. */
  interrupted: boolean;
}

const footnoteStart = /^(?:([¹²³⁴-⁹⁰]{1,3})\s*|\[(\d{1,3})\]\s+|Fußnote\s+(\d{1,3})[:.]?\s+)(?=\S)/u;
const bullet = /^(?:[-•*·▪●◦‣\uF0B7]|o(?=\s+\p{Lu}))(?:\s+|$)/u;
/** Also a dash inside a sentence, or a date: only a bullet where a sentence has ended. */
const unsureBullet = /^(?:[–—]|\(?\d{1,2}[.)]|\(?[a-z]\))(?:\s+|$)/;
const sentenceEnd = /[.!?:;…]["“”’)\]¹²³⁴-⁹⁰]*$/u;
const longestTitle = 120;
/** A file without any breaks is one endless paragraph: no store takes that, and nobody reads it. */
const longestParagraph = /.{1,50000}(?=\s|$)|.{1,50000}/gsu;

/** The paragraphs of a section's lines: list items singly, broken lines and words joined, footnotes apart. */
export function readParagraphs(lines: readonly string[]): PlanParagraph[] {
  const blocks = joinInterrupted(blocksOf(lines, widthOf(lines))).flatMap((block) =>
    (block.text.match(longestParagraph) ?? []).map((text) => ({ ...block, text: text.trim() })),
  );
  let lead: string | undefined;
  return blocks.flatMap(({ kind, text, number }, index): PlanParagraph[] => {
    if (kind === "footnote") return [{ kind, text, ...(number !== undefined && { number }) }];
    if (kind === "item") return [{ kind, text, ...(lead !== undefined && { lead }) }];
    const next = blocks.slice(index + 1).find((block) => block.kind !== "footnote");
    lead = next?.kind === "item" ? sentencesOf(text).at(-1) : undefined;
    if (lead !== undefined) return [{ kind: lead === text ? "lead" : "text", text }];
    const isTitle = text.length <= longestTitle && !sentenceEnd.test(text);
    return [{ kind: isTitle ? "heading" : "text", text }];
  });
}

/** Sentences with the space after them, so that they join to the text again. */
export function sentencesOf(text: string): string[] {
  return text
    .split(
      /(?<=[.!?]["“”’)\]¹²³⁴-⁹⁰]*\s)(?<!(?:^|[\s(])(?:\p{L}|\d{1,2}|bzw|ca|vgl|Nr|Abs|Art|Dr|Prof|inkl|ggf|evtl|Hrsg|sog|St)\.\s)(?=[\p{Lu}\p{N}„"(])/u,
    )
    .map((sentence, index, all) => (index === all.length - 1 ? sentence.trim() : sentence))
    .filter((sentence) => sentence.trim() !== "");
}

function blocksOf(lines: readonly string[], width: number | undefined): Block[] {
  const blocks: Block[] = [];
  let open: { kind: Block["kind"]; lines: string[]; number?: string; marker?: string } | undefined;
  let interrupted = false;

  function close(): void {
    const text = open && joinLines(open.lines);
    if (open && text)
      blocks.push({
        kind: open.kind,
        text,
        interrupted,
        ...(open.number !== undefined && { number: open.number }),
      });
    if (open && text) interrupted = open.kind === "footnote";
    open = undefined;
  }
  for (const line of lines) {
    if (line.trim() === "") {
      close();
      if (line === pageBreak) interrupted = true;
      continue;
    }
    const footnote = footnoteStart.exec(line);
    const before = open?.lines.at(-1);
    const unsure = unsureBullet.exec(line);
    const item =
      bullet.exec(line) ??
      (before === undefined || sentenceEnd.test(before) || follows(unsure?.[0], open?.marker)
        ? unsure
        : null);
    if (footnote) {
      close();
      const number = plainNumber(footnote[1] ?? footnote[2] ?? footnote[3] ?? "");
      open = { kind: "footnote", number, lines: [line.slice(footnote[0].length)] };
    } else if (item) {
      close();
      open = {
        kind: "item",
        marker: item[0],
        lines: [line.slice(item[0].length)].filter((text) => text !== ""),
      };
    } else if (open && !(before !== undefined && endsParagraph(before, line, width))) open.lines.push(line);
    else {
      close();
      open = { kind: "text", lines: [line] };
    }
  }
  close();
  return blocks;
}

/** "2." after "1.", "b)" after "a)", a dash after a dash. */
function follows(marker: string | undefined, before: string | undefined): boolean {
  if (marker === undefined || before === undefined) return false;
  const [one, other] = [before, marker].map((each) => /\d+/.exec(each)?.[0]);
  if (one !== undefined && other !== undefined) return Number(other) === Number(one) + 1;
  const [letter, next] = [before, marker].map((each) => /[a-z]/.exec(each)?.[0].charCodeAt(0));
  if (letter !== undefined && next !== undefined) return next === letter + 1;
  return marker.trim() === before.trim();
}

/** Goes on after a footnote, a page's end, or a blank line in the middle of a word. */
function joinInterrupted(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.findLast(({ kind }) => kind !== "footnote");
    const divided = before && /\p{L}[-\u00AD¬]$/u.test(before.text);
    if (
      before &&
      block.kind === "text" &&
      /^\p{Ll}/u.test(block.text) &&
      (divided === true || (block.interrupted && !sentenceEnd.test(before.text)))
    )
      before.text = joinLines([before.text, block.text]);
    else joined.push({ ...block });
  }
  return joined;
}

/** A short line that ends a sentence ends its paragraph, where the lines were broken at a certain width. */
function endsParagraph(before: string, line: string, width: number | undefined): boolean {
  return (
    width !== undefined &&
    before.length < width * 0.7 &&
    /[.!?]["“”’)]*$/.test(before) &&
    /^[\p{Lu}„"]/u.test(line)
  );
}

/** The width that lines were broken at, in characters; undefined where each paragraph is one line. */
function widthOf(lines: readonly string[]): number | undefined {
  const lengths = lines.map(({ length }) => length).filter((length) => length > 1);
  const width = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length * 0.9)];
  return width !== undefined && width >= 40 && width <= 130 ? width : undefined;
}

function plainNumber(number: string): string {
  return number.normalize("NFKC");
}
