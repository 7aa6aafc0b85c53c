import { expect } from "chai";
import { readdirSync } from "node:fs";
import { wordsOf } from "../../src/questions/normalise.ts";
import { casesOf, planOf } from "./plans.ts";

const folded = (question: string): string =>
  wordsOf(question)
    .map(({ text }) => text)
    .join(" ");

describe("the sets of questions to measure with", () => {
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".tsv"));
  for (const file of files) {
    const plan = planOf(file.startsWith("lindenau") ? "lindenau-klima-2025" : "dresden-2009");
    it(`${file} asks for duties that exist, nothing twice, and nothing that the plan itself has written down`, () => {
      const ids = new Set(plan.duties.map(({ id }) => id));
      const written = new Set(
        [
          ...plan.mustRefuse,
          ...plan.duties.flatMap(({ examples }) => [...(examples?.de ?? []), ...(examples?.en ?? [])]),
        ].map(folded),
      );
      const cases = casesOf(file);
      expect(cases.flatMap(({ expected }) => expected).filter((id) => !ids.has(id))).to.deep.equal([]);
      expect(cases.map(({ question }) => question).filter((each) => written.has(folded(each)))).to.deep.equal(
        [],
      );
      expect(new Set(cases.map(({ question }) => folded(question))).size).to.equal(cases.length);
    });
  }
});
