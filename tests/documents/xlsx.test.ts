import { expect } from "chai";
import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import { toXlsx, type Value } from "../../src/documents/xlsx.ts";
import { sheetNames } from "../../src/documents/sheet-names.ts";
import { date } from "../../src/time/local-date.ts";
import { anyText, hostile, kept } from "./hostile.ts";

interface Cell {
  readonly at: string;
  readonly type: string;
  readonly format: string;
  readonly value: string;
}

/** Reads the first sheet as Excel does: attributes, formats and shared texts resolved. */
function cellsOf(file: Buffer): { cells: Cell[]; xml: (part: string) => string } {
  const parts = unzipSync(file);
  const xml = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const strings = [...xml("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => decoded(text ?? ""),
  );
  const styles = xml("xl/styles.xml");
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const used = [...(styles.split("<cellXfs")[1] ?? "").matchAll(/<xf ([^>]*)>/g)].map(
    ([, attributes]) => formats.get(/numFmtId="(\d+)"/.exec(attributes ?? "")?.[1] ?? "") ?? "General",
  );
  const cells = [
    ...xml("xl/worksheets/sheet1.xml").matchAll(
      /<c r="(\w+)" s="(\d+)"(?: t="(\w+)")?><v>([^<]*)<\/v><\/c>/g,
    ),
  ].map(([, at, style, type = "n", value = ""]) => ({
    at: at ?? "",
    type,
    format: used[Number(style)] ?? "",
    value: type === "s" ? (strings[Number(value)] ?? "") : value,
  }));
  return { cells, xml };
}

function decoded(text: string): string {
  const marks: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  return text
    .replace(/&\w+;/g, (mark) => marks[mark] ?? "?")
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const sheet = (rows: readonly (readonly Value[])[]) => ({
  name: "Stand",
  columns: [
    { title: "Was", width: 40 },
    { title: "Wie viel", width: 12 },
  ],
  rows,
});
const one = async (text: string) => cellsOf(await toXlsx([sheet([[text, text]])]));

describe("tables as an Excel file", () => {
  it("have numbers, dates, texts and empty cells as what they are, under a bold and frozen head", async () => {
    const { cells, xml } = cellsOf(
      await toXlsx([
        sheet([
          ["a", 12.5],
          [{ date: date("2027-03-15") }, undefined],
          [Number.NaN, Infinity],
        ]),
      ]),
    );
    expect(cells).to.deep.equal([
      { at: "A1", type: "s", format: "@", value: "Was" },
      { at: "B1", type: "s", format: "@", value: "Wie viel" },
      { at: "A2", type: "s", format: "@", value: "a" },
      { at: "B2", type: "n", format: "General", value: "12.5" },
      { at: "A3", type: "n", format: "dd.mm.yyyy", value: "46461" },
    ]);
    expect(xml("xl/worksheets/sheet1.xml")).to.match(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(xml("xl/styles.xml")).to.include("<b/>");
    expect(xml("xl/worksheets/sheet1.xml")).to.include('<col min="1" max="1" width="40" customWidth="1"/>');
  });

  for (const text of hostile) {
    it(`keep ${JSON.stringify(text.slice(0, 40))} text`, async () => {
      const { cells, xml } = await one(text);
      const back = { type: "s", format: "@", value: kept(text) };
      expect(cells.slice(2)).to.deep.equal([
        { at: "A2", ...back },
        { at: "B2", ...back },
      ]);
      expect(xml("xl/worksheets/sheet1.xml")).not.to.include("<f");
    });
  }

  it("take any text and give it back", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { cells, xml } = await one(text);
        // The library leaves the replacement character out.
        const value = kept(text).replaceAll("\ufffd", "");
        expect(cells.slice(2).map((cell) => [cell.type, cell.format, cell.value])).to.deep.equal(
          value === ""
            ? []
            : [
                ["s", "@", value],
                ["s", "@", value],
              ],
        );
        expect(xml("xl/worksheets/sheet1.xml")).not.to.include("<f");
      }),
      { numRuns: 200 },
    );
  });

  it("cut what no cell can hold, and say so", async () => {
    const text = `${"a".repeat(32_765)}🙂🙂`;
    const { cells } = await one(text);
    expect(cells[2]?.value).to.equal(`${"a".repeat(32_765)}…`);
    expect((await one("b".repeat(32_767))).cells[2]?.value)
      .to.have.length(32_767)
      .and.not.include("…");
  });

  it("have names that Excel takes", async () => {
    const wanted = [
      "Stand: 1/2 [x]?*\\",
      "",
      "''",
      "History",
      "A".repeat(40),
      "a".repeat(40),
      "\u0000",
      `${"b".repeat(30)}🙂`,
    ];
    expect(sheetNames(wanted)).to.deep.equal([
      "Stand 1 2 x",
      "–",
      "– (2)",
      "History (2)",
      "A".repeat(31),
      `${"a".repeat(27)} (2)`,
      "– (3)",
      "b".repeat(30),
    ]);
    const file = await toXlsx(wanted.map((name) => ({ ...sheet([]), name })));
    expect(
      cellsOf(file)
        .xml("xl/workbook.xml")
        .match(/<sheet /g),
    ).to.have.length(wanted.length);
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (names) => {
        const legal = sheetNames(names);
        expect(new Set(legal.map((name) => name.toLowerCase())).size).to.equal(names.length);
        for (const name of legal) expect(name).to.match(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
      }),
    );
  });

  it("need a sheet", async () => {
    expect(await toXlsx([]).catch((error: unknown) => error)).to.be.instanceOf(RangeError);
  });
});
