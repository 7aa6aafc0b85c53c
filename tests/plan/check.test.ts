import { expect } from "chai";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPlan } from "../../src/plan/check.ts";
import { problemLine } from "../../src/plan/problem.ts";
import { checkThoroughly } from "../../src/plan/check-thoroughly.ts";
import { temporaryFolder } from "../support/temporary.ts";

const dresden = "plans/dresden-2009";

const checked = await checkPlan(join(dresden, "plan.yaml"));

describe("the plan Dresden 2009", () => {
  if (!checked.ok) throw new Error(checked.problems.map(problemLine).join("\n"));
  const { plan } = checked;

  it("has the 133 obligations, d001 to d133, in their order", () => {
    const expected = Array.from({ length: 133 }, (_, index) => `d${String(index + 1).padStart(3, "0")}`);
    expect(plan.duties.map(({ id }) => id)).to.deep.equal(expected);
  });

  it("has as many of each kind, of each support and in each section as were counted in the plan's text", () => {
    const count = (values: string[]): Record<string, number> =>
      Object.fromEntries(
        [...Map.groupBy(values, (value) => value)].map(([key, group]) => [key, group.length]),
      );
    expect(count(plan.duties.map(({ kind }) => kind))).to.deep.equal({
      deadline: 30,
      duty: 58,
      aim: 10,
      rule: 30,
      fact: 5,
    });
    expect(count(plan.duties.map(({ support }) => support))).to.deep.equal({
      runs: 45,
      supports: 47,
      answers: 38,
      keepsOut: 3,
    });
    expect(count(plan.duties.map(({ section }) => section))).to.deep.equal({
      "1": 3,
      "1.1": 19,
      "1.2": 42,
      "1.3": 12,
      "1.4": 11,
      "1.5": 5,
      "2.1": 18,
      "2.2": 16,
      "2.3": 4,
      Schluss: 3,
    });
  });

  it("names nobody for the duties for which the plan names nobody", () => {
    const kinds = new Map(plan.actors.map(({ id, kind }) => [id, kind]));
    const unnamed = plan.duties.filter(({ actors }) =>
      actors.some((id) => kinds.get(id) === "unnamed" && id !== "nobody"),
    );
    const expected = [9, 10, 27, 31, 35, 42, 43, 46, 73, 75, 76, 83, 84, 85, 86, 128, 129, 130];
    expect(unnamed.map(({ id }) => Number(id.slice(1)))).to.deep.equal(expected);
  });

  it("is read the same by the quick and by the thorough way", () => {
    expect(checkThoroughly(join(dresden, "plan.yaml"))).to.deep.equal(checked);
  });

  it("keeps the dates of one report chain in the order of the plan", () => {
    const days = plan.cascade.map(({ due }) => due);
    expect(days).to.deep.equal(days.toSorted());
  });
});

describe("checking a plan", () => {
  const folder = temporaryFolder();
  after(() => {
    folder.remove();
  });
  let count = 0;

  /** The lines that the check says after one change to one file of a good plan. */
  async function linesAfter(file: string, from: string | RegExp, to: string): Promise<string[]> {
    const copy = join(folder.path, String(count++));
    cpSync(dresden, copy, { recursive: true });
    const path = join(copy, file);
    const source = readFileSync(path, "utf8");
    const changed = source.replace(from, to);
    expect(changed).to.not.equal(source);
    writeFileSync(path, changed);
    const checked = await checkPlan(join(copy, "plan.yaml"));
    if (checked.ok) throw new Error("the changed plan was taken for good");
    return checked.problems.map((problem) => problemLine(problem).slice(copy.length + 1));
  }
  const lineOf = (file: string, text: string): number =>
    readFileSync(join(dresden, file), "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1;

  it("says file, line, the bad value and what is allowed for a dangling reference", async () => {
    const line = lineOf("plan.yaml", "includes: [unitHeads]");
    expect(await linesAfter("plan.yaml", "includes: [unitHeads]", "includes: [unitHeadz]"))
      .to.have.length(1)
      .and.satisfy(([only]: string[]) =>
        only?.startsWith(
          `plan.yaml:${String(line)}: actors[3].includes[0]: "unitHeadz" is no actor; allowed: unnamed, mayor`,
        ),
      );
  });

  it("finds an unknown key where it stands, in a part as well", async () => {
    const line = lineOf("report.yaml", "duty: d078");
    expect(await linesAfter("report.yaml", "duty: d078", "duty: d078\n  colour: red")).to.deep.equal([
      `report.yaml:${String(line + 1)}: report.colour: this key is unknown here`,
    ]);
  });

  it("finds a duty without a section, and says in which line the duty begins", async () => {
    const [only = ""] = await linesAfter("duties-2.yaml", / +section: "1.4"\n/, "");
    expect(only).to.match(/^duties-2\.yaml:\d+: duties\[\d+\]\.section: is missing$/);
  });

  const brokenForms: [what: string, from: string | RegExp, to: string, said: string][] = [
    [
      "a condition on a question that comes later or does not exist",
      "askedIf: { field: dutyState,",
      "askedIf: { field: measureState,",
      '"measureState" is no question that comes before; allowed: dutyState',
    ],
    [
      "a condition on an answer that there is not",
      "is: [notBegun, putOff] }",
      "is: [notBegun, never] }",
      '"never" is no answer of dutyState; allowed: notBegun, underWay, done, putOff',
    ],
    ["an option that is given twice", "- { id: putOff,", "- { id: done,", '"done" is given twice'],
    ["a duty that is asked about twice", "- { duty: d019 }", "- { duty: d065 }", '"d065" is given twice'],
    [
      "a step that goes on after what is no yesNo",
      "while: anotherMeasure",
      "while: measureName",
      '"measureName" is no yesNo of this step; allowed: anotherMeasure',
    ],
    [
      "an order by what is no choice",
      "by: measureField",
      "by: measureName",
      '"measureName" is no choice of measures; allowed: measureField, measureState',
    ],
    [
      "an indicator of what has no sum",
      "sumOf: participants",
      "sumOf: languages",
      '"languages" is no question with a sum; allowed: trainings, participants',
    ],
    [
      "a stage that is informed twice",
      "[advisoryCouncil, cityCouncil,",
      "[cityCouncil, cityCouncil,",
      '"cityCouncil" is given twice',
    ],
    [
      "a longest extension that is none",
      'longestExtension: "03-15"',
      'longestExtension: "01-15"',
      "01-15 does not come after the due date 01-31",
    ],
    [
      "a body with outsiders that would approve",
      "    body: steeringGroup",
      "    body: workingGroup",
      "workingGroup has seats for others than city employees",
    ],
  ];
  for (const [what, from, to, said] of brokenForms)
    it(`finds ${what}`, async () => {
      const lines = await linesAfter("report.yaml", from, to);
      expect(lines.join("\n"))
        .to.match(/^report\.yaml:\d+: report\./)
        .and.include(said);
    });

  it("finds a missing translation", async () => {
    expect(
      await linesAfter(
        "plan.yaml",
        "name: { de: Oberbürgermeisterin, en: Mayor }",
        "name: { de: Oberbürgermeisterin }",
      ),
    ).to.deep.equal([
      `plan.yaml:${String(lineOf("plan.yaml", "name: { de: Oberbürgermeisterin, en: Mayor }"))}: actors[1].name.en: is missing`,
    ]);
  });

  it("says what is allowed for a wrong choice", async () => {
    const [only = ""] = await linesAfter("plan.yaml", "parity: aimed", "parity: always");
    expect(only).to.match(/bodies\[1\]\.parity: is "always"; allowed: aimed, none$/);
  });

  it("tells ids that are given twice, unknown sections, days that no year has", async () => {
    expect(await linesAfter("plan.yaml", "- id: unnamed", "- id: mayor")).to.satisfy((lines: string[]) =>
      lines.some((line) => line.includes('"mayor" is given twice')),
    );
    expect((await linesAfter("duties-1.yaml", /section: "1"\n/, 'section: "9.9"\n')).join()).to.include(
      '"9.9" is no section; allowed: 1, 1.1, 1.2',
    );
    expect((await linesAfter("plan.yaml", 'due: "01-31"', 'due: "02-30"')).join()).to.include(
      "a day that every year has",
    );
    expect((await linesAfter("plan.yaml", 'by: "06-30"', 'by: "06-31"')).join()).to.include(
      "a day that every year has",
    );
    expect(
      (await linesAfter("plan.yaml", "timeZone: Europe/Berlin", "timeZone: Europe/Berlim")).join(),
    ).to.include("a time zone such as Europe/Berlin");
  });

  it("says how long a meeting may be", async () => {
    const line = lineOf("plan.yaml", "duty: d034");
    const told = async (minutes: string): Promise<string> =>
      (await linesAfter("plan.yaml", "duty: d034", `duty: d034\n      minutes: ${minutes}`)).join();
    const at = `plan.yaml:${String(line + 1)}: bodies[0].meetings.minutes: is`;
    expect(await told("10"))
      .to.include(`${at} 10; `)
      .and.include(">=15");
    expect(await told("481"))
      .to.include(`${at} 481; `)
      .and.include("<=480");
    expect(await told("lange")).to.include(`${at} "lange"; expected: number`);
  });

  it("tells what does not fit in a body's meetings and in a duty that rests", async () => {
    const kinds = "{ id: extraordinary, name: { de: außerordentliche Sitzung, en: extraordinary meeting } }";
    const line = lineOf("plan.yaml", "id: extraordinary");
    expect(
      await linesAfter("plan.yaml", kinds, kinds.replace("id: extraordinary", "id: ordinary")),
    ).to.deep.equal([`plan.yaml:${String(line)}: bodies[0].meetings.kinds[1].id: "ordinary" is given twice`]);
    expect(
      (await linesAfter("plan.yaml", "asNeeded: true", "asNeeded: perhaps")).join(),
      "what is allowed",
    ).to.match(/^plan\.yaml:\d+: bodies\[1\]\.meetings\.asNeeded: is "perhaps"; allowed: true$/);
    expect((await linesAfter("plan.yaml", 'lateFrom: "12-01"', 'lateFrom: "12-31"')).join()).to.match(
      /^plan\.yaml:\d+: bodies\[0\]\.meetings\.lateFrom: 12-31 does not come before the last checkpoint: 12-31$/,
    );
    expect(
      (await linesAfter("plan.yaml", '{ by: "06-30", atLeast: 1 }', '{ by: "06-30", atLeast: 3 }')).join(),
    ).to.include("checkpoints[1].atLeast: is 2; it cannot be fewer than before: 3");
    expect(
      (await linesAfter("plan.yaml", /      kinds:\n(        - .*\n){3}/, "      kinds: []\n")).join(),
    ).to.include("bodies[0].meetings.kinds");
    expect((await linesAfter("duties-1.yaml", "event: resolution", "event: weather")).join()).to.match(
      /^duties-1\.yaml:\d+: duties\[\d+\]\.dormantUntil\.event: is "weather"; allowed: resolution$/,
    );
    expect(
      (await linesAfter("duties-1.yaml", "then: { atLeast: 1,", "then: { atLeast: 0,")).join(),
    ).to.include("dormantUntil.then.atLeast");
  });

  it("tells rules of a composition that lead nowhere or do not fit", async () => {
    const lines = async (from: string | RegExp, to: string): Promise<string> =>
      (await linesAfter("plan.yaml", from, to)).join("\n");
    expect(await lines("kind: onePer, seat: division", "kind: oneEach, seat: division")).to.match(
      /^plan\.yaml:\d+: bodies\[0\]\.rules\[0\]\.kind: is "oneEach"; allowed: onePer, need, chair, elected, includes, /,
    );
    expect(await lines("seat: staffCouncil, duty", "seat: chair, duty")).to.include(
      '"chair" is no seat of this body with per; allowed: division, staffCouncil',
    );
    expect(await lines("seat: division, duty: d029", "seat: division, duty: d929")).to.include(
      'bodies[0].rules[0].duty: "d929" is no duty; allowed: d001',
    );
    expect(await lines("anyOf: [city]", "anyOf: [stadt]")).to.include(
      '"stadt" is no bench of this body; allowed: city, volunteers',
    );
    expect(await lines("of: [office], duty: d122", "of: [bureau], duty: d122")).to.include(
      '"bureau" is no kind of organisation; allowed: division, unit',
    );
    expect(await lines("kind: need, need: mandate", "kind: need, need: selection")).to.include(
      "bodies[0].seats[0].needs[3]: no rule of this body says why",
    );
    expect(await lines(/ +legitimatedBy: \[\{ role: head.*\n/, "")).to.include(
      "bodies[0].seats[1]: legitimatedBy is for seats that need a legitimation",
    );
    expect(await lines("kind: elected, role: deputy", "kind: elected, role: lead")).to.include(
      "bodies[1].rules[7]: this rule is given twice",
    );
    expect(await lines("parity: aimed", "parity: none")).to.include("a rule of kind parity belongs to");
    expect(await lines("number: perField", "number: one")).to.include("needs fieldsOfAction, and a body");
    expect(await lines("daysAhead: 60, duty: d027", "daysAhead: 0, duty: d027")).to.include(
      "daysAhead: is 0",
    );
  });

  it("tells broken YAML with its line, and a file that is not there", async () => {
    expect((await linesAfter("plan.yaml", "schema: 1", "schema: [1")).join()).to.match(
      /plan\.yaml:\d+: not readable as YAML/,
    );
    expect((await linesAfter("plan.yaml", "- refuse.yaml", "- refused.yaml")).join()).to.include(
      "there is no such file",
    );
    expect((await linesAfter("plan.yaml", "- refuse.yaml", "- ../refuse.yaml")).join()).to.include(
      "is not the name of a file beside this one",
    );
  });
});
