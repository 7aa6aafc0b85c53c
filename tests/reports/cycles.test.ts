import { expect } from "chai";
import fc from "fast-check";
import type { Cycle, Plan } from "../../src/plan/schema.ts";
import { readPlan } from "../../src/read-plan.ts";
import { makeLookup } from "../../src/plan/lookup.ts";
import { compare } from "../../src/reports/cycles/comparison.ts";
import { cycleState } from "../../src/reports/cycles/cycle-state.ts";
import { proposalPage, proposalsInReport, type UnitProposal } from "../../src/reports/cycles/proposal.ts";
import { makeUnitProposals, yearsOfRound } from "../../src/reports/cycles/unit-proposals.ts";
import { makeCycles } from "../../src/reports/cycles/use-cases.ts";
import { pagesFor } from "../../src/reports/form.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import type { Store } from "../../src/store/contract.ts";
import { addDays, addMonths, date, instantOf, type LocalDate } from "../../src/time/local-date.ts";

const { plan: dresden } = await readPlan("plans/dresden-2009/plan.yaml");
const { plan: lindenau } = await readPlan("plans/lindenau-klima-2025/plan.yaml");

const rule = (fields: Partial<Cycle>): Cycle => ({
  id: "update",
  title: { de: "Fortschreibung", en: "Update" },
  duties: ["d051"],
  anchor: "2026-07-01",
  everyMonths: 24,
  repeats: "always",
  milestonesMonthsBefore: [12, 6, 3],
  closedBy: "update",
  notices: [],
  ...fields,
});

describe("calendar months", () => {
  const cases: [string, number, string][] = [
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2028-02-29", 24, "2030-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2027-05-31", -3, "2027-02-28"],
    ["2027-12-15", 1, "2028-01-15"],
    ["2026-08-31", 6, "2027-02-28"],
  ];
  for (const [from, months, to] of cases)
    it(`${from} and ${String(months)} months is ${to}`, () => {
      expect(addMonths(date(from), months)).to.equal(to);
    });
});

describe("where a cycle stands", () => {
  const golden: [string, Partial<Cycle>, string[], string, Record<string, unknown>][] = [
    [
      "its first day",
      {},
      [],
      "2026-07-01",
      { number: 1, due: "2028-07-01", standing: "ahead", daysLeft: 731 },
    ],
    ["before its first day", {}, [], "2026-01-01", { number: 1, anchor: "2026-07-01", standing: "ahead" }],
    ["the day before a milestone", {}, [], "2027-06-30", { standing: "ahead", next: "2027-07-01" }],
    ["a milestone", {}, [], "2027-07-01", { standing: "near", reached: "2027-07-01", next: "2028-01-01" }],
    [
      "the last milestone",
      {},
      [],
      "2028-05-01",
      { standing: "near", reached: "2028-04-01", next: undefined },
    ],
    ["the due day", {}, [], "2028-07-01", { standing: "near", daysLeft: 0 }],
    ["the day after", {}, [], "2028-07-02", { standing: "overdue", daysLeft: -1, number: 1 }],
    [
      "closed early",
      {},
      ["2028-03-15"],
      "2028-03-15",
      { number: 2, anchor: "2028-03-15", due: "2030-03-15", standing: "ahead" },
    ],
    [
      "closed late",
      {},
      ["2028-12-24"],
      "2029-12-24",
      { number: 2, anchor: "2028-12-24", due: "2030-12-24", standing: "near", reached: "2029-12-24" },
    ],
    [
      "closed on its first day and again",
      {},
      ["2026-07-01", "2026-07-01"],
      "2026-07-01",
      { number: 3, anchor: "2026-07-01", due: "2028-07-01" },
    ],
    [
      "closed on 29 February",
      {},
      ["2028-02-29"],
      "2029-03-01",
      { due: "2030-02-28", reached: "2029-02-28", next: "2029-08-28" },
    ],
    [
      "29 February, four years",
      { everyMonths: 48 },
      ["2028-02-29"],
      "2028-03-01",
      { due: "2032-02-29", next: "2031-02-28" },
    ],
    [
      "the end of a month",
      { anchor: "2026-08-31", everyMonths: 6, milestonesMonthsBefore: [3] },
      [],
      "2026-09-01",
      { due: "2027-02-28", next: "2026-11-28" },
    ],
    [
      "milestones in any order, none before the round",
      { everyMonths: 6, milestonesMonthsBefore: [1, 12, 3, 6, 3] },
      [],
      "2026-07-01",
      { milestones: ["2026-10-01", "2026-12-01"] },
    ],
    ["no milestones, due tomorrow", { milestonesMonthsBefore: [] }, [], "2028-06-30", { standing: "ahead" }],
    [
      "a term, on its last day",
      { closedBy: "end" },
      [],
      "2028-06-30",
      { number: 1, standing: "near", daysLeft: 1 },
    ],
    [
      "a term that comes again, on its due day",
      { closedBy: "end" },
      [],
      "2028-07-01",
      { number: 2, anchor: "2028-07-01", due: "2030-07-01", standing: "ahead" },
    ],
    [
      "terms that begin on a 31st stay at the ends of months",
      { closedBy: "end", anchor: "2026-08-31", everyMonths: 6 },
      [],
      "2027-03-01",
      { number: 2, anchor: "2027-02-28", due: "2027-08-31" },
    ],
    [
      "terms that begin on 29 February come back to it",
      { closedBy: "end", anchor: "2028-02-29", everyMonths: 12 },
      [],
      "2032-03-01",
      { number: 5, anchor: "2032-02-29", due: "2033-02-28" },
    ],
    ["once, running", { closedBy: "end", repeats: "once" }, [], "2028-06-30", { standing: "near" }],
    [
      "once, over",
      { closedBy: "end", repeats: "once" },
      [],
      "2028-07-01",
      { number: 1, standing: "ended", endedOn: "2028-07-01" },
    ],
    [
      "once, closed before its term",
      { repeats: "once" },
      ["2027-05-05"],
      "2027-05-05",
      { number: 1, standing: "ended", endedOn: "2027-05-05" },
    ],
    [
      "once, never closed",
      { repeats: "once" },
      [],
      "2030-01-01",
      { standing: "ended", endedOn: "2028-07-01" },
    ],
  ];
  for (const [name, fields, closings, today, expected] of golden)
    it(name, () => {
      const state = cycleState(rule(fields), closings.map(date), date(today));
      const seen: Record<string, unknown> = {
        ...state,
        milestones: state.milestones.map(({ on }) => on),
        ...("daysLeft" in state && { reached: state.reached?.on, next: state.next?.on }),
      };
      const picked = Object.fromEntries(Object.keys(expected).map((key) => [key, seen[key]]));
      expect(picked).to.deep.equal(expected);
    });

  it("counts on: a day later is a day less, until the round is over", () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(date("2026-07-01"), days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom("update", "end"),
        (on, months, by) => {
          const cycle = rule({ everyMonths: months, closedBy: by as Cycle["closedBy"] });
          const [today, tomorrow] = [on, addDays(on, 1)].map((each) => cycleState(cycle, [], each));
          if (!today || !tomorrow || !("daysLeft" in today) || !("daysLeft" in tomorrow)) return false;
          if (by === "end" && today.daysLeft < 1) return false;
          const follows = tomorrow.number === today.number && tomorrow.daysLeft === today.daysLeft - 1;
          return follows || (tomorrow.number === today.number + 1 && tomorrow.anchor === today.due);
        },
      ),
    );
  });
});

describe("proposals in a report", () => {
  const pages = pagesFor(makeLookup(dresden), "jugendamt");
  const which = { unit: "jugendamt", year: 2026 };
  const first = {
    "proposalKind.1": "change",
    "proposalOld.1": "Alt",
    "proposalNew.1": "Neu",
    anyProposal: true,
  };

  it("takes each that was asked for, with its own answers", () => {
    const answers = {
      ...first,
      "anotherProposal.1": true,
      "proposalKind.2": "drop",
      "proposalOld.2": "Weg",
      "proposalWhy.2": "Erledigt",
    };
    expect(proposalsInReport(dresden, which, { pages, answers })).to.deep.equal([
      { from: "jugendamt", year: 2026, kind: "change", old: "Alt", new: "Neu" },
      { from: "jugendamt", year: 2026, kind: "drop", old: "Weg", why: "Erledigt" },
    ]);
  });
  it("leaves out what was typed before an answer changed the course", () => {
    const answers = {
      ...first,
      "proposalKind.1": "new",
      "anotherProposal.1": false,
      "proposalKind.2": "drop",
      "proposalOld.2": "Weg",
    };
    expect(proposalsInReport(dresden, which, { pages, answers })).to.deep.equal([
      { from: "jugendamt", year: 2026, kind: "new", new: "Neu" },
    ]);
    const none = { ...answers, anyProposal: false };
    expect(proposalsInReport(dresden, which, { pages, answers: none })).to.deep.equal([]);
  });
  it("finds none in a plan that does not ask for any", () => {
    expect(proposalPage(lindenau)).to.equal(undefined);
    expect(proposalsInReport(lindenau, which, { pages, answers: first })).to.deep.equal([]);
  });
  it("reads the accepted reports of all units, also of many", async () => {
    const units = Array.from({ length: 45 }, (_, index) => `unit-${String(index)}`);
    const collect = makeUnitProposals({
      plan: dresden,
      units: () => Promise.resolve(units),
      accepted: (unit, year) =>
        Promise.resolve(
          unit === "unit-3" ? undefined : { version: 1, answers: first, pages, at: year, by: "somebody" },
        ),
    });
    const found = await collect([2026, 2027]);
    expect(found).to.have.length(88);
    expect(new Set(found.map(({ from, year }) => `${from} ${String(year)}`)).size).to.equal(88);
  });
});

describe("the years of a round", () => {
  const cases: [string, string | undefined, string, string, [number, number]][] = [
    ["a round from before the first report", undefined, "2009-07-01", "2026-09-30", [2026, 2025]],
    ["once the first report is open", undefined, "2009-07-01", "2026-10-01", [2026, 2026]],
    ["the reports that were still open at its start", "2026-07-01", "2028-07-01", "2029-12-01", [2026, 2029]],
    ["those of a long round before", "2026-07-01", "2031-07-01", "2031-12-01", [2026, 2031]],
    ["those of a short round before", "2028-06-01", "2028-07-01", "2028-08-01", [2026, 2027]],
  ];
  for (const [name, before, anchor, end, [from, to]] of cases)
    it(name, () => {
      const round = {
        before: before === undefined ? undefined : date(before),
        anchor: date(anchor),
        end: date(end),
      };
      expect(yearsOfRound(dresden, round)).to.deep.equal({ from, to });
    });
});

describe("old and new side by side", () => {
  const kinds = ["keep", "change", "drop", "new"];
  it("puts what is said of one text together, and orders by kind", () => {
    const rows = compare(
      [
        { from: "a", kind: "new", new: "N1" },
        { from: "b", kind: "drop", old: "Ziel  eins." },
        { from: "c", kind: "drop", old: "Ziel zwei" },
        { from: "d", kind: "change", old: "ziel eins", new: "Z" },
        { from: "e", kind: "new", new: "N1" },
        { from: "f", kind: "keep", old: "Ziel drei" },
        { from: "g", kind: "else" },
      ],
      kinds,
    );
    expect(rows.map(({ kind, old, entries }) => [kind, old, entries.map(({ from }) => from)])).to.deep.equal([
      ["keep", "Ziel drei", ["f"]],
      ["change", "ziel eins", ["d", "b"]],
      ["drop", "Ziel zwei", ["c"]],
      ["new", undefined, ["a"]],
      ["new", undefined, ["e"]],
      ["else", undefined, ["g"]],
    ]);
  });
  it("loses nobody's proposal", () => {
    const text = fc.constantFrom("A", "a.", "B", "constructor", "#0", "");
    const proposal = fc.record(
      { from: fc.string(), kind: fc.constantFrom(...kinds, "x"), old: text, new: text },
      { requiredKeys: ["from", "kind"] },
    );
    fc.assert(
      fc.property(fc.array(proposal), (proposals) => {
        const entries = compare(proposals, kinds).flatMap((row) => row.entries);
        expect(entries).to.have.length(proposals.length);
        expect(proposals.every((each) => entries.includes(each))).to.equal(true);
      }),
    );
  });
});

/** A house with a clock that can be set, and units' proposals that can be added to. */
function house(plan: Plan = dresden, start = "2026-11-02") {
  let now = instantOf(date(start), 9, plan.timeZone);
  const store: Store = openSqliteStore(":memory:");
  const ofUnits: UnitProposal[] = [];
  const cycles = makeCycles({
    store,
    plan,
    clock: { now: () => now++ },
    unitProposals: (years) => Promise.resolve(ofUnits.filter(({ year }) => years.includes(year))),
  });
  return {
    store,
    cycles,
    ofUnits,
    moveTo(day: string) {
      now = Math.max(now, instantOf(date(day), 9, plan.timeZone));
    },
  };
}

const which = { cycle: "update", round: 1, by: "beauftragte" };
const change = { proposalKind: "change", proposalOld: "Alt", proposalNew: "Neu" };
const language = "de";

describe("proposals of bodies", () => {
  const mine = { ...which, body: "fag-sprache", key: "k1" };
  const rowsOf = async ({ cycles }: ReturnType<typeof house>, round = 1) =>
    (await cycles.proposals("update", round))?.rows.map(({ kind, old, entries }) => [
      kind,
      old,
      entries.map((entry) => [entry.from, entry.new]),
    ]);

  it("ask for more where the kind calls for it, and count once they are complete", async () => {
    const at = house();
    const first = await at.cycles.saveProposal(mine, {
      revision: 0,
      inputs: { proposalKind: "change", proposalWhy: "Weil" },
      language,
    });
    expect(first).to.include({ outcome: "saved", complete: false });
    expect(await rowsOf(at)).to.deep.equal([]);
    expect((await at.cycles.proposals("update", 1))?.unfinished).to.equal(1);
    const second = await at.cycles.saveProposal(mine, { revision: 1, inputs: change, language });
    expect(second).to.include({ outcome: "saved", complete: true });
    expect(await rowsOf(at)).to.deep.equal([["change", "Alt", [["fag-sprache", "Neu"]]]]);
  });
  it("are not asked what does not fit the kind", async () => {
    const at = house();
    const keep = { proposalKind: "keep", proposalOld: "Alt", proposalNew: "nie gefragt" };
    await at.cycles.saveProposal(mine, { revision: 0, inputs: keep, language });
    await at.cycles.saveProposal(mine, { revision: 1, inputs: keep, language });
    expect(await rowsOf(at)).to.deep.equal([["keep", "Alt", [["fag-sprache", undefined]]]]);
    const fresh = { proposalKind: "new", proposalOld: "nie gefragt", proposalNew: "Neues" };
    await at.cycles.saveProposal({ ...mine, key: "k2" }, { revision: 0, inputs: fresh, language });
    expect((await rowsOf(at))?.at(-1)).to.deep.equal(["new", undefined, [["fag-sprache", "Neues"]]]);
  });
  it("stay in the comparison as they were until their change is complete", async () => {
    const at = house();
    await at.cycles.saveProposal(mine, {
      revision: 0,
      inputs: { proposalKind: "drop", proposalOld: "Alt" },
      language,
    });
    const half = { proposalKind: "new" };
    const changing = await at.cycles.saveProposal(mine, { revision: 1, inputs: half, language });
    expect(changing).to.include({ outcome: "saved", complete: false });
    expect(await rowsOf(at)).to.deep.equal([["drop", "Alt", [["fag-sprache", undefined]]]]);
  });
  it("tell what is wrong, and keep nothing of it", async () => {
    const at = house();
    const tooLong = { ...change, proposalNew: "x".repeat(801) };
    for (const inputs of [{}, { proposalKind: "explode" }, tooLong])
      expect(await at.cycles.saveProposal(mine, { revision: 0, inputs, language })).to.include({
        outcome: "invalid",
      });
    expect(await at.cycles.proposalsOf("update", 1, "fag-sprache")).to.deep.equal([]);
  });
  it("take a double tap once, and never overwrite what somebody else saved", async () => {
    const at = house();
    const sent = { revision: 0, inputs: change, language } as const;
    await at.cycles.saveProposal(mine, sent);
    expect(await at.cycles.saveProposal(mine, sent)).to.include({ outcome: "saved", complete: true });
    const other = { ...sent, inputs: { ...change, proposalNew: "Anders" } };
    expect(await at.cycles.saveProposal(mine, other)).to.include({ outcome: "changedMeanwhile" });
    expect(await at.cycles.saveProposal({ ...mine, body: "fag-arbeit" }, other)).to.deep.equal({
      outcome: "noSuchProposal",
    });
    expect(await at.cycles.proposalsOf("update", 1, "fag-sprache")).to.have.length(1);
    expect(await at.cycles.history("update")).to.have.length(1);
  });
  it("can be withdrawn while the round runs, once, by their own body", async () => {
    const at = house();
    await at.cycles.saveProposal(mine, { revision: 0, inputs: change, language });
    expect(await at.cycles.withdraw({ ...mine, body: "fag-arbeit" }, 1)).to.include({
      outcome: "noSuchProposal",
    });
    expect(await at.cycles.withdraw(mine, 0)).to.include({ outcome: "changedMeanwhile" });
    expect(await at.cycles.withdraw(mine, 1)).to.include({ outcome: "withdrawn" });
    expect(await at.cycles.withdraw(mine, 1)).to.include({ outcome: "already" });
    const again = { revision: 2, inputs: change, language } as const;
    expect(await at.cycles.saveProposal(mine, again)).to.include({ outcome: "withdrawnMeanwhile" });
    expect(await rowsOf(at)).to.deep.equal([]);
  });
  it("of two who save at the same moment, both are kept", async () => {
    const at = house();
    const keys = ["a", "b", "c"];
    await Promise.all(
      keys.map((key) => at.cycles.saveProposal({ ...mine, key }, { revision: 0, inputs: change, language })),
    );
    expect((await at.cycles.proposals("update", 1))?.proposals).to.have.length(3);
  });
  it("are refused where the cycle ends by itself or the plan asks for none", async () => {
    const sent = { revision: 0, inputs: change, language } as const;
    const ends = { ...mine, cycle: "accompanyingTasks" };
    expect(await house().cycles.saveProposal(ends, sent)).to.deep.equal({ outcome: "otherRound" });
    const other = { ...mine, cycle: "newVersion" };
    expect(await house(lindenau).cycles.saveProposal(other, sent)).to.deep.equal({ outcome: "otherRound" });
  });
});

describe("notices and closing", () => {
  const told = (to: string, seen = 0, round = 1) => ({ ...which, round, to, seen });
  const notice = { on: "2026-10-20", reference: "ALB 12/26" };
  const end = { on: "2026-11-01", number: "V0815/26" };

  async function tellBoth({ cycles }: ReturnType<typeof house>): Promise<void> {
    await cycles.recordNotice(told("advisoryCouncil"), notice);
    await cycles.recordNotice(told("cityCouncil"), { ...notice, reference: "SR 3/26" });
  }

  it("a cycle with notices is not closed before all are recorded", async () => {
    const at = house();
    expect(await at.cycles.close(which, end)).to.deep.include({
      outcome: "noticesMissing",
      missing: ["advisoryCouncil", "cityCouncil"],
    });
    await at.cycles.recordNotice(told("advisoryCouncil"), notice);
    expect(await at.cycles.close(which, end)).to.deep.include({ missing: ["cityCouncil"] });
    await at.cycles.recordNotice(told("cityCouncil"), notice);
    expect(await at.cycles.close(which, end)).to.include({ outcome: "closed" });
  });
  it("a notice is of a day of the round, and can be corrected; the audit keeps both", async () => {
    const at = house();
    const problems = async (inputs: Record<string, unknown>) => {
      const noticed = await at.cycles.recordNotice(told("cityCouncil"), inputs);
      return noticed.outcome === "invalid" ? noticed.problems.map(({ code }) => code) : noticed.outcome;
    };
    expect(await problems({ on: "2009-06-30", reference: "x" })).to.deep.equal(["tooEarly"]);
    expect(await problems({ on: "2026-11-03", reference: "x" })).to.deep.equal(["inFuture"]);
    expect(await problems({ on: "gestern", reference: " " })).to.deep.equal(["notADate", "missing"]);
    expect(await problems({ on: "2009-07-01", reference: "x" })).to.equal("recorded");
    expect(await problems({ on: "2009-07-01", reference: "x" })).to.equal("already");
    expect(await problems(notice)).to.equal("changedMeanwhile");
    const given = (await at.cycles.view("update"))?.notices.find(({ to }) => to === "cityCouncil")?.given;
    const corrected = await at.cycles.recordNotice(told("cityCouncil", given?.at), notice);
    expect(corrected.outcome).to.equal("recorded");
    const [, entry] = await at.cycles.history("update");
    expect(entry).to.deep.include({
      what: "noticeCorrected",
      ...notice,
      before: { on: "2009-07-01", reference: "x" },
    });
    expect(await at.cycles.recordNotice(told("mayor"), notice)).to.include({ outcome: "noSuchRecipient" });
  });
  it("closing starts the next round on its day, and an old card says so", async () => {
    const at = house();
    await tellBoth(at);
    await at.cycles.close(which, end);
    const view = await at.cycles.view("update");
    expect(view?.state).to.include({ number: 2, anchor: "2026-11-01", due: "2028-11-01", standing: "ahead" });
    expect(view?.notices.some(({ given }) => given)).to.equal(false);
    expect(view?.closings[0]).to.deep.include({ from: "2009-07-01", due: "2011-07-01", ...end });
    expect(Object.keys(view?.closings[0]?.notices ?? {})).to.have.length(2);
    expect(await at.cycles.close(which, { ...end, number: "2" })).to.include({ outcome: "already" });
    expect(await at.cycles.recordNotice(told("cityCouncil"), notice)).to.include({ outcome: "otherRound" });
    expect(await at.cycles.recordNotice(told("cityCouncil", 0, 2), notice)).to.include({
      outcome: "invalid",
    });
    expect(await at.cycles.close({ ...which, round: 3 }, end)).to.include({ outcome: "notToBeClosed" });
  });
  it("is of a day of the round, with a number", async () => {
    const at = house();
    await tellBoth(at);
    const codes = async (inputs: Record<string, unknown>) => {
      const closed = await at.cycles.close(which, inputs);
      return closed.outcome === "invalid" ? closed.problems.map(({ code }) => code) : closed.outcome;
    };
    expect(await codes({ on: "2009-06-30", number: "1" })).to.deep.equal(["tooEarly"]);
    expect(await codes({ on: "2026-11-03", number: "1" })).to.deep.equal(["inFuture"]);
    expect(await codes({ on: "", number: " \n" })).to.deep.equal(["notADate", "missing"]);
    expect(await codes({ on: "2026-10-20", number: "x".repeat(101) })).to.deep.equal(["tooLong"]);
    expect(await codes({ on: "2026-10-19", number: "x".repeat(100) })).to.equal("closed");
  });
  it("is nobody's act where a cycle ends by itself", async () => {
    const at = house();
    const ends = { ...which, cycle: "accompanyingTasks" };
    expect(await at.cycles.close(ends, end)).to.include({ outcome: "notToBeClosed" });
    expect(await at.cycles.recordNotice({ ...ends, to: "cityCouncil", seen: 0 }, notice)).to.include({
      outcome: "otherRound",
    });
    const terms = house(lindenau, "2028-02-29");
    expect((await terms.cycles.view("appointment"))?.state).to.include({ number: 1, daysLeft: 1 });
    terms.moveTo("2028-03-01");
    expect((await terms.cycles.view("appointment"))?.state).to.include({ number: 2, standing: "ahead" });
  });
  it("of two who close at the same moment, one does", async () => {
    const at = house();
    await tellBoth(at);
    const both = await Promise.all([
      at.cycles.close(which, end),
      at.cycles.close({ ...which, by: "sachbearbeitung" }, { ...end, number: "other" }),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).to.deep.equal(["already", "closed"]);
    expect((await at.cycles.view("update"))?.closings).to.have.length(1);
  });
  it("can be corrected, for a reason, while nothing is recorded in the next round", async () => {
    const at = house();
    await tellBoth(at);
    await at.cycles.close(which, end);
    const seen = (await at.cycles.view("update"))?.correctable?.at ?? 0;
    const correction = { on: "2026-10-25", number: "V0816/26", reason: "Zahlendreher" };
    expect(await at.cycles.correctClosing({ ...which, seen }, { ...correction, reason: "" })).to.include({
      outcome: "invalid",
    });
    expect(await at.cycles.correctClosing({ ...which, seen: 1 }, correction)).to.include({
      outcome: "changedMeanwhile",
    });
    expect(await at.cycles.correctClosing({ ...which, seen }, correction)).to.include({
      outcome: "corrected",
    });
    expect(await at.cycles.correctClosing({ ...which, seen }, correction)).to.include({ outcome: "already" });
    expect((await at.cycles.view("update"))?.state).to.include({ number: 2, anchor: "2026-10-25" });
    expect((await at.cycles.history("update")).at(-1)).to.deep.include({
      what: "closingCorrected",
      before: end,
      comment: "Zahlendreher",
    });
    await at.cycles.saveProposal(
      { ...which, round: 2, body: "fag-sprache", key: "k" },
      { revision: 0, inputs: { proposalKind: "new", proposalNew: "Neu" }, language },
    );
    await at.cycles.saveProposal(
      { ...which, round: 2, body: "fag-sprache", key: "k" },
      { revision: 1, inputs: { proposalKind: "new", proposalNew: "Neu" }, language },
    );
    expect((await at.cycles.view("update"))?.correctable).to.equal(undefined);
    expect(await at.cycles.correctClosing({ ...which, seen }, correction)).to.include({ outcome: "tooLate" });
  });
  it("keeps what the units had proposed; what comes later belongs to the next round", async () => {
    const at = house();
    at.ofUnits.push({ from: "jugendamt", year: 2026, kind: "drop", old: "Alt" });
    await tellBoth(at);
    await at.cycles.close(which, end);
    at.ofUnits.push({ from: "sozialamt", year: 2026, kind: "drop", old: "Alt" });
    const from = async (round: number) =>
      (await at.cycles.proposals("update", round))?.proposals.map((proposal) => proposal.from);
    expect(await from(1)).to.deep.equal(["jugendamt"]);
    expect(await from(2)).to.deep.equal(["sozialamt"]);
    expect(await from(3)).to.equal(undefined);
  });
  it("is owed once a milestone has come", async () => {
    const at = house(lindenau, "2025-03-01");
    expect(await at.cycles.owed(date("2025-12-01"))).to.deep.equal([]);
    const [heatPlan, ...others] = await at.cycles.owed(date("2026-02-01"));
    expect(others).to.deep.equal([]);
    expect(heatPlan).to.deep.equal({
      cycle: "heatPlan",
      round: 1,
      due: "2026-07-01",
      daysLeft: 150,
      standing: "near",
      milestone: { monthsBefore: 6, on: "2026-01-01" },
      noticesMissing: [],
    });
    const later = await at.cycles.owed(date("2027-04-01"));
    expect(later.map(({ cycle, standing, daysLeft }) => [cycle, standing, daysLeft])).to.deep.equal([
      ["inventory", "overdue", -31],
    ]);
  });
});

type Act =
  | { name: "propose" | "half" | "withdraw"; key: string; body: string; revision: number }
  | { name: "unit"; unit: string; late: boolean; text: string }
  | { name: "notice"; to: string; back: number; seen: boolean }
  | { name: "close" | "correct" | "tellAndClose"; back: number; number: string }
  | { name: "wait"; days: number };

describe("any order of acts", () => {
  const keys = fc.constantFrom("a", "b", "c", "d");
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({
      name: fc.constantFrom("propose" as const, "half" as const, "withdraw" as const),
      key: keys,
      body: fc.constantFrom("fag-sprache", "fag-arbeit"),
      revision: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      name: fc.constant("unit" as const),
      unit: fc.constantFrom("jugendamt", "sozialamt"),
      late: fc.boolean(),
      text: fc.constantFrom("x", "y", "z"),
    }),
    fc.record({
      name: fc.constant("notice" as const),
      to: fc.constantFrom("advisoryCouncil", "cityCouncil"),
      back: fc.integer({ min: 0, max: 40 }),
      seen: fc.boolean(),
    }),
    fc.record({
      name: fc.constantFrom("close" as const, "correct" as const, "tellAndClose" as const),
      back: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 400 })),
      number: fc.constantFrom("1", "2"),
    }),
    fc.record({ name: fc.constant("wait" as const), days: fc.constantFrom(0, 1, 30, 200, 700) }),
  );

  it("makes one running round, and loses or doubles no proposal", async () => {
    let mostRounds = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40, size: "max" }), async (acts) => {
        const at = house();
        let today: LocalDate = date("2026-11-02");
        /** What was said to be kept, and in which round. */
        const stated = new Map<string, number>();
        for (const each of acts) {
          const view = await at.cycles.view("update");
          if (!view) throw new Error("no such cycle");
          const here = { cycle: "update", round: view.state.number, by: "beauftragte" };
          switch (each.name) {
            case "propose":
            case "half": {
              const inputs =
                each.name === "half" ? { proposalKind: "change" } : { ...change, proposalNew: each.key };
              const proposal = { ...here, body: each.body, key: each.key };
              const done = await at.cycles.saveProposal(proposal, {
                revision: each.revision,
                inputs,
                language,
              });
              if (done.outcome === "saved" && done.proposal.answers)
                stated.set(`${String(here.round)} ${each.key}`, here.round);
              break;
            }
            case "withdraw": {
              const done = await at.cycles.withdraw(
                { ...here, body: each.body, key: each.key },
                each.revision,
              );
              if (done.outcome === "withdrawn") stated.delete(`${String(here.round)} ${each.key}`);
              break;
            }
            case "unit": {
              const year = Number(today.slice(0, 4)) - (each.late ? 1 : 0);
              const proposal = { from: each.unit, year: Math.max(2026, year), kind: "drop", old: each.text };
              if (!at.ofUnits.some((other) => JSON.stringify(other) === JSON.stringify(proposal)))
                at.ofUnits.push(proposal);
              break;
            }
            case "notice": {
              const given = view.notices.find(({ to }) => to === each.to)?.given;
              const inputs = { on: addDays(today, -each.back), reference: "r" };
              await at.cycles.recordNotice(
                { ...here, to: each.to, seen: each.seen ? (given?.at ?? 0) : 0 },
                inputs,
              );
              break;
            }
            case "tellAndClose":
            case "close":
              if (each.name === "tellAndClose")
                for (const { to, given } of view.notices)
                  if (!given)
                    await at.cycles.recordNotice(
                      { ...here, to, seen: 0 },
                      { on: addDays(today, -each.back), reference: "r" },
                    );
              await at.cycles.close(here, { on: addDays(today, -each.back), number: each.number });
              break;
            case "correct":
              await at.cycles.correctClosing(
                { ...here, round: here.round - 1, seen: view.correctable?.at ?? 0 },
                { on: addDays(today, -each.back), number: each.number, reason: "r" },
              );
              break;
            case "wait":
              today = addDays(today, each.days);
              at.moveTo(today);
              break;
            default:
              each satisfies never;
          }
        }
        const view = await at.cycles.view("update");
        if (!view) throw new Error("no such cycle");
        // The rounds follow each other without a gap, and one runs.
        const anchors = [dresden.cycles[0]?.anchor, ...view.closings.map(({ on }) => on)];
        expect(view.closings.map(({ from }) => from)).to.deep.equal(anchors.slice(0, -1));
        expect(view.state).to.include({ number: view.closings.length + 1, anchor: anchors.at(-1) });
        expect(anchors).to.deep.equal(anchors.toSorted());
        const rounds = await Promise.all(
          Array.from({ length: view.state.number }, (_, index) => at.cycles.proposals("update", index + 1)),
        );
        const all = rounds.flatMap((round) => round?.proposals ?? []);
        const bodies = rounds.map(
          (round) => round?.proposals.filter(({ from }) => from.startsWith("fag-")).length,
        );
        expect(bodies).to.deep.equal(
          rounds.map((_, index) => [...stated.values()].filter((round) => round === index + 1).length),
        );
        // A report on a year that is not open yet is not asked for.
        const open = at.ofUnits.filter(({ year }) => today >= date(`${String(year)}-10-01`));
        const ofUnits = all.filter(({ from }) => !from.startsWith("fag-"));
        expect(ofUnits.map((each) => JSON.stringify(each)).toSorted()).to.deep.equal(
          open.map((each) => JSON.stringify(each)).toSorted(),
        );
        expect(rounds.flatMap((round) => round?.rows.flatMap(({ entries }) => entries) ?? [])).to.have.length(
          all.length,
        );
        mostRounds = Math.max(mostRounds, rounds.length);
        await at.store.close();
      }),
      { numRuns: 150 },
    );
    expect(mostRounds).to.be.greaterThan(3);
  });
});
