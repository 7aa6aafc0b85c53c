import { expect } from "chai";
import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { toDocx } from "../../src/documents/docx.ts";
import { launchBrowser } from "../support/browser.ts";
import { anyText, hostile, kept, paperOf, textsOf } from "./hostile.ts";
import { yearlyPaper } from "./yearly-paper.ts";

interface Read {
  /** Names of the parts that are no well-formed XML. */
  readonly broken: readonly string[];
  /** The paragraphs of the document, as [style, text]. */
  readonly paragraphs: readonly (readonly [string, string])[];
  /** What fields there are in document and footer. */
  readonly fields: readonly string[];
  readonly foot: string;
  readonly xml: Readonly<Record<string, string>>;
}

describe("a paper as a Word file", () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(() => browser.close());

  async function read(file: Buffer): Promise<Read> {
    const parts = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/.test(name));
    const xml = Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
    return { ...(await page.evaluate<Omit<Read, "xml">>(`(${readInBrowser})(${JSON.stringify(xml)})`)), xml };
  }

  it("says everything, with real headings, in its language", async () => {
    const { broken, paragraphs, fields, foot, xml } = await read(await toDocx(yearlyPaper));
    expect(broken).to.deep.equal([]);
    expect(paragraphs.slice(0, 7)).to.deep.equal([
      ["Issuer", "Musterstadt · Integrations- und Ausländerbeauftragte\t15. März 2027"],
      ["Title", yearlyPaper.title],
      ["Subtitle", yearlyPaper.subtitle],
      ["Detail", "Berichtszeitraum\t1. Januar bis 31. Dezember 2026"],
      ["Detail", "Fassung\t2, ersetzt die Fassung vom 1. März 2027"],
      ["Detail", "Freigegeben durch\tBüro des Oberbürgermeisters"],
      ["Heading1", "Überblick"],
    ]);
    const said = paragraphs.map(([, text]) => text);
    for (const block of yearlyPaper.blocks) {
      const texts =
        block.kind === "list"
          ? block.items
          : block.kind === "facts"
            ? block.lines.flatMap(({ label, text }) => [label, text])
            : block.kind === "table"
              ? [...block.columns.map(({ title }) => title), ...block.rows.flat()]
              : [block.text];
      expect(said).to.include.members([...texts]);
    }
    expect(said).to.include("Tabelle 2: Kennzahlen der Fachämter");
    expect(fields).to.deep.equal(["PAGE", "NUMPAGES"]);
    expect(foot).to.equal("Umsetzungsbericht 2026\tSeite  von ");
    expect(xml["word/styles.xml"])
      .to.include('<w:lang w:val="de-DE"')
      .and.match(/"Heading2">.*?w:outlineLvl w:val="1"/);
    expect(xml["docProps/core.xml"]).to.include(`<dc:title>${yearlyPaper.title}</dc:title>`);
    expect(xml["docProps/core.xml"]).to.include(`<dc:creator>${yearlyPaper.issuer}</dc:creator>`);
    const document = xml["word/document.xml"] ?? "";
    expect(document).to.match(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document.match(/<w:tblHeader\/>/g)).to.have.length(4);
    expect(document.match(/<w:tr>/g)?.length).to.equal(document.match(/<w:cantSplit\/>/g)?.length);
  });

  it("in English too", async () => {
    const { foot, xml } = await read(await toDocx({ ...yearlyPaper, language: "en" }));
    expect(foot).to.equal("Umsetzungsbericht 2026\tPage  of ");
    expect(xml["word/styles.xml"]).to.include('<w:lang w:val="en-GB"');
  });

  it("has rows higher than a page broken, not cut off", async () => {
    const { xml } = await read(
      await toDocx({
        ...yearlyPaper,
        blocks: [{ kind: "table", caption: "", columns: [{ title: "x" }], rows: [["long ".repeat(2000)]] }],
      }),
    );
    expect(xml["word/document.xml"]?.match(/<w:cantSplit\/>/g)).to.have.length(1);
  });

  it("is a file even when there is nothing to say", async () => {
    const { broken, paragraphs } = await read(
      await toDocx({
        ...yearlyPaper,
        ...{ issuer: "", title: "", subtitle: " ", footer: "", facts: [{ label: "", text: "" }] },
        blocks: [
          { kind: "heading", level: 3, text: " \n" },
          { kind: "paragraph", text: "" },
          { kind: "list", items: [] },
          { kind: "facts", lines: [] },
          { kind: "link", text: "", href: "" },
          { kind: "table", caption: "", columns: [], rows: [] },
        ],
      }),
    );
    expect(broken).to.deep.equal([]);
    expect(paragraphs.length).to.equal(2);
  });

  it("takes only https for links", async () => {
    const { xml } = await read(await toDocx(paperOf("x")));
    const links = xml["word/_rels/document.xml.rels"]?.match(/Target="[^"]*" TargetMode="External"/g);
    expect(links).to.have.length(1);
    expect(links?.[0]).to.include("https://example.org/");
  });

  for (const text of hostile) {
    it(`keeps ${JSON.stringify(text.slice(0, 40))} text`, async () => {
      const { broken, paragraphs, fields } = await read(await toDocx(paperOf(text)));
      expect(broken).to.deep.equal([]);
      expect(paragraphs.map(([, said]) => said)).to.include.members([...textsOf(text), kept(text)]);
      expect(fields).to.deep.equal(["PAGE", "NUMPAGES"]);
    });
  }

  it("takes any text and gives it back", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { broken, paragraphs, fields } = await read(await toDocx(paperOf(text)));
        expect(broken).to.deep.equal([]);
        expect(paragraphs.map(([, said]) => said)).to.include.members(textsOf(text));
        expect(fields).to.deep.equal(["PAGE", "NUMPAGES"]);
      }),
      { numRuns: 30 },
    );
  });
});

/** Runs in the browser, whose parser is a strict one. */
const readInBrowser = `(parts) => {
  const parsed = Object.entries(parts).map(([name, xml]) => [name, new DOMParser().parseFromString(xml, "text/xml")]);
  const of = (pattern) => parsed.filter(([name]) => pattern.test(name)).map(([, document]) => document);
  const written = (root) => [...root.getElementsByTagName("*")]
    .map((node) => node.tagName === "w:t" ? node.textContent : node.tagName === "w:br" ? "\\n"
      : node.tagName === "w:tab" && node.parentNode.tagName === "w:r" ? "\\t" : "").join("");
  const inside = of(/word\\/(document|footer\\d)\\.xml$/);
  return {
    broken: parsed.filter(([, document]) => document.getElementsByTagName("parsererror").length > 0).map(([name]) => name),
    paragraphs: of(/document\\.xml$/).flatMap((document) => [...document.getElementsByTagName("w:p")])
      .map((p) => [p.getElementsByTagName("w:pStyle")[0]?.getAttribute("w:val") ?? "", written(p)]),
    fields: inside.flatMap((document) => [...document.getElementsByTagName("w:instrText"), ...document.getElementsByTagName("w:fldSimple")])
      .map((field) => field.textContent),
    foot: of(/footer1\\.xml$/).map(written).join(""),
  };
}`;
