import {
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type Table,
} from "docx";
import { documents } from "../words/documents.ts";
import { writtenDate } from "../words/format.ts";
import { bullets, page, styles, textWidth } from "./docx-styles.ts";
import { table } from "./docx-table.ts";
import { runs, written } from "./docx-text.ts";
import type { Block, Paper } from "./paper.ts";
import { isBlank, isRightToLeft } from "./plain.ts";
import { tidy } from "./tidy.ts";

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const farRight = [{ type: TabStopType.RIGHT, position: textWidth }];

/** The paper as a Word file (.docx), A4 portrait. Whatever it says stays text: nothing in it is read as a field. */
export async function toDocx(paper: Paper): Promise<Buffer> {
  const tidied = tidy(paper);
  return Packer.toBuffer(
    new Document({
      title: tidied.title,
      subject: tidied.subtitle,
      creator: tidied.issuer,
      lastModifiedBy: tidied.issuer,
      styles: styles(paper.language),
      numbering: bullets,
      hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: {
                top: page.top,
                bottom: page.bottom,
                left: page.side,
                right: page.side,
                footer: page.footer,
              },
            },
          },
          footers: { default: foot(tidied) },
          children: [...head(tidied), ...tidied.blocks.flatMap(parts)],
        },
      ],
    }),
  );
}

function head({ language, issuer, date, title, subtitle, facts }: Paper): Paragraph[] {
  return [
    new Paragraph({
      style: "Issuer",
      tabStops: farRight,
      children: [
        ...runs(issuer),
        new TextRun({ children: [new Tab()] }),
        ...runs(writtenDate(date, language)),
      ],
    }),
    written("Title", title),
    ...(isBlank(subtitle) ? [] : [written("Subtitle", subtitle)]),
    ...facts.map(
      ({ label, text }) =>
        new Paragraph({
          style: "Detail",
          children: [...runs(label, { bold: true }), new TextRun({ children: [new Tab()] }), ...runs(text)],
        }),
    ),
  ];
}

function foot({ language, footer }: Paper): Footer {
  const [before, between] = documents[language].page;
  return new Footer({
    children: [
      new Paragraph({
        style: "PageFoot",
        tabStops: farRight,
        children: [
          ...runs(footer),
          new TextRun({ children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function parts(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headings[block.level],
          ...(isRightToLeft(block.text) ? { bidirectional: true } : {}),
          children: runs(block.text),
        }),
      ];
    case "paragraph":
      return [
        written({ quiet: "Quiet", warning: "Warning", plain: "Normal" }[block.tone ?? "plain"], block.text),
      ];
    case "list":
      return block.items.map((item) =>
        written("Item", item, { numbering: { reference: "bullets", level: 0 } }),
      );
    case "facts":
      return block.lines.flatMap(({ label, text }) => [
        ...(isBlank(label) ? [] : [written("Question", label)]),
        ...(isBlank(text) ? [] : [written("Answer", text)]),
      ]);
    case "link":
      return [
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: block.href, children: runs(block.text, { style: "Hyperlink" }) }),
          ],
        }),
      ];
    case "table":
      return [written("Caption", block.caption), table(block), new Paragraph({ style: "AfterTable" })];
  }
}
