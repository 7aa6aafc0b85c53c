import { expect } from "chai";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { arrows } from "./rules.ts";

/** Every broken rule as "rule: from → to". */
async function violationsIn(baseDir: string): Promise<string[]> {
  const { output } = await cruise(["src"], {
    baseDir,
    ruleSet: { forbidden: arrows },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^node:" },
  });
  const { summary } = output as ICruiseResult;
  if (summary.totalCruised === 0) throw new Error("nothing was looked at");
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe("the arrows of the house", () => {
  it("point down, in one direction, with each library at home", async function () {
    this.timeout(60_000);
    expect(await violationsIn(process.cwd())).to.deep.equal([]);
  });

  it("are broken by imports that were planted", async () => {
    const found = await violationsIn(new URL("./planted", import.meta.url).pathname);
    expect(found.toSorted()).to.deep.equal([
      "bodies imports only from below: src/bodies/sideways.ts → src/reports/report.ts",
      "every folder is a room of the house: src/cellar/room.ts → ../../../node_modules/chai/index.js",
      "every library has a home: src/cellar/room.ts → ../../../node_modules/chai/index.js",
      "no circles: src/reports/report.ts → src/reports/round.ts",
      "people imports only from below: src/people/up.ts → src/reports/report.ts",
      "time imports only from below: src/time/type-only.ts → src/people/up.ts",
      "yaml lives in src/plan/: src/people/vendor.ts → ../../../node_modules/yaml/dist/index.js",
    ]);
  });
});
