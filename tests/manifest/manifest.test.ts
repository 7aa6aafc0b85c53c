import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { packManifest } from "../../manifest/package.ts";
import { readEnv } from "../../src/config/env.ts";

const environment = {
  MicrosoftAppId: "11111111-2222-4333-8444-555555555555",
  PLANLOTSE_PUBLISHER_NAME: 'Stadt "Beispiel"',
  PLANLOTSE_PUBLISHER_URL: "https://www.stadt.example/planlotse",
};
const schemas = "node_modules/@microsoft/app-manifest/build/json-schemas/teams";
const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

describe("the Teams manifest", () => {
  const packed = packManifest(readEnv(environment), "1.2.3");
  if (!packed.ok) throw new Error(packed.missing.join());
  const manifest = JSON.parse(new TextDecoder().decode(packed.files["manifest.json"])) as TeamsManifest &
    Record<string, unknown>;

  it("is valid under the newest schema that Microsoft's package brings", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).to.deep.equal([]);
    expect(manifest.manifestVersion).to.equal("1.30");
  });

  it("is found to be wrong by the same validation when it is", async () => {
    const problems = await AppManifestUtils.validateAgainstSchema({
      ...manifest,
      accentColor: "blue",
    } as TeamsManifest);
    expect(problems).to.have.length.greaterThan(0);
  });

  it("carries the settings, whatever characters they have", () => {
    expect(manifest["id"]).to.equal(environment.MicrosoftAppId);
    expect(manifest["version"]).to.equal("1.2.3");
    expect(manifest["developer"]).to.deep.include({ name: 'Stadt "Beispiel"' });
    expect(JSON.stringify(manifest)).to.not.include("{{");
  });

  it("translates every text of the manifest into English, under keys that Microsoft's schema knows", () => {
    const { properties, patternProperties } = read(
      `${schemas}/v1.30/MicrosoftTeams.Localization.schema.json`,
    ) as Record<string, Record<string, unknown>>;
    const english = read("manifest/en.json");
    for (const key of Object.keys(english))
      expect(
        key in (properties ?? {}) ||
          Object.keys(patternProperties ?? {}).some((pattern) => new RegExp(pattern).test(key)),
        key,
      ).to.equal(true);
    const commands =
      (manifest["bots"] as { commandLists: { commands: object[] }[] }[])[0]?.commandLists[0]?.commands ?? [];
    const expected = commands.flatMap((_, index) =>
      ["title", "description"].map((what) => `bots[0].commandLists[0].commands[${String(index)}].${what}`),
    );
    expect(Object.keys(english).filter((key) => key.startsWith("bots"))).to.deep.equal(expected);
  });

  it("has icons of the sizes that Teams wants", () => {
    const size = (file: string): number[] => {
      const png = readFileSync(`manifest/${file}`);
      return [png.readUInt32BE(16), png.readUInt32BE(20)];
    };
    expect(size("color.png")).to.deep.equal([192, 192]);
    expect(size("outline.png")).to.deep.equal([32, 32]);
  });

  it("names what is missing, and is zipped as a whole when nothing is", () => {
    expect(packManifest(readEnv({}), "1.0.0")).to.deep.equal({
      ok: false,
      missing: ["MicrosoftAppId", "PLANLOTSE_PUBLISHER_NAME", "PLANLOTSE_PUBLISHER_URL"],
    });
    const run = spawnSync(process.execPath, ["manifest/package.ts"], {
      env: { ...process.env, ...environment },
      encoding: "utf8",
    });
    expect(run.stderr).to.equal("");
    expect(Object.keys(unzipSync(readFileSync(run.stdout.trim()))).toSorted()).to.deep.equal([
      "color.png",
      "en.json",
      "manifest.json",
      "outline.png",
    ]);
  });
});
