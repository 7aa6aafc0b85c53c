import { expect } from "chai";
import { readFileSync } from "node:fs";
import { readEnv, variables } from "../../src/config/env.ts";
import { judge, modeOf } from "../../src/config/judge.ts";

const credentials = { MicrosoftAppId: "id", MicrosoftAppPassword: "secret", MicrosoftAppTenantId: "tenant" };
const problems = (environment: Record<string, string>, mode: "try" | "serve"): readonly string[] => {
  const judged = judge(readEnv(environment), mode);
  return judged.ok ? [] : judged.problems;
};

describe("settings", () => {
  it("need nothing for trying, and the three credentials for serving", () => {
    expect(problems({}, "try")).to.deep.equal([]);
    expect(problems(credentials, "serve")).to.deep.equal([]);
    expect(modeOf(readEnv({}))).to.equal("try");
    expect(modeOf(readEnv(credentials))).to.equal("serve");
  });

  it("name what is missing of a group that is filled by half", () => {
    for (const missing of Object.keys(credentials)) {
      const rest = Object.fromEntries(Object.entries(credentials).filter(([name]) => name !== missing));
      expect(problems(rest, "serve")[0]).to.match(new RegExp(`^Missing: ${missing}\\.`));
      expect(problems({ ...credentials, [missing]: "  " }, "serve")[0]).to.match(
        new RegExp(`^Missing: ${missing}\\.`),
      );
    }
  });

  it("refuse the local chat with credentials or beyond this machine, and say why", () => {
    expect(problems({ MicrosoftAppId: "id" }, "try").join())
      .to.include("lets everybody be anybody")
      .and.include("MicrosoftAppId is set");
    expect(problems({ PLANLOTSE_HOST: "0.0.0.0" }, "try").join()).to.include(
      'PLANLOTSE_HOST is "0.0.0.0"; allowed: 127.0.0.1, localhost, ::1',
    );
  });

  it("tell a bad value with what is allowed", () => {
    expect(problems({ PLANLOTSE_PORT: "http" }, "try")).to.deep.equal([
      'PLANLOTSE_PORT is "http"; allowed: a whole number from 0 to 65535',
    ]);
    expect(problems({ PLANLOTSE_PORT: "70000", PLANLOTSE_LOG_LEVEL: "loud" }, "try")).to.have.length(2);
  });

  it("take an address that browsers reach safely, and no other", () => {
    const urlOf = (PLANLOTSE_URL: string): unknown => {
      const judged = judge(readEnv({ PLANLOTSE_URL }), "try");
      return judged.ok ? judged.config.url : judged.problems.length;
    };
    expect(urlOf("https://planlotse.stadt.example/")).to.equal("https://planlotse.stadt.example");
    expect(urlOf("https://stadt.example/planlotse/")).to.equal("https://stadt.example/planlotse");
    expect(urlOf("http://127.0.0.1:3978")).to.equal("http://127.0.0.1:3978");
    for (const bad of [
      "planlotse.stadt.example",
      "http://stadt.example",
      "https://a:b@c.example",
      "https://c.example/?x",
    ])
      expect(urlOf(bad), bad).to.equal(1);
  });

  it("all stand in .env.example, and nothing else does", () => {
    const named = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Za-z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(named.toSorted()).to.deep.equal(Object.values(variables).toSorted());
  });
});
