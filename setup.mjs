// Runs before every npm script, on whatever Node the machine has: installs what is missing or out of date and
// makes sure that a Node is there which runs TypeScript. Plain JavaScript, since an old Node must be able to read it.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const oldest = 24;
const installed = "node_modules/.package-lock.json";
const upToDate =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs;

if (!upToDate) {
  console.error("Planlotse: installing dependencies (once, about a minute) …");
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm
    ? [process.env.npm_node_execpath ?? process.execPath, npm, "ci"]
    : ["npm", "ci"];
  // npm 11 reports every package whose wish for a Node version the machine's own Node does not meet;
  // what runs is the Node that this very install brings, so only errors are of interest.
  const { status } = spawnSync(command, [...args, "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    console.error(
      "Planlotse: the dependencies could not be installed. Is the package registry reachable? See above.",
    );
    process.exit(1);
  }
}

const { stdout } = spawnSync("node", ["-p", "process.versions.node"], { encoding: "utf8" });
if (Number.parseInt(stdout ?? "", 10) < oldest || !stdout) {
  console.error(
    `Planlotse needs Node ${oldest} or newer. The package registry has none for this machine ` +
      `(${process.platform} ${process.arch}), and the Node installed here is ${process.versions.node}: please install Node ${oldest}.`,
  );
  process.exit(1);
}
