import { AlignmentType, BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow } from "docx";
import { columnWidths } from "./column-widths.ts";
import { textWidth } from "./docx-styles.ts";
import { written } from "./docx-text.ts";
import type { Block } from "./paper.ts";

const character = 106; // twips, at the size of the style Cell
const side = 90;
// A row that is kept whole but is higher than a page would be cut off by some programs.
const keptWhole = 1200;

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const line = { style: BorderStyle.SINGLE, size: 4, color: "CBD2D9" };
const strong = { style: BorderStyle.SINGLE, size: 8, color: "1B3A57" };

/** A table as wide as the text; its first row comes again on every page, and rows stay whole. */
export function table({ columns, rows }: Extract<Block, { kind: "table" }>): Table {
  const widths = columnWidths(
    columns.map(({ title }, index) => [title, ...rows.map((row) => row[index] ?? "")]),
    textWidth,
    character,
    2 * side,
  );
  const cells = (style: string, texts: readonly string[]) =>
    columns.map(
      ({ align }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: "dxa" },
          margins: { top: 50, bottom: 50, left: side, right: side },
          ...(style === "CellHead"
            ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "EAF0F6" }, verticalAlign: "bottom" }
            : {}),
          children: [
            written(style, texts[index] ?? "", align === "right" ? { alignment: AlignmentType.RIGHT } : {}),
          ],
        }),
    );
  return new Table({
    width: { size: textWidth, type: "dxa" },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    borders: {
      top: strong,
      bottom: strong,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cells(
          "CellHead",
          columns.map(({ title }) => title),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: row.every((text) => text.length <= keptWhole),
            children: cells("Cell", row),
          }),
      ),
    ],
  });
}
