import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withoutCity } from "../support/environment.ts";
import { temporaryFolder } from "../support/temporary.ts";

const folder = temporaryFolder();
after(() => {
  folder.remove();
});

function planlotse(args: string[], options: { input?: string; environment?: Record<string, string> } = {}) {
  const environment = {
    ...process.env,
    ...withoutCity,
    LANG: "de_DE.UTF-8",
    LC_ALL: "",
    PLANLOTSE_DATABASE: join(folder.path, "cli.sqlite"),
    ...options.environment,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.ts", ...args], {
    encoding: "utf8",
    env: environment,
    input: options.input ?? "",
  });
  return { status, stdout, stderr };
}

describe("the operator's commands", function () {
  this.timeout(30_000);

  it("ask: one question, as JSON, with section and actors", () => {
    const { status, stdout, stderr } = planlotse([
      "ask",
      "--json",
      "Wer berichtet einmal im Jahr an die Steuerungsgruppe?",
    ]);
    const { answers, ...rest } = JSON.parse(stdout) as { answers: Record<string, unknown>[] };
    expect({ status, stderr, ...rest }).to.deep.equal({
      status: 0,
      stderr: "",
      question: "Wer berichtet einmal im Jahr an die Steuerungsgruppe?",
      outcome: "answer",
      language: "de",
    });
    expect(answers[0]).to.include({ dutyId: "d078", section: "1.4", cadence: "einmal im Jahr" });
    expect(answers[0]?.["actors"]).to.deep.equal(["Fachämter und Fachbereiche"]);
    expect(answers[0]?.["toward"]).to.deep.equal(["Steuerungsgruppe"]);
    expect(answers[0]?.["confidence"]).to.be.within(0.5, 1);
  });

  it("ask: one question per line, one line per answer, in the language of each", () => {
    const { stdout } = planlotse(["ask", "--json"], {
      input:
        "Wie oft tagt die Steuerungsgruppe?\r\n\nWo ist die Kantine?\nWho informs the city council every year?\n",
    });
    const answers = stdout
      .trim()
      .split("\n")
      .map(
        (line) => JSON.parse(line) as { outcome: string; language: string; answers: { dutyId: string }[] },
      );
    expect(
      answers.map(({ outcome, language, answers: [first] }) => [outcome, language, first?.dutyId]),
    ).to.deep.equal([
      ["answer", "de", "d034"],
      ["refuse", "de", undefined],
      ["answer", "en", "d081"],
    ]);
  });

  it("plan check: good, and bad with a line for each problem", () => {
    const good = planlotse(["plan", "check", "plans/lindenau-klima-2025"]);
    expect(good).to.include({ status: 0, stderr: "" });
    expect(good.stdout).to.match(
      /^In Ordnung: Klimaschutzplan 2025, 27 Pflichten\.\n\d+ Beispielfragen, .* \d+ % finden ihre Pflicht zuerst/,
    );
    // An example that would be taken for another duty stands below its own.
    expect(good.stdout).to.match(/\n {2}d\d{3}: .+\n {4}(d\d{3}|nichts) {2}← .+\?\n/);
    const copy = join(folder.path, "plan");
    cpSync("plans/dresden-2009", copy, { recursive: true });
    writeFileSync(
      join(copy, "plan.yaml"),
      readFileSync(join(copy, "plan.yaml"), "utf8").replace("parity: aimed", "parity: always"),
    );
    const bad = planlotse(["plan", "check", join(copy, "plan.yaml")]);
    expect(bad.status).to.equal(1);
    expect(bad.stdout).to.equal("");
    expect(bad.stderr).to.match(
      /plan\.yaml:\d+: bodies\[1\]\.parity: is "always"; allowed: aimed, none\n1 Fehler im Plan\.\n$/,
    );
  });

  it("roster: exports, imports, and takes nothing of a bad file", () => {
    const out = join(folder.path, "roster");
    expect(planlotse(["roster", "export", out]).status).to.equal(0);
    const posts = join(out, "posts.csv");
    const good = readFileSync(posts, "utf8");
    writeFileSync(
      posts,
      good
        .replace("bericht-jugendamt;reporter", "bericht-jugendamt;chef")
        .replace(/^(leitung-arge;head;arge;;)2026-01-01/m, "$12026-13-01"),
    );
    const bad = planlotse(["roster", "import", out]);
    expect(bad.status).to.equal(1);
    expect(bad.stderr).to.match(/posts\.csv: Zeile \d+, Spalte role: „chef“ geht nicht\. Erlaubt: /);
    expect(bad.stderr).to.match(/posts\.csv: Zeile \d+, Spalte from: „2026-13-01“ ist kein Tag\./);
    writeFileSync(
      posts,
      good
        .split("\r\n")
        .filter((line) => !line.startsWith("stg-"))
        .join("\r\n"),
    );
    expect(planlotse(["roster", "import", out]).stdout).to.match(
      /^Übernommen: 29 Organisationen, 68 Personen, \d+ Posten\.\n$/,
    );
    const again = join(folder.path, "again");
    planlotse(["roster", "export", again]);
    expect(readFileSync(join(again, "posts.csv"), "utf8")).to.equal(readFileSync(posts, "utf8"));
  });

  it("sample reset: the sample city starts over, and a city's own database is never touched", () => {
    const PLANLOTSE_DATABASE = join(folder.path, "sample.sqlite");
    const environment = { PLANLOTSE_DATABASE, PLANLOTSE_PORT: "1" };
    const owed = (): number =>
      planlotse(["reminders", "--on", "2026-12-01", "--dry-run", "--json"], { environment }).stdout.split(
        "\n",
      ).length;
    const before = owed();
    const { status, stdout } = planlotse(["sample", "reset"], { environment });
    expect([status, stdout]).to.deep.equal([
      0,
      `Die Beispielstadt beginnt von vorn: ${PLANLOTSE_DATABASE}, 68 Personen.\n`,
    ]);
    expect(owed()).to.equal(before);
    const city = {
      ...environment,
      MicrosoftAppId: "a",
      MicrosoftAppPassword: "b",
      MicrosoftAppTenantId: "c",
    };
    const refused = planlotse(["sample", "reset"], { environment: city });
    expect(refused.status).to.equal(2);
    expect(refused.stderr).to.include("Eine Beispielstadt gibt es nur beim Ausprobieren.");
    expect(owed(), "nothing was taken away").to.equal(before);
  });

  it("reminders: a dry run for any day, who and why, as text and as JSON", () => {
    const environment = { PLANLOTSE_DATABASE: join(folder.path, "reminders.sqlite") };
    // 240 days after 31 January and 90 after 30 June.
    const { status, stdout } = planlotse(["reminders", "--on", "2027-09-28", "--dry-run"], { environment });
    expect(status).to.equal(0);
    expect(stdout).to.include(
      "Leitung Facharbeitsgruppe Kultur und Zusammenleben: Sitzung Facharbeitsgruppe Kultur und Zusammenleben – Bis zum 30. Juni 2027 sollte es im Jahr 2027 eine Sitzung geben.",
    );
    expect(stdout).to.include(
      "Berichtsperson Jugendamt: Jahresbericht 2026, Jugendamt – Der Bericht war am 31. Januar 2027 fällig. Er fehlt noch. Sie erhalten diese Nachricht als: Berichtsperson, Jugendamt.",
    );
    expect(
      planlotse(["reminders", "--on", "2027-01-01", "--dry-run"], { environment }).stdout,
      "a holiday",
    ).to.include("An diesem Tag wird niemand erinnert.");
    const json = planlotse(["reminders", "--on", "2027-01-04", "--dry-run", "--json"], { environment })
      .stdout.trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(json.filter(({ kind, due }) => kind === "report" && due === "2027-01-31")).to.have.length(14);
    expect(
      json.filter(({ kind, due }) => kind === "meeting" && due === "2026-12-31"),
      "the year that is over",
    ).to.have.length(5);
    expect(json.find(({ due }) => due === "2027-01-31")).to.include({
      on: "2027-01-04",
      person: "bericht-arge",
      kind: "report",
      due: "2027-01-31",
      // On 1 January nobody works.
      milestone: "before-30",
      as: "responsible",
      at: "2027-01-04T07:00:00.000Z",
    });
    expect(
      planlotse(["reminders", "--on", "2027-01-04", "--dry-run"], {
        environment: { ...environment, LANG: "en_GB.UTF-8" },
      }).stdout,
    ).to.include("By 31 December 2026 there should be 2 meetings in 2026. That is not on record yet.");
  });

  it("say how they are called when they are called wrongly", () => {
    for (const args of [
      ["tanzen"],
      ["ask", "--laut"],
      ["plan", "check"],
      ["reminders"],
      ["reminders", "--on", "2027-02-30", "--dry-run"],
      ["reminders", "--on", "2027-01-01"],
      ["roster", "import"],
      [],
    ]) {
      const { status, stderr, stdout } = planlotse(args);
      expect(status, args.join(" ")).to.equal(2);
      expect(stderr + stdout, args.join(" ")).to.not.equal("");
    }
    expect(planlotse(["help"])).to.deep.include({ status: 0, stderr: "" });
    expect(planlotse(["reminders", "--help"]).status).to.equal(0);
    expect(planlotse(["ask", "x"], { environment: { PLANLOTSE_PLAN: "nowhere.yaml" } })).to.deep.include({
      status: 1,
      stdout: "",
    });
  });
});
