import { readdirSync } from "node:fs";
import { expect } from "chai";
import { isComplete } from "../../../src/bodies/composition/finding.ts";
import { findings } from "../../../src/bodies/composition/findings.ts";
import { asLine, readCase } from "./golden.ts";

describe("who sits in a body, case by case", () => {
  for (const name of readdirSync("tests/bodies/composition/cases").toSorted())
    it(name, async () => {
      const { rules, facts, day, expected } = await readCase(name);
      const found = findings(rules, facts, day);
      expect({ complete: isComplete(found), findings: found.map(asLine) }).to.deep.equal(expected);
    });
});
