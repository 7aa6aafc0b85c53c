import { expect } from "chai";
import { makeAsk, type Asked } from "../../src/questions/ask.ts";
import { dresden } from "./plans.ts";

const ask = makeAsk(dresden());

function first(asked: Asked): string | undefined {
  return asked.found[0]?.duty.id;
}

describe("asking the plan of Dresden", () => {
  const golden: [question: string, duty: string, language: "de" | "en"][] = [
    ["Wer berichtet einmal im Jahr an die Steuerungsgruppe?", "d078", "de"],
    ["Wie oft tagt die Steuerungsgruppe?", "d034", "de"],
    ["Who informs the city council every year?", "d081", "en"],
    ["wie offt tagt die Steuerungsgrupe", "d034", "de"],
    ["Wer legitimiert die Mitglieder der Steuerungsgruppe?", "d032", "de"],
    ["How often does the steering group meet?", "d034", "en"],
    ["Gilt der Plan auch für Eigenbetriebe?", "d133", "de"],
  ];
  for (const [question, duty, language] of golden) {
    it(`answers "${question}"`, () => {
      const asked = ask(question);
      expect(asked.outcome).to.equal("answer");
      expect(asked.language).to.equal(language);
      expect(first(asked)).to.equal(duty);
    });
  }

  it("understands umlaut variants and gender forms alike", () => {
    const spellings = [
      "Wer vertritt die Oberbürgermeisterin gegenüber dem Ausländerbeirat, wer informiert ihn?",
      "Wer vertritt die Oberbuergermeisterin gegenueber dem Auslaenderbeirat, wer informiert ihn?",
      "WER VERTRITT DIE OBERBÜRGERMEISTERIN GEGENÜBER DEM AUSLÄNDERBEIRAT, WER INFORMIERT IHN?",
      "Wer vertritt die Oberbürgermeister*in gegenüber dem Ausländerbeirat, wer informiert ihn?",
    ].map((question) => ask(question).found.map(({ duty, confidence }) => [duty.id, confidence]));
    for (const spelling of spellings) expect(spelling).to.deep.equal(spellings[0]);
  });

  it("tells who is asked from who is told", () => {
    expect(first(ask("Wer muss der Steuerungsgruppe berichten?"))).to.equal("d078");
    expect(first(ask("Wo berichtet die Steuerungsgruppe?"))).to.equal("d079");
  });

  const foreign = [
    "Wie lautet die Telefonnummer der Integrationsbeauftragten?",
    "Wann hat die Ausländerbehörde geöffnet?",
    "Was verdient die Integrationsbeauftragte?",
    "Wer leitet das Jugendamt?",
    "Wer ist die Datenschutzbeauftragte?",
    "Wann tagt der Jugendhilfeausschuss?",
    "Wie viele Ausländer leben in Dresden?",
    "How do I reset my password?",
  ];
  for (const question of foreign) {
    it(`refuses "${question}"`, () => {
      expect(ask(question).outcome).to.equal("refuse");
    });
  }

  it("says what the plan gives an actor that was named in a question it does not answer", () => {
    const asked = ask("Wie lautet die Telefonnummer der Ausländerbehörde?");
    if (asked.outcome !== "refuse") throw new Error(`refuse expected, not ${asked.outcome}`);
    expect(asked.actor?.id).to.equal("immigrationOffice");
    expect(asked.found).to.have.lengthOf.within(1, 3);
    for (const { duty } of asked.found)
      expect([...duty.actors, ...(duty.toward ?? [])]).to.include("immigrationOffice");
  });

  it("gives confidences between 0 and 1, falling, and at most three duties", () => {
    for (const question of [...golden.map(([text]) => text), ...foreign, "Wer macht was mit wem?"]) {
      const values = ask(question).found.map(({ confidence }) => confidence);
      expect(values).to.have.lengthOf.at.most(3);
      expect(values).to.deep.equal([...values].sort((a, b) => b - a));
      for (const value of values) expect(value).to.be.within(0, 1);
    }
  });

  it("answers the same the second time and from a second engine", () => {
    const again = makeAsk(dresden());
    for (const [question] of golden) {
      expect(ask(question)).to.deep.equal(ask(question));
      expect(again(question)).to.deep.equal(ask(question));
    }
  });
});

describe("asking with hostile input", () => {
  const hostile: Record<string, string> = {
    nothing: "",
    blanks: " \n\t ",
    marks: "?!?…",
    "ten thousand letters": "a".repeat(10_000),
    "ten thousand words": "Blumen ".repeat(10_000),
    markup: "<script>alert(1)</script><img src=x onerror=alert(1)>",
    sql: "'; DROP TABLE users; --",
    template: "${process.env.HOME} {{constructor.constructor('x')()}}",
    cyrillic: "Кто отвечает за погоду?",
    arabic: "من هو المسؤول عن الطقس؟",
    chinese: "谁负责天气？",
    emoji: "😀🎉👩‍👩‍👧‍👦🏳️‍🌈",
    "half an emoji": "\ud83d",
    "a prototype's name": "constructor __proto__ toString hasOwnProperty",
    "a pattern": "(a+)+$ [^\\w]* .*.*.*",
    "many marks on a letter": `Z${"\u0301".repeat(5_000)}`,
    "many colons": ":in".repeat(5_000),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`refuses ${name}, fast`, () => {
      const start = performance.now();
      expect(ask(text).outcome).to.equal("refuse");
      // Far above what it takes: only what explodes with the input is caught.
      expect(performance.now() - start).to.be.below(1000);
    });
  }

  it("reads no more than the first 500 characters", () => {
    const question = "Wie oft tagt die Steuerungsgruppe?".padEnd(500);
    expect(ask(question + " Wer informiert den Stadtrat? ".repeat(100))).to.deep.equal(ask(question));
  });
});
