import { existsSync } from "node:fs";
import { join } from "node:path";
import { unpackChromium } from "./unpack-chromium.ts";

export interface FoundBrowser {
  readonly program: string;
  /** Variables that this program needs besides those of the process. */
  readonly environment: Readonly<Record<string, string>>;
}

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The Chromium to test with: the named one, else one on the PATH, else the one from the package. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env["PLANLOTSE_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`PLANLOTSE_CHROMIUM names a file that is not there: ${named}`);
    return { program: named, environment: {} };
  }
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(":")];
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
  if (installed !== undefined) return { program: installed, environment: {} };
  return unpackChromium();
}
