import { expect } from "chai";
import type { Block, Paper } from "../../../src/documents/paper.ts";
import { compiledPaper, informationPaper } from "../../../src/documents/papers/compiled.ts";
import { lastMove } from "../../../src/reports/compiled/state.ts";
import { hour, lookup, sampleHouse, usualAnswers } from "../../support/compiled.ts";

describe("the compiled report on paper", () => {
  const office = { year: 2026, by: "sachbearbeitung" };
  let house: ReturnType<typeof sampleHouse>;

  beforeEach(async () => {
    house = sampleHouse();
    await house.accept(
      "jugendamt",
      usualAnswers("jugendamt", {
        participants: 1200,
        remarks: "GEHEIM",
        moneyActual: 99.5,
        instruments: ["missionStatement", "other"],
        anyDocument: true,
        "documentAudience.1": "internal",
        "documentLink.1": "https://intern.example/akte",
      }),
    );
    await house.accept(
      "sozialamt",
      usualAnswers("sozialamt", {
        participants: 30,
        anyDocument: true,
        "documentAudience.1": "public",
        "documentLink.1": "https://stadt.example/offen",
      }),
    );
    await house.compiled.saveForeword(office, 0, "Ein gutes Jahr.\nMit Folgen.");
    await house.compiled.close(office, 0);
  });
  afterEach(() => house.close());

  async function internal(language: "de" | "en" = "de"): Promise<Paper> {
    const report = await house.compiled.internal(2026);
    if (!report) throw new Error("not closed");
    return compiledPaper(lookup, report, language);
  }
  async function information(stage: string, language: "de" | "en" = "de"): Promise<Paper> {
    const report = await house.compiled.information(2026, stage);
    if (!report) throw new Error("not closed");
    return informationPaper(lookup, report, language, house.now());
  }
  async function release(stages: string[], onBehalf = false): Promise<void> {
    await house.compiled.approve({ year: 2026, by: "stg-soziales" }, { closing: 1, edits: 1 });
    const { state } = (await house.compiled.view(2026)).compiled;
    await house.compiled.brief(office, lastMove(state), "2027-02-01");
    const by = onBehalf ? "referat-ob" : "oberbuergermeisterin";
    await house.compiled.release({ year: 2026, by, onBehalf }, lastMove(state), stages);
  }

  it("is a draft until it is approved", async () => {
    const draft = await internal();
    expect(draft.title).to.equal("Entwurf: Umsetzungsbericht 2026");
    expect(draft.footer).to.include("Entwurf");
    expect(draft.blocks[0]).to.deep.equal({
      kind: "paragraph",
      text: "Entwurf. Dieser Bericht ist noch nicht gebilligt.",
      tone: "warning",
    });
    await release([]);
    const approved = await internal();
    expect(approved.title).to.equal("Umsetzungsbericht 2026");
    expect(textOf(approved)).to.not.include("Entwurf");
    expect(approved.facts.map(({ label, text }) => `${label}: ${text}`)).to.deep.equal([
      "Plan: Handlungsplan Integrationskonzept 2009",
      "Stand der Berichte: 1. Februar 2027, Abschluss 1",
      "Berichte: 2 von 14",
      "Gebilligt: Steuerungsgruppe, 1. Februar 2027",
      "Vorgestellt: Dienstberatung der Oberbürgermeisterin, 1. Februar 2027",
    ]);
  });

  it("holds figures, indicators, fields and divisions, and names what is missing", async () => {
    const paper = await internal();
    expect(headings(paper, 1)).to.deep.equal([
      "Vorwort",
      "Überblick",
      "Kennzahlen",
      "Zahlen",
      "Nach Handlungsfeldern",
      "Nach Geschäftsbereichen",
    ]);
    expect(table(paper, "Kennzahlen").slice(0, 1)).to.deep.equal([
      [
        "Beschäftigte in Schulungen zu interkultureller Kompetenz (Personen)",
        "1.230",
        "–",
        "63 (2005–2008, vier Jahre zusammen)",
      ],
    ]);
    expect(
      table(paper, "Summen aller Berichte").find(([label]) => label?.startsWith("Wie viel Geld wurde")),
    ).to.deep.equal(["Wie viel Geld wurde tatsächlich ausgegeben? (Euro)", "100,50", "2"]);
    const text = textOf(paper);
    for (const part of [
      "Von 14 berichtspflichtigen Stellen haben 2 berichtet. 12 Berichte lagen bei Redaktionsschluss nicht vor.",
      "Von 12 Stellen lag am Tag des Abschlusses kein angenommener Bericht vor:",
      "Kommunale Statistikstelle (Geschäftsbereich Allgemeine Verwaltung)",
      "GEHEIM",
      "Leitbild und ein anderes",
      "Ein gutes Jahr.\nMit Folgen.",
      "https://intern.example/akte",
    ])
      expect(text).to.include(part);
    expect(text).to.not.include("eine weitere Maßnahme eintragen");
    await house.reopen("jugendamt", 1);
    expect(textOf(await internal())).to.include(
      "Jugendamt: hier Fassung 1, jetzt Fassung 1, zur Überarbeitung zurückgegeben",
    );
  });

  it("goes to each stage as its own document without anything internal and without names", async () => {
    const before = await information("cityCouncil");
    expect(textOf(before)).to.include("noch nicht freigegeben");
    await release(["advisoryCouncil", "cityCouncil"]);
    expect(textOf(await information("cityCouncil"))).to.include(
      "gilt aber erst ab 2. Februar 2027, 10:00 Uhr",
    );
    house.pass(25 * hour);
    const council = await information("cityCouncil");
    expect(council.subtitle).to.equal("Information: Stadtrat. Umsetzung im Jahr 2026");
    expect((await information("advisoryCouncil")).subtitle).to.include("Ausländerbeirat");
    expect(textOf(await information("public"))).to.include("noch nicht freigegeben");
    expect(council.facts.map(({ label, text }) => `${label}: ${text}`)).to.deep.equal([
      "Plan: Handlungsplan Integrationskonzept 2009",
      "Stand der Berichte: 1. Februar 2027",
      "Berichte: 2 von 14",
      "Freigegeben: Oberbürgermeisterin, 1. Februar 2027",
      "Gilt ab: 2. Februar 2027, 10:00 Uhr",
    ]);
    const text = textOf(council);
    for (const part of [
      "1.230",
      "measureName von jugendamt",
      "Geschäftsbereich Soziales",
      "https://stadt.example/offen",
      "12 Berichte lagen",
    ])
      expect(text).to.include(part);
    for (const part of [
      "Entwurf",
      "GEHEIM",
      "Stellen",
      "Euro",
      "intern.example",
      "Statistikstelle",
      "Fassung",
      "sachbearbeitung",
      "bericht-",
    ])
      expect(
        text.replaceAll("berichtspflichtigen Stellen", "").replaceAll(/Stellen mit Angabe/g, ""),
      ).to.not.include(part);
  });

  it("says that it was released on behalf", async () => {
    await release(["public"], true);
    expect(textOf(await information("public"))).to.include("Oberbürgermeisterin, im Auftrag");
    expect(textOf(await information("public", "en"))).to.include("Mayor, on behalf");
  });

  it("is the same in English", async () => {
    const paper = await internal("en");
    expect(paper.title).to.equal("Draft: implementation report 2026");
    expect(headings(paper, 1)).to.deep.equal([
      "Foreword",
      "Overview",
      "Indicators",
      "Figures",
      "By field of action",
      "By division",
    ]);
    expect(table(paper, "Indicators")[0]?.[1]).to.equal("1,230");
    expect(paper.blocks.length).to.equal((await internal()).blocks.length);
  });
});

function headings(paper: Paper, level: 1 | 2 | 3): string[] {
  return paper.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === level ? [block.text] : [],
  );
}

function table(paper: Paper, caption: string): readonly (readonly string[])[] {
  const found = paper.blocks.find((block) => block.kind === "table" && block.caption === caption);
  if (found?.kind !== "table") throw new Error(`no table ${caption}`);
  for (const row of found.rows) expect(row.length).to.equal(found.columns.length);
  return found.rows;
}

function textOf({ blocks, facts, ...paper }: Paper): string {
  const lines = blocks.map((block: Block): string => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.text;
      case "link":
        return `${block.text} ${block.href}`;
      case "list":
        return block.items.join("\n");
      case "facts":
        return block.lines.map(({ label, text }) => `${label} ${text}`).join("\n");
      case "table":
        return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()].join("\n");
      default:
        return block satisfies never;
    }
  });
  return [
    paper.issuer,
    paper.title,
    paper.subtitle,
    paper.footer,
    ...facts.map(({ label, text }) => `${label}: ${text}`),
    ...lines,
  ].join("\n");
}
