import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import type { FoundBrowser } from "./find-browser.ts";

/**
 * Unpacks the browser of `@sparticuz/chromium` (200 MB, about two seconds) into the temporary folder, once per
 * version. The package does this only on Amazon's machines completely: its libraries (nspr, nss, expat) and its
 * font are needed on a bare Debian too.
 */
export async function unpackChromium(): Promise<FoundBrowser> {
  const packageFolder = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..");
  const home = join(tmpdir(), `planlotse-chromium-${await versionIn(packageFolder)}`);
  if (!existsSync(home)) await unpackInto(home, join(packageFolder, "bin"));
  return {
    program: join(home, "chromium"),
    environment: {
      LD_LIBRARY_PATH: [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]]
        .filter(Boolean)
        .join(":"),
      FONTCONFIG_FILE: join(home, "fonts.conf"),
    },
  };
}

async function versionIn(packageFolder: string): Promise<string> {
  const stated = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  return stated.version;
}

/** Unpacks beside the place and moves it there whole, so that two test runs at once never see half a browser. */
async function unpackInto(home: string, archives: string): Promise<void> {
  const workplace = await mkdtemp(`${home}-`);
  try {
    await inflateInto(workplace, archives);
    await writeFile(join(workplace, "fonts.conf"), fontSettings(home));
    await rename(workplace, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

/** `inflate` knows only the temporary folder as its goal; it reads it before it first waits. */
async function inflateInto(folder: string, archives: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  const unpacking = ["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) =>
    inflate(join(archives, name)),
  );
  if (before === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = before;
  await Promise.all(unpacking);
}

/** Open Sans stands in for Segoe UI, which no Linux has: its letters are about as wide. */
function fontSettings(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, "font-cache")}</cachedir>
  <alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}
