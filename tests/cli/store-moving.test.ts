import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { cityCredentials, startCommand } from "../support/command.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { startWireCosmos } from "../support/wire-cosmos.ts";

describe("a pilot that moves to the cloud and back, for operators", function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  let wire: Awaited<ReturnType<typeof startWireCosmos>>;
  before(async () => {
    wire = await startWireCosmos();
  });
  after(async () => {
    await wire.close();
    folder.remove();
  });
  const cosmos = () => ({ PLANLOTSE_COSMOS_ENDPOINT: wire.endpoint, PLANLOTSE_COSMOS_KEY: wire.key });

  const planlotse = (args: string[], more?: Record<string, string>) => startCommand(args, more).ended;
  /** The lines between the first and the last: what a store holds, whatever its order. */
  const contents = (file: string): string[] =>
    readFileSync(file, "utf8").trimEnd().split("\n").slice(1, -1).toSorted();

  it("takes everything along, is checked, and comes back the same", async () => {
    const database = { PLANLOTSE_DATABASE: at("pilot.sqlite") };
    expect((await planlotse(["sample", "reset"], database)).status).to.equal(0);
    expect((await planlotse(["store", "prepare"], { ...cityCredentials, ...cosmos() })).status).to.equal(0);
    const copy = ["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", "cosmos:"];
    // Neither the mode nor a file that is still set hinders it.
    const copied = await planlotse(copy, { ...cosmos(), ...database });
    expect(copied.stderr).to.equal("");
    expect(copied.status).to.equal(0);
    expect(copied.stdout).to.match(
      /^\d+ documents written, 0 removed\. Count and digest agree in each area:\n/,
    );
    expect(copied.stdout).to.match(/\n {2}units {6,} *\d+ {2}[0-9a-f]{64}\n/);

    const roster = at("roster");
    expect(
      (await planlotse(["roster", "export", roster], { ...cityCredentials, ...cosmos() })).status,
    ).to.equal(0);
    expect(readFileSync(join(roster, "people.csv"), "utf8")).to.include("bericht-sozialamt");

    const back = ["store", "copy", "--from", "cosmos:dresden-2009", "--to", `sqlite:${at("back.sqlite")}`];
    expect((await planlotse(back, cosmos())).status).to.equal(0);
    for (const name of ["pilot", "back"]) {
      const { status, stdout } = await planlotse([
        "store",
        "export",
        at(`${name}.jsonl`),
        "--from",
        `sqlite:${at(`${name}.sqlite`)}`,
      ]);
      expect(status).to.equal(0);
      expect(stdout).to.include("please keep it protected");
    }
    const withoutExpiry = (lines: string[]) => lines.map((line) => line.replace(/,"expires":\d+/, ""));
    // A command that looked at the roster in the cloud has left nothing behind.
    expect(withoutExpiry(contents(at("back.jsonl")))).to.deep.equal(
      withoutExpiry(contents(at("pilot.jsonl"))),
    );
  });

  it("goes on where it was killed, and nothing starts on what is not whole", async () => {
    const source = openSqliteStore(at("large.sqlite"));
    for (let pk = 0; pk < 400; pk++)
      await source.write("people", `p${String(pk)}`, [
        { op: "create", id: "person", body: { kind: "t", text: "x".repeat(2000) } },
        { op: "create", id: "conv", body: { kind: "t" } },
      ]);
    await source.close();
    const other = { ...cityCredentials, ...cosmos(), PLANLOTSE_COSMOS_DATABASE: "large" };
    await planlotse(["store", "prepare"], other);
    const copy = ["store", "copy", "--from", `sqlite:${at("large.sqlite")}`, "--to", "cosmos:large"];
    const written = (): number =>
      wire.requests.filter(({ what, area }) => what === "batch" && area === "people").length;
    const before = written();
    const { child, ended } = startCommand(copy, cosmos());
    while (written() < before + 20 && child.exitCode === null) await wait(5);
    child.kill("SIGKILL");
    await ended;
    const refused = await planlotse(["roster", "export", at("none")], other);
    expect(refused.status).to.equal(1);
    expect(refused.stderr)
      .to.include("it is being filled from sqlite:")
      .and.include("run the same command again");
    const again = await planlotse(copy, cosmos());
    expect(again.status).to.equal(0);
    const [count] = /\d+/.exec(again.stdout) ?? [];
    expect(Number(count)).to.be.within(1, 800 - 30);
    expect(again.stdout).to.match(/\n {2}people +800 /);
    expect((await planlotse(["roster", "export", at("none")], other)).status).to.equal(0);
  });

  it("is restored from a backup into a new file", async () => {
    const into = { PLANLOTSE_DATABASE: at("restored.sqlite") };
    const restored = await planlotse(["store", "import", at("pilot.jsonl")], into);
    expect(restored.stderr).to.equal("");
    expect(restored.status).to.equal(0);
    const asked = await planlotse(["roster", "export", at("restored")], into);
    expect(asked.status).to.equal(0);
    expect(readFileSync(join(at("restored"), "people.csv"), "utf8")).to.equal(
      readFileSync(join(at("roster"), "people.csv"), "utf8"),
    );
    // A second time it is not empty any more.
    const twice = await planlotse(["store", "import", at("pilot.jsonl")], into);
    expect(twice.status).to.equal(1);
    expect(twice.stderr).to.include("is not empty. Nothing was changed");
  });

  it("says what is wrong, and changes nothing", async () => {
    const foreign = new DatabaseSync(at("foreign.sqlite"));
    foreign.exec("CREATE TABLE customers (name TEXT)");
    foreign.close();
    const wrong: [string[], number, RegExp, Record<string, string>?][] = [
      [["store", "copy", "--from", "sqlite:x"], 2, /Expected: store copy --from STORE --to STORE/],
      [
        ["store", "copy", "--from", `sqlite:${at("no.sqlite")}`, "--to", "cosmos:"],
        1,
        /There is no such store/,
      ],
      [
        ["store", "copy", "--from", "file:x", "--to", "cosmos:"],
        2,
        /"file:x" names no store; allowed: "sqlite:FILE"/,
      ],
      [
        ["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", "cosmos:"],
        2,
        /Missing: PLANLOTSE_COSMOS_ENDPOINT/,
        { PLANLOTSE_COSMOS_ENDPOINT: "" },
      ],
      [
        ["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", "cosmos:https://x.example/db"],
        2,
        /The address belongs in PLANLOTSE_COSMOS_ENDPOINT/,
      ],
      [["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", "cosmos:"], 1, /is not empty/],
      [
        ["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", "cosmos:none"],
        1,
        /is not prepared/,
      ],
      [
        ["store", "copy", "--from", `sqlite:${at("pilot.sqlite")}`, "--to", `sqlite:${at("pilot.sqlite")}`],
        2,
        /the same store/,
      ],
      [
        ["store", "export", at("pilot.jsonl")],
        1,
        /is there already/,
        { PLANLOTSE_COSMOS_ENDPOINT: "", PLANLOTSE_COSMOS_KEY: "", PLANLOTSE_DATABASE: at("pilot.sqlite") },
      ],
      [
        ["store", "export", at("nothing.jsonl")],
        1,
        /There is no such store: sqlite:.*typo\.sqlite/,
        { PLANLOTSE_COSMOS_ENDPOINT: "", PLANLOTSE_COSMOS_KEY: "", PLANLOTSE_DATABASE: at("typo.sqlite") },
      ],
      [["store", "migrate", "--on", `sqlite:${at("typo.sqlite")}`], 1, /There is no such store/],
      [["store", "export", at("no/x.jsonl"), "--from", `sqlite:${at("pilot.sqlite")}`], 1, /ENOENT/],
      [["store", "import", folder.path, "--to", "cosmos:new"], 1, /EISDIR/],
      [
        ["store", "copy", "--from", `sqlite:${at("foreign.sqlite")}`, "--to", "cosmos:new"],
        1,
        /no such table/,
      ],
      [["store", "copy", "--from", `sqlite:${at("pilot.jsonl")}`, "--to", "cosmos:new"], 1, /not a database/],
      [["store", "import", at("none.jsonl"), "--to", "cosmos:"], 1, /There is no such file/],
      [
        ["store", "import", at("pilot.jsonl"), "--to", `sqlite:${at("klima.sqlite")}`],
        1,
        /belongs to the plan dresden-2009; the settings name the plan lindenau-klima-2025/,
        { PLANLOTSE_PLAN: "plans/lindenau-klima-2025/plan.yaml" },
      ],
      [["store", "migrate", "now"], 2, /Expected: store migrate/],
    ];
    for (const [args, status, message, more = {}] of wrong) {
      const result = await planlotse(args, { ...cosmos(), ...more });
      expect(result.stderr, args.join(" ")).to.match(message);
      expect(result.status, args.join(" ")).to.equal(status);
      expect(result.stderr).to.not.include("    at ");
    }
    for (const never of ["klima.sqlite", "typo.sqlite", "nothing.jsonl"])
      expect(existsSync(at(never)), never).to.equal(false);
    const after = new DatabaseSync(at("foreign.sqlite"));
    expect(after.prepare("SELECT name FROM sqlite_master").all()).to.have.length(1);
    after.close();
  });

  it("has nothing to bring to a newer form", async () => {
    const { status, stdout } = await planlotse(["store", "migrate", "--on", `sqlite:${at("pilot.sqlite")}`]);
    expect({ status, stdout }).to.deep.equal({
      status: 0,
      stdout: "0 documents changed; all have version 1.\n",
    });
  });

  it("is not copied while the program runs on it", async () => {
    const running = openSqliteStore(at("pilot.sqlite"));
    await running.write("system", "store", [
      { op: "upsert", id: "instance:x", body: { kind: "instance", reads: 1, writes: 1, ttl: 180 } },
    ]);
    await running.close();
    const copy = [
      "store",
      "copy",
      "--from",
      `sqlite:${at("pilot.sqlite")}`,
      "--to",
      `sqlite:${at("new.sqlite")}`,
    ];
    const { status, stderr } = await planlotse(copy);
    expect(status).to.equal(1);
    expect(stderr).to.include("Planlotse is still running on sqlite:");
    expect(existsSync(at("new.sqlite"))).to.equal(false);
  });
});
