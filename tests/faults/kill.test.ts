import { expect } from "chai";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "../../src/store/contract.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** Starts two writers, kills them with SIGKILL after `ms`, and gives the ids they had been told are written. */
async function writeAndKill(file: string, round: number, ms: number): Promise<string[]> {
  const writers = ["a", "b"].map((name) => {
    const child = spawn(
      process.execPath,
      [new URL("./writer.ts", import.meta.url).pathname, file, `${name}${String(round)}`],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    return { child, closed: once(child, "close"), output: () => output };
  });
  const deadline = Date.now() + 15_000;
  while (writers.some(({ output }) => output() === "") && Date.now() < deadline) await wait(10);
  await wait(ms);
  for (const { child } of writers) child.kill("SIGKILL");
  await Promise.all(writers.map(({ closed }) => closed));
  return writers.flatMap(({ output }) => output().split("\n").slice(0, -1));
}

/** A fast machine writes more than any one list should hold: a list that is cut looks like a batch that is half there. */
async function everyId(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await store.list("units", "p", "", 10_000, ids.at(-1));
    ids.push(...page.map(({ id }) => id));
    if (page.length < 10_000) return ids;
  }
}

describe("kill -9 while two processes write", () => {
  it("loses nothing that was acknowledged, and leaves no half of a batch", async function () {
    this.timeout(60_000);
    const folder = temporaryFolder();
    const file = join(folder.path, "killed.sqlite");
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round++)
      acknowledged.push(...(await writeAndKill(file, round, 60 + 70 * round)));
    expect(acknowledged.length).to.be.greaterThan(40);

    const store = openSqliteStore(file);
    for (const id of acknowledged)
      expect((await store.get({ area: "units", pk: "p", id }))?.body["text"]).to.equal(id.repeat(50));
    const all = await everyId(store);
    const documents = all.filter((id) => !id.startsWith("audit-"));
    expect(all.filter((id) => id.startsWith("audit-")).length).to.equal(documents.length);
    await store.close();
    folder.remove();
  });
});
