import { expect } from "chai";
import fc from "fast-check";
import type {
  BodyPost,
  Details,
  Facts,
  Legitimation,
  OtherPost,
} from "../../../src/bodies/composition/facts.ts";
import { isComplete } from "../../../src/bodies/composition/finding.ts";
import { fieldFindings, findings } from "../../../src/bodies/composition/findings.ts";
import { rulesOf } from "../../../src/bodies/composition/rules.ts";
import { readPlan } from "../../../src/read-plan.ts";
import { addDays, date, type LocalDate } from "../../../src/time/local-date.ts";
import { findingWords, type Names } from "../../../src/words/composition-findings.ts";

const plans = await Promise.all(
  ["dresden-2009", "lindenau-klima-2025"].map((name) => readPlan(`plans/${name}/plan.yaml`)),
);
const bodies = plans.flatMap((lookup) => lookup.plan.bodies.map((body) => ({ lookup, body })));
const orderless = fc.constantFrom(...bodies);

const persons = ["ada", "ben", "cem", "dora", "eva"];
const organisations = [
  { id: "o1", kind: "division" },
  { id: "o2", kind: "division" },
  { id: "o3", kind: "staffCouncil" },
  { id: "o4", kind: "unit" },
  { id: "o5", kind: "office" },
  { id: "o6", kind: "association" },
  { id: "o7", kind: "authority" },
];
const benches = ["city", "volunteers", "associationStaff", "authorities", "citizens", "business", "science"];
const start = date("2027-11-15");
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(start, days));
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const span = fc
  .record({ from: perhaps(day), length: perhaps(fc.integer({ min: 0, max: 150 })) })
  .map(({ from, length }): { from?: LocalDate; to?: LocalDate } => ({
    ...(from && { from }),
    ...(length !== undefined && { to: addDays(from ?? start, length) }),
  }));
const post = fc
  .record({
    person: fc.constantFrom(...persons),
    role: fc.constantFrom("member" as const, "member" as const, "lead" as const, "deputy" as const),
    bench: perhaps(fc.constantFrom(...benches)),
    represents: perhaps(fc.constantFrom(...organisations.map(({ id }) => id))),
    span,
  })
  .map(({ person, role, bench, represents, span: days }): BodyPost => ({
    person,
    role,
    ...(bench !== undefined && { bench }),
    ...(represents !== undefined && { for: represents }),
    ...days,
  }));
const otherPost = fc
  .record({
    person: fc.constantFrom(...persons),
    where: fc.constantFrom(...organisations),
    role: fc.constantFrom("mayor" as const, "head" as const, "officeStaff" as const),
    span,
  })
  .map(({ person, where, role, span: days }): OtherPost => ({
    person,
    role,
    of: where.id,
    kind: where.kind,
    ...days,
  }));
const legitimation = fc
  .record({
    organisation: fc.constantFrom(...organisations.map(({ id }) => id)),
    on: day,
    granted: perhaps(fc.boolean()),
  })
  .map(({ organisation, on, granted }): Legitimation => ({
    organisation,
    asked: { on, at: 1, by: "ada", of: [] },
    ...(granted !== undefined && { decided: { on, at: 2, by: "ben", granted } }),
  }));
const details = fc
  .record({
    termUntil: perhaps(day),
    legitimation: perhaps(legitimation),
    mandate: perhaps(day.map((on) => ({ on, scope: "x" }))),
    competence: perhaps(day.map((on) => ({ on, proof: "x" }))),
    selection: perhaps(day.map((on) => ({ on, criteria: "1", outcome: "x" }))),
    authorisation: perhaps(day.map((on) => ({ on, reference: "x" }))),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined)) as Details);
const facts: fc.Arbitrary<Facts> = fc
  .record({
    posts: fc.array(post, { maxLength: 14 }),
    elsewhere: fc.array(otherPost, { maxLength: 8 }),
    details: fc.dictionary(fc.constantFrom(...persons, "gone"), details),
    legitimators: fc.dictionary(fc.constantFrom(...persons), fc.constantFrom<string[]>([], ["boss"])),
    networks: perhaps(day.map((on) => ({ on, names: "x" }))),
    founded: perhaps(day),
  })
  .map(({ networks, founded, ...rest }) => ({
    ...rest,
    organisations,
    ...(networks && { networks }),
    ...(founded && { founded }),
  }));

const names: Names = {
  person: (id) => id,
  organisation: (id) => id,
  bench: (id) => id,
  field: (id) => id,
  kind: (id) => id,
  sides: () => "1:1",
};

describe("whatever the facts are", () => {
  it("no finding is without section, duty, somebody who can mend it, and words in both languages", () => {
    fc.assert(
      fc.property(orderless, facts, day, ({ lookup, body }, given, on) => {
        for (const each of findings(rulesOf(lookup.plan, body), given, on)) {
          expect(lookup.duty(each.duty).section).to.equal(each.section);
          expect(each.section).to.not.equal("");
          expect(each.by.length).to.be.at.least(1);
          for (const words of [findingWords.de, findingWords.en]) {
            expect(words.how[each.how]).to.be.a("string").and.not.equal("");
            expect(words.subject(each, names)).to.not.equal("");
            expect(words.what(each, names)).to.match(/\.$/);
            expect(words.what(each, names)).to.not.match(/undefined|\[object|NaN/);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("the order of posts, organisations and details changes nothing", () => {
    const shuffled = facts.chain((given) =>
      fc
        .record({
          posts: fc.shuffledSubarray([...given.posts], { minLength: given.posts.length }),
          elsewhere: fc.shuffledSubarray([...given.elsewhere], { minLength: given.elsewhere.length }),
          organisations: fc.shuffledSubarray([...organisations], { minLength: organisations.length }),
          details: fc
            .shuffledSubarray(Object.entries(given.details), {
              minLength: Object.keys(given.details).length,
            })
            .map((entries) => Object.fromEntries(entries)),
        })
        .map((other) => ({ given, other: { ...given, ...other } })),
    );
    fc.assert(
      fc.property(orderless, shuffled, day, ({ lookup, body }, { given, other }, on) => {
        const rules = rulesOf(lookup.plan, body);
        expect(findings(rules, other, on)).to.deep.equal(findings(rules, given, on));
      }),
      { numRuns: 400 },
    );
  });

  it("hints and what is to come never keep a body from being complete; all else does", () => {
    fc.assert(
      fc.property(orderless, facts, day, ({ lookup, body }, given, on) => {
        const found = findings(rulesOf(lookup.plan, body), given, on);
        const grave = found.filter(({ severity }) => severity === "breach" || severity === "open");
        expect(isComplete(found)).to.equal(grave.length === 0);
        expect(
          found.filter(({ code }) => code === "parityOff").every(({ severity }) => severity === "hint"),
        ).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe("fields of action", () => {
  const [dresden] = plans;
  const body = dresden?.plan.bodies.find(({ id }) => id === "workingGroup");
  if (!dresden || !body) throw new Error("Dresden has working groups");
  const rules = rulesOf(dresden.plan, body);
  const groups = [
    { id: "a", field: "Sprache und Bildung" },
    { id: "b", field: "WORK and economy" },
    { id: "c", field: "social", from: date("2027-02-01") },
    { id: "d", field: "culture", to: date("2027-01-31") },
  ];
  const missing = (on: string): string[] =>
    fieldFindings(rules, dresden.plan.fieldsOfAction, groups, date(on)).fields.map((each) =>
      each.code === "fieldWithoutBody" ? each.field : each.code,
    );

  it("without a group are told; a roster names them by id or by name in either language", () => {
    expect(missing("2027-01-31")).to.deep.equal(["social", "opening"]);
    expect(missing("2027-02-01")).to.deep.equal(["culture", "opening"]);
  });
  it("a group for none is told at that group", () => {
    const found = fieldFindings(
      rules,
      dresden.plan.fieldsOfAction,
      [{ id: "x" }, { id: "y", field: "Sport" }, ...groups],
      start,
    );
    expect(Object.keys(found.bodies)).to.deep.equal(["x", "y"]);
    expect(found.bodies["y"]?.[0]).to.include({ code: "bodyWithoutField", duty: "d035", section: "1.2" });
  });
  it("are the same that the form of the annual report offers", () => {
    const form = dresden.plan.report.steps.flatMap(({ fields }) => fields);
    const options = form.find(({ id }) => id === "measureField")?.options;
    expect(options?.map(({ id, label }) => ({ id, name: label }))).to.deep.equal(dresden.plan.fieldsOfAction);
  });
  it("a plan without such bodies lacks none", () => {
    const [, lindenau] = plans;
    const council = lindenau?.plan.bodies[0];
    if (!lindenau || !council) throw new Error("Lindenau has bodies");
    expect(fieldFindings(rulesOf(lindenau.plan, council), [], [{ id: "x" }], start)).to.deep.equal({
      fields: [],
      bodies: {},
    });
  });
});
