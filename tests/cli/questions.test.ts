import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parse } from "yaml";
import { makeDecisions } from "../../src/questions/decisions.ts";
import { makeOfficeQuestions } from "../../src/questions/office-questions.ts";
import { readPlan } from "../../src/read-plan.ts";
import { openSqliteStore } from "../../src/store/sqlite/sqlite-store.ts";
import { withoutCity } from "../support/environment.ts";
import { temporaryFolder } from "../support/temporary.ts";

const folder = temporaryFolder();
const database = join(folder.path, "questions.sqlite");
after(() => {
  folder.remove();
});

function questions(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli.ts", "questions", ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      ...withoutCity,
      LANG: "de_DE.UTF-8",
      LC_ALL: "",
      PLANLOTSE_DATABASE: database,
    },
  });
  return { status, stdout, stderr };
}

const evil = 'Wer "zahlt"? # nichts\n- x: {{y}} \u2028\u0085 🙂 \\';

/** One question a day, from the first of November on. */
async function fill(): Promise<void> {
  const { plan } = await readPlan("plans/dresden-2009/plan.yaml");
  const store = openSqliteStore(database);
  let now = Date.parse("2026-11-01T12:00:00Z");
  const parts = { store, clock: { now: () => now }, plan, changed: () => Promise.resolve() };
  const office = makeOfficeQuestions(parts);
  const handOver = async (key: string, language: "de" | "en", question: string) => {
    now += 86_400_000;
    await office.handOver(key, { question, language, about: [], reason: "refused" }, "anna");
  };
  await handOver("k-two", "de", "Wer zahlt?");
  await office.answer("k-two", "sachbearbeitung", { question: evil, likely: "d001,d002" });
  await handOver("k-three", "en", "Who pays?");
  await office.answer("k-three", "sachbearbeitung", { question: "Who pays?", other: "d001", answer: evil });
  await handOver("k-four", "de", "Was gibt es zu essen?");
  await office.dismiss("k-four", "sachbearbeitung");
  await office.rate("k-five", { duty: "d034", helpful: true });
  await office.rate("k-six", { duty: "d034", helpful: false });
  await makeDecisions(parts).decide({ duty: "d009", by: "sachbearbeitung", seen: 0 }, "Das Personalamt.");
  await store.close();
}

const everything = {
  examples: {
    d001: { de: [evil.trim()], en: ["Who pays?"] },
    d002: { de: [evil.trim()] },
  },
  answers: [
    {
      id: "k-three",
      date: "2026-11-03",
      language: "en",
      question: "Who pays?",
      duties: ["d001"],
      answer: evil.trim(),
    },
  ],
  decisions: [{ duty: "d009", date: "2026-11-04", text: "Das Personalamt." }],
  dismissed: [{ id: "k-four", date: "2026-11-04", language: "de", question: "Was gibt es zu essen?" }],
  ratings: { d034: { helpful: 1, notHelpful: 1 } },
};
const nothing = { examples: {}, answers: [], decisions: [], dismissed: [], ratings: {} };

describe("the operator's commands for questions", function () {
  this.timeout(60_000);

  it("export what was taught as YAML for the plan's data and as JSON, and forget it by key or by day", async () => {
    const empty = questions("export");
    expect(empty).to.deep.include({ status: 0, stderr: "" });
    expect(parse(empty.stdout)).to.deep.equal(nothing);
    await fill();

    const { stdout } = questions("export");
    expect(parse(stdout)).to.deep.equal(everything);
    expect(stdout).to.include("# k-two").and.not.include("sachbearbeitung").and.not.include("anna");
    const json = JSON.parse(questions("export", "--json").stdout) as Record<string, unknown>;
    expect(json).to.deep.include({ answers: everything.answers, ratings: everything.ratings });
    expect(json["examples"]).to.have.nested.property("d001.en[0].id", "k-three");

    expect(questions("forget", "--id", "k-two")).to.deep.equal({
      status: 0,
      stdout: "1 Frage gelöscht.\n",
      stderr: "",
    });
    expect(questions("forget", "--id", "k-two")).to.deep.equal({
      status: 1,
      stdout: "",
      stderr: "Diese Frage gibt es nicht.\n",
    });
    expect(questions("forget", "--before", "2026-11-04").stdout).to.equal("1 Frage gelöscht.\n");
    expect(parse(questions("export").stdout)).to.deep.equal({ ...everything, examples: {}, answers: [] });
    expect(questions("forget", "--before", "2026-11-05").stdout).to.equal("3 Fragen gelöscht.\n");
    expect(parse(questions("export").stdout)).to.deep.equal({ ...nothing, decisions: everything.decisions });
  });

  it("say how they are called", () => {
    for (const args of [
      [],
      ["forget"],
      ["forget", "k-two"],
      ["forget", "--id", "k", "--before", "2026-01-01"],
      ["forget", "--before", "2026-02-30"],
      ["forget", "--id", "a/b"],
      ["export", "x"],
      ["export", "--laut"],
    ]) {
      const { status, stderr } = questions(...args);
      expect(status, args.join(" ")).to.equal(2);
      expect(stderr).to.not.equal("");
    }
  });
});
