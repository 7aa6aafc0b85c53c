import { parse, CsvError, type Info } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { columns, type Row, type Sheet } from "../people/rows.ts";

export interface FileProblem {
  line: number;
  /** The column's name, or its number where it has none. */
  column: string;
  message: string;
}

/** Cells that a spreadsheet would take for a formula are written with an apostrophe in front. */
const formula = /^[=+\-@\t\r]/;

/**
 * Reads one roster file: separator ; or , as its first line has it, UTF-8 or Windows-1252 as German Excel writes it.
 * The columns may stand in any order; a missing, unknown or doubled one is a problem.
 */
export function readSheet(sheet: Sheet, bytes: Uint8Array): { rows: Row[]; problems: FileProblem[] } {
  const text = decode(bytes);
  const firstLine = /^.*/.exec(text)?.[0] ?? "";
  const delimiter = firstLine.includes(";") ? ";" : ",";
  let records: { record: string[]; info: Info }[];
  try {
    const read: unknown = parse(text, {
      delimiter,
      info: true,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    records = read as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = error as CsvError & { lines?: number; column?: number };
    return {
      rows: [],
      problems: [
        {
          line: at.lines ?? 1,
          column: String((at.column ?? 0) + 1),
          message: `not readable as CSV: ${error.message}`,
        },
      ],
    };
  }
  const header = (records.shift()?.record ?? []).map((name) => name.trim().toLowerCase());
  const problems = headerProblems(sheet, header);
  if (problems.length > 0) return { rows: [], problems };
  const rows = records.flatMap(({ record, info }): Row[] => {
    // csv-parse counts the line a record ends on; cells with line breaks make that later than where it begins.
    const line = info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    if (record.every((cell) => cell.trim() === "")) return [];
    if (record.length !== header.length) {
      const message = `${String(record.length)} cells; expected: ${String(header.length)}`;
      problems.push({ line, column: header[Math.min(record.length, header.length) - 1] ?? "", message });
    }
    const cells = Object.fromEntries(header.map((name, index) => [name, unguard(record[index] ?? "")]));
    return [{ line, cells }];
  });
  return { rows, problems };
}

/** Writes rows as Excel opens them without asking: semicolons, UTF-8 with a mark, no cell that is a formula. */
export function writeSheet(sheet: Sheet, rows: readonly Record<string, string>[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns[sheet]],
    delimiter: ";",
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function headerProblems(sheet: Sheet, header: readonly string[]): FileProblem[] {
  const wanted: readonly string[] = columns[sheet];
  const message = (what: string): string => `${what}; columns of this file: ${wanted.join(", ")}`;
  return [
    ...wanted
      .filter((name) => !header.includes(name))
      .map((name) => ({ line: 1, column: name, message: message("this column is missing") })),
    ...header
      .filter((name, index) => !wanted.includes(name) || header.indexOf(name) !== index)
      .map((name) => ({ line: 1, column: name, message: message("this column is unknown or there twice") })),
  ];
}
