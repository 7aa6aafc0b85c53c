import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "./support/temporary.ts";

describe("setting up", () => {
  /** Runs setup.mjs where "node" is a program that says it is of that version; undefined: none is found. */
  function setUpWith(version: string | undefined) {
    const folder = temporaryFolder();
    if (version !== undefined)
      writeFileSync(join(folder.path, "node"), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
    const path = version === undefined ? folder.path : [folder.path, process.env["PATH"]].join(delimiter);
    const { status, stderr } = spawnSync(process.execPath, ["setup.mjs"], {
      encoding: "utf8",
      env: { ...process.env, PATH: path },
    });
    folder.remove();
    return { status, stderr };
  }

  it("is quick and silent when everything is there", () => {
    expect(setUpWith("24.21.0")).to.deep.equal({ status: 0, stderr: "" });
  });

  it("says in one sentence what is missing where the Node is too old or absent", () => {
    for (const version of ["20.11.0", undefined]) {
      const { status, stderr } = setUpWith(version);
      expect(status).to.equal(1);
      expect(stderr).to.match(/^Planlotse needs Node 24 or newer\. .* please install Node 24\.\n$/);
    }
  });
});
