import { expect } from "chai";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { withoutCity } from "../support/environment.ts";
import { temporaryFolder } from "../support/temporary.ts";

const credentials = {
  MicrosoftAppId: "11111111-2222-4333-8444-555555555555",
  MicrosoftAppPassword: "x",
  MicrosoftAppTenantId: "t",
};

/** The program as npm's scripts start it. */
describe("the process", function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  after(() => {
    folder.remove();
  });
  const environment = (more: Record<string, string>) => ({
    ...process.env,
    ...withoutCity,
    PLANLOTSE_PORT: "0",
    PLANLOTSE_DATABASE: join(folder.path, "process.sqlite"),
    ...more,
  });
  const runToEnd = (mode: string, more: Record<string, string> = {}) =>
    spawnSync(process.execPath, ["src/main.ts", mode], {
      encoding: "utf8",
      env: environment(more),
      timeout: 20_000,
    });

  for (const [mode, more] of [
    ["try", {}],
    ["serve", credentials],
  ] as const)
    it(`started to ${mode}, says where it listens, logs lines of JSON, and ends soon when it is told to`, async () => {
      const child = spawn(process.execPath, ["src/main.ts", mode], {
        env: environment({ ...more, PLANLOTSE_LOG_LEVEL: "info" }),
        stdio: ["ignore", "pipe", "pipe"],
      });
      const lines: string[] = [];
      const listening = new Promise<void>((resolve) => {
        createInterface(child.stdout).on("line", (line) => {
          lines.push(line);
          if (line.includes('"listening"')) resolve();
        });
      });
      await listening;
      const told = Date.now();
      child.kill("SIGTERM");
      const [code] = (await once(child, "close")) as [number];
      expect(code).to.equal(0);
      expect(Date.now() - told).to.be.lessThan(5000);
      const log = lines
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line) as { msg: string; mode: string });
      expect(log.find(({ msg }) => msg === "listening")).to.include({ mode });
      expect(lines.join("\n").includes("/chat")).to.equal(mode === "try");
    });

  it("refuses half-filled credentials, the local chat beside credentials, and unknown ways to start", () => {
    const half = runToEnd("serve", { MicrosoftAppId: "x" });
    expect([half.status, half.stderr]).to.deep.equal([
      1,
      "Missing: MicrosoftAppPassword, MicrosoftAppTenantId. Teams needs all of MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId.\n",
    ]);
    expect(runToEnd("try", credentials).stderr).to.include("lets everybody be anybody");
    expect(runToEnd("dance").status).to.equal(1);
  });

  it("says what is wrong with a plan before it listens", () => {
    const copy = join(folder.path, "plan");
    cpSync("plans/dresden-2009", copy, { recursive: true });
    writeFileSync(
      join(copy, "plan.yaml"),
      readFileSync(join(copy, "plan.yaml"), "utf8").replace("parity: aimed", "parity: always"),
    );
    const { status, stderr } = runToEnd("try", { PLANLOTSE_PLAN: join(copy, "plan.yaml") });
    expect(status).to.equal(1);
    expect(stderr).to.match(/^The plan cannot be used:\n.*plan\.yaml:\d+: bodies\[1\]\.parity: is "always"/);
  });

  it("says which database it cannot use", () => {
    const file = join(folder.path, "no-database");
    writeFileSync(file, "this is no database, and it is long enough to be taken for one: ".repeat(100));
    for (const unusable of [file, folder.path]) {
      const { status, stderr } = runToEnd("try", { PLANLOTSE_DATABASE: unusable });
      expect(status).to.equal(1);
      expect(stderr)
        .to.include(`Planlotse cannot start: the database ${unusable} cannot be used`)
        .and.not.include("    at ");
    }
  });

  it("ends when the npm that started it is told to end", async () => {
    const shell = spawn("sh", ["-c", `"${process.execPath}" src/main.ts serve & wait`], {
      env: environment({ ...credentials, PLANLOTSE_LOG_LEVEL: "info", npm_lifecycle_event: "serve" }),
      stdio: ["ignore", "pipe", "ignore"],
    });
    const ended = once(shell.stdout, "end");
    await new Promise<void>((resolve) => {
      createInterface(shell.stdout).on("line", (line) => {
        if (line.includes('"listening"')) resolve();
      });
    });
    shell.kill("SIGKILL");
    // The bot holds the pipe open for as long as it lives.
    await ended;
  });

  it("says that a port is in use", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const { status, stderr } = runToEnd("try", {
      PLANLOTSE_PORT: String((other.address() as AddressInfo).port),
    });
    other.close();
    expect(status).to.equal(1);
    expect(stderr).to.match(/^Port \d+ is in use\. Stop what runs there, or set PLANLOTSE_PORT\.\n$/);
  });
});
