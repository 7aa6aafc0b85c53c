import { expect } from "chai";
import { makeAsk } from "../../src/questions/ask.ts";
import type { Taught } from "../../src/questions/taught.ts";
import { dresden } from "./plans.ts";

const plan = dresden();
const canteen: Taught = {
  id: "a",
  question: "Wann macht die Kantine mittags auf?",
  language: "de",
  duties: [],
  answer: "Um elf.",
  at: 1,
};

describe("what the office taught", () => {
  it("answers the same question, and the same matter in other words around it", () => {
    const ask = makeAsk(plan, [canteen]);
    for (const question of [
      "Wann macht die Kantine mittags auf?",
      "wann macht mittags unsere kantine denn eigentlich auf",
    ])
      expect(ask(question), question).to.deep.include({ outcome: "taught", taught: canteen });
  });
  it("does not answer what wants to know something else of it, or is about something else", () => {
    const ask = makeAsk(plan, [canteen]);
    for (const question of ["Wer macht die Kantine mittags auf?", "Wann macht die Kantine auf?", "Kantine"])
      expect(ask(question).outcome, question).not.to.equal("taught");
  });
  it("counts the newer one of two answers", () => {
    const ask = makeAsk(plan, [{ ...canteen, id: "b", answer: "Um zwölf.", at: 2 }, canteen]);
    expect(ask(canteen.question)).to.deep.include({
      taught: { ...canteen, id: "b", answer: "Um zwölf.", at: 2 },
    });
  });
  it("helps similar questions find the duty that was linked", () => {
    const strange = "Wer bimmelt dienstags mit der Ratsglocke?";
    const similar = "Die Ratsglocke, wer bimmelt die?";
    expect(makeAsk(plan)(similar).found[0]?.duty.id).not.to.equal("d034");
    const ask = makeAsk(plan, [{ id: "c", question: strange, language: "de", duties: ["d034"], at: 1 }]);
    expect(ask(similar).found.map(({ duty }) => duty.id)).to.include("d034");
  });
});
