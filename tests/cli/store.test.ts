import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cityCredentials, startCommand } from "../support/command.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

describe("the database in Azure Cosmos DB, for operators", function () {
  this.timeout(60_000);
  const sample = "plans/dresden-2009/sample-roster";
  const folder = temporaryFolder();
  let wire: Awaited<ReturnType<typeof startWireCosmos>>;
  before(async () => {
    wire = await startWireCosmos();
  });
  after(async () => {
    await wire.close();
    folder.remove();
  });

  const planlotse = (args: string[], more: Record<string, string> = {}) => {
    const { endpoint, key } = wire;
    const settings = { PLANLOTSE_COSMOS_ENDPOINT: endpoint, PLANLOTSE_COSMOS_KEY: key };
    return startCommand(args, { ...cityCredentials, ...settings, ...more }).ended;
  };

  const prices =
    "It has no throughput of its own and costs US$ 0.25 a month for each gigabyte.\n" +
    "These are Microsoft's list prices for one region, without taxes; your region may differ.\n" +
    "The consistency of the account is Session. Where several instances run, please choose Strong in the Azure portal: " +
    "only then each sees at once what another has written. Reading then takes twice as many request units.\n";

  it("is never made by itself: what is missing is said", async () => {
    const { status, stdout, stderr } = await planlotse(["roster", "export", join(folder.path, "none")]);
    expect({ status, stdout }).to.deep.equal({ status: 1, stdout: "" });
    expect(stderr)
      .to.include("the database dresden-2009 is not prepared: the container documents is missing")
      .and.include("planlotse store prepare")
      .and.not.include("    at ");
  });

  it("is prepared once, and stays as it is the second time", async () => {
    const first = await planlotse(["store", "prepare"]);
    expect(first).to.deep.equal({
      status: 0,
      stdout:
        "Database dresden-2009 made.\n" +
        "It costs US$ 8.76 to US$ 87.60 a month: 1000 request units a second at most, autoscale; at least a tenth of it is billed.\n" +
        "Container documents made.\n" +
        prices,
      stderr: "",
    });
    expect(wire.offers).to.deep.equal(['{"maxThroughput":1000}']);
    const { partitionKey, defaultTtl, indexingPolicy } = wire.definitions.get("dresden-2009/documents") ?? {};
    expect({ paths: partitionKey?.paths, defaultTtl, indexingPolicy }).to.deep.equal({
      paths: ["/pk"],
      defaultTtl: -1,
      indexingPolicy: {
        indexingMode: "consistent",
        automatic: true,
        includedPaths: [{ path: "/pk/?" }, { path: "/due/?" }],
        excludedPaths: [{ path: "/*" }],
      },
    });
    const second = await planlotse(["store", "prepare"]);
    expect(second).to.deep.equal({
      status: 0,
      stdout:
        "The database dresden-2009 was there; its throughput stays as it is.\n" +
        "It costs, with autoscale, US$ 8.76 a month for each 100 request units a second.\n" +
        "The container documents was there.\n" +
        prices,
      stderr: "",
    });
    expect(wire.offers).to.have.length(1);
  });

  it("keeps what other commands bring", async () => {
    expect((await planlotse(["roster", "import", sample])).status).to.equal(0);
    const out = join(folder.path, "out");
    expect((await planlotse(["roster", "export", out])).status).to.equal(0);
    for (const file of readdirSync(out))
      expect(readFileSync(join(out, file), "utf8").trim().split("\n").length, file).to.equal(
        readFileSync(join(sample, file), "utf8").trim().split("\n").length,
      );
  });

  it("is told when a container does not fit", async () => {
    const made = wire.definitions.get("dresden-2009/documents");
    if (!made) throw new Error("documents was not made");
    delete made.defaultTtl;
    const { status, stderr } = await planlotse(["store", "prepare"]);
    made.defaultTtl = -1;
    expect(status).to.equal(1);
    expect(stderr).to.include("the container documents lets no document expire (time to live is off)");
  });

  it("asks no throughput of an account without servers", async () => {
    wire.beServerless();
    const { status, stdout } = await planlotse(["store", "prepare"], { PLANLOTSE_COSMOS_DATABASE: "other" });
    expect(status).to.equal(0);
    expect(stdout).to.include(
      "Database other made.\nIt costs US$ 0.25 for a million request units (serverless: each request is paid by itself).",
    );
    expect(wire.offers).to.deep.equal(['{"maxThroughput":1000}', "none"]);
  });

  it("is not there where a file is used", async () => {
    const { status, stderr } = await planlotse(["store", "prepare"], {
      PLANLOTSE_COSMOS_ENDPOINT: "",
      PLANLOTSE_COSMOS_KEY: "",
    });
    expect(status).to.equal(2);
    expect(stderr).to.include("the program makes a database file by itself");
  });

  it("does not let a refused key look like a missing container", async () => {
    wire.fail(() => ({ status: 401 }));
    const { status, stderr } = await planlotse(["roster", "export", join(folder.path, "none")]);
    wire.fail(() => undefined);
    expect(status).to.equal(1);
    expect(stderr).to.include("PLANLOTSE_COSMOS_ENDPOINT").and.not.include("is missing");
  });
});
