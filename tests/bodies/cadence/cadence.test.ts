import { expect } from "chai";
import fc from "fast-check";
import { CORE_SCHEMA, load } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import {
  yearState,
  type MeetingFacts,
  type MeetingRule,
  type YearState,
} from "../../../src/bodies/cadence.ts";
import { readQuarter } from "../../../src/bodies/quarter.ts";
import { timelineOf } from "../../../src/bodies/timeline.ts";
import { readPlan } from "../../../src/read-plan.ts";
import { addDays, date, yearOf } from "../../../src/time/local-date.ts";

const plans = {
  dresden: (await readPlan("plans/dresden-2009/plan.yaml")).plan,
  lindenau: (await readPlan("plans/lindenau-klima-2025/plan.yaml")).plan,
};
const cases = "tests/bodies/cadence/cases";

interface Given {
  plan?: keyof typeof plans;
  body: string;
  today: string;
  /** The year that is looked at; absent: that of today. */
  year?: number;
  meetings?: (string | { on: string; next: string })[];
  planned?: string[];
  noNeed?: string[];
  minimum?: number;
  founded?: string;
  dissolved?: string;
  inForce?: string;
}

function ruleOf({ plan = "dresden", body }: Pick<Given, "plan" | "body">): MeetingRule {
  const found = plans[plan].bodies.find(({ id }) => id === body);
  if (!found) throw new Error(`no body ${body}`);
  return found.meetings;
}

function factsOf(given: Given): MeetingFacts {
  const { founded, dissolved, inForce, minimum } = given;
  return {
    meetings: (given.meetings ?? []).map((each) =>
      typeof each === "string" ? { on: date(each) } : { on: date(each.on), next: date(each.next) },
    ),
    planned: (given.planned ?? []).map(date),
    noNeed: (given.noNeed ?? []).flatMap((each) => readQuarter(each) ?? []),
    ...(minimum !== undefined && { minimum }),
    ...(founded !== undefined && { founded: date(founded) }),
    ...(dissolved !== undefined && { dissolved: date(dissolved) }),
    ...(inForce !== undefined && { inForce: date(inForce) }),
  };
}

describe("did a body meet often enough", () => {
  const read = (name: string, file: string): unknown =>
    load(readFileSync(`${cases}/${name}/${file}.yaml`, "utf8"), { schema: CORE_SCHEMA });
  const names = readdirSync(cases);

  for (const name of names)
    it(name.replaceAll("-", " "), () => {
      const given = read(name, "facts") as Given;
      const expected = read(name, "expected") as Record<string, unknown>;
      const today = date(given.today);
      const year = given.year ?? yearOf(today);
      const state = yearState(ruleOf(given), factsOf(given), year, today);
      const { askable, ...rest } = state;
      if ("askable" in expected) expect(askable ?? null).to.equal(expected["askable"]);
      delete expected["askable"];
      expect(rest).to.deep.equal({ year, warnings: [], noNeed: [], ...expected });
    });

  it("has a reason for each of its cases", () => {
    expect(names.length).to.be.at.least(60);
    for (const name of names)
      expect(readFileSync(`${cases}/${name}/facts.yaml`, "utf8"), name).to.match(/^# \S/);
  });
});

describe("whatever the facts", () => {
  const first = date("2026-11-01");
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays(first, days));
  const quarter = fc
    .constantFrom("2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4")
    .map((each) => readQuarter(each));
  const facts = fc.record(
    {
      meetings: fc.array(fc.record({ on: day, next: day }, { requiredKeys: ["on"] }), { maxLength: 8 }),
      planned: fc.array(day, { maxLength: 4 }),
      noNeed: fc.array(
        quarter.map((each) => each ?? fail()),
        { maxLength: 4 },
      ),
      founded: day,
      dissolved: day,
      inForce: day,
      minimum: fc.integer({ min: 1, max: 6 }),
    },
    { requiredKeys: ["meetings"] },
  );
  const rules = Object.values(plans).flatMap(({ bodies }) => bodies.map(({ meetings }) => meetings));
  const world = fc.record({ facts, today: day, rule: fc.constantFrom(...rules) });
  const shuffled = <T>(list: readonly T[], seed: number): T[] =>
    list
      .map((item, index) => ({ item, at: (index * 7919 + seed * 104_729) % 1009 }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ item }) => item);

  it("their order changes nothing", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 1000 }), ({ facts: known, today, rule }, seed) => {
        const other = {
          ...known,
          meetings: shuffled(known.meetings, seed),
          ...(known.planned && { planned: shuffled(known.planned, seed) }),
          ...(known.noNeed && { noNeed: shuffled(known.noNeed, seed) }),
        };
        const [one, two] = [known, other].map((each) => yearState(rule, each, 2027, today));
        expect(one).to.deep.equal({ ...two, noNeed: two?.noNeed.toSorted() });
      }),
    );
  });

  it("only a year that is over is missed, and only with fewer meetings than it needed", () => {
    fc.assert(
      fc.property(world, ({ facts: known, today, rule }) => {
        const state = yearState(rule, known, 2027, today);
        const isOver = today > "2027-12-31" || (known.dissolved !== undefined && known.dissolved < today);
        expect(state.standing === "missed").to.equal(isOver && state.needed > state.held);
        expect(state.standing === "met").to.equal(state.needed > 0 && state.held >= state.needed);
        expect(state.needed).to.be.at.most(rule.asNeeded ? (known.minimum ?? rule.atLeast) : rule.atLeast);
        if (isOver) expect(state.warnings).to.deep.equal([]);
      }),
    );
  });

  it("no need never changes how many were held, how many are needed and whether the year is met", () => {
    fc.assert(
      fc.property(world, ({ facts: known, today, rule }) => {
        const with_ = yearState(rule, known, 2027, today);
        const without = yearState(rule, { ...known, noNeed: [] }, 2027, today);
        for (const key of ["held", "needed", "standing", "last", "next"] as const)
          expect(with_[key]).to.equal(without[key]);
        for (const warning of with_.warnings) expect(without.warnings).to.deep.include(warning);
      }),
    );
  });

  it("one more meeting never makes a year worse", () => {
    fc.assert(
      fc.property(world, day, ({ facts: known, today, rule }, on) => {
        const state = yearState(rule, known, 2027, today);
        const more = yearState(rule, { ...known, meetings: [...known.meetings, { on }] }, 2027, today);
        const rank = ({ standing }: YearState) => ["missed", "open", "notMeasured", "met"].indexOf(standing);
        expect(rank(more)).to.be.at.least(rank(state));
        expect(more.held).to.be.at.least(state.held);
      }),
    );
  });

  it("the picture shows as many meetings as the state counts", () => {
    fc.assert(
      fc.property(world, ({ facts: known, today, rule }) => {
        const state = yearState(rule, known, 2027, today);
        const months = timelineOf(known, state, today);
        expect(months.map(({ month }) => month)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        expect(months.reduce((sum, { held }) => sum + held, 0)).to.equal(state.held);
        expect(months.filter(({ isThisMonth }) => isThisMonth).length).to.equal(
          yearOf(today) === 2027 ? 1 : 0,
        );
        const noNeed = months.filter(({ noNeed: quiet }) => quiet).length;
        expect(noNeed).to.equal(new Set(state.noNeed).size * 3);
      }),
    );
  });
});

function fail(): never {
  throw new Error("no quarter");
}
