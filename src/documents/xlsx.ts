import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import type { LocalDate } from "../time/local-date.ts";
import { cut, plain } from "./plain.ts";
import { sheetNames } from "./sheet-names.ts";

/** What stands in a cell; undefined leaves it empty. */
export type Value = string | number | { readonly date: LocalDate } | undefined;

export interface TableSheet {
  /** Changed where Excel would refuse it. */
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Value[])[];
}

/** Excel's limit for the text of one cell. */
const longestText = 32_767;

const head = { fontWeight: "bold", backgroundColor: "#EAF0F6", bottomBorderStyle: "thin" } as const;
const body = { alignVertical: "top" } as const;

/**
 * The sheets as an Excel file (.xlsx). Text is text, whatever it begins with: neither opening the file nor editing a cell
 * makes a formula of it. Numbers are numbers (NaN and infinite ones stay empty), dates dates.
 * @throws RangeError without any sheet: Excel opens no such file.
 */
export async function toXlsx(sheets: readonly TableSheet[]): Promise<Buffer> {
  if (sheets.length === 0) throw new RangeError("0 sheets; expected: at least 1");
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsxFile(
    sheets.map(({ columns, rows }, index) => ({
      sheet: names[index] ?? "",
      data: [
        columns.map(({ title }) => ({ ...text(title), ...head })),
        ...rows.map((row) => row.map(cell)),
      ] satisfies SheetData,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: "Arial", fontSize: 10 },
  ).toBuffer();
}

function cell(value: Value): Cell {
  if (value === undefined) return null;
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return Number.isFinite(value) ? { ...body, value, type: Number } : null;
  return { ...body, value: new Date(`${value.date}T00:00:00Z`), type: Date, format: "dd.mm.yyyy" };
}

/** The format "@" keeps text what it is when somebody edits the cell. */
function text(typed: string) {
  return { ...body, value: writable(cut(plain(typed), longestText)), type: String, format: "@", wrap: true };
}

/**
 * - Excel reads _x0041_ as a character, so the underscore before it is written that way itself.
 * - The library finds equal texts by a plain object, which has names like "constructor" already; the NUL makes them other
 *   names, and the library leaves it out of the file.
 */
function writable(plainText: string): string {
  const escaped = plainText.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return escaped in {} ? `${escaped}\0` : escaped;
}
