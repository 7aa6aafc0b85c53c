import { expect } from "chai";
import { makeAsk } from "../../src/questions/ask.ts";
import type { Plan } from "../../src/plan/schema.ts";
import { withoutExamples } from "./leave-out.ts";
import { casesOf, dresden, type Case } from "./plans.ts";

/** Shares (0…1) over questions; the limits stand a little below what was measured. */
function measure(plan: Plan, cases: readonly Case[]) {
  const ask = makeAsk(plan);
  const on = cases
    .filter(({ expected }) => expected.length > 0)
    .map(({ question, expected }) => {
      const { outcome, found } = ask(question);
      const ids = found.map(({ duty }) => duty.id);
      const [first = ""] = ids;
      return { outcome, top1: expected.includes(first), top3: ids.some((id) => expected.includes(id)) };
    });
  const off = cases
    .filter(({ expected }) => expected.length === 0)
    .map(({ question }) => ask(question).outcome);
  const answers = on.filter(({ outcome }) => outcome === "answer");
  const shown = on.filter(({ outcome }) => outcome !== "refuse");
  const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
    part.length / Math.max(1, whole.length);
  return {
    top1: share(
      shown.filter(({ top1 }) => top1),
      on,
    ),
    top3: share(
      shown.filter(({ top3 }) => top3),
      on,
    ),
    answersRight: share(
      answers.filter(({ top1 }) => top1),
      answers,
    ),
    onRefused: share(
      on.filter(({ outcome }) => outcome === "refuse"),
      on,
    ),
    offRefused: share(
      off.filter((outcome) => outcome === "refuse"),
      off,
    ),
    offAnswered: share(
      off.filter((outcome) => outcome === "answer"),
      off,
    ),
  };
}

describe("the share of questions answered right", () => {
  const plan = dresden();

  it("holds on questions that the engine was not tuned on", () => {
    const measured = measure(plan, casesOf("unseen.tsv"));
    expect(measured.top1).to.be.at.least(0.88);
    expect(measured.top3).to.be.at.least(0.93);
    expect(measured.answersRight).to.be.at.least(0.93);
    expect(measured.onRefused).to.be.at.most(0.07);
    expect(measured.offRefused).to.be.at.least(0.78);
    expect(measured.offAnswered).to.be.at.most(0.08);
  });

  it("holds on the questions that it was tuned on", () => {
    const measured = measure(plan, casesOf("tuning.tsv"));
    expect(measured.top1).to.be.at.least(0.92);
    expect(measured.offRefused).to.be.at.least(0.9);
  });

  it("holds on the plan's own examples asked of an index without them", () => {
    const { plan: less, cases } = withoutExamples(plan, 1);
    const measured = measure(less, cases);
    expect(measured.top1).to.be.at.least(0.72);
    expect(measured.answersRight).to.be.at.least(0.85);
    expect(measured.onRefused).to.be.at.most(0.12);
  });

  it("believes what the plan's curator wrote down", () => {
    const examples = plan.duties.flatMap(({ id, examples }) =>
      [...(examples?.de ?? []), ...(examples?.en ?? [])].map((question) => ({ question, expected: [id] })),
    );
    const measured = measure(plan, [
      ...examples,
      ...plan.mustRefuse.map((question) => ({ question, expected: [] })),
    ]);
    expect(measured.top1).to.be.at.least(0.98);
    expect(measured.offRefused).to.equal(1);
  });
});
