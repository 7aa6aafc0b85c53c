import { spawn } from "node:child_process";
import { once } from "node:events";
import { withoutCity } from "./environment.ts";

/** What a city's settings add to those of somebody who tries. */
export const cityCredentials = {
  MicrosoftAppId: "id",
  MicrosoftAppPassword: "secret",
  MicrosoftAppTenantId: "tenant",
};

/** Starts a command of the operator's, in English, in a process of its own, while this one may serve it. */
export function startCommand(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, ...withoutCity, LANG: "en_GB.UTF-8", LC_ALL: "", ...settings };
  const child = spawn(process.execPath, ["src/cli.ts", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = once(child, "close").then(() => ({ status: child.exitCode, stdout, stderr }));
  return { child, ended };
}
