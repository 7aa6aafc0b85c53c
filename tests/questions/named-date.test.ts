import { expect } from "chai";
import { readNamedDate } from "../../src/questions/named-date.ts";

describe("a day named in a question", () => {
  const days: [text: string, on: string, rest: string][] = [
    ["Wer war es am 1. März 2027?", "2027-03-01", "Wer war es ?"],
    ["who was it on 1 March 2027?", "2027-03-01", "who was it ?"],
    ["Who was it on March 1st, 2027?", "2027-03-01", "Who was it ?"],
    ["wer leitet die Gruppe zum 3.4.27", "2027-04-03", "wer leitet die Gruppe"],
    ["Stand 2026-02-28 bitte", "2026-02-28", "bitte"],
    ["the 2nd of May 2026", "2026-05-02", "the"],
    ["am 29.02.2028", "2028-02-29", ""],
  ];
  for (const [text, on, rest] of days)
    it(`is read from "${text}"`, () => {
      const read = readNamedDate(text);
      expect(read.on).to.equal(on);
      expect(read.rest.replace(/\s+/g, " ").trim()).to.equal(rest);
    });

  for (const text of [
    "Wer war es am 30. Februar 2027?",
    "am 29.02.2027",
    "Was gilt 2009?",
    "Abschnitt 1.2.3",
    "13.13.2026",
    "12/2026",
  ])
    it(`is not read from "${text}"`, () => {
      expect(readNamedDate(text)).to.deep.equal({ rest: text });
    });
});
