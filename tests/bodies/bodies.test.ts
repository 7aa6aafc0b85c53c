import { expect } from "chai";
import { closedYear, yearState } from "../../src/bodies/cadence.ts";
import { readMeeting } from "../../src/bodies/meeting-input.ts";
import { makeBodies } from "../../src/bodies/use-cases.ts";
import { readPlan } from "../../src/read-plan.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { date, instantOf } from "../../src/time/local-date.ts";

const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
const rule = plan.bodies[0]?.meetings;
if (!rule) throw new Error("the plan has no body");

describe("did a body meet often enough", () => {
  const cases: [
    string,
    { held: string[]; next?: string; founded?: string; today: string },
    { held: number; owed?: string },
  ][] = [
    ["nothing yet in January", { held: [], today: "2027-01-01" }, { held: 0, owed: "2027-06-30" }],
    ["nothing by October", { held: [], today: "2027-10-01" }, { held: 0, owed: "2027-06-30" }],
    ["one in spring", { held: ["2027-03-01"], today: "2027-10-01" }, { held: 1, owed: "2027-12-31" }],
    [
      "one late, the other planned",
      { held: ["2027-08-01"], next: "2027-11-01", today: "2027-10-01" },
      { held: 1 },
    ],
    [
      "a planned date that has passed",
      { held: ["2027-08-01"], next: "2027-09-01", today: "2027-10-01" },
      { held: 1, owed: "2027-12-31" },
    ],
    [
      "a date in December does not fill the gap of the first half",
      { held: [], next: "2027-12-01", today: "2027-05-01" },
      { held: 0, owed: "2027-06-30" },
    ],
    [
      "once the first half is over, a date is the best that can be named",
      { held: [], next: "2027-11-01", today: "2027-08-01" },
      { held: 0, owed: "2027-12-31" },
    ],
    [
      "in December the year's end says more than the June that was missed",
      { held: [], today: "2027-12-01" },
      { held: 0, owed: "2027-12-31" },
    ],
    [
      "a date that was named and held today counts once",
      { held: ["2027-10-01"], next: "2027-10-01", today: "2027-10-01" },
      { held: 1, owed: "2027-12-31" },
    ],
    [
      "a planned date in the year after",
      { held: ["2027-08-01"], next: "2028-01-10", today: "2027-10-01" },
      { held: 1, owed: "2027-12-31" },
    ],
    ["two on one day are two", { held: ["2027-03-01", "2027-03-01"], today: "2027-10-01" }, { held: 2 }],
    [
      "last year's do not count",
      { held: ["2026-11-01", "2026-12-31"], today: "2027-01-01" },
      { held: 0, owed: "2027-06-30" },
    ],
    [
      "one in the future does not count",
      { held: ["2027-11-01"], today: "2027-10-01" },
      { held: 0, owed: "2027-06-30" },
    ],
    ["one today counts", { held: ["2027-10-01"], today: "2027-10-01" }, { held: 1, owed: "2027-12-31" }],
    [
      "founded in August: measured at the year's end only",
      { held: ["2027-09-01", "2027-09-02"], founded: "2027-08-01", today: "2027-10-01" },
      { held: 2 },
    ],
    ["a leap day", { held: ["2028-02-29"], today: "2028-03-01" }, { held: 1, owed: "2028-12-31" }],
  ];
  for (const [what, { held, next, founded, today }, expected] of cases)
    it(what, () => {
      const facts = {
        held: held.map(date),
        ...(next && { next: date(next) }),
        ...(founded && { founded: date(founded) }),
      };
      const state = yearState(rule, facts, date(today));
      expect({ held: state.held, ...(state.owed && { owed: state.owed.by }) }).to.deep.equal(expected);
    });
});

describe("a year that is over", () => {
  const at = (held: string[], founded?: string) =>
    closedYear(
      rule,
      { held: held.map(date), ...(founded && { founded: date(founded) }) },
      date("2028-01-02"),
    );
  it("is owed only if it fell short", () => {
    expect(at(["2027-03-01"])).to.deep.include({
      year: 2027,
      held: 1,
      owed: { by: "2027-12-31", atLeast: 2 },
    });
    expect(at(["2027-03-01", "2027-12-30"])).to.not.have.property("owed");
    expect(at([], "2028-01-01")).to.not.have.property("owed");
  });
});

describe("the meeting card's inputs", () => {
  const today = date("2027-10-01");
  const problems = (inputs: Record<string, unknown>): string[] => {
    const read = readMeeting(inputs, today);
    return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
  };
  it("are told at the field", () => {
    expect(problems({})).to.deep.equal(["date missing"]);
    expect(problems({ date: "gestern" })).to.deep.equal(["date notADate"]);
    expect(problems({ date: "2027-02-29" })).to.deep.equal(["date notADate"]);
    expect(problems({ date: "2027-10-02" })).to.deep.equal(["date inTheFuture"]);
    expect(problems({ date: "2017-10-01" })).to.deep.equal(["date tooLongAgo"]);
    expect(problems({ date: "2027-10-01", participants: "0" })).to.deep.equal(["participants notANumber"]);
    expect(problems({ date: "2027-10-01", participants: "1,5" })).to.deep.equal(["participants notANumber"]);
    expect(problems({ date: "2027-10-01", result: "x".repeat(1001) })).to.deep.equal(["result tooLong"]);
    expect(problems({ date: "2027-10-01", next: "2027-10-01" })).to.deep.equal(["next notAfterToday"]);
    expect(problems({ date: { toString: null }, participants: [] })).to.deep.equal(["date missing"]);
  });
});

describe("recording a meeting", () => {
  it("keeps it with its audit entry, once for one card", async () => {
    const store = openSqliteStore(":memory:");
    const clock = { now: () => instantOf(date("2027-10-01"), 12, plan.timeZone) };
    const bodies = makeBodies({ store, clock, plan });
    const body = { id: "stg", kind: "steeringGroup", name: { de: "S", en: "S" } };
    const record = (key: string, day: string, another = false) =>
      bodies.record({ body, by: "lead", key, another }, { date: day, participants: "8", next: "2027-11-30" });
    const first = await record("k1", "2027-09-30");
    expect(first).to.deep.include({ outcome: "recorded" });
    const again = await record("k1", "2027-09-30");
    expect(again.outcome).to.equal("already");
    const other = await record("k1", "2027-09-01");
    expect(other).to.deep.include({ outcome: "already" });
    if (other.outcome !== "already") throw new Error(other.outcome);
    expect(other.meeting.date, "what was recorded then").to.equal("2027-09-30");
    expect((await bodies.yearOf(body))?.held).to.equal(1);
    expect((await record("k2", "2027-09-30")).outcome, "more often two people record the same").to.equal(
      "sameDay",
    );
    expect((await bodies.yearOf(body))?.held).to.equal(1);
    const second = await record("k2", "2027-09-30", true);
    if (second.outcome !== "recorded") throw new Error(second.outcome);
    expect(second.year).to.deep.include({ held: 2, needed: 2, last: "2027-09-30", next: "2027-11-30" });
    expect(await store.list("bodies", "stg", "audit:", 10)).to.have.length(2);
    expect((await bodies.record({ body, by: "lead", key: "k3", another: false }, {})).outcome).to.equal(
      "invalid",
    );
    await store.close();
  });
});
