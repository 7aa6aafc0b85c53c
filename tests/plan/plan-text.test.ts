import { expect } from "chai";
import { readPlan } from "../../src/read-plan.ts";
import { sentencesOf } from "../../src/plan/plan-paragraphs.ts";
import { readPlanText, sectionOfText, type PlanText } from "../../src/plan/plan-text.ts";
import { inventedText } from "../support/invented-plan.ts";

const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
const sectionsNamed = (...titles: [string, string][]) => ({
  sections: titles.map(([id, title]) => ({ id, title: { de: title, en: title } })),
});

function read(text: string, of: Parameters<typeof readPlanText>[1] = plan) {
  const result = readPlanText(text, of);
  if (!result.ok) throw new Error("no section was found");
  return result;
}
const textsOf = (text: PlanText, id: string): string[] =>
  text.sections.find((section) => section.id === id)?.paragraphs.map((paragraph) => paragraph.text) ?? [];

describe("the plan's own text", () => {
  it("is split at the headings, not at the table of contents; what is missing is told", () => {
    const { text, missing } = read(inventedText);
    expect(text.sections.map(({ id, heading }) => [id, heading])).to.deep.equal([
      ["1", "1 Steuerung und politische Verantwortung"],
      ["1.1", "1.1 GRUNDVORAUSSETZUNGEN"],
      ["1.2", "1.2. Zuständigkeit und Runden"],
      ["1.4", "1.4 Rechenschaft und Fortschreibung"],
      ["2", "2 Die beauftragte Person"],
      ["2.1", "2.1 Allgemeine Aufgaben"],
    ]);
    expect(missing).to.deep.equal(["1.3", "1.5", "2.2", "2.3", "Schluss"]);
    expect(textsOf(text, "1")).to.deep.equal([
      "Alle sind gefragt. Niemand darf sagen, das gehe ihn nichts an.",
    ]);
  });

  it("has paragraphs: lists with what begins them, whole words, titles and footnotes apart", () => {
    const { text } = read(inventedText);
    expect(text.sections.flatMap(({ id, paragraphs }) => (id === "1.1" ? paragraphs : []))).to.deep.equal([
      { kind: "lead", text: "Damit es gelingt, braucht es" },
      { kind: "item", text: "den Beschluss des Stadtrates,", lead: "Damit es gelingt, braucht es" },
      {
        kind: "item",
        text: "Geld und Leute, die in der Stadtverwaltung etwas zu sagen haben.¹",
        lead: "Damit es gelingt, braucht es",
      },
      { kind: "footnote", text: "Das steht so auch in einem erfundenen Buch.", number: "1" },
    ]);
    const [title, paragraph] = text.sections.find(({ id }) => id === "1.2")?.paragraphs ?? [];
    expect(title).to.deep.equal({ kind: "heading", text: "Wer mitmacht" });
    expect(paragraph, "goes on over the page, and keeps the hyphen of a pair").to.deep.equal({
      kind: "text",
      text: "In die Steuerungsgruppe kommt aus jedem Geschäftsbereich eine Person, die dort quer durch die Ämter etwas bewegen kann. Die Steuerungsgruppe tagt wenigstens zweimal im Jahr, die Ausländer- und Integrationsbeauftragte lädt ein.",
    });
  });

  it("is the same whatever the ends of its lines, with a mark at its beginning and page breaks", () => {
    const expected = read(inventedText);
    expect(read(inventedText.replaceAll("\n", "\r\n"))).to.deep.equal(expected);
    expect(read(inventedText.replaceAll("\n", "\r"))).to.deep.equal(expected);
    expect(read(`\uFEFF${inventedText}`)).to.deep.equal(expected);
    expect(read(inventedText.replace("\n3\n", "\nSeite 3 von 9\n\f"))).to.deep.equal(expected);
  });

  it("may have headings without numbers, and numbers without headings", () => {
    const named = read(
      "Zweck\n\nWir wollen es gut machen.\n\nZu-\nständigkeit\n\nDas Amt macht es.\n",
      sectionsNamed(["A", "Zweck"], ["B", "Zuständigkeit"]),
    );
    expect(textsOf(named.text, "A")).to.deep.equal(["Wir wollen es gut machen."]);
    expect(textsOf(named.text, "B")).to.deep.equal(["Das Amt macht es."]);
    const numbered = read(
      "1.1 Die Stadt bildet eine Runde. Sie tagt oft.\n1.2 Die Runde gibt sich Regeln.\n",
      sectionsNamed(["1.1", "Runde"], ["1.2", "Regeln"]),
    );
    expect(textsOf(numbered.text, "1.1")).to.deep.equal(["Die Stadt bildet eine Runde. Sie tagt oft."]);
    expect(textsOf(numbered.text, "1.2")).to.deep.equal(["Die Runde gibt sich Regeln."]);
  });

  it("keeps numbered lists, dates and numbers in sentences as text", () => {
    const { text } = read(
      "1 Ziele\n\nWir wollen drei Dinge:\n\n1. Ruhe\n2. Ordnung\n\nDas gilt ab dem\n1.1.2030 für alle.\n\n2 Wege\n\nBis 2 Personen kommen.\n\n2 Personen sind da.",
      sectionsNamed(["1", "Ziele"], ["2", "Wege"]),
    );
    expect(textsOf(text, "1")).to.deep.equal([
      "Wir wollen drei Dinge:",
      "Ruhe",
      "Ordnung",
      "Das gilt ab dem 1.1.2030 für alle.",
    ]);
    expect(textsOf(text, "2")).to.deep.equal(["Bis 2 Personen kommen.", "2 Personen sind da."]);
  });

  it("has nothing in common with a text of something else", () => {
    expect(readPlanText("Rezept\n\nMan nehme drei Eier.\n", plan)).to.deep.equal({ ok: false });
    expect(readPlanText("", plan)).to.deep.equal({ ok: false });
  });

  it("loses what a page repeats, and no sentence", () => {
    const page = (number: number, sentence: string): string =>
      `Musterbach, Plan für alle – ${String(number)}\n\n${sentence}\n\n`;
    const { text } = read(
      `1 Ziele\n\n${["Eins ist da.", "Zwei ist da.", "Drei ist da."].map((each, index) => page(index + 1, each)).join("")}`,
      sectionsNamed(["1", "Ziele"]),
    );
    expect(textsOf(text, "1")).to.deep.equal(["Eins ist da.", "Zwei ist da.", "Drei ist da."]);
  });

  it("takes large and odd files in a moment", function () {
    this.timeout(10_000);
    readPlanText("1 A\n".repeat(50_000), plan);
    readPlanText(`1.1 Ziele\n\n${"wort ".repeat(900_000)}`, plan);
    readPlanText("-".repeat(2_000_000), plan);
    readPlanText(`1.1${" ".repeat(1_000_000)}x`, plan);
  });

  it("has the text of a section without a heading in the one above or before", () => {
    const { text } = read(inventedText);
    const where = (id: string): string | undefined => sectionOfText(text, plan, id)?.id;
    expect([where("1.2"), where("1.3"), where("2.3"), where("Schluss")]).to.deep.equal([
      "1.2",
      "1",
      "2",
      "2.1",
    ]);
  });

  it("knows where sentences end", () => {
    expect(
      sentencesOf("Das gilt z. B. für Ämter, bzw. Betriebe.² Es gilt ab 1. Juli. „Immer“ gilt es!"),
    ).to.deep.equal([
      "Das gilt z. B. für Ämter, bzw. Betriebe.² ",
      "Es gilt ab 1. Juli. ",
      "„Immer“ gilt es!",
    ]);
  });
});
