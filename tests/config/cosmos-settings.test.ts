import { expect } from "chai";
import { readEnv } from "../../src/config/env.ts";
import { judge } from "../../src/config/judge.ts";

const credentials = { MicrosoftAppId: "id", MicrosoftAppPassword: "secret", MicrosoftAppTenantId: "tenant" };
const endpoint = { PLANLOTSE_COSMOS_ENDPOINT: "https://stadt.documents.example:443/" };

const judged = (more: Record<string, string>) => judge(readEnv({ ...credentials, ...more }), "serve");
const problems = (more: Record<string, string>): readonly string[] => {
  const found = judged(more);
  return found.ok ? [] : found.problems;
};
const cosmosOf = (more: Record<string, string>): unknown => {
  const found = judged(more);
  return found.ok && found.config.mode === "serve" ? found.config.cosmos : undefined;
};

describe("settings for Azure Cosmos DB", () => {
  it("may be absent", () => {
    expect(problems({})).to.deep.equal([]);
    expect(cosmosOf({})).to.equal(undefined);
  });

  it("are an address, perhaps a key, perhaps a name", () => {
    expect(cosmosOf(endpoint)).to.deep.equal({
      endpoint: "https://stadt.documents.example/",
      key: undefined,
      database: undefined,
    });
    expect(
      cosmosOf({ ...endpoint, PLANLOTSE_COSMOS_KEY: "c2VjcmV0==", PLANLOTSE_COSMOS_DATABASE: "plan-2009" }),
    ).to.include({ key: "c2VjcmV0==", database: "plan-2009" });
    expect(cosmosOf({ PLANLOTSE_COSMOS_ENDPOINT: "http://127.0.0.1:8081" })).to.include({
      endpoint: "http://127.0.0.1:8081/",
    });
  });

  it("exclude a file", () => {
    expect(problems({ ...endpoint, PLANLOTSE_DATABASE: "city.sqlite" }).join()).to.include(
      "PLANLOTSE_DATABASE, PLANLOTSE_COSMOS_ENDPOINT are set",
    );
  });

  it("are no settings for trying", () => {
    const found = judge(readEnv(endpoint), "try");
    expect(found.ok ? "" : found.problems.join()).to.include("PLANLOTSE_COSMOS_ENDPOINT is set");
  });

  it("mean nothing without the address", () => {
    expect(problems({ PLANLOTSE_COSMOS_KEY: "c2VjcmV0" })).to.deep.equal([
      "Missing: PLANLOTSE_COSMOS_ENDPOINT. PLANLOTSE_COSMOS_KEY mean nothing without it.",
    ]);
  });

  it("never repeat a key", () => {
    const secret = "c2VjcmV0";
    for (const bad of [
      `AccountEndpoint=https://stadt.documents.example/;AccountKey=${secret}`,
      `https://x:${secret}@stadt.documents.example/`,
      `http://stadt.documents.example/`,
      `https://stadt.documents.example/?key=${secret}`,
    ]) {
      const [problem, ...more] = problems({ PLANLOTSE_COSMOS_ENDPOINT: bad });
      expect(problem, bad).to.include("PLANLOTSE_COSMOS_ENDPOINT is not an address").and.not.include(secret);
      expect(more).to.deep.equal([]);
    }
    expect(problems({ ...endpoint, PLANLOTSE_COSMOS_KEY: `${secret};` }).join())
      .to.include("PLANLOTSE_COSMOS_KEY is no key")
      .and.not.include(secret);
  });

  it("take no name that the database refuses", () => {
    expect(problems({ ...endpoint, PLANLOTSE_COSMOS_DATABASE: "a/b" })).to.have.length(1);
  });
});
