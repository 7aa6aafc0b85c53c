import { expect } from "chai";
import { detectLanguage } from "../../src/questions/detect.ts";
import { intentOf, type Intent } from "../../src/questions/intent.ts";
import { fold, wordsOf } from "../../src/questions/normalise.ts";
import { makePatterns } from "../../src/questions/patterns.ts";
import { joinedVerbs } from "../../src/questions/separable.ts";
import { makeSpelling } from "../../src/questions/spelling.ts";

const texts = (text: string): string[] => wordsOf(text).map((word) => word.text);

describe("reading a question", () => {
  it("folds case, umlauts and ß", () => {
    expect(fold("Größe")).to.equal(fold("GROESSE"));
    expect(fold("Behörde")).to.equal("behorde");
    expect(fold("neue Steuerung")).to.equal("neue steuerung");
  });

  it("takes off gender forms but leaves words that only look so", () => {
    const forms = [
      "Mitarbeiter/in",
      "Mitarbeiter*innen",
      "Mitarbeiter:innen",
      "MitarbeiterInnen",
      "Mitarbeiterin",
      "Mitarbeiter(in)",
    ];
    for (const form of forms) expect(texts(form), form).to.deep.equal(["mitarbeiter"]);
    expect(texts("Verein Termin")).to.deep.equal(["verein", "termin"]);
  });

  it("sees nouns only inside a sentence", () => {
    expect(wordsOf("Wer leitet das Amt? Niemand.").map(({ noun }) => noun)).to.deep.equal([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it("detects the language and takes German when unclear", () => {
    expect(detectLanguage(texts("Who is responsible for the budget?"))).to.equal("en");
    expect(detectLanguage(texts("Wer macht das Monitoring?"))).to.equal("de");
    expect(detectLanguage(texts("integration concept"))).to.equal("de");
    expect(detectLanguage([])).to.equal("de");
  });

  const intents: [string, Intent][] = [
    ["Wie oft tagt sie?", "howOften"],
    ["How often do they meet?", "howOften"],
    ["Wem berichtet sie?", "toWhom"],
    ["An wen geht der Bericht?", "toWhom"],
    ["Wer berichtet?", "who"],
    ["Wann ist das fällig?", "when"],
    ["Muss ich das?", "whether"],
    ["Was heißt Parität?", "define"],
    ["Woher stammt die Liste?", "whereFrom"],
    ["Wie viele Leute sind das?", "howMany"],
  ];
  for (const [question, intent] of intents) {
    it(`reads "${question}" as ${intent}`, () => {
      expect(intentOf(texts(question))).to.equal(intent);
    });
  }

  it("takes an infinitive with zu for the verb, and leaves other words with these letters", () => {
    expect(texts("anzusiedeln zuzuordnen einzurichten")).to.deep.equal([
      "ansiedeln",
      "zuordnen",
      "einrichten",
    ]);
    expect(texts("Auszubildenden vorzugsweise")).to.deep.equal(["auszubildenden", "vorzugsweise"]);
  });

  it("puts the two parts of a verb together at the end of a clause only", () => {
    const joined = (text: string): string[] => joinedVerbs(texts(text)).map(({ word }) => word);
    expect(joined("Wir geben das ans Amt ab")).to.include("abgeben");
    expect(joined("Wir geben das ans Amt ab, dann ist Ruhe")).to.include("abgeben");
    expect(joined("Wir geben ab")).to.deep.equal([]);
    expect(joined("Wir geben das an das Amt")).to.deep.equal([]);
  });

  it("corrects one slip in a long word, none in a short one", () => {
    const correct = makeSpelling(["steuerung", "bericht", "rat", "oft", "better"]);
    expect(correct("steurung")).to.equal("steuerung");
    expect(correct("steuuerung")).to.equal("steuerung");
    expect(correct("beircht")).to.equal("bericht");
    expect(correct("bericth")).to.equal("bericht");
    expect(correct("bircth")).to.equal("bircth");
    expect(correct("tat")).to.equal("tat");
    expect(correct("offt")).to.equal("oft");
    expect(correct("wetter")).to.equal("wetter");
  });

  it("matches whole words, beginnings, ends, parts and phrases", () => {
    const find = makePatterns([
      ["a", "bericht*, *konzept"],
      ["b", "zur kenntnis"],
      ["c", "*kultur*"],
    ] as const);
    const names = (text: string): string[] => find(texts(text)).map(({ name }) => name);
    expect(names("Berichte")).to.deep.equal(["a"]);
    expect(names("Leitkonzept")).to.deep.equal(["a"]);
    expect(names("zur Kenntnis geben")).to.deep.equal(["b"]);
    expect(names("zur Kasse")).to.deep.equal([]);
    expect(names("interkulturelle")).to.deep.equal(["c"]);
  });
});
