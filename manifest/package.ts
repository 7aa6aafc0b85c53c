import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { readEnv, variables, type Env } from "../src/config/env.ts";

/** Writes dist/planlotse-teams.zip, the file that an administrator uploads to Teams. */

const here = (file: string): URL => new URL(file, import.meta.url);

export type Packed = { ok: true; files: Record<string, Uint8Array> } | { ok: false; missing: string[] };

/** Fills the manifest with a city's settings. */
export function packManifest(env: Env, version: string): Packed {
  const wanted = { appId: env.appId, publisherName: env.publisherName, publisherUrl: env.publisherUrl };
  const missing = Object.entries(wanted).flatMap(([key, value]) =>
    value === undefined ? [variables[key as keyof typeof wanted]] : [],
  );
  if (missing.length > 0) return { ok: false, missing };
  const values: Record<string, string | undefined> = { ...wanted, version };
  const manifest = readFileSync(here("manifest.json"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    JSON.stringify(values[name]).slice(1, -1),
  );
  const files = ["en.json", "color.png", "outline.png"].map(
    (file) => [file, new Uint8Array(readFileSync(here(file)))] as const,
  );
  return {
    ok: true,
    files: { "manifest.json": new TextEncoder().encode(manifest), ...Object.fromEntries(files) },
  };
}

if (import.meta.main) {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const packed = packManifest(readEnv(process.env), version);
  if (packed.ok) {
    mkdirSync("dist", { recursive: true });
    writeFileSync("dist/planlotse-teams.zip", zipSync(packed.files));
    process.stdout.write("dist/planlotse-teams.zip\n");
  } else {
    process.stderr.write(
      `Missing: ${packed.missing.join(", ")}. Set them in the environment or in .env; see .env.example.\n`,
    );
    process.exitCode = 1;
  }
}
