import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** No network of its own: these tests run where there is no internet, and nothing may leave the machine. */
const quietFlags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/**
 * Starts a Chromium for a test; the caller closes it. Taken are, in this order: the program that the environment
 * variable PLANLOTSE_CHROMIUM names, a browser of the system, the one that `@sparticuz/chromium` brings.
 * @throws Error when none of them starts here.
 */
export async function launchBrowser(): Promise<Browser> {
  const { program, environment } = await findBrowser();
  return chromium.launch({
    executablePath: program,
    args: quietFlags,
    env: { ...process.env, ...environment },
  });
}
