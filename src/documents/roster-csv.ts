import { parse, CsvError, type Info } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { CellProblem } from "../people/row-problem.ts";
import { columns, optionalColumns, type Row, type Sheet } from "../people/rows.ts";

/** Cells that a spreadsheet would take for a formula are written with an apostrophe in front. */
const formula = /^[=+\-@\t\r]/;

/**
 * Reads one roster file: separator ; or , or tab as its first line has it, in any of the encodings that
 * German Excel writes.
 * The columns may stand in any order; an unknown or doubled one is a problem, and a missing one that is not optional.
 */
export function readSheet(sheet: Sheet, bytes: Uint8Array): { rows: Row[]; problems: CellProblem[] } {
  const text = decode(bytes);
  const firstLine = /^.*/.exec(text)?.[0] ?? "";
  const delimiter = [";", "\t"].find((each) => firstLine.includes(each)) ?? ",";
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
          found: "",
          allowed: { what: "readable", why: error.message },
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
      problems.push({
        line,
        column: header[Math.min(record.length, header.length) - 1] ?? "",
        found: String(record.length),
        allowed: { what: "cells", expected: header.length },
      });
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
  // Excel's "Unicode text" is UTF-16 with its mark.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function unguard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function headerProblems(sheet: Sheet, header: readonly string[]): CellProblem[] {
  const wanted: readonly string[] = columns[sheet];
  return [
    ...wanted
      .filter((name) => !header.includes(name) && !optionalColumns[sheet]?.includes(name))
      .map((name) => ({
        line: 1,
        column: name,
        found: name,
        allowed: { what: "columns" as const, values: wanted },
      })),
    ...header
      .filter((name, index) => !wanted.includes(name) || header.indexOf(name) !== index)
      .map((name) => ({
        line: 1,
        column: name,
        found: name,
        allowed: { what: "unknownColumn" as const, values: wanted },
      })),
  ];
}
