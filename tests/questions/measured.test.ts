import { expect } from "chai";
import type { Plan } from "../../src/plan/schema.ts";
import { makeAsk } from "../../src/questions/ask.ts";
import { leaveOut, type Case } from "../../src/questions/leave-out.ts";
import { given, measure, type Measured } from "./measure.ts";
import { casesOf, dresden } from "./plans.ts";

function measured(plan: Plan, cases: readonly Case[]): Measured {
  const ask = makeAsk(plan);
  return measure(cases.map((each) => ({ ...each, ...given(ask(each.question)) })));
}

/** The limits stand a little below what was measured. */
describe("the share of questions answered right", () => {
  const plan = dresden();

  it("holds on questions that the engine was not tuned on", () => {
    const shares = measured(plan, casesOf("unseen.tsv"));
    expect(shares.first).to.be.at.least(0.85);
    expect(shares.amongThree).to.be.at.least(0.95);
    expect(shares.answersRight).to.be.at.least(0.95);
    expect(shares.onRefused).to.be.at.most(0.04);
    expect(shares.offAnswered).to.be.at.most(0.04);
  });

  it("holds on the plan's own examples asked of an index without them", () => {
    const rounds = [...leaveOut(plan)].slice(1, 3);
    const shares = rounds.map((round) => measured(round.plan, round.cases));
    for (const { first, answersRight, onRefused } of shares) {
      expect(first).to.be.at.least(0.72);
      expect(answersRight).to.be.at.least(0.85);
      expect(onRefused).to.be.at.most(0.12);
    }
  });

  it("believes what the plan's curator wrote down", () => {
    const examples = plan.duties.flatMap(({ id, examples }) =>
      [...(examples?.de ?? []), ...(examples?.en ?? [])].map((question) => ({ question, expected: [id] })),
    );
    const refused = plan.mustRefuse.map((question) => ({ question, expected: [] }));
    const shares = measured(plan, [...examples, ...refused]);
    expect(shares.first).to.be.at.least(0.98);
    expect(shares.answered).to.be.at.least(0.98);
    expect(shares.offRefused).to.equal(1);
  });
});
