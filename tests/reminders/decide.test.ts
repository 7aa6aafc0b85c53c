import { expect } from "chai";
import { CORE_SCHEMA, load } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import { decide } from "../../src/reminders/decide.ts";
import type { Instant } from "../../src/time/local-date.ts";
import { factsOf, lineText, localTime, momentOf, rules, type Given } from "./decide-given.ts";

const cases = "tests/reminders/cases";
const hourMs = 3_600_000;

interface Expected {
  /** As in `anna: report amt before-7 responsible at 2027-03-24 08:00`; absent: nothing is said. */
  lines?: Record<string, string>[];
  /** YYYY-MM-DD HH:MM, or `never`; absent where the case is not about it. */
  wake?: string;
}

describe("who hears of what is owed, and when", () => {
  const read = (name: string, file: string): unknown =>
    load(readFileSync(`${cases}/${name}/${file}.yaml`, "utf8"), { schema: CORE_SCHEMA });
  const names = readdirSync(cases);

  for (const name of names)
    it(name.replaceAll("-", " "), () => {
      const given = read(name, "facts") as Given;
      const { lines = [], wake } = read(name, "expected") as Expected;
      const decision = decide(rules, factsOf(given), momentOf(given.now));
      const expected = lines.flatMap((line) => Object.entries(line).map(([to, what]) => `${to}: ${what}`));
      expect(decision.lines.map(lineText).toSorted()).to.deep.equal(expected.toSorted());
      if (wake !== undefined)
        expect(decision.wakeAt === undefined ? "never" : localTime(decision.wakeAt)).to.equal(wake);
    });

  it("has a reason for each of its cases", () => {
    expect(names.length).to.be.at.least(90);
    for (const name of names)
      expect(readFileSync(`${cases}/${name}/facts.yaml`, "utf8"), name).to.match(/^# \S/);
  });

  it("sleeping until the time named misses nothing that would leave before", () => {
    for (const name of names) {
      const given = read(name, "facts") as Given;
      const facts = factsOf(given);
      const now = momentOf(given.now);
      const { lines, wakeAt = now + 45 * 24 * hourMs } = decide(rules, facts, now);
      expect(wakeAt, name).to.be.above(now);
      const idsAt = (then: Instant): string[] =>
        decide(rules, facts, then).lines.flatMap(({ id, leaveAt }) => (leaveAt < wakeAt ? [id] : []));
      for (let then = now + hourMs; then < wakeAt; then += 5 * hourMs)
        expect(lines.map(({ id }) => id)).to.include.members(idsAt(then), `${name}, ${localTime(then)}`);
      for (const { id, leaveAt } of lines) if (leaveAt < wakeAt) expect(idsAt(leaveAt), name).to.include(id);
    }
  });
});
